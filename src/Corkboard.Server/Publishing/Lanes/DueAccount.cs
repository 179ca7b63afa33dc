using System.Runtime.InteropServices;
using Corkboard.Server.Accounts;
using Corkboard.Server.Schedule;
using Corkboard.Server.Workspaces;
using NodaTime;

namespace Corkboard.Server.Publishing.Lanes;

/// <summary>An account for which there is something to do.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DueAccount(AccountId Id, WorkspaceId WorkspaceId);

/// <summary>A Pin for which there is something to do: a scheduled one that nobody has claimed, or a publication.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DuePin(ScheduledPinId Id, Instant DueAt, bool IsClaimed);
