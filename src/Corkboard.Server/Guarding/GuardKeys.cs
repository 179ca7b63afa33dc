using Corkboard.Guard;
using Corkboard.Server.Members;
using Corkboard.Server.Workspaces;

namespace Corkboard.Server.Guarding;

/// <summary>Our ids as the guard knows them.</summary>
internal static class GuardKeys
{
    public static MemberKey Of(MemberId member) => new(member.Value.ToString());

    public static WorkspaceKey Of(WorkspaceId workspace) => new(workspace.Value.ToString());

    /// <summary>A draft, a Pin-to-be or a Pinterest board is named by whoever owns it.</summary>
    public static PinKey Pin(Guid pin) => new(pin.ToString());

    public static DraftKey Draft(Guid draft) => new(draft.ToString());

    public static MemberId MemberOf(MemberKey key) => new(Guid.Parse(key.Value));
}

/// <summary>A place in a workspace's quota, taken when a Pin is planned, used up when it is published, given back when it is not.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct Reservation(WorkspaceId Workspace, Guid Pin);
