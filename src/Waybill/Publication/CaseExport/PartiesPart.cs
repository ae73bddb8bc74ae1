using System.Text.Json;

namespace Waybill.Publication.CaseExport;

internal static class PartiesPart
{
    public static void Write(Utf8JsonWriter json, Party party)
    {
        json.WriteString("id", party.Id);
        json.WriteText("name", party.Name);
        json.WriteString("kind", party.Kind.NameOf());
        json.WriteText("country", party.Country);
        json.WriteTexts("aliases", party.Aliases);
        json.WriteObjects("identifiers", party.Identifiers, WriteIdentifier);
    }

    private static void WriteIdentifier(Utf8JsonWriter json, Identifier identifier)
    {
        json.WriteString("scheme", identifier.Scheme);
        json.WriteString("value", identifier.Value);
        if (identifier.IsValid is { } valid)
        {
            json.WriteBoolean("valid", valid);
        }
        else
        {
            json.WriteNull("valid");
        }
    }
}
