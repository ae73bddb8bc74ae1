namespace Waybill.Reading.Languages;

/// <summary>The letters of languages that share a script; of Latin alphabets only those beyond a to z.</summary>
/// <remarks>From the orthography of each language. Romanian has its old letters with a cedilla too, for old fonts have no others.</remarks>
internal static class Alphabets
{
    private const string Common = "абвгдежзклмнопрстуфхцчш";

    public static string Of(string language) => language switch
    {
        "ru" => Common + "иёйщъыьэюя",
        "be" => Common + "іёйўыьэюя",
        "uk" => Common + "ґєиіїйщьюя",
        "sr" => Common + "ђиjјљњћџabcčćdđefghijklmnoprsštuvzž",
        "bg" => Common + "ийщъьюяѝ",
        "mk" => Common + "ѓѕијљњќџѐѝ",
        "kk" => Common + "иёйщъыьэюяәғқңөұүһі",
        "az" => "əğıöüçş",
        "tr" => "ğıöüçşâîû",
        "pl" => "ąćęłńóśźż",
        "cs" => "áčďéěíňóřšťúůýž",
        "sk" => "áäčďéíĺľňóôŕšťúýž",
        "ro" => "ăâîșțşţ",
        "de" => "äöüß",
        "fr" => "àâæçéèêëîïôœùûü",
        "es" => "áéíñóúü",
        "pt" => "áâãàçéêíóôõú",
        "it" => "àèéìòù",
        "hu" => "áéíóöőúüű",
        _ => "",
    };
}
