using System.Text;

namespace Waybill.Storage;

/// <summary>The passwords that people gave for the files of a case: one a line in UTF-8, for its owner's eyes alone.</summary>
/// <remarks>An input of people, like the journal, which only says how many were given. Spaces count: some passwords are nothing else.</remarks>
public sealed class PasswordFile(string path)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>In the order in which they were given; none where there is no file.</summary>
    public IReadOnlyList<string> Read() => File.Exists(path) ? Lines(path) : [];

    /// <summary>Keeps those that are not known yet and gives their number.</summary>
    public int Add(IEnumerable<string> words)
    {
        var known = Read();
        var fresh = words.Except(known, StringComparer.Ordinal).ToList();
        if (fresh.Count > 0)
        {
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = OwnerOnly;
            }

            File.Delete(path + ".new");
            using (var writer = new StreamWriter(path + ".new", new UTF8Encoding(false), options))
            {
                foreach (var word in known.Concat(fresh))
                {
                    writer.Write(word + "\n");
                }
            }

            File.Move(path + ".new", path, overwrite: true);
        }

        return fresh.Count;
    }

    /// <summary>The lines of such a file, without empty ones, each once.</summary>
    public static IReadOnlyList<string> Lines(string path) =>
        [.. File.ReadAllLines(path, Encoding.UTF8).Where(line => line.Length > 0).Distinct(StringComparer.Ordinal)];
}
