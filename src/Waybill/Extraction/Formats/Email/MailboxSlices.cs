using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Waybill.Extraction.Formats.Email;

/// <summary>One mail of a mailbox: its bytes without the line <c>From …</c> before them.</summary>
/// <param name="IsQuoted">True where lines that begin with <c>From </c> carry a <c>&gt;</c> in front.</param>
internal readonly record struct MailSlice(long Start, long End, bool IsQuoted);

/// <summary>Cuts a mailbox into its mails, RFC 4155 and the four habits of old: mboxo, mboxrd, mboxcl and mboxcl2.</summary>
/// <remarks>By lines alone and not by parsing, so that a mail which no parser can read loses nothing but itself.</remarks>
internal sealed partial class MailboxSlices(FileStream file)
{
    private const int LineStart = 160;

    private readonly byte[] _buffer = new byte[1 << 16];
    private int _at;
    private int _filled;
    private long _position;

    public IEnumerable<MailSlice> All()
    {
        Seek(0);
        var (start, isQuoted, isHeader, length) = (-1L, false, false, -1L);
        var (wasBlank, end) = (true, 0L);
        while (ReadLine() is { } line)
        {
            if (line.Text.StartsWith("From ", StringComparison.Ordinal) && IsSeparator(line, wasBlank))
            {
                if (start >= 0)
                {
                    yield return new MailSlice(start, end, isQuoted);
                }

                (start, isQuoted, isHeader, length) = (line.End, false, true, -1);
                (wasBlank, end) = (false, line.End);
                continue;
            }

            isQuoted |= Quoted().IsMatch(line.Text);
            if (isHeader && ContentLength().Match(line.Text) is { Success: true } stated)
            {
                length = long.Parse(stated.Groups["bytes"].ValueSpan, CultureInfo.InvariantCulture);
            }

            // The blank line before the next mail belongs to neither.
            var isBlank = line.Text.TrimEnd('\r').Length == 0;
            end = isBlank ? end : line.End;
            if (isHeader && isBlank)
            {
                isHeader = false;
                if (length > 0 && IsEndOfMail(line.End + length))
                {
                    (isQuoted, end) = (false, line.End + length);
                    Seek(end);
                }
            }

            wasBlank = isBlank;
        }

        if (start >= 0)
        {
            yield return new MailSlice(start, end, isQuoted);
        }
    }

    /// <summary>After a blank line the time of day is enough; elsewhere a header must follow.</summary>
    private bool IsSeparator(Line line, bool wasBlank)
    {
        if (!Time().IsMatch(line.Text))
        {
            return false;
        }

        if (wasBlank)
        {
            return true;
        }

        var next = ReadLine();
        Seek(line.End);
        return next is { Text: var text } && Header().IsMatch(text);
    }

    /// <summary>A length that somebody wrote down counts where the next mail begins behind it, or the file ends.</summary>
    private bool IsEndOfMail(long place)
    {
        if (place > file.Length)
        {
            return false;
        }

        var back = _position - _filled + _at;
        Seek(place);
        var isEnd = true;
        for (var lines = 0; lines < 3 && ReadLine() is { } line; lines++)
        {
            isEnd = line.Text.StartsWith("From ", StringComparison.Ordinal);
            if (isEnd || line.Text.TrimEnd('\r').Length > 0)
            {
                break;
            }

            isEnd = line.End >= file.Length;
        }

        Seek(back);
        return isEnd;
    }

    private void Seek(long place)
    {
        (file.Position, _position) = (place, place);
        (_at, _filled) = (0, 0);
    }

    /// <summary>Null at the end of the file. Of a long line only the beginning is kept.</summary>
    private Line? ReadLine()
    {
        var text = new StringBuilder(LineStart);
        var hasAny = false;
        while (true)
        {
            if (_at == _filled)
            {
                _filled = file.Read(_buffer);
                _position += _filled;
                _at = 0;
                if (_filled == 0)
                {
                    return hasAny ? new Line(text.ToString(), _position) : null;
                }
            }

            hasAny = true;
            var rest = _buffer.AsSpan(_at, _filled - _at);
            var end = rest.IndexOf((byte)'\n');
            var part = end < 0 ? rest : rest[..end];
            text.Append(Encoding.Latin1.GetString(part[..Math.Min(part.Length, LineStart - text.Length)]));
            _at += end < 0 ? rest.Length : end + 1;
            if (end >= 0)
            {
                return new Line(text.ToString(), _position - _filled + _at);
            }
        }
    }

    [GeneratedRegex(@"\A>+From ", RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\AContent-Length:[ \t]*(?<bytes>[0-9]{1,12})", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex ContentLength();

    [GeneratedRegex(@"[0-9]{1,2}:[0-9]{2}", RegexOptions.NonBacktracking)]
    private static partial Regex Time();

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9-]*[ \t]*:", RegexOptions.NonBacktracking)]
    private static partial Regex Header();

    /// <param name="End">Where the next line begins.</param>
    private readonly record struct Line(string Text, long End);
}
