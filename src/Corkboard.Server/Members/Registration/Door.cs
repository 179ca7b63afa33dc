using Corkboard.Server.Workspaces;

namespace Corkboard.Server.Members.Registration;

/// <summary>The way by which somebody becomes a member.</summary>
internal abstract record Door
{
    private Door()
    {
    }

    /// <summary>The address that the way itself has proved, if any.</summary>
    public virtual string? ProvenEmail => null;

    internal sealed record Open : Door;

    internal sealed record OnApproval : Door;

    /// <summary>A link of an operator.</summary>
    internal sealed record ByOperator(OneTimeLink Link) : Door
    {
        public override string? ProvenEmail => Link.Email;
    }

    /// <summary>An invitation into a workspace: whoever comes this way needs no workspace of their own.</summary>
    internal sealed record IntoWorkspace(Invitation Invitation) : Door
    {
        public override string ProvenEmail => Invitation.Email;
    }
}
