namespace Waybill.Web.Cases;

/// <summary>Conclusions with all their text, for one who needs them once: whoever holds this after that holds no text.</summary>
/// <param name="dossier">Null where nothing is handed over.</param>
internal sealed class Handover(Dossier? dossier)
{
    private readonly bool _wasFull = dossier is not null;
    private Dossier? _dossier = dossier;

    /// <summary>Null where it was taken before, or nothing was there.</summary>
    public Dossier? Take() => Interlocked.Exchange(ref _dossier, null);

    /// <summary>Lets go of what nobody took.</summary>
    /// <returns>True where something was handed over.</returns>
    public bool End()
    {
        _dossier = null;
        return _wasFull;
    }
}
