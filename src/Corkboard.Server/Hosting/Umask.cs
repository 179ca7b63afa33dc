using System.Runtime.InteropServices;

namespace Corkboard.Server.Hosting;

/// <summary>Makes every file of this process readable and writable for its owner only, from its creation on. Practice SEC-2.</summary>
internal static partial class Umask
{
    private const uint OthersNothing = 0b000_111_111; // 077

    public static void OwnerOnly()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = SetUmask(OthersNothing);
        }
    }

    [LibraryImport("libc", EntryPoint = "umask")]
    private static partial uint SetUmask(uint mask);
}
