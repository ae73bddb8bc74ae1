using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Waybill.Specimens;
using Waybill.Specimens.Making;
using Waybill.Specimens.Story;
using Waybill.Specimens.Truth;

namespace Waybill.Tests.Samples;

public sealed partial class SpecimenTests
{
    private static readonly Lazy<IReadOnlyList<SpecimenFile>> _files = new(() =>
    {
        using var fonts = Fonts.Open();
        return Cache.Documents(fonts);
    });

    [Fact]
    public void The_committed_specimens_are_what_the_code_makes_byte_for_byte()
    {
        Assert.SkipUnless(
            RuntimeInformation.ProcessArchitecture == System.Runtime.InteropServices.Architecture.X64,
            "compression inside the PDFs and pictures differs between processor families");
        var made = Directory.CreateTempSubdirectory("specimens-").FullName;
        try
        {
            using (var fonts = Fonts.Open())
            {
                SpecimenWriter.Write(fonts, made);
            }

            var committed = Repository.PathOf("samples");
            var files = FilesUnder(Path.Combine(made, SpecimenWriter.CacheName));
            files.ShouldBe(FilesUnder(Path.Combine(committed, SpecimenWriter.CacheName)));
            files.Select(file => Path.Combine(SpecimenWriter.CacheName, file))
                .Append(SpecimenWriter.ExpectedName)
                .Where(file => !File.ReadAllBytes(Path.Combine(made, file)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(committed, file))))
                .ShouldBeEmpty("run: dotnet run --project samples/Waybill.Specimens -- samples");
        }
        finally
        {
            Directory.Delete(made, recursive: true);
        }
    }

    [Fact]
    public void Every_quote_of_the_expected_truth_stands_on_the_page_it_names()
    {
        var pages = _files.Value.ToDictionary(file => file.Path, file => file.PageTexts, StringComparer.Ordinal);
        var evidence = Transfers.All.SelectMany(transfer => transfer.Evidence.Select(e => (transfer.Id, e))).ToList();
        evidence.Count.ShouldBeGreaterThan(80);
        evidence
            .Where(x => !OneSpace(pages[x.e.Document][x.e.Page - 1]).Contains(x.e.Quote, StringComparison.Ordinal))
            .Select(x => $"{x.Id} {x.e.Field}: {x.e.Quote}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_field_that_the_truth_fills_has_evidence()
    {
        foreach (var transfer in Transfers.All)
        {
            var wanted = new List<string> { "stage", "from_date", "to_date" };
            wanted.AddRange(transfer.Roles.Select((_, i) => $"roles[{i}]"));
            Want(transfer.From, "from");
            Want(transfer.To, "to");
            Want(transfer.Contract, "contract.number");
            Want(transfer.Total, "total.amount");
            Want(transfer.Hedged ? "" : null, "hedged");
            Want(transfer.Outcome == "open" ? null : "", "outcome");
            for (var i = 0; i < transfer.Items.Count; i++)
            {
                Want(transfer.Items[i].Designation, $"items[{i}].designation");
                Want(transfer.Items[i].Quantity, $"items[{i}].quantity");
                Want(transfer.Items[i].UnitPrice, $"items[{i}].unitPrice");
                Want(transfer.Items[i].Amount, $"items[{i}].amount");
            }

            wanted.Except(transfer.Evidence.Select(e => e.Field)).ShouldBeEmpty(transfer.Id);

            void Want(object? value, string field)
            {
                if (value is not null)
                {
                    wanted.Add(field);
                }
            }
        }
    }

    [Fact]
    public void The_truth_and_the_cache_hold_the_same_documents()
    {
        var files = _files.Value;
        Documents.All.Select(d => d.Path).Order(StringComparer.Ordinal).ShouldBe(files.Select(f => f.Path).Order(StringComparer.Ordinal));
        foreach (var document in Documents.All.Where(d => d.Problem is null))
        {
            document.Pages.ShouldBe(files.Single(f => f.Path == document.Path).PageTexts.Count, document.Path);
        }
    }

    [Fact]
    public void Every_page_says_that_it_is_a_specimen()
    {
        _files.Value
            .Where(file => file.PageTexts.Any(page => !page.Contains(Paper.Mark, StringComparison.Ordinal)))
            .Select(file => file.Path)
            .ShouldBeEmpty();
    }

    private static List<string> FilesUnder(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal)];

    private static string OneSpace(string text) => Spaces().Replace(text, " ");

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
