using System.Text;

namespace Waybill.Search.Words;

/// <summary>The spellings of a name in the scripts and languages of the region, each by a scheme that offices use.</summary>
/// <remarks>After the romanisation systems of BGN/PCGN (Russian 1947, Belarusian 1979, Armenian 1981), ISO 9:1995 without its diacritics, ICAO Doc 9303 part 3 for Russian passports,
/// the Belarusian instruction of 2007 and the resolution 55 of 2010 of the Cabinet of Ukraine, and the custom by which Russian papers write Azerbaijani and Armenian names.</remarks>
internal static class Transliterations
{
    private const int LongestName = 80;

    // What the schemes for Russian have in common.
    private const string Russian = "а=a б=b в=v г=g д=d з=z и=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f ч=ch ш=sh ы=y э=e ь= ъ= ";

    /// <summary>By these English papers write names of goods, which do not follow passports.</summary>
    private static readonly TransliterationScheme Press = new("press", Russian + "е=e ё=e ж=zh й=y х=kh ц=ts щ=sch ю=yu я=ya ий$=y ый$=y");

    private static readonly TransliterationScheme Backwards = new("BGN/PCGN backwards", "a=а b=б c=к d=д e=е f=ф g=г h=х i=и j=дж k=к l=л m=м n=н o=о p=п q=к r=р s=с t=т u=у v=в w=в x=кс y=ы z=з shch=щ zh=ж kh=х ts=ц ch=ч sh=ш yu=ю ya=я yo=ё ye=е ey=ей ay=ай oy=ой iy=ий y$=ий iu=ю ia=я");

    private static readonly TransliterationScheme[] FromCyrillic =
    [
        new("BGN/PCGN", Russian + "е=e ^е=ye ё=yo ж=zh й=y х=kh ц=ts щ=shch ю=yu я=ya ий$=iy"),
        new("Russian passport (ICAO 9303)", Russian + "е=e ё=e ж=zh й=i х=kh ц=ts щ=shch ю=iu я=ia ъ=ie"),
        new("ISO 9 without diacritics", Russian + "е=e ё=e ж=z й=j х=h ц=c ч=c ш=s щ=s ю=u я=a"),
        Press,
        new("Belarusian passport", "а=a б=b в=v г=h ґ=g д=d е=e ^е=ye ё=io ж=zh з=z і=i и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ў=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ы=y ь= э=e ю=iu я=ia ^ю=yu ^я=ya"),
        new("Ukrainian passport", "а=a б=b в=v г=h зг=zgh ґ=g д=d е=e є=ie ^є=ye ж=zh з=z и=y і=i ї=i ^ї=yi й=i ^й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ь= ю=iu ^ю=yu я=ia ^я=ya"),
        new("Azerbaijani custom", "а=a б=b в=v г=q ^га=ha ^гу=hü ^ге=he ^ги=hi д=d дж=c е=e ^е=ye ё=yo ж=j з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=x ц=ts ч=ç ш=ş щ=ş ы=ı э=e ю=yu я=ya ь= ъ="),
        new("Azerbaijani custom, front vowels", "а=ə б=b в=v г=g ^г=h д=d дж=c е=e ж=j з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=ü ф=f х=h ц=ts ч=ç ш=ş щ=ş ы=ı э=e ю=ü я=yə ь= ъ= ов$=ov ова$=ova ев$=ev ева$=eva"),
        new("Azerbaijani custom in English", "а=a б=b в=v г=g ^га=ha ^гу=hu ^ге=he д=d дж=j е=e ж=j з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ч=ch ш=sh ы=i э=e ю=yu я=ya ь= ъ="),
        new("Russian from Belarusian or Ukrainian", "і=и ў=в ґ=г ї=и є=е ій$=ий ські$=ский ський$=ский"),
        new("Belarusian from Russian", "и=і ов$=оў ев$=еў ин$=ін ский$=скі щ=шч"),
        new("Ukrainian from Russian", "ы=и и=і э=е е=е ий$=ий ский$=ський ё=ьо ъ="),
    ];

    private const string FromAzerbaijani = "a=а b=б c=дж ç=ч d=д e=е f=ф g=г ğ=г i=и ı=ы j=ж k=к l=л m=м n=н o=о ö=е p=п q=к r=р s=с ş=ш t=т u=у v=в y=й z=з w=в ya=я yə=я yu=ю ye=е yev$=ев yeva$=ева ";

    private static readonly TransliterationScheme[] FromLatin =
    [
        new("Russian custom for Azerbaijani", FromAzerbaijani + "ə=а h=г x=х ü=у"),
        new("Russian custom for Azerbaijani, h as х", FromAzerbaijani + "ə=а h=х x=х ü=ю"),
        new("English custom for Azerbaijani", "ə=a ç=ch ş=sh ğ=gh x=kh c=j q=g ı=i ö=o ü=u"),
        new("letters of English", "ə=e ç=c ş=s ğ=g ı=i ö=o ü=u"),
        new("Azerbaijani from English", "a=ə sh=ş ch=ç kh=x j=c u=ü ov$=ov ova$=ova ev$=ev eva$=eva"),
        Backwards,
        new("Belarusian passport backwards", "a=а b=б d=д e=е f=ф g=ґ h=г i=і k=к l=л m=м n=н o=о p=п r=р s=с t=т u=у v=в y=ы z=з zh=ж kh=х ts=ц ch=ч sh=ш iu=ю ia=я yu=ю ya=я ei=ей ai=ай oi=ой ou$=оў oŭ$=оў ŭ=ў au$=аў"),
        new("Russian custom for Armenian", "h= a=а b=б ch=ч d=д dz=дз e=е f=ф g=г gh=г i=и j=дж k=к kh=х l=л m=м n=н o=о p=п q=к r=р s=с sh=ш t=т ts=ц u=у v=в y=й ya=я yu=ю z=з zh=ж"),
        new("Armenian from BGN/PCGN", "h=հ a=ա b=բ ch=չ d=դ dz=ձ e=ե f=ֆ g=գ gh=ղ i=ի j=ջ k=կ kh=խ l=լ m=մ n=ն o=ո p=պ q=ք r=ր s=ս sh=շ t=տ ts=ծ u=ու v=վ y=յ z=զ zh=ժ"),
    ];

    private static readonly TransliterationScheme[] FromArmenian =
    [
        new("BGN/PCGN", "ա=a բ=b գ=g դ=d ե=e ^ե=ye զ=z է=e ը=y թ=t ժ=zh ի=i լ=l խ=kh ծ=ts կ=k հ=h ձ=dz ղ=gh ճ=ch մ=m յ=y ն=n շ=sh ո=o ^ո=vo չ=ch պ=p ջ=j ռ=rr ս=s վ=v տ=t ր=r ց=ts ու=u փ=p ք=k և=ev օ=o ֆ=f"),
        new("press", "ա=a բ=b գ=g դ=d ե=e ^ե=ye զ=z է=e ը=y թ=t ժ=zh ի=i լ=l խ=kh ծ=ts կ=k հ=h ձ=dz ղ=gh ճ=ch մ=m յ=y ն=n շ=sh ո=o ^ո=vo չ=ch պ=p ջ=j ռ=r ս=s վ=v տ=t ր=r ց=ts ու=u փ=p ք=k և=ev օ=o ֆ=f"),
        new("Russian custom for Armenian", "ա=а բ=б գ=г դ=д ե=е զ=з է=э ը=ы թ=т ժ=ж ի=и լ=л խ=х ծ=ц կ=к հ= ձ=дз ղ=г ճ=ч մ=м յ=й յա=я յու=ю ն=н շ=ш ո=о չ=ч պ=п ջ=дж ռ=р ս=с վ=в տ=т ր=р ց=ц ու=у փ=п ք=к և=ев օ=о ֆ=ф"),
        new("Russian custom for Armenian, հ as г", "ա=а բ=б գ=г դ=д ե=е զ=з է=э ը=ы թ=т ժ=ж ի=и լ=л խ=х ծ=ц կ=к հ=г ձ=дз ղ=г ճ=ч մ=м յ=й յա=я յու=ю ն=н շ=ш ո=о չ=ч պ=п ջ=дж ռ=р ս=с վ=в տ=т ր=р ց=ц ու=у փ=п ք=к և=ев օ=о ֆ=ф"),
    ];

    // One given name in the languages of the region; a saint's name is not transliterated but translated. Own work.
    private static readonly string[] GivenNames =
    [
        "сергей сергій сяргей sergey sergei serhii siarhei sergiy", "александр олександр аляксандр alexander aleksandr oleksandr aliaksandr", "алексей олексій аляксей alexey aleksei oleksii aliaksei",
        "николай микола мікалай nikolay nikolai mykola mikalai", "дмитрий дмитро дзмітрый dmitry dmitriy dmytro dzmitry", "владимир володимир уладзімір vladimir volodymyr uladzimir",
        "андрей андрій андрэй andrey andrei andrii", "михаил михайло міхаіл mikhail mykhailo mikhail", "юрий юрій юрый yury yuri yurii", "виктор віктор виктор viktor victor",
        "василий василь васіль vasily vasyl vasil", "иван іван іван ivan", "игорь ігор ігар igor ihor ihar", "павел павло павел pavel pavlo", "пётр петро пётр petr pyotr petro piotr",
        "евгений євген яўген evgeny yevgeny yevhen yauhen", "анатолий анатолій анатоль anatoly anatolii anatol", "олег олег алег oleg oleh aleh", "виталий віталій віталь vitaly vitalii vital",
        "елена олена алена elena olena alena", "наталья наталія наталля natalia nataliia natallia", "геннадий геннадій генадзь gennady hennadii henadz", "валерий валерій валерый valery valerii",
    ];

    /// <summary>How the other script writes a designation; nothing where that is no name of goods.</summary>
    public static IReadOnlyList<NameVariant> OfDesignation(string word)
    {
        var folded = WordFolding.Fold(word, null);
        var cyrillic = WordFolding.AsCyrillic(folded);
        var read = cyrillic.All(c => !char.IsLetter(c) || c is >= 'а' and <= 'я') ? cyrillic : folded;
        var scheme = read.Any(WordFolding.IsCyrillic) ? Press : Backwards;
        return read.Length > LongestName ? [] : [new NameVariant(scheme.Apply(read), scheme.Name)];
    }

    /// <summary>The variants in the order of the schemes, each once, under the first scheme that gives it.</summary>
    public static IReadOnlyList<NameVariant> Of(string name)
    {
        var plain = Plain(name);
        var schemes = plain.Any(WordFolding.IsArmenian) ? FromArmenian : plain.Any(WordFolding.IsCyrillic) ? FromCyrillic : FromLatin;
        var variants = new List<NameVariant>(schemes.Length);
        var seen = new HashSet<string>(StringComparer.Ordinal) { plain };
        foreach (var scheme in schemes)
        {
            Add(scheme.Apply(plain), scheme.Name);
        }

        foreach (var names in GivenNames.Select(line => line.Split(' ')).Where(names => names.Contains(plain, StringComparer.Ordinal)))
        {
            foreach (var other in names)
            {
                Add(other, "given name");
            }
        }

        return variants;

        void Add(string variant, string scheme)
        {
            // Where a letter is left over, the scheme is not made for names of that language.
            if (variant.Length > 0 && !(variant.Any(WordFolding.IsCyrillic) && variant.Any(WordFolding.IsLatin)) && seen.Add(variant))
            {
                variants.Add(new NameVariant(variant, scheme));
            }
        }
    }

    /// <summary>Lower case, composed, without halves of characters; Azerbaijani in Cyrillic as it is.</summary>
    private static string Plain(string name)
    {
        var plain = new StringBuilder(Math.Min(name.Length, LongestName));
        foreach (var c in name.AsSpan(0, Math.Min(name.Length, LongestName)))
        {
            if (!char.IsSurrogate(c) && c is not ('İ' or '\u00AD' or '\u200B'))
            {
                plain.Append(char.ToLowerInvariant(c));
            }
            else if (c == 'İ')
            {
                plain.Append('i');
            }
        }

        return plain.ToString().Normalize(NormalizationForm.FormC);
    }
}
