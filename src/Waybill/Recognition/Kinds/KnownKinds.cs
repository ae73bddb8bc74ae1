namespace Waybill.Recognition.Kinds;

/// <summary>Every kind that Waybill tells apart, in the order in which they are asked; the first that knows the paper has it.</summary>
internal static class KnownKinds
{
    public static IReadOnlyList<IDocumentKind> All { get; } =
    [
        // What a format or a formula of courtesy says beats every heading.
        new Email(),
        new NoteVerbale(),

        // Forms of the road and of the authorities: their headings are unmistakable.
        new ConsignmentNote(),
        new CustomsDeclaration(),
        new EndUserCertificate(),
        new ExportPassport(),
        new ProductPassport(),
        new AcceptanceAct(),
        new ExportLicence(),

        // A specification names its contract, an invoice too: both come before contracts.
        new Specification(),
        new Invoice(),
        new Contract(),

        // What is left has no form that the law gave it.
        new Letter(),
        new Report(),
        new PressArticle(),
        new Other(),
    ];
}
