using System.Text.Json;

namespace Waybill.Tests;

/// <summary>THIRD-PARTY-NOTICES.md against the lock files of every project.</summary>
public sealed class NoticesTests
{
    private static readonly string[] _permitted =
        ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MPL-1.1", "MPL-2.0", "PostgreSQL", "public domain (SQLite)"];

    [Fact]
    public void Every_package_of_the_lock_files_has_a_line_with_its_version()
    {
        var listed = Rows().Select(row => $"{row[0]} {row[1]}");
        LockedPackages().Except(listed, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void No_line_names_a_package_that_is_gone() =>
        Rows().Select(row => $"{row[0]} {row[1]}").Except(LockedPackages(), StringComparer.Ordinal).ShouldBeEmpty();

    [Fact]
    public void Every_licence_is_one_that_we_may_ship_under() =>
        Rows().Where(row => !_permitted.Contains(row[2], StringComparer.Ordinal)).Select(row => $"{row[0]}: {row[2]}").ShouldBeEmpty();

    /// <summary>The tables of packages: name, version, licence, authors, home.</summary>
    private static List<string[]> Rows()
    {
        var rows = File.ReadLines(Repository.PathOf("THIRD-PARTY-NOTICES.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Select(line => line.Trim('|', ' ').Split(" | "))
            .Where(cells => cells.Length == 5 && cells[0] != "Package")
            .ToList();
        rows.Count.ShouldBeGreaterThan(20);
        return rows;
    }

    private static HashSet<string> LockedPackages()
    {
        var packages = new HashSet<string>(StringComparer.Ordinal);
        foreach (var folder in (string[])["src", "tests", "samples", "bench"])
        {
            var path = Repository.PathOf(folder);
            if (!Directory.Exists(path))
            {
                continue;
            }

            foreach (var file in Directory.EnumerateFiles(path, "packages.lock.json", SearchOption.AllDirectories))
            {
                using var locked = JsonDocument.Parse(File.ReadAllText(file));
                foreach (var package in locked.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(framework => framework.Value.EnumerateObject()))
                {
                    if (package.Value.GetProperty("type").GetString() != "Project")
                    {
                        packages.Add($"{package.Name} {package.Value.GetProperty("resolved").GetString()}");
                    }
                }
            }
        }

        packages.Count.ShouldBeGreaterThan(20);
        return packages;
    }
}
