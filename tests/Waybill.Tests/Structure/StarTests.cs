namespace Waybill.Tests.Structure;

/// <summary>The one rule: a stage knows the nouns and nothing else of ours, but for the room <c>Language</c>; only <c>Processing</c> knows everyone.</summary>
public sealed class StarTests
{
    [Fact]
    public void Stages_know_the_nouns_and_nothing_else_of_ours()
    {
        var sources = Sources.Below("src/Waybill").ToList();

        sources.Count.ShouldBeGreaterThan(20);
        Star.Violations(sources).ShouldBeEmpty();
    }

    [Fact]
    public void Reaching_into_another_stage_is_seen_without_any_using() =>
        Star.Violations(
        [
            ("Reading/Reader.cs", "namespace Waybill.Reading; public static class Reader { public static int Read() => 1; }"),
            ("Recognition/Recogniser.cs", "namespace Waybill.Recognition; public static class Recogniser { public static int Recognise() => Reading.Reader.Read(); }"),
        ]).ShouldBe(["Recognition/Recogniser.cs uses Waybill.Reading.Reader", "Recognition/Recogniser.cs uses Waybill.Reading.Reader.Read()"]);

    [Fact]
    public void A_result_that_is_never_named_is_seen_too() =>
        Star.Violations(
        [
            ("Reading/Reader.cs", "namespace Waybill.Reading; public sealed class Reader { public int Pages => 1; }"),
            ("Processing/Parts.cs", "namespace Waybill.Processing; public static class Parts { public static Reading.Reader Make() => new(); }"),
            ("Recognition/Recogniser.cs", "namespace Waybill.Recognition; public static class Recogniser { public static int Go() => Processing.Parts.Make().Pages; }"),
        ]).ShouldContain("Recognition/Recogniser.cs uses Waybill.Reading.Reader.Pages");

    [Fact]
    public void The_nouns_know_no_folder_and_nobody_reaches_back_into_processing() =>
        Star.Violations(
        [
            ("Noun.cs", "namespace Waybill; public sealed class Noun { public Storage.Vault? Vault { get; init; } }"),
            ("Storage/Vault.cs", "namespace Waybill.Storage; public sealed class Vault { public object? Step => new Processing.Step(); }"),
            ("Processing/Step.cs", "namespace Waybill.Processing; public sealed class Step { public Storage.Vault? Vault { get; init; } public Noun? Noun { get; init; } }"),
        ]).ShouldBe(["Noun.cs uses Waybill.Storage.Vault", "Storage/Vault.cs uses Waybill.Processing.Step"], ignoreOrder: true);

    [Fact]
    public void Every_stage_may_work_with_language_which_knows_the_nouns_alone() =>
        Star.Violations(
        [
            ("Noun.cs", "namespace Waybill; public sealed class Noun { public Language.Words? Words { get; init; } }"),
            ("Language/Words.cs", "namespace Waybill.Language; public sealed class Words { public Noun? Noun { get; init; } public object Reader => new Reading.Reader(); }"),
            ("Reading/Reader.cs", "namespace Waybill.Reading; public sealed class Reader { public Language.Words? Words { get; init; } }"),
        ]).ShouldBe(["Noun.cs uses Waybill.Language.Words", "Language/Words.cs uses Waybill.Reading.Reader"], ignoreOrder: true);

    [Fact]
    public void A_namespace_is_the_folder() =>
        Star.Violations([("Reading/Reader.cs", "namespace Waybill.Recognition; public static class Reader;")])
            .ShouldBe(["Reading/Reader.cs declares the namespace Waybill.Recognition"]);
}
