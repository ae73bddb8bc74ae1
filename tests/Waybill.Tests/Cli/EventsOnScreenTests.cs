using Waybill.Cli;
using Waybill.Cli.Commands;
using Waybill.Publication.Timeline;
using Waybill.Tests.Publication;

namespace Waybill.Tests.Cli;

/// <summary>What the terminal says of a deal that came in parts.</summary>
public sealed class EventsOnScreenTests
{
    private static readonly Dossier Parts = PartsDossier.Make();

    [Fact]
    public void The_ledger_prints_ordered_delivered_and_what_is_not_done()
    {
        var printed = Print(screen => LedgerCommand.Show(screen, Parts));

        printed.ShouldContain("18 ordered, 6 delivered");
        printed.ShouldContain("refused: 1 of 4 × Вихрь-С (inquiry)");
        printed.ShouldContain("? items[0].unitPrice: doubtful: one digit of the price was read badly");
        printed.ShouldContain("received in part");
    }

    [Fact]
    public void The_time_line_says_of_each_event_how_real_it_is()
    {
        var lines = Print(screen => TimelineCommand.Show(screen, Parts, TimelineBuilder.Build(Parts))).Split('\n');

        lines.ShouldContain(l => l.Contains("event, done", StringComparison.Ordinal) && l.Contains("received: 6 of 18 шт. Дуб-30", StringComparison.Ordinal));
        lines.ShouldContain(l => l.Contains("event, planned", StringComparison.Ordinal) && l.Contains("planned: 12 of 18 шт. Дуб-30 (dispatch)", StringComparison.Ordinal));
        lines.ShouldContain(l => l.Contains("event, said", StringComparison.Ordinal) && l.Contains("cannot prove", StringComparison.Ordinal));
        lines.ShouldContain(l => l.Contains("1 event of transfers", StringComparison.Ordinal));
    }

    [Fact]
    public void Explain_names_the_rule_and_the_reason_of_a_doubt()
    {
        var printed = Print(screen => ExplainCommand.Show(screen, Parts, Parts.Case.Transfers[0]));

        printed.ShouldContain("items[0].delivered: 6");
        printed.ShouldContain("by cell quantity, likely: the column may count crates");
        printed.ShouldContain("? by cell price, doubtful: one digit of the price was read badly");
        printed.ShouldContain("events[1]: refused: 1 of 4 × Вихрь-С (inquiry)");
        printed.ShouldContain("«четвёртой станции невозможна»");
        printed.ShouldContain("items[0]: 18 ordered, 6 delivered");
    }

    private static string Print(Action<Screen> print)
    {
        using var output = new StringWriter();
        print(Screen.On(output, width: 400));
        return output.ToString();
    }
}
