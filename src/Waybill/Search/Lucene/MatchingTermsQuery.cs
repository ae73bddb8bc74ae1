using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Waybill.Search.Lucene;

/// <summary>All documents with a term that a test of ours lets pass: its time is that of the test and cannot run away, whatever was typed.</summary>
/// <param name="prefix">How every such term begins.</param>
/// <param name="passes">Takes the term without <paramref name="mark"/>.</param>
internal sealed class MatchingTermsQuery(string field, string mark, string prefix, string described, Func<string, bool> passes) : MultiTermQuery(field)
{
    public override string ToString(string field) => described;

    public override bool Equals(object? obj) => obj is MatchingTermsQuery other && base.Equals(obj) && other.ToString("") == described;

    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), described);

    protected override TermsEnum GetTermsEnum(Terms terms, AttributeSource atts) => new Passing(terms.GetEnumerator(), new BytesRef(mark + prefix), mark.Length, passes);

    private sealed class Passing : FilteredTermsEnum
    {
        private readonly BytesRef _prefix;
        private readonly int _markLength;
        private readonly Func<string, bool> _passes;

        public Passing(TermsEnum terms, BytesRef prefix, int markLength, Func<string, bool> passes)
            : base(terms)
        {
            (_prefix, _markLength, _passes) = (prefix, markLength, passes);
            SetInitialSeekTerm(prefix);
        }

        protected override AcceptStatus Accept(BytesRef term) =>
            !StringHelper.StartsWith(term, _prefix) ? AcceptStatus.END
            : _passes(term.Utf8ToString()[_markLength..]) ? AcceptStatus.YES
            : AcceptStatus.NO;
    }
}
