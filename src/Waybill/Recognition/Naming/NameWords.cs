using System.Collections.Frozen;

namespace Waybill.Recognition.Naming;

/// <summary>What the words around a name say of where it begins and ends.</summary>
internal static class NameWords
{
    /// <summary>Labels of parts that only introduce a name.</summary>
    private static readonly FrozenSet<string> Introducing = FrozenSet.Create(StringComparer.Ordinal,
        "supplier", "buyer", "consignor", "consignee", "notify", "end-user", "maker", "intermediary", "carrier", "applicant", "beneficiary", "sender", "addressee",
        "attention", "copy-to", "issuer", "from-to", "account", "address", "phone", "subject", "date", "invoice", "order");

    /// <summary>Labels whose words end a name that they stand behind.</summary>
    private static readonly FrozenSet<string> EndingFields = FrozenSet.Create(StringComparer.Ordinal, "bank", "account", "address", "phone", "date", "signature");

    /// <summary>Where the words behind an introduction begin; null where a word introduces nothing.</summary>
    public static int? IntroductionAt(NamedText text, int word)
    {
        int? next = null;
        foreach (var sign in text.From(word))
        {
            if (sign.Kind is SignKind.Introduction or SignKind.Courtesy || (sign.Kind == SignKind.Office && (sign.Last > sign.First || !text.Is(word, SignKind.MayBegin))) || (sign.Kind == SignKind.Label && Introducing.Contains(sign.Row["field"]) && !IsNoun(text, sign)))
            {
                next = Math.Max(next ?? 0, sign.Last + 1);
            }
        }

        return next;
    }

    /// <summary>"Fabrika municije Lim": a noun for works labels a box only where a colon parts it from the name.</summary>
    private static bool IsNoun(NamedText text, Sign label) =>
        label.First == label.Last && (text.Is(label.First, SignKind.Head) || text.Is(label.First, SignKind.WeakHead)) && label.Last + 1 < text.Words.Count && !text.Gap(label.Last).ContainsAny(":\n");

    public static bool IsEndingLabel(NamedText text, int word)
    {
        foreach (var sign in text.From(word))
        {
            // The word for bank is a part of the names of banks.
            if (sign.Kind == SignKind.Label && EndingFields.Contains(sign.Row["field"]) && (sign.Row["field"] != "bank" || (sign.End < text.Text.Length && text.Text[sign.End] == ':')))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where a word from <paramref name="first"/> up to <paramref name="end"/> is none that many organisations share.</summary>
    public static bool HasDistinctive(NamedText text, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (IsDistinctive(text, at))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsDistinctive(NamedText text, int word)
    {
        if (text.Words[word].IsNumber || text.Raw(word).Length < 2)
        {
            return false;
        }

        foreach (var sign in text.From(word))
        {
            if (sign.Kind is not (SignKind.City or SignKind.Town or SignKind.Body or SignKind.BodyHead or SignKind.StateAbbreviation or SignKind.UnitNumber or SignKind.Label or SignKind.Host or SignKind.MayBegin))
            {
                return false;
            }
        }

        return true;
    }
}
