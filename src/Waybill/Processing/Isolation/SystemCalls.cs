using System.Runtime.InteropServices;

namespace Waybill.Processing.Isolation;

/// <summary>The numbers of system calls on one kind of processor, as linux/audit.h and the kernel's unistd.h give them.</summary>
/// <param name="Architecture">AUDIT_ARCH_….</param>
/// <param name="FirstForeign">The first number of another calling convention that the kernel would also serve; null where there is none.</param>
/// <param name="MakeProcess">clone.</param>
/// <param name="MakeProcessByList">clone3.</param>
/// <param name="OfSockets">socket and socketpair.</param>
/// <param name="DeviceControl">ioctl.</param>
/// <param name="Refused">Tracing others, mounts and namespaces, keys, programs for the kernel, modules, clocks, handles of files, and what only old programs call.</param>
internal sealed record SystemCalls(
    uint Architecture, uint? FirstForeign, uint MakeProcess, uint MakeProcessByList, IReadOnlyList<uint> OfSockets, uint DeviceControl, IReadOnlyList<uint> Refused)
{
    public static SystemCalls X64 { get; } = new(
        0xc000003e,
        0x40000000,
        56,
        435,
        [41, 53],
        16,
        [
            // ptrace, process_vm_readv, process_vm_writev, kcmp, pidfd_getfd, process_madvise.
            101, 310, 311, 312, 438, 440,
            // mount, umount2, pivot_root, move_mount, open_tree, fsopen, fsconfig, fsmount, fspick, mount_setattr, chroot, unshare, setns.
            165, 166, 155, 429, 428, 430, 431, 432, 433, 442, 161, 272, 308,
            // keyctl, add_key, request_key, bpf, userfaultfd, perf_event_open, io_uring_setup, io_uring_enter, io_uring_register, vmsplice, memfd_secret.
            250, 248, 249, 321, 323, 298, 425, 426, 427, 278, 447,
            // kexec_load, kexec_file_load, init_module, finit_module, delete_module, reboot, swapon, swapoff, acct, quotactl, quotactl_fd.
            246, 320, 175, 313, 176, 169, 167, 168, 163, 179, 443,
            // settimeofday, clock_settime, clock_adjtime, adjtimex, sethostname, setdomainname, syslog, personality, nfsservctl, vhangup, lookup_dcookie.
            164, 227, 305, 159, 170, 171, 103, 135, 180, 153, 212,
            // open_by_handle_at, name_to_handle_at, fanotify_init, fanotify_mark, move_pages, migrate_pages.
            304, 303, 300, 301, 279, 256,
            // iopl, ioperm, uselib, modify_ldt, _sysctl, ustat, sysfs, create_module, get_kernel_syms, query_module.
            172, 173, 134, 154, 156, 136, 139, 174, 177, 178,
        ]);

    public static SystemCalls Arm64 { get; } = new(
        0xc00000b7,
        null,
        220,
        435,
        [198, 199],
        29,
        [
            // ptrace, process_vm_readv, process_vm_writev, kcmp, pidfd_getfd, process_madvise.
            117, 270, 271, 272, 438, 440,
            // mount, umount2, pivot_root, move_mount, open_tree, fsopen, fsconfig, fsmount, fspick, mount_setattr, chroot, unshare, setns.
            40, 39, 41, 429, 428, 430, 431, 432, 433, 442, 51, 97, 268,
            // keyctl, add_key, request_key, bpf, userfaultfd, perf_event_open, io_uring_setup, io_uring_enter, io_uring_register, vmsplice, memfd_secret.
            219, 217, 218, 280, 282, 241, 425, 426, 427, 75, 447,
            // kexec_load, kexec_file_load, init_module, finit_module, delete_module, reboot, swapon, swapoff, acct, quotactl, quotactl_fd.
            104, 294, 105, 273, 106, 142, 224, 225, 89, 60, 443,
            // settimeofday, clock_settime, clock_adjtime, adjtimex, sethostname, setdomainname, syslog, personality, nfsservctl, vhangup, lookup_dcookie.
            170, 112, 266, 171, 161, 162, 116, 92, 42, 58, 18,
            // open_by_handle_at, name_to_handle_at, fanotify_init, fanotify_mark, move_pages, migrate_pages.
            265, 264, 262, 263, 239, 238,
        ]);

    /// <summary>Null for processors whose numbers are not written down here.</summary>
    public static SystemCalls? Of(Architecture architecture) => architecture switch
    {
        System.Runtime.InteropServices.Architecture.X64 => X64,
        System.Runtime.InteropServices.Architecture.Arm64 => Arm64,
        _ => null,
    };
}
