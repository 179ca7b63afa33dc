using Corkboard.Simulator.Control;
using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Api;

/// <summary>One call of one operation, with whoever makes it and the store it is made to.</summary>
internal sealed class ApiCall
{
    private Person? _actsAs;
    private bool _opensSecrets = true;

    public required HttpContext Http { get; init; }

    public required Operation Operation { get; init; }

    public required World World { get; init; }

    public required SimulatorClock Clock { get; init; }

    public required Knobs Knobs { get; init; }

    public required DateTimeOffset ArrivedAt { get; init; }

    public Grant Grant { get; set; } = new("", [], DateTimeOffset.MinValue);

    public RequestQuery Query => field ??= new(Http.Request.Query);

    public CancellationToken Cancelled => Http.RequestAborted;

    public string Origin => $"{Http.Request.Scheme}://{Http.Request.Host}";

    /// <summary>Whom the token was given by. Only inside <see cref="World.Locked"/>.</summary>
    public Person TokenUser => World.People[Grant.User];

    /// <summary>Whom the call acts as: the token's user, or the owner of an ad account. Only inside <see cref="World.Locked"/>.</summary>
    public Person User => _actsAs ?? TokenUser;

    public string Route(string name) => (string)Http.Request.RouteValues[name]!;

    /// <summary>Whether the token has the scope and, where the call acts for somebody else, the role for what it opens.</summary>
    public bool HasScope(string scope) =>
        Grant.Scopes.Contains(scope, StringComparer.Ordinal)
        && (_opensSecrets || !scope.EndsWith("_secret", StringComparison.Ordinal));

    public void ActFor(Person owner, bool opensSecrets) => (_actsAs, _opensSecrets) = (owner, opensSecrets);

    /// <summary>Whether reads already show what was written at that moment.</summary>
    public bool IsVisible(DateTimeOffset writtenAt) => writtenAt + Knobs.ReadLag <= Clock.Now;

    public TEntry Record<TEntry>(TEntry entry)
        where TEntry : Entry => World.Record((TEntry)(entry with { ArrivedAt = ArrivedAt }));
}
