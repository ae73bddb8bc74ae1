using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace Waybill.Web.Host;

/// <summary>Where a workbench listens, and for whom.</summary>
public sealed record WorkbenchOptions
{
    /// <summary>Another machine can reach it only where this is no loopback address.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>0 takes any that is free.</summary>
    public int Port { get; init; }

    /// <summary>With it the workbench speaks TLS.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>The secret in the address that opens the workbench on one's own machine; null where people sign in with a password.</summary>
    public string? Token { get; init; }

    /// <summary>The name under which the one user of one's own machine works.</summary>
    public string LocalUser { get; init; } = "reader";

    /// <summary>Who may sign in from another machine; null where the token opens the workbench.</summary>
    public Accounts? Accounts { get; init; }

    /// <summary>Names under which the host may be called besides its address and <c>localhost</c>.</summary>
    public IReadOnlyList<string> HostNames { get; init; } = [];
}
