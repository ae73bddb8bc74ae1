using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Waybill.Storage.Sqlite;

/// <summary>How our values stand in columns.</summary>
internal static class Column
{
    /// <summary>ISO 8601 with seven digits of a second, in universal time: it sorts as text.</summary>
    public static string? Of(DateTimeOffset? time) => time?.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    public static string? Of<T>(T? value)
        where T : class => value is null ? null : JsonSerializer.Serialize(value, WaybillJson.Options);

    public static string? TextOrNull(this SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public static ContentHash Hash(this SqliteDataReader reader, int column) => ContentHash.Parse(reader.GetString(column));

    public static ContentHash? HashOrNull(this SqliteDataReader reader, int column) =>
        reader.IsDBNull(column) || reader.GetString(column).Length == 0 ? null : reader.Hash(column);

    public static DateTimeOffset Time(this SqliteDataReader reader, int column) =>
        DateTimeOffset.ParseExact(reader.GetString(column), "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);

    public static DateTimeOffset? TimeOrNull(this SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.Time(column);

    public static T? JsonOrNull<T>(this SqliteDataReader reader, int column)
        where T : class => reader.IsDBNull(column) ? null : JsonSerializer.Deserialize<T>(reader.GetString(column), WaybillJson.Options);
}
