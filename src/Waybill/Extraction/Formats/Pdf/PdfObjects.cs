using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Waybill.Extraction.Formats.Pdf;

/// <summary>Follows references between the objects of a PDF, as far as there are any to follow.</summary>
internal sealed class PdfObjects(Structure structure)
{
    private const int LongestChain = 20;
    private const int MostNodes = 100_000;

    public DictionaryToken Catalog => structure.Catalog.CatalogDictionary;

    /// <summary>Null where the entry is missing, of another kind, or leads nowhere.</summary>
    public T? Get<T>(DictionaryToken? from, string name)
        where T : class, IToken =>
        from is not null && from.TryGet(NameToken.Create(name), out var token) ? Resolve(token) as T : null;

    public IToken? Resolve(IToken? token)
    {
        for (var i = 0; i < LongestChain && token is IndirectReferenceToken reference; i++)
        {
            try
            {
                token = structure.GetObject(reference.Data)?.Data;
            }
            catch (Exception fault) when (ParserFaults.IsOfFile(fault))
            {
                return null;
            }
        }

        return token is IndirectReferenceToken ? null : token;
    }

    public IEnumerable<IToken> Items(DictionaryToken? from, string name) =>
        (Get<ArrayToken>(from, name)?.Data ?? []).Select(Resolve).OfType<IToken>();

    public string? Text(DictionaryToken? from, string name) => TextOf(Get<IToken>(from, name));

    public static string? TextOf(IToken? token) => token switch
    {
        StringToken text => text.Data,
        HexToken text => text.Data,
        NameToken text => text.Data,
        NumericToken number => number.Double.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => null,
    };

    public byte[] Decode(StreamToken stream) => stream.Decode(structure.FilterProvider, structure.TokenScanner).ToArray();

    /// <summary>The leaves of a name tree (ISO 32000-1 §7.9.6); one that bites its tail ends there.</summary>
    public IEnumerable<IToken> LeavesOf(DictionaryToken? tree)
    {
        var (open, seen) = (new Stack<DictionaryToken>(), new HashSet<DictionaryToken>(ReferenceEqualityComparer.Instance));
        if (tree is not null)
        {
            open.Push(tree);
        }

        while (open.TryPop(out var node) && seen.Count < MostNodes)
        {
            if (!seen.Add(node))
            {
                continue;
            }

            foreach (var leaf in Items(node, "Names").Where((_, at) => at % 2 == 1))
            {
                yield return leaf;
            }

            foreach (var child in Items(node, "Kids").OfType<DictionaryToken>().Reverse())
            {
                open.Push(child);
            }
        }
    }
}
