using System.Text.Json;

namespace Waybill.Publication.CaseExport;

/// <summary>Ways to write values of which nothing may be known.</summary>
internal static class JsonWords
{
    /// <summary>An empty text is nothing known, and so null.</summary>
    public static void WriteText(this Utf8JsonWriter json, string name, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, text);
        }
    }

    public static void WriteAmount(this Utf8JsonWriter json, string name, decimal? amount)
    {
        if (amount is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    public static void WriteTexts(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts.Where(t => !string.IsNullOrWhiteSpace(t)))
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    public static void WriteObjects<T>(this Utf8JsonWriter json, string name, IEnumerable<T> all, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var one in all)
        {
            json.WriteStartObject();
            write(json, one);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Where the words stand, and the words.</summary>
    public static void WriteQuote(this Utf8JsonWriter json, Quote quote)
    {
        json.WriteString("document", quote.File.ToString());
        json.WriteNumber("page", quote.PageNumber);
        json.WriteNumber("start", quote.Span.Start);
        json.WriteNumber("end", quote.Span.End);
        json.WriteString("quote", quote.Text);
    }
}
