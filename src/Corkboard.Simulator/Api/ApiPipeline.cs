using System.Buffers.Text;
using System.Security.Cryptography;
using Corkboard.Simulator.AdAccounts;
using Corkboard.Simulator.Control;
using Corkboard.Simulator.Faults;
using Corkboard.Simulator.OAuth;
using Corkboard.Simulator.RateLimits;
using Corkboard.Simulator.State;
using Microsoft.AspNetCore.Http.Features;

namespace Corkboard.Simulator.Api;

internal delegate Task<Answer> OperationHandler(ApiCall call);

/// <summary>What happens to every call before and after its operation: faults, token, scopes, limits, answer.</summary>
internal sealed class ApiPipeline(
    SimulatorClock clock,
    Knobs knobs,
    RateLimiter limiter,
    FaultPlan faults,
    Traffic traffic,
    IHostApplicationLifetime lifetime)
{
    public async Task RunAsync(HttpContext http, Operation operation, World world, OperationHandler handler)
    {
        var call = new ApiCall
        {
            Http = http,
            Operation = operation,
            World = world,
            Clock = clock,
            Knobs = knobs,
            ArrivedAt = clock.Wall,
        };

        traffic.Arrive();
        http.Response.Headers["x-pinterest-rid"] = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(12));

        try
        {
            await AnswerAsync(call, handler);
        }
        finally
        {
            traffic.Leave();
        }
    }

    private async Task AnswerAsync(ApiCall call, OperationHandler handler)
    {
        if (faults.Take(call.Operation, call.Http.Request.Path, FaultStage.BeforeAccept) is { } early)
        {
            await StrikeAsync(call.Http, early, Answer.Nothing);

            return;
        }

        var answer = Admit(call) ?? await handler(call);
        traffic.Count(call.Operation.Id, answer.Status);

        if (answer.IsSuccess
            && faults.Take(call.Operation, call.Http.Request.Path, FaultStage.AfterAccept) is { } late)
        {
            await StrikeAsync(call.Http, late, answer);

            return;
        }

        await WriteAsync(call.Http, answer);
    }

    /// <summary>The refusal that meets the caller before the operation looks at the request, if any.</summary>
    private Answer? Admit(ApiCall call)
    {
        if (call.Operation.IsOutsideTheApi)
        {
            return null;
        }

        if (call.Operation.IsForTheApp)
        {
            return Count(call, user: "");
        }

        if (BearerToken.Of(call.Http.Request) is not { } token
            || call.World.Locked(world => world.Tokens.Access.GetValueOrDefault(TokenHash.Of(token))) is not { } grant
            || grant.ExpiresAt <= clock.Now)
        {
            return Refusals.AuthenticationFailed;
        }

        call.Grant = grant;

        if (call.World.Name == StoreName.Sandbox && !call.Operation.IsInSandbox)
        {
            return Refusals.NoSuchOperation;
        }

        if (!call.Operation.Scopes.All(call.HasScope)
            || (grant.IsClientCredentials && !call.Operation.AcceptsClientCredentials))
        {
            return Refusals.ScopeMissing;
        }

        return Count(call, grant.User) ?? ActingFor.Admit(call);
    }

    private Answer? Count(ApiCall call, string user)
    {
        var state = limiter.Take(user, call.Operation.Category);
        state.WriteTo(call.Http.Response);

        return state.IsAllowed ? null : Refusals.RateLimited(state.ResetAfterSeconds);
    }

    private async Task StrikeAsync(HttpContext http, FaultKind fault, Answer accepted)
    {
        switch (fault.Effect)
        {
            case FaultEffect.HangUp:
                http.Features.GetRequiredFeature<IHttpRequestLifetimeFeature>().Abort();
                break;
            case FaultEffect.Hang:
                await UntilGoneAsync(http);
                break;
            case FaultEffect.HalfABody:
                await accepted.WriteHalfAsync(http);
                break;
            default:
                await WriteAsync(http, fault.Answer!);
                break;
        }
    }

    /// <summary>Says nothing until the caller has given up or the simulator stops.</summary>
    private async Task UntilGoneAsync(HttpContext http)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(
            http.RequestAborted, lifetime.ApplicationStopping);
        var waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var ending = gone.Token.Register(waiting.SetResult);
        await waiting.Task;
        http.Features.GetRequiredFeature<IHttpRequestLifetimeFeature>().Abort();
    }

    private static Task WriteAsync(HttpContext http, Answer answer)
    {
        if (answer.ResetAfterSeconds is { } seconds && !http.Response.Headers.ContainsKey("x-ratelimit-reset"))
        {
            new RateState(IsAllowed: false, "1, 1;w=1", Remaining: 0, seconds).WriteTo(http.Response);
        }

        return answer.WriteAsync(http);
    }
}
