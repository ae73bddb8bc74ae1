using System.Text.RegularExpressions;

namespace Waybill.Recognition.Naming;

/// <summary>Finds people written with initials: <c>П.П.Петров</c>, <c>Иванову И.И.</c>, <c>N. A. Safarzada</c>.</summary>
internal static partial class PersonFinder
{
    /// <summary>Initials, then the surname: the form of signatures.</summary>
    public static Match LastSignature(string text, int start, int end)
    {
        var last = Match.Empty;
        for (var match = InitialsFirst().Match(text, start, end - start); match.Success; match = match.NextMatch())
        {
            last = match;
        }

        return last;
    }

    public static Match FirstSignature(string text, int start, int end) => InitialsFirst().Match(text, start, end - start);

    /// <summary>The surname, then initials: the form of addressees.</summary>
    public static Match Addressed(string text, int start, int end) => SurnameFirst().Match(text, start, end - start);

    [GeneratedRegex(@"(?<![\p{L}.])\p{Lu}\.\s?(?:\p{Lu}\.\s?)?\p{Lu}\p{Ll}[\p{L}'’-]+(?:-\p{Lu}\p{Ll}+)?", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex InitialsFirst();

    [GeneratedRegex(@"(?<!\p{L})\p{Lu}\p{Ll}[\p{L}'’-]+\s\p{Lu}\.\s?\p{Lu}\.", RegexOptions.CultureInvariant, PatternTime.Limit)]
    private static partial Regex SurnameFirst();
}
