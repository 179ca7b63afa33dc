using Corkboard.Server.Data;
using Corkboard.Server.Hosting;
using Corkboard.Server.Hosting.Mail;
using Corkboard.Server.Members.Links;

namespace Corkboard.Server.Members.Mails;

/// <summary>The mails about being a member. Each is laid into the outbox inside the caller's write.</summary>
internal sealed class MemberMails(CorkboardDb db, Outbox outbox, OneTimeLinks links, StartSettings settings)
{
    /// <summary>The address of a page of this server, as a mail names it.</summary>
    public Uri AddressOf(string page) => new(settings.PublicAddress!, page);

    public async Task AskToConfirmAsync(Member member, CancellationToken cancellationToken)
    {
        var email = member.WantedEmail ?? member.Email!;
        var purpose = member.WantedEmail is null ? LinkPurpose.ConfirmAddress : LinkPurpose.ChangeAddress;
        var secret = await links.AddAsync(purpose, member.MemberId, email, OneTimeLinks.OrdinaryLifetime, cancellationToken);
        outbox.Add(db, email, "Confirm your address", $"""
            Hello {member.DisplayName},

            please confirm that this is your address. Open the page and press its button:

            {AddressOf($"/confirm?token={secret}")}

            The link is good once, for 24 hours. Nothing can be scheduled before.
            If you did not ask for this, do nothing.
            """);
    }

    public void TellAddressInUse(Member owner) => outbox.Add(db, owner.Email!, "You already have a place at Corkboard", $"""
        Hello {owner.DisplayName},

        somebody, perhaps you, wanted to sign up with this address. It has a member already, so nothing was changed.

        Sign in: {AddressOf("/sign-in")}
        Password forgotten: {AddressOf("/password/forgot")}
        """);

    public void TellAddressWillChange(Member member, string wanted) => outbox.Add(db, member.Email!, "Your address is about to change", $"""
        Hello {member.DisplayName},

        {wanted} is to become your address, as soon as it is confirmed.
        If it was not you who asked, change your password now: {AddressOf("/me")}
        """);

    public async Task SendResetLinkAsync(Member member, CancellationToken cancellationToken)
    {
        var secret = await links.AddAsync(
            LinkPurpose.ResetPassword, member.MemberId, member.Email, OneTimeLinks.ResetLifetime, cancellationToken);
        outbox.Add(db, member.Email!, "Choose a new password", $"""
            Hello {member.DisplayName},

            with this link you choose a new password:

            {AddressOf($"/password/reset?token={secret}")}

            It is good once, for one hour. All your sessions end with the change.
            If you did not ask for this, do nothing.
            """);
    }

    public void TellPasswordChanged(Member member) => outbox.Add(db, member.Email!, "Your password was changed", $"""
        Hello {member.DisplayName},

        your password was changed, and your other sessions were ended.
        If it was not you, choose a new one now: {AddressOf("/password/forgot")}
        """);

    public void AskOperator(Member @operator, Member waiting) => outbox.Add(db, @operator.Email!, "A registration waits for you", $"""
        Hello {@operator.DisplayName},

        {waiting.DisplayName} ({waiting.Email}) asks to become a member.

        Decide: {AddressOf("/operator/members")}
        """);

    public void TellWaiting(Member member) => outbox.Add(db, member.Email!, "Your registration is being looked at", $"""
        Hello {member.DisplayName},

        an operator of this server decides about your registration. You will get a mail when that is done.
        """);

    public void TellApproved(Member member) => outbox.Add(db, member.Email!, "Your registration was approved", $"""
        Hello {member.DisplayName},

        welcome. Sign in: {AddressOf("/sign-in")}
        """);

    public void TellClosed(Member member) => outbox.Add(db, member.Email!, "Your registration was closed", $"""
        Hello {member.DisplayName},

        an operator of this server closed your registration. You cannot sign in any more, and your API keys do not work.
        """);

    public void InviteToServer(string email, string secret) => outbox.Add(db, email, "You are invited to Corkboard", $"""
        Hello,

        an operator of this server invites you to become a member:

        {AddressOf($"/sign-up?invitation={secret}")}

        The link is good once, for 7 days.
        """);

    public void InviteToWorkspace(string email, string invitedBy, string workspace, string secret) =>
        outbox.Add(db, email, "You are invited to a workspace", $"""
            Hello,

            {invitedBy} invites you to plan and publish Pins together in the workspace "{workspace}":

            {AddressOf($"/join?token={secret}")}

            The link is good once, for 7 days.
            """);
}
