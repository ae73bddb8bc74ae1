using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Waybill.Processing.Isolation;

/// <summary>A filter of system calls for seccomp(2): classic BPF that refuses what no reader of papers needs and attacks on the kernel like.</summary>
/// <remarks>A list of what is refused, not of what is allowed: the runtime, tesseract and poppler change the calls that they make with each version. What is
/// refused returns <c>EPERM</c>; calls of another architecture end the process. Instructions as in linux/filter.h, data as in linux/seccomp.h.</remarks>
internal static class SystemCallFilter
{
    private const ushort LoadWord = 0x20;
    private const ushort JumpIfEqual = 0x15;
    private const ushort JumpIfAtLeast = 0x35;
    private const ushort JumpIfAnyBit = 0x45;
    private const ushort Return = 0x06;

    private const uint Allow = 0x7fff0000;
    private const uint KillProcess = 0x80000000;
    private const uint Error = 0x00050000;
    private const uint NotPermitted = Error | 1;
    private const uint NotImplemented = Error | 38;

    private const uint NumberOffset = 0;
    private const uint ArchitectureOffset = 4;
    private const uint FirstArgument = 16;
    private const uint SecondArgument = 24;

    private const uint LocalSockets = 1;

    /// <summary>CLONE_NEW… of sched.h: mount, control group, host name, interprocess, user, process and network namespaces.</summary>
    private const uint NewNamespaces = 0x7e020000;

    /// <summary>TIOCSTI and TIOCLINUX, which type into the terminal that a process was started from.</summary>
    private static readonly uint[] TypingIntoTerminals = [0x5412, 0x541c];

    /// <summary>Null where no numbers are known for the processor.</summary>
    public static byte[]? ForThisMachine => SystemCalls.Of(RuntimeInformation.ProcessArchitecture) is { } calls ? Assemble(calls) : null;

    /// <summary>The instructions as the kernel of the machine takes them, 8 bytes each.</summary>
    public static byte[] Assemble(SystemCalls calls)
    {
        var program = new List<Instruction>
        {
            new(LoadWord, ArchitectureOffset),
            new(JumpIfEqual, calls.Architecture, 1, 0),
            new(Return, KillProcess),
            new(LoadWord, NumberOffset),
        };
        if (calls.FirstForeign is { } foreign)
        {
            program.AddRange([new(JumpIfAtLeast, foreign, 0, 1), new(Return, KillProcess)]);
        }

        // The C library falls back from clone3 to clone, whose flags stand in a register and can be looked at.
        program.AddRange([new(JumpIfEqual, calls.MakeProcessByList, 0, 1), new(Return, NotImplemented)]);
        program.AddRange([new(JumpIfEqual, calls.MakeProcess, 0, 4), new(LoadWord, FirstArgument), new(JumpIfAnyBit, NewNamespaces, 0, 1), new(Return, NotPermitted), new(Return, Allow)]);
        foreach (var call in calls.OfSockets)
        {
            program.AddRange([new(JumpIfEqual, call, 0, 4), new(LoadWord, FirstArgument), new(JumpIfEqual, LocalSockets, 1, 0), new(Return, NotPermitted), new(Return, Allow)]);
        }

        program.AddRange([new(JumpIfEqual, calls.DeviceControl, 0, 5), new(LoadWord, SecondArgument)]);
        program.AddRange([new(JumpIfEqual, TypingIntoTerminals[0], 1, 0), new(JumpIfEqual, TypingIntoTerminals[1], 0, 1), new(Return, NotPermitted), new(Return, Allow)]);
        foreach (var call in calls.Refused)
        {
            program.AddRange([new(JumpIfEqual, call, 0, 1), new(Return, NotPermitted)]);
        }

        program.Add(new(Return, Allow));
        return [.. program.SelectMany(i => i.Bytes())];
    }

    private readonly record struct Instruction(ushort Code, uint Value, byte IfTrue = 0, byte IfFalse = 0)
    {
        public byte[] Bytes()
        {
            var bytes = new byte[8];
            BinaryPrimitives.WriteUInt16LittleEndian(bytes, Code);
            bytes[2] = IfTrue;
            bytes[3] = IfFalse;
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4), Value);
            return bytes;
        }
    }
}
