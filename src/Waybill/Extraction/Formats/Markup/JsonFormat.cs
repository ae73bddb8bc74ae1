using System.Globalization;
using System.Text.Json;
using Waybill.Extraction.Formats.PlainText;

namespace Waybill.Extraction.Formats.Markup;

/// <summary>JSON (RFC 8259), one value or one on each line: a line for each value, with the names that lead to it.</summary>
internal sealed class JsonFormat : IFileFormat
{
    private const int Deepest = 500;

    public string Name => "JSON data";

    /// <summary>By its first two signs: a brace or bracket, and what may follow it.</summary>
    public bool Recognises(FileHead head)
    {
        var start = head.Ascii().AsSpan().TrimStart("\uFFFD \t\r\n");
        return start.Length > 1 && start[0] is '{' or '[' && start[1..].TrimStart() is var next
            && (start[0] == '{' ? next is ['"', ..] or ['}', ..] : next is ['"' or '{' or '[' or ']', ..] or [>= '0' and <= '9', ..] || next.StartsWith("null") || next.StartsWith("true") || next.StartsWith("false"));
    }

    public async Task<Outcome<FileContents>> ExtractAsync(Original original, CancellationToken cancellation)
    {
        using var bytes = await original.LoadAsync(cancellation);
        if (bytes.Length > original.Limits.MaxMarkup)
        {
            return Outcome.Failed<FileContents>(ProblemCode.LimitReached, original.Limits.TooMuchMarkup);
        }

        var whole = bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
        if (!TryRead(whole.StartsWith("\uFEFF"u8) ? whole[3..] : whole, cancellation, out var blocks))
        {
            // Text that only begins like it, or that breaks off, is shown as it is written.
            return await new PlainTextFormat().ExtractAsync(original, cancellation);
        }

        return blocks.Count == 0
            ? Outcome.Failed<FileContents>(ProblemCode.Empty, "it holds no values")
            : Outcome.Of(new FileContents { MediaType = "application/json", Pages = [new ContentPage { Number = 1, Blocks = blocks }] });
    }

    private static bool TryRead(ReadOnlySpan<byte> text, CancellationToken cancellation, out List<ContentBlock> blocks)
    {
        blocks = [];
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { AllowMultipleValues = true, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = Deepest });
        var path = new JsonPath();
        try
        {
            while (reader.Read())
            {
                cancellation.ThrowIfCancellationRequested();
                switch (reader.TokenType)
                {
                    case JsonTokenType.StartObject or JsonTokenType.StartArray:
                        path.Enter(isArray: reader.TokenType == JsonTokenType.StartArray);
                        break;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        path.Leave();
                        break;
                    case JsonTokenType.PropertyName:
                        path.Name(reader.GetString() ?? "");
                        break;
                    default:
                        var value = reader.TokenType switch
                        {
                            JsonTokenType.String => reader.GetString() ?? "",
                            JsonTokenType.Number => System.Text.Encoding.ASCII.GetString(reader.ValueSpan),
                            JsonTokenType.True => "true",
                            JsonTokenType.False => "false",
                            _ => "",
                        };
                        if (BlockText.Of(value) is { Length: > 0 } clean)
                        {
                            blocks.Add(new ContentBlock(path.IsRoot ? clean : $"{path}: {clean}"));
                        }

                        path.Next();
                        break;
                }
            }

            return true;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // Not JSON after all, or with letters in it that are none.
            return false;
        }
    }

    /// <summary>The names on the way to a value: <c>deals[2].price</c>, counted from 1.</summary>
    private sealed class JsonPath
    {
        private readonly List<(string Name, int Number, bool IsArray)> _steps = [];

        public bool IsRoot => _steps.Count == 0;

        public void Enter(bool isArray) => _steps.Add(("", 1, isArray));

        public void Leave()
        {
            _steps.RemoveAt(_steps.Count - 1);
            Next();
        }

        public void Name(string name) => _steps[^1] = (CleanText.OneLine(name), 1, false);

        public void Next()
        {
            if (_steps.Count > 0 && _steps[^1] is { IsArray: true } step)
            {
                _steps[^1] = step with { Number = step.Number + 1 };
            }
        }

        public override string ToString()
        {
            var text = new System.Text.StringBuilder();
            foreach (var (name, number, isArray) in _steps)
            {
                if (isArray)
                {
                    text.Append(CultureInfo.InvariantCulture, $"[{number}]");
                }
                else
                {
                    text.Append(text.Length > 0 ? "." : "").Append(name);
                }
            }

            return text.ToString();
        }
    }
}
