namespace Waybill.Search.Words;

/// <summary>Takes the endings off the words of one language.</summary>
internal interface IStemmer
{
    /// <summary>Adds the stems of a folded word; one for each reading of a form that has several. A stem may be added twice.</summary>
    void AddStems(string folded, List<string> stems);
}
