using System.CommandLine;
using System.Diagnostics;
using System.Net;
using System.Net.NetworkInformation;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Hosting;
using Waybill.Storage;
using Waybill.Web.Cases;
using Waybill.Web.Host;

namespace Waybill.Cli.Commands;

/// <summary><c>serve</c>: the workbench in the browser.</summary>
internal static class ServeCommand
{
    private const int BytesOfToken = 24;

    public static Command Create()
    {
        var @case = Shared.Case();
        var port = Typed.Number(new Option<int>("--port") { HelpName = "N", Description = "the port to listen on; without it any that is free" }, 1, IPEndPoint.MaxPort);
        var listen = Shared.Filled(new Option<string?>("--listen") { HelpName = "ADDRESS", Description = "the address to listen on; without it 127.0.0.1, which other machines cannot reach" });
        var certificate = Shared.Filled(new Option<string?>("--certificate") { HelpName = "FILE", Description = "the certificate for TLS in PEM, with its chain; required where other machines can reach the workbench" });
        var key = Shared.Filled(new Option<string?>("--key") { HelpName = "FILE", Description = "the private key of the certificate in PEM; without it both stand in one file" });
        var accounts = new Option<bool>("--accounts") { Description = "people sign in by name on this machine too; on any other address they always do" };
        var open = new Option<bool>("--open") { Description = "open the workbench in the browser of this desktop" };
        var command = new DocumentedCommand(
            "serve",
            "Opens the workbench: the case in the browser, to read and to check. It listens on this machine alone, and the address that it prints holds the key. "
            + "On another address it needs a certificate and people who may sign in ('waybill users').",
            "serve leak.case --open")
        {
            @case,
            port,
            listen,
            certificate,
            key,
            accounts,
            open,
        };
        command.SetAction(async (line, cancellation) =>
        {
            var (address, asked) = (Address(line.GetValue(listen)), line.GetValue(port));
            using var tls = Certificate(line.GetValue(certificate), line.GetValue(key));
            var folder = CaseFolder.Open(line.GetRequiredValue(@case));
            var options = Options(address, asked, tls, line.GetValue(accounts), folder);
            await using var session = await Session.OpenAsync(folder, Purpose.Looking, cancellation);
            using var opened = new OpenCase(session.Stores, session.Stages, session.Renderer, TimeProvider.System);
            Screen.Error.Line("Drawing the conclusions …");
            await opened.ViewAsync(cancellation);
            await using var workbench = Workbench.Build(options, opened);
            await StartAsync(workbench, options, cancellation);
            var entrance = Workbench.AddressOf(workbench, options);
            Screen.Out.Line($"The workbench is open at {entrance}");
            Screen.Out.Line(options.Token is null ? "People sign in by name. Ctrl+C ends it." : "Whoever has this address can read the case. Ctrl+C ends it.");
            if (line.GetValue(open))
            {
                OpenBrowser(entrance);
            }

            await workbench.WaitForShutdownAsync(cancellation);
            return ExitCode.Done;
        });
        return command;
    }

    // What has fewer numbers is an address for the parser, and not the one that was meant.
    private static IPAddress Address(string? listen) =>
        listen is null ? IPAddress.Loopback
        : IPAddress.TryParse(listen, out var address) && (listen.Contains(':', StringComparison.Ordinal) || listen == address.ToString())
            ? address
            : throw new UsageException($"--listen takes an address in numbers, such as 127.0.0.1, and not '{listen}'");

    /// <summary>One's own machine gets a key and no password; anything that others can reach needs a certificate and accounts, or is refused.</summary>
    private static WorkbenchOptions Options(IPAddress address, int port, X509Certificate2? certificate, bool withAccounts, CaseFolder folder)
    {
        var options = new WorkbenchOptions { Address = address, Port = port, Certificate = certificate, HostNames = certificate is null ? [] : NamesIn(certificate), LocalUser = Environment.UserName };
        if (IPAddress.IsLoopback(address) && !withAccounts)
        {
            return options with { Token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(BytesOfToken)) };
        }

        if (certificate is null && !IPAddress.IsLoopback(address))
        {
            throw new UsageException($"{address} can be reached by other machines, so what is read there must be encrypted: name a certificate with --certificate");
        }

        var accounts = Accounts.Of(folder);
        return accounts.All().Any(a => a.Role == WorkbenchRole.Owner)
            ? options with { Accounts = accounts }
            : throw new UsageException($"nobody may sign in as owner: 'waybill users add {folder.Root} NAME --role owner'");
    }

    private static X509Certificate2? Certificate(string? file, string? key)
    {
        try
        {
            return file is null ? null : X509Certificate2.CreateFromPemFile(file, key);
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file} is not a certificate in PEM with its private key, or cannot be read", e);
        }
    }

    private static IReadOnlyList<string> NamesIn(X509Certificate2 certificate) =>
        [.. certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>().SelectMany(e => e.EnumerateDnsNames())];

    private static async Task StartAsync(WebApplication workbench, WorkbenchOptions options, CancellationToken cancellation)
    {
        try
        {
            await workbench.StartAsync(cancellation);
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            throw new UsageException($"port {options.Port} is taken: name another with --port", e);
        }
        catch (Exception e) when (e is System.Net.Sockets.SocketException or NetworkInformationException)
        {
            throw new UsageException($"{options.Address} port {options.Port} cannot be listened on: {e.Message}", e);
        }
    }

    private static void OpenBrowser(Uri address)
    {
        try
        {
            using var started = Process.Start(new ProcessStartInfo(OperatingSystem.IsMacOS() ? "open" : "xdg-open", [address.ToString()]) { UseShellExecute = false });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Screen.Error.Line("waybill: no program opens a browser here; copy the address into one");
        }
    }
}
