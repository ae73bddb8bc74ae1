namespace Waybill.Search.Words;

/// <summary>Another spelling of a name.</summary>
/// <param name="Name">In lower case, as a reader of that script writes it.</param>
/// <param name="Scheme">The rules that gave it: <c>BGN/PCGN</c>, <c>ISO 9</c> …</param>
public sealed record NameVariant(string Name, string Scheme);
