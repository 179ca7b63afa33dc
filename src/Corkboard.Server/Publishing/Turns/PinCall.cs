using Corkboard.Pinterest;
using Corkboard.Server.Accounts.Leases;
using Corkboard.Server.Publishing.Deciding;

namespace Corkboard.Server.Publishing.Turns;

/// <summary>Makes the one call that creates a Pin, and turns whatever comes of it into a value.</summary>
internal sealed class PinCall(LeaseTerms terms, TimeProvider time)
{
    public async Task<CallOutcome> CreateAsync(PinterestClient client, NewPin pin, CancellationToken callsEnd)
    {
        using var patience = new CancellationTokenSource(terms.RequestTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, callsEnd);
        try
        {
            var created = await client.Pins.CreateAsync(pin, either.Token);

            return new CallOutcome.Created(created.Id);
        }
        catch (PinterestException failure)
        {
            return CallOutcome.Failed.Of(failure);
        }
        catch (PinterestLimitException)
        {
            // The client refused to send it.
            return new CallOutcome.Failed(PinterestErrorKind.Validation, PinterestOutcome.NothingHappened);
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            return new CallOutcome.GivenUp();
        }
    }
}
