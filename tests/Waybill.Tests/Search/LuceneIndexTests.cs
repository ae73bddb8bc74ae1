using Waybill.Search;
using Waybill.Search.Lucene;
using Waybill.Search.Words;

namespace Waybill.Tests.Search;

public sealed class LuceneIndexTests : SearchContract
{
    protected override ISearchIndex Open(string folder) => LuceneIndex.Open(folder, new WordForms(), "recipe 1");
}
