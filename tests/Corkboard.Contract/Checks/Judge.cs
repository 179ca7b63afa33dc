using Corkboard.Contract.Description;
using Corkboard.Contract.Exchanges;

namespace Corkboard.Contract.Checks;

/// <summary>Says of each exchange in what it breaks the description, and gathers what the exchanges covered.</summary>
internal sealed class Judge(ApiDescription description)
{
    private const int StatusOfAWrongRequest = 400;

    private readonly List<Violation> _violations = [];
    private readonly SortedSet<string> _beyond = new(StringComparer.Ordinal);
    private readonly HashSet<string> _sentByClient = new(StringComparer.Ordinal);
    private readonly HashSet<string> _answered = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _members = new(StringComparer.Ordinal);

    public IReadOnlyList<Violation> Violations => _violations;

    /// <summary>What was seen that the description does not have and Pinterest does, with the version since which it does.</summary>
    public IReadOnlyCollection<string> SeenBeyond => _beyond;

    /// <summary>The operations that the client called.</summary>
    public IReadOnlySet<string> SentByClient => _sentByClient;

    /// <summary>The operations to which the simulator said yes.</summary>
    public IReadOnlySet<string> Answered => _answered;

    /// <summary>The parameters and members that the client sent to an operation.</summary>
    public IReadOnlySet<string> SentTo(string operation) => _members.GetValueOrDefault(operation) ?? [];

    public void Look(Exchange exchange)
    {
        if (exchange.ApiPath is not { } path)
        {
            return;
        }

        if (description.OperationOf(exchange.Method, path) is { } operation)
        {
            Look(operation, exchange);
        }
        else if (Beyond.OperationOf(exchange.Method, path) is { } later)
        {
            _beyond.Add($"{later}, since {Beyond.Operations[later]}");
        }
        else
        {
            _violations.Add(new("request", exchange, "is for no operation that is described"));
        }
    }

    private void Look(DescribedOperation operation, Exchange exchange)
    {
        var request = RequestCheck.Of(description, operation, exchange);
        if (exchange.IsByClient)
        {
            _sentByClient.Add(operation.Id);
            (_members.TryGetValue(operation.Id, out var sent) ? sent : _members[operation.Id] = new(StringComparer.Ordinal)).UnionWith(request.Sent);
            Report("request", operation, exchange, request.Findings);
        }
        else if (exchange.Status != StatusOfAWrongRequest
            && request.Findings.FirstOrDefault(finding => !finding.IsUnknownMember) is { Problem: not null } wrong)
        {
            _violations.Add(new("verdict", exchange, $"was not refused as wrong, though {wrong}"));
        }

        var findings = AnswerCheck.Of(description, operation, exchange);
        Report("answer", operation, exchange, findings);
        if (exchange.IsSuccess && findings.All(finding => finding.IsUnknownMember))
        {
            _answered.Add(operation.Id);
        }
    }

    private void Report(string side, DescribedOperation operation, Exchange exchange, IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            if (finding.IsUnknownMember && Beyond.SinceOf(operation.Id, finding.Path) is { } since)
            {
                _beyond.Add($"{operation.Id}, {side}: {finding.Path}, {since}");
            }
            else
            {
                _violations.Add(new(side, exchange, finding.ToString()));
            }
        }
    }
}

/// <summary>One thing that should not have been: in the request, in the answer, or in the verdict, which is whether the one deserved the other.</summary>
internal sealed record Violation(string Side, Exchange Exchange, string Problem)
{
    public override string ToString() => $"{Side} of {Exchange}: {Problem}";
}
