using System.Collections.Frozen;

namespace Waybill.Reading.Languages;

/// <summary>Tells Arabic from Persian by letters that only one of them writes, and by the commonest words.</summary>
internal static class ArabicLetters
{
    /// <summary>peh, tcheh, jeh, gaf, keheh and Farsi yeh.</summary>
    private const string PersianOnly = "\u067e\u0686\u0698\u06af\u06a9\u06cc";

    /// <summary>teh marbuta, alef maksura, kaf, yeh, and alef with hamza above or below.</summary>
    private const string ArabicOnly = "\u0629\u0649\u0643\u064a\u0623\u0625";

    private static readonly FrozenSet<string> Persian = Words("از به در را که این آن است شد شده با برای تا هر بر و‌ نیز نماید گردد باشد خواهد شود نام شماره تاریخ مورخ شرکت قرارداد خریدار فروشنده احترام سلام");

    private static readonly FrozenSet<string> Arabic = Words("من في على إلى عن مع هذا هذه التي الذي أن إن قد لا ما بين بعد قبل كل تم يتم رقم تاريخ بتاريخ شركة عقد العقد السيد المحترم وزارة السلام عليكم");

    /// <returns>How much speaks for Arabic and for Persian.</returns>
    public static (int Arabic, int Persian) Weigh(string text)
    {
        var (arabic, persian) = (0, 0);
        foreach (var letter in text)
        {
            arabic += ArabicOnly.Contains(letter, StringComparison.Ordinal) ? 1 : 0;
            persian += PersianOnly.Contains(letter, StringComparison.Ordinal) ? 1 : 0;
        }

        TextWords.ForEach(text, (word, _) =>
        {
            // The article stands before every other noun of Arabic.
            arabic += (word.StartsWith("ال", StringComparison.Ordinal) && word.Length > 4 ? 1 : 0) + (Arabic.Contains(word.ToString()) ? 2 : 0);
            persian += Persian.Contains(word.ToString()) ? 2 : 0;
        });
        return (arabic, persian);
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
