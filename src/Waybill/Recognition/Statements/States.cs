using Waybill.Recognition.Annotation;

namespace Waybill.Recognition.Statements;

/// <summary>From which state to which the goods of one paper go, by the parties that send and take them.</summary>
internal static class States
{
    /// <summary>How far behind a name its address reaches.</summary>
    private const int AddressLength = 200;

    /// <summary>Before a number stands the word for its register.</summary>
    private const int LabelReach = 14;

    /// <summary>The state of the supplier, else of the maker: as its name or its address tells it.</summary>
    public static Stated<string>? From(AnnotatedPaper paper, Lexicon lexicon, Identity identity, IReadOnlyList<RoleClaim> parts)
    {
        var holders = Holders(parts, Role.Supplier, Role.Maker);
        return Named(holders) ?? Host(identity, parts)?.From ?? holders.Select(h => AtHome(paper, lexicon, h)).FirstOrDefault(s => s is not null);
    }

    /// <summary>The state of the end user, else of the buyer, else of the consignee.</summary>
    public static Stated<string>? To(Identity identity, IReadOnlyList<RoleClaim> parts) =>
        Named(Holders(parts, Role.EndUser, Role.Buyer, Role.Consignee)) ?? Host(identity, parts)?.To;

    private static List<Mention> Holders(IReadOnlyList<RoleClaim> parts, params Role[] roles) => [.. roles.SelectMany(role => parts.Where(p => p.Role == role)).Select(p => p.Party)];

    private static Stated<string>? Named(List<Mention> holders) => Likely(holders.Select(h => h.Country).FirstOrDefault(c => c is not null), "the state of who has the part");

    /// <summary>A ministry of the host and an embassy write to each other about what the embassy's state gets.</summary>
    private static (Stated<string>? From, Stated<string>? To)? Host(Identity identity, IReadOnlyList<RoleClaim> parts)
    {
        var (sender, addressee) = (identity.Sender, identity.Addressee);
        if (parts.Any(p => p.Role is Role.Supplier or Role.Buyer or Role.EndUser) || (sender?.Kind == PartyKind.Embassy) == (addressee?.Kind == PartyKind.Embassy))
        {
            return null;
        }

        var (host, guest) = sender?.Kind == PartyKind.Embassy ? (addressee, sender) : (sender, addressee);
        return host?.Country is { } from && guest?.Country is { } to && from.Value != to.Value ? (Likely(from, "the host of an embassy"), Likely(to, "the state of an embassy")) : null;
    }

    /// <summary>Where a firm sits by its address, its telephone, its bank account or the register that it is in.</summary>
    private static Stated<string>? AtHome(AnnotatedPaper paper, Lexicon lexicon, Mention holder)
    {
        foreach (var own in paper.Organisations.Where(o => string.Equals(o.Name, holder.Name.Value, StringComparison.OrdinalIgnoreCase)))
        {
            if (own.Country is { } country)
            {
                return Likely(country, "the address of the firm");
            }

            var next = paper.Organisations.Where(o => o.Start >= own.End && !o.IsBank).Select(o => o.Start).Append(paper.Text.Length).Min();
            var end = Math.Min(next, Math.Min(paper.Text.Length, own.End + AddressLength));
            var blank = paper.Text.IndexOf("\n\n", own.End, end - own.End, StringComparison.Ordinal);
            end = blank < 0 ? end : blank;
            if (Dialled(paper, lexicon, own.End, end) is { } dialled)
            {
                return dialled;
            }

            foreach (var number in paper.Identifiers.Where(i => i.Start >= own.End && i.Start < end))
            {
                if (number.Scheme == "IBAN")
                {
                    return Likely(paper.Paper.State(number.Value[..2].ToUpperInvariant(), number.Start, number.End), "the bank account of the firm");
                }

                if (number.Scheme is [var a, var b, '-', ..] && char.IsAsciiLetterUpper(a) && char.IsAsciiLetterUpper(b))
                {
                    var token = paper.TokenAt(number.Start) - 1;
                    var label = token >= 0 && number.Start - paper.Tokens[token].End <= LabelReach ? paper.Tokens[token] : default;
                    var (start, stop) = label.End > label.Start ? (label.Start, label.End) : (number.Start, number.End);
                    return Likely(paper.Paper.State(number.Scheme[..2], start, stop), "the register that the firm is in");
                }
            }
        }

        return null;
    }

    /// <summary>"+380 44 …": the longest dialling code that the number begins with.</summary>
    private static Stated<string>? Dialled(AnnotatedPaper paper, Lexicon lexicon, int start, int end)
    {
        for (var plus = paper.Text.IndexOf('+', start, end - start); plus >= 0 && plus + 1 < end; plus = paper.Text.IndexOf('+', plus + 1, end - plus - 1))
        {
            var (digits, stop, best) = ("", plus + 1, ((string Country, int End)?)null);
            for (var at = plus + 1; at < end && digits.Length < Lexicon.LongestDiallingCode && (char.IsAsciiDigit(paper.Text[at]) || paper.Text[at] is ' ' or '(' or '-'); at++)
            {
                if (char.IsAsciiDigit(paper.Text[at]))
                {
                    digits += paper.Text[at];
                    stop = at + 1;
                    best = lexicon.DiallingCodes.TryGetValue(digits, out var country) ? (country, stop) : best;
                }
            }

            if (best is { } known)
            {
                return Likely(paper.Paper.State(known.Country, plus, known.End), "the telephone of the firm");
            }
        }

        return null;
    }

    private static Stated<string>? Likely(Stated<string>? state, string rule) => state is null ? null : state.By(rule).Doubted("where its party sits tells it", Sureness.Likely);
}
