using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Waybill.Tests.Structure;

/// <summary>Our own source files, for laws about them.</summary>
internal static class Sources
{
    private static readonly CSharpParseOptions Options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview);

    /// <summary>Every C# file below a folder of the repository, its path from that folder on; nothing that a build wrote.</summary>
    public static IEnumerable<(string Path, string Text)> Below(string folder)
    {
        var root = Repository.PathOf(folder);
        return Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(root, f).Replace('\\', '/'))
            .Where(p => !p.Split('/').Intersect(["obj", "bin"], StringComparer.Ordinal).Any())
            .Order(StringComparer.Ordinal)
            .Select(p => (p, File.ReadAllText(Path.Combine(root, p))));
    }

    public static IEnumerable<SyntaxTree> Parsed(string folder) => Below(folder).Select(f => Parse(f.Path, f.Text));

    public static SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(text, Options, path);

    /// <summary>Where a node stands: <c>Kinds/Shapes.cs:12</c>.</summary>
    public static string PlaceOf(SyntaxNodeOrToken node) =>
        $"{node.SyntaxTree?.FilePath}:{(node.GetLocation()?.GetLineSpan().StartLinePosition.Line ?? 0) + 1}";

    /// <summary>Every literal of strings and characters, those inside interpolated and raw strings too, as the program sees it.</summary>
    public static IEnumerable<SyntaxToken> Literals(SyntaxTree tree) =>
        tree.GetRoot().DescendantTokens().Where(t => t.Kind() is
            SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.Utf8StringLiteralToken
            or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
            or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken);
}
