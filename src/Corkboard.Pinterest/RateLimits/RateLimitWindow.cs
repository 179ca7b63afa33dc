using System.Runtime.InteropServices;

namespace Corkboard.Pinterest;

/// <summary>One window of a quota: so many calls in so long.</summary>
/// <param name="Calls">How many calls fit into the window.</param>
/// <param name="Length">The length of the window.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RateLimitWindow(int Calls, TimeSpan Length);
