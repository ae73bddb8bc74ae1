using System.Text;

namespace Waybill.Web.Cases;

/// <summary>Words of one thing in which letters are looked for, in whatever case and composed or not.</summary>
/// <remarks>Folded once, so that a look through a hundred thousand of them is a comparison of letters.</remarks>
internal sealed class Findable(params IEnumerable<string?> words)
{
    /// <summary>Stands between two words, and in none.</summary>
    private const char Between = '\n';

    private readonly string _folded = string.Join(Between, words.OfType<string>().Select(Fold));

    /// <param name="folded">From <see cref="Fold"/>.</param>
    public bool Has(string folded) => _folded.Contains(folded, StringComparison.Ordinal);

    /// <summary>Half of a character, which names of files may hold, stands as U+FFFD: nobody can type it.</summary>
    public static string Fold(string text) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Normalize(NormalizationForm.FormC).ToUpperInvariant().Replace(Between, ' ');
}
