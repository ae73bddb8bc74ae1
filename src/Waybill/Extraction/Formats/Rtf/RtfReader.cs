using System.Globalization;
using System.Text;

namespace Waybill.Extraction.Formats.Rtf;

/// <summary>Walks the groups, words and letters of an RTF document.</summary>
/// <remarks>A letter's bytes mean what the code page of the font in use says, else that of the document; bytes are gathered until something
/// else comes, because a letter may have two of them.</remarks>
internal sealed class RtfReader(ReadOnlyMemory<byte> document, RtfText text, CancellationToken cancellation)
{
    private const int DeepestGroup = 10_000;

    private readonly Dictionary<int, int> _fontCodePages = [];
    private readonly Stack<RtfState> _outer = new();
    private readonly List<byte> _pending = [];
    private readonly StringBuilder _value = new();
    private readonly int[] _clock = new int[6];
    private RtfState _state = new() { CodePage = 1252 };
    private int _documentCodePage = 1252;
    private int _defaultFont = -1;
    private int _font = -1;
    private int _at;
    private int _toSkip;
    private bool _isGroupStart;
    private bool _isStarred;

    public MetadataBuilder Information { get; } = new();

    /// <summary>Where the hexadecimal digits of pictures and objects stand, with the word that says what a picture is.</summary>
    public List<(RtfDestination Kind, string PictureKind, int Start, int End)> Embedded { get; } = [];

    public ReadOnlySpan<byte> Bytes => document.Span;

    public int OpenGroups => _outer.Count;

    public void Read()
    {
        while (_at < document.Length)
        {
            var b = document.Span[_at++];
            switch (b)
            {
                case (byte)'{':
                    OpenGroup();
                    break;
                case (byte)'}':
                    CloseGroup();
                    break;
                case (byte)'\\':
                    ReadControl();
                    break;
                case (byte)'\r' or (byte)'\n' or 0:
                    break;
                default:
                    AddByte(b);
                    break;
            }
        }

        FlushBytes();
        text.End();
    }

    private void OpenGroup()
    {
        cancellation.ThrowIfCancellationRequested();
        FlushBytes();
        if (_outer.Count >= DeepestGroup)
        {
            throw new LimitReachedException($"more than {DeepestGroup} groups stand inside each other");
        }

        _outer.Push(_state);
        _toSkip = 0;
        (_isGroupStart, _isStarred) = (true, false);
    }

    private void CloseGroup()
    {
        FlushBytes();
        if (_state.Opened is { } start && _outer.TryPeek(out var outer) && outer.Opened is null)
        {
            Embedded.Add((_state.Destination, _state.PictureKind, start, _at - 1));
        }

        if (_state.Destination == RtfDestination.Value && _state.Key is { } key)
        {
            EndValue(key);
        }

        if (_state.IsAside && _outer.TryPeek(out var around) && !around.IsAside)
        {
            text.CloseAside();
        }

        _state = _outer.TryPop(out var before) ? before : _state;
        _toSkip = 0;
        _isGroupStart = false;
    }

    private void EndValue(string key)
    {
        if (_clock[0] > 0)
        {
            Information.Add(key, string.Create(CultureInfo.InvariantCulture, $"{_clock[0]:0000}-{_clock[1]:00}-{_clock[2]:00}T{_clock[3]:00}:{_clock[4]:00}:{_clock[5]:00}"));
        }

        Information.Add(key, _value.ToString());
        _value.Clear();
        Array.Clear(_clock);
    }

    private void ReadControl()
    {
        if (_at >= document.Length)
        {
            return;
        }

        var bytes = document.Span;
        var c = (char)bytes[_at];
        if (!char.IsAsciiLetter(c))
        {
            _at++;
            ReadSymbol(c);
            return;
        }

        var start = _at;
        while (_at < bytes.Length && char.IsAsciiLetter((char)bytes[_at]) && _at - start < 32)
        {
            _at++;
        }

        var word = Encoding.ASCII.GetString(bytes[start.._at]);
        var parameter = ReadParameter(bytes);
        if (word == "bin")
        {
            _at = (int)Math.Min(bytes.Length, (long)_at + Math.Max(0, parameter ?? 0));
            return;
        }

        ReadWord(word, parameter);
    }

    private int? ReadParameter(ReadOnlySpan<byte> bytes)
    {
        var start = _at;
        if (_at < bytes.Length && bytes[_at] == '-')
        {
            _at++;
        }

        while (_at < bytes.Length && char.IsAsciiDigit((char)bytes[_at]))
        {
            _at++;
        }

        int? parameter = int.TryParse(bytes[start.._at], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
        if (_at < bytes.Length && bytes[_at] == ' ')
        {
            _at++;
        }

        return parameter;
    }

    private void ReadSymbol(char c)
    {
        switch (c)
        {
            case '\'':
                AddByte(_at + 1 < document.Length && byte.TryParse(document.Span.Slice(_at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var b) ? b : (byte)'?');
                _at = Math.Min(document.Length, _at + 2);
                break;
            case '*':
                _isStarred = true;
                break;
            case '\\' or '{' or '}':
                AddByte((byte)c);
                break;
            case '~':
                AddText("\u00A0");
                break;
            case '_':
                AddText("\u2011");
                break;
            case '-':
                AddText("\u00AD");
                break;
            case '\r' or '\n':
                EndParagraph();
                break;
        }
    }

    private void ReadWord(string word, int? parameter)
    {
        // Only letters stand for the sign before them; a word is never a replacement that may be left out.
        _toSkip = 0;
        if (_isGroupStart && RtfDestinations.IsAside(word) && _state is { Destination: RtfDestination.Text, IsAside: false })
        {
            FlushBytes();
            text.OpenAside();
            (_state.IsAside, _state.IsInTable) = (true, false);
        }

        if (_isGroupStart && RtfDestinations.Of(word, _isStarred, _state.Destination, out var key) is { } destination)
        {
            FlushBytes();
            if (_state.Destination != RtfDestination.Skipped)
            {
                _state.Destination = destination;
                _state.Key = key;
                _state.Opened = destination is RtfDestination.Picture or RtfDestination.Object ? _at : _state.Opened;
            }
        }

        _isGroupStart = false;
        switch (word)
        {
            case "u":
                AddUnicode(parameter ?? 0);
                break;
            case "uc":
                _state.SkippedAfterUnicode = Math.Clamp(parameter ?? 1, 0, 100);
                break;
            case "par" or "sect" or "page":
                EndParagraph();
                break;
            case "line" or "lbr" or "softline" or "column":
                AddText("\n");
                break;
            case "tab":
                AddText("\t");
                break;
            case "cell":
                FlushBytes();
                IfText(text.EndCell);
                break;
            case "row":
                FlushBytes();
                IfText(text.EndRow);
                break;
            case "nestcell":
                AddText("\t");
                break;
            case "nestrow":
                AddText("\n");
                break;
            case "intbl":
                _state.IsInTable = true;
                break;
            default:
                ReadProperty(word, parameter);
                break;
        }
    }

    private void ReadProperty(string word, int? parameter)
    {
        switch (word)
        {
            case "pard":
                FlushBytes();
                _state.IsInTable = false;
                break;
            case "plain":
                FlushBytes();
                (_state.IsHidden, _state.IsDeleted) = (false, false);
                _state.CodePage = CodePageOf(_defaultFont);
                break;
            case "v" or "webhidden":
                FlushBytes();
                _state.IsHidden = parameter != 0;
                break;
            case "deleted":
                FlushBytes();
                _state.IsDeleted = parameter != 0;
                break;
            case "htmlrtf":
                FlushBytes();
                _state.IsOnlyForRtf = parameter != 0;
                break;
            case "f" when _state.Destination == RtfDestination.Fonts:
                _font = parameter ?? 0;
                break;
            case "fcharset" when _state.Destination == RtfDestination.Fonts:
                SetFontCodePage(RtfCodePages.OfCharset(parameter ?? 0));
                break;
            case "cpg" when _state.Destination == RtfDestination.Fonts:
                SetFontCodePage(parameter ?? 0);
                break;
            case "f":
                FlushBytes();
                _state.CodePage = CodePageOf(parameter ?? 0);
                break;
            case "deff":
                _defaultFont = parameter ?? -1;
                break;
            case "ansicpg" or "mac" or "pc" or "pca":
                _documentCodePage = word switch { "mac" => 10000, "pc" => 437, "pca" => 850, _ => parameter is > 0 ? parameter.Value : 1252 };
                _state.CodePage = _documentCodePage;
                break;
            case "pngblip" or "jpegblip" or "emfblip" or "wmetafile" or "dibitmap" when _state.Destination == RtfDestination.Picture:
                _state.PictureKind = word;
                break;
            case "yr" or "mo" or "dy" or "hr" or "min" or "sec" when _state.Destination == RtfDestination.Value:
                _clock[word switch { "yr" => 0, "mo" => 1, "dy" => 2, "hr" => 3, "min" => 4, _ => 5 }] = parameter ?? 0;
                break;
            default:
                if (RtfCodePages.SymbolOf(word) is { } symbol)
                {
                    AddText(symbol);
                }

                break;
        }
    }

    private void SetFontCodePage(int codePage)
    {
        if (codePage > 0 && _fontCodePages.Count < 100_000)
        {
            _fontCodePages[_font] = codePage;
        }
    }

    private int CodePageOf(int font) => _fontCodePages.GetValueOrDefault(font, _documentCodePage);

    private void IfText(Action act)
    {
        if (_state.Destination == RtfDestination.Text && !_state.IsOnlyForRtf)
        {
            act();
        }
    }

    private void EndParagraph()
    {
        FlushBytes();
        IfText(() => text.EndParagraph(_state.IsInTable));
    }

    private void AddUnicode(int code)
    {
        // Signed sixteen bits; some programs write the number unsigned.
        AddText(((char)(code & 0xFFFF)).ToString());
        _toSkip = _state.SkippedAfterUnicode;
    }

    private void AddByte(byte b)
    {
        if (_toSkip > 0)
        {
            _toSkip--;
            return;
        }

        _isGroupStart = false;
        if (_state.Destination is RtfDestination.Text or RtfDestination.Value)
        {
            _pending.Add(b);
        }
    }

    private void FlushBytes()
    {
        if (_pending.Count > 0)
        {
            var bytes = _pending.ToArray();
            _pending.Clear();
            AddText(RtfCodePages.Get(_state.CodePage).GetString(bytes));
        }
    }

    private void AddText(string letters)
    {
        FlushBytes();
        if (_state.Destination == RtfDestination.Value)
        {
            _value.Append(letters);
        }
        else if (_state.Destination == RtfDestination.Text && !_state.IsOnlyForRtf)
        {
            text.Append(letters, _state.IsHidden || _state.IsDeleted);
        }
    }
}

/// <summary>What a group inherits from the one around it.</summary>
internal record struct RtfState()
{
    public RtfDestination Destination { get; set; }

    public int CodePage { get; set; }

    public int SkippedAfterUnicode { get; set; } = 1;

    public bool IsHidden { get; set; }

    public bool IsDeleted { get; set; }

    public bool IsInTable { get; set; }

    /// <summary>Only for programs that do not show the HTML that is packed into the document, [MS-OXRTFEX].</summary>
    public bool IsOnlyForRtf { get; set; }

    /// <summary>Inside a header, a note or a text box.</summary>
    public bool IsAside { get; set; }

    public string? Key { get; set; }

    public string PictureKind { get; set; } = "";

    /// <summary>Where the data of a picture or an object begin; null outside them.</summary>
    public int? Opened { get; set; }
}
