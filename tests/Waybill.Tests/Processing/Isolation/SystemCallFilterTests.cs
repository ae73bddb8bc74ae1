using System.Buffers.Binary;
using Waybill.Processing.Isolation;

namespace Waybill.Tests.Processing.Isolation;

public sealed class SystemCallFilterTests
{
    private const uint Allowed = 0x7fff0000;
    private const uint NotPermitted = 0x00050001;
    private const uint NotImplemented = 0x00050026;
    private const uint Killed = 0x80000000;

    public static TheoryData<string> Processors => ["x64", "arm64"];

    [Theory]
    [MemberData(nameof(Processors))]
    public void Every_call_on_the_list_is_refused_and_its_neighbours_are_not(string processor)
    {
        var calls = Of(processor);
        uint[] special = [calls.MakeProcess, calls.MakeProcessByList, .. calls.OfSockets, calls.DeviceControl];
        for (uint number = 0; number < 460; number++)
        {
            if (!special.Contains(number))
            {
                Answer(calls, number).ShouldBe(calls.Refused.Contains(number) ? NotPermitted : Allowed, $"call {number}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Processors))]
    public void Sockets_are_local_or_not_at_all(string processor)
    {
        var calls = Of(processor);
        foreach (var socket in calls.OfSockets)
        {
            Answer(calls, socket, 1).ShouldBe(Allowed, "AF_UNIX");
            foreach (uint family in (uint[])[0, 2, 10, 16, 17, 38, 40])
            {
                Answer(calls, socket, family).ShouldBe(NotPermitted, $"family {family}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Processors))]
    public void Threads_and_children_may_be_made_and_namespaces_may_not(string processor)
    {
        var calls = Of(processor);
        const uint thread = 0x3d0f00;
        const uint fork = 0x1200011;
        Answer(calls, calls.MakeProcess, thread).ShouldBe(Allowed);
        Answer(calls, calls.MakeProcess, fork).ShouldBe(Allowed);
        foreach (var flag in (uint[])[0x00020000, 0x02000000, 0x04000000, 0x08000000, 0x10000000, 0x20000000, 0x40000000])
        {
            Answer(calls, calls.MakeProcess, fork | flag).ShouldBe(NotPermitted, $"flag {flag:x}");
        }

        Answer(calls, calls.MakeProcessByList).ShouldBe(NotImplemented, "its flags cannot be looked at, and the C library then uses the other call");
    }

    [Theory]
    [MemberData(nameof(Processors))]
    public void Nothing_types_into_the_terminal(string processor)
    {
        var calls = Of(processor);
        Answer(calls, calls.DeviceControl, 0, 0x5401).ShouldBe(Allowed, "TCGETS");
        Answer(calls, calls.DeviceControl, 0, 0x5412).ShouldBe(NotPermitted, "TIOCSTI");
        Answer(calls, calls.DeviceControl, 0, 0x541c).ShouldBe(NotPermitted, "TIOCLINUX");
    }

    [Fact]
    public void Calls_of_another_architecture_end_the_process()
    {
        Run(SystemCallFilter.Assemble(SystemCalls.X64), 0x40000003, 0, 0, 0).ShouldBe(Killed, "i386");
        Answer(SystemCalls.X64, 0x40000000 + 16).ShouldBe(Killed, "x32");
    }

    private static SystemCalls Of(string processor) => processor == "x64" ? SystemCalls.X64 : SystemCalls.Arm64;

    private static uint Answer(SystemCalls calls, uint number, uint first = 0, uint second = 0) =>
        Run(SystemCallFilter.Assemble(calls), calls.Architecture, number, first, second);

    /// <summary>Does what the kernel does with the instructions that are used here (net/core/filter.c).</summary>
    private static uint Run(byte[] program, uint architecture, uint number, uint first, uint second)
    {
        var register = 0u;
        for (var at = 0; ; at++)
        {
            var instruction = program.AsSpan(at * 8, 8);
            var value = BinaryPrimitives.ReadUInt32LittleEndian(instruction[4..]);
            bool? jump = null;
            switch (BinaryPrimitives.ReadUInt16LittleEndian(instruction))
            {
                case 0x20:
                    register = value switch { 0 => number, 4 => architecture, 16 => first, 24 => second, _ => throw new InvalidOperationException($"offset {value}") };
                    break;
                case 0x15:
                    jump = register == value;
                    break;
                case 0x35:
                    jump = register >= value;
                    break;
                case 0x45:
                    jump = (register & value) != 0;
                    break;
                case 0x06:
                    return value;
                case var code:
                    throw new InvalidOperationException($"instruction {code:x}");
            }

            at += jump switch { true => instruction[2], false => instruction[3], null => 0 };
        }
    }
}
