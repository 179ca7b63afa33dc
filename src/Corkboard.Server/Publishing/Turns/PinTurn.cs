using Corkboard.Pinterest;
using Corkboard.Server.Accounts.Leases;
using Corkboard.Server.Accounts.Tokens;
using Corkboard.Server.Publishing.Deciding;
using Corkboard.Server.Publishing.Ledger;
using NodaTime;

namespace Corkboard.Server.Publishing.Turns;

/// <summary>One turn for a claimed Pin: everything is checked once more, and then it is sent on its instant.</summary>
internal sealed class PinTurn(
    PlannedPins pins,
    LastLook guard,
    PinPictures pictures,
    AccountConnections connections,
    PinAttempts attempts,
    PublicationLedger ledger,
    PublishingTerms terms,
    TimeProvider time,
    IClock clock)
{
    public async Task RunAsync(Lease lease, Publication publication, TurnTokens tokens)
    {
        var pin = await pins.ReadAsync(publication.Id, tokens.Stopping);
        var readiness = Readiness.Of(pin, publication, terms, clock.GetCurrentInstant());
        if (readiness is Readiness.Ready)
        {
            readiness = await guard.AskAsync(pin, tokens.Stopping);
            FailPoint.Reach(FailPoint.Decided);
        }

        if (readiness is Readiness.NotNow notNow)
        {
            await PutOffAsync(lease, publication, notNow);
            return;
        }

        var newPin = await pictures.NewPinAsync(pin, tokens.Stopping);
        await WaitUntilAsync(publication.MeantFor, tokens.Stopping);
        if (await connections.OpenAsync(pin.Account.Id, Veto(lease), tokens.Stopping) is not { } client)
        {
            await PutOffAsync(lease, publication, new(PublicationState.WaitingForAccess, Reasons.NotConnected));
            return;
        }

        await SendAsync(new(lease, publication, pin, newPin, client, tokens));
    }

    // A refused token is renewed once, and the Pin goes out with the new one in the same turn.
    private async Task SendAsync(Sending sending)
    {
        var needsToken = sending.Publication.Reason == Reasons.TokenRenewal.Name;
        if (!needsToken)
        {
            needsToken = await attempts.MakeAsync(sending, followsRenewal: false) is NextStep.TryAgain { WithNewToken: true };
        }

        if (needsToken && await RenewAsync(sending) is { } client)
        {
            await attempts.MakeAsync(sending with { Client = client }, followsRenewal: true);
        }
    }

    private async Task<PinterestClient?> RenewAsync(Sending sending)
    {
        var account = sending.Pin.Account.Id;
        switch (await connections.RenewAsync(account, sending.Lease, sending.Tokens.Stopping))
        {
            case Renewal.Renewed:
                return await connections.OpenAsync(account, Veto(sending.Lease), sending.Tokens.Stopping);

            case Renewal.TryLater later:
                await PutOffAsync(
                    sending.Lease,
                    sending.Publication,
                    new(PublicationState.TryingAgain, Reasons.TokenRenewal, later.At));
                return null;

            default:
                await attempts.LoseAccessAsync(account, Reasons.TokenRefused);
                await PutOffAsync(
                    sending.Lease, sending.Publication, new(PublicationState.WaitingForAccess, Reasons.TokenRefused));
                return null;
        }
    }

    private async Task PutOffAsync(Lease lease, Publication publication, Readiness.NotNow notNow)
    {
        var from = publication.State;
        publication.MoveTo(notNow.State, notNow.Reason, notNow.At, clock.GetCurrentInstant());
        if (await ledger.MoveAsync(lease, publication, from, new(notNow.Reason.Name, notNow.Reason.Text))
            && publication.HasEnded)
        {
            await attempts.SettleAsync(publication);
        }
    }

    private async Task WaitUntilAsync(Instant due, CancellationToken stopping)
    {
        var wait = due - clock.GetCurrentInstant();
        if (wait > Duration.Zero)
        {
            await Task.Delay(wait.ToTimeSpan(), time, stopping);
        }
    }

    private static MayStillWrite Veto(Lease lease) => () =>
    {
        FailPoint.Reach(FailPoint.Writing);
        return lease.MayWrite();
    };
}

/// <summary>A Pin that is ready to be sent, and with what.</summary>
internal sealed record Sending(
    Lease Lease, Publication Publication, PlannedPin Pin, NewPin NewPin, PinterestClient Client, TurnTokens Tokens);
