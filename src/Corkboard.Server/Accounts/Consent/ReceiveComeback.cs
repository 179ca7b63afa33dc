using Corkboard.Server.Workspaces.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Corkboard.Server.Accounts.Consent;

/// <summary>What the callback page does with whoever comes back from Pinterest.</summary>
internal sealed class ReceiveComeback(AcrossWorkspaces across, Caller caller, FinishAuthorization finish, IClock clock)
{
    /// <param name="code">Pinterest's code; none where the access was denied.</param>
    /// <param name="state">What came back as state.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<ComebackAnswer> ReceiveAsync(string? code, string? state, CancellationToken cancellationToken)
    {
        var authorization = string.IsNullOrEmpty(state)
            ? null
            : await across.AuthorizationAsync(ConsentState.Hash(state), cancellationToken);

        return authorization switch
        {
            null => new ComebackAnswer.Refused(AccountProblems.AuthorizationUnknown),
            { Door: AuthorizationDoor.ApiKey } => HandOver(authorization, code, state!),
            _ => await FinishAsync(authorization, code, cancellationToken),
        };
    }

    // Whoever holds the browser need not be whoever holds the key: nothing is exchanged, and the state is not used up.
    private ComebackAnswer HandOver(Authorization authorization, string? code, string state) =>
        (FinishAuthorization.Refusal(authorization, authorization.BegunBy, clock.GetCurrentInstant()), code) switch
        {
            ({ } refusal, _) => new ComebackAnswer.Refused(refusal),
            (_, null or "") => new ComebackAnswer.Refused(AccountProblems.AuthorizationDenied),
            _ => new ComebackAnswer.HandOver(code, state),
        };

    private async Task<ComebackAnswer> FinishAsync(Authorization authorization, string? code, CancellationToken cancellationToken)
    {
        if (!caller.IsKnown || caller.WorkspaceId != authorization.WorkspaceId)
        {
            return new ComebackAnswer.Refused(AccountProblems.AuthorizationForeign);
        }

        if (FinishAuthorization.Refusal(authorization, caller.SpokenForBy, clock.GetCurrentInstant()) is { } refusal)
        {
            return new ComebackAnswer.Refused(refusal);
        }

        if (string.IsNullOrEmpty(code))
        {
            return new ComebackAnswer.Refused(AccountProblems.AuthorizationDenied);
        }

        var answer = await finish.HandleAsync(authorization, code, cancellationToken);

        return answer.Result switch
        {
            Ok<AccountView> { Value: { } account } => new ComebackAnswer.Connected(new(account.Id)),
            ProblemHttpResult refused => new ComebackAnswer.Refused(refused.ProblemDetails),
            _ => throw new InvalidOperationException("An authorisation ends with an account or with a problem."),
        };
    }
}

/// <summary>What the callback page shows.</summary>
internal abstract record ComebackAnswer
{
    private ComebackAnswer()
    {
    }

    internal sealed record Refused(ProblemDetails Problem) : ComebackAnswer;

    internal sealed record Connected(AccountId Account) : ComebackAnswer;

    /// <summary>A program began it and has to be given these.</summary>
    internal sealed record HandOver(string Code, string State) : ComebackAnswer
    {
        /// <summary>Shows neither.</summary>
        public override string ToString() => nameof(HandOver);
    }
}
