namespace Waybill.Reading;

/// <summary>The program <c>pdftoppm</c> of poppler, which draws the pages of a PDF.</summary>
public static class PdfRenderer
{
    internal const string Program = "pdftoppm";
    internal const string Package = "poppler-utils";
    private static readonly TimeSpan QuestionLimit = TimeSpan.FromSeconds(20);

    /// <summary>Its name and version, or that it is missing: pages that it could not draw are read again once it is there.</summary>
    public static Task<string> RecipeAsync(CancellationToken cancellation) => RecipeAsync(Program, cancellation);

    internal static async Task<string> RecipeAsync(string program, CancellationToken cancellation)
    {
        var answer = await ChildProgram.RunAsync(program, Package, ["-v"], QuestionLimit, cancellation);
        return answer.Value is { } said ? said.Errors.Split('\n')[0].Trim() : $"{Program} missing";
    }
}
