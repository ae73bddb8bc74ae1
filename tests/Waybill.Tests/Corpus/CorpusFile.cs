namespace Waybill.Tests.Corpus;

/// <summary>One small file of the corpus, and the code that makes it.</summary>
/// <param name="Name">As it is called in <c>corpus/</c>: named for what is wrong with it.</param>
/// <param name="About">One sentence on what the file is.</param>
/// <param name="Fault">What is wrong with it, in a few words; null for a good one.</param>
internal sealed record CorpusFile(string Name, string About, string? Fault, Func<byte[]> Make);
