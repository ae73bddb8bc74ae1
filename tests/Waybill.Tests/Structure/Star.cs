using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Waybill.Tests.Structure;

/// <summary>Compiles the library's sources and follows every name to what it means.</summary>
/// <remarks>Scanning <c>using</c> lines would not do: from <c>Waybill.Recognition</c> the expression <c>Reading.Reader</c> needs none.</remarks>
internal static class Star
{
    private const string Root = "Waybill";
    private const string Centre = "Processing";

    /// <summary>The room in which every stage may work: words, numbers and dates of a text.</summary>
    private const string Common = "Language";

    private const string ImplicitUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        """;

    // Read once: all that the tests themselves run on, without what is being compiled.
    private static readonly IReadOnlyList<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator) // the host always sets it
            .Where(a => Path.GetFileNameWithoutExtension(a) is not ("Waybill" or "Waybill.Tests"))
            .Select(a => MetadataReference.CreateFromFile(a)),
    ];

    /// <summary>One line for each thing that a file may not use, in the order of the files.</summary>
    public static IReadOnlyList<string> Violations(IReadOnlyList<(string Path, string Text)> sources)
    {
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview);
        var trees = sources.Select(s => CSharpSyntaxTree.ParseText(s.Text, options, s.Path)).ToList();
        var compilation = CSharpCompilation.Create(
            Root,
            [.. trees, CSharpSyntaxTree.ParseText(ImplicitUsings, options)],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

        // CS8795: what a source generator will write is not here, and a name that is not understood would be a hole in the fence.
        compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error && d.Id != "CS8795").ShouldBeEmpty();
        return [.. trees.SelectMany(tree => Violations(tree, compilation.GetSemanticModel(tree)))];
    }

    private static IEnumerable<string> Violations(SyntaxTree tree, SemanticModel model)
    {
        var path = tree.FilePath.Replace('\\', '/');
        var folder = path.Contains('/', StringComparison.Ordinal) ? path[..path.IndexOf('/', StringComparison.Ordinal)] : "";
        var nodes = tree.GetRoot().DescendantNodes().ToList();
        var misplaced = nodes.OfType<BaseNamespaceDeclarationSyntax>().Select(n => n.Name.ToString())
            .Where(name => $"{name}." != $"{Root}." && FolderOf(name) != folder)
            .Select(name => $"{path} declares the namespace {name}");
        var used = nodes.OfType<SimpleNameSyntax>()
            .Select(name => model.GetSymbolInfo(name).Symbol)
            .OfType<ISymbol>()
            .Where(symbol => symbol is not INamespaceSymbol && !MayUse(folder, symbol))
            .Select(symbol => $"{path} uses {symbol.ToDisplayString()}");
        return misplaced.Concat(used).Distinct();
    }

    private static bool MayUse(string folder, ISymbol symbol)
    {
        var other = FolderOf(symbol.ContainingNamespace?.ToDisplayString() ?? "");
        return other.Length == 0 || other == folder || folder == Centre || (other == Common && folder.Length > 0);
    }

    /// <summary>The folder that the namespace stands for; empty for the nouns and for everything that is not ours.</summary>
    private static string FolderOf(string name) =>
        name.StartsWith(Root + ".", StringComparison.Ordinal) ? name.Split('.')[1] : "";
}
