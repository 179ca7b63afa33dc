using System.Globalization;
using System.Text;
using Corkboard.Contract.Cases;
using Corkboard.Contract.Checks;
using Corkboard.Contract.Description;
using Corkboard.Contract.Exchanges;
using Corkboard.Pinterest;

namespace Corkboard.Contract;

/// <summary>Lets the client and the simulator talk about everything, and holds each word of both against Pinterest's description.</summary>
internal sealed class ContractRun(ApiDescription description, TextWriter output)
{
    /// <summary>The exit code of a run that had nothing to compare with.</summary>
    public const int LeftOut = 77;

    private const int MostShown = 100;

    private readonly List<string> _failures = [];

    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        var record = new Record();
        await using (var world = await World.StartAsync(record, cancellationToken))
        {
            foreach (var one in Case.All)
            {
                cancellationToken.ThrowIfCancellationRequested();
                record.Case = one.Name;
                await TryAsync(one, world);
            }

            record.IsByClient = false;
            await SendWrongRequestsAsync(world, cancellationToken);
        }

        return Report(record.Exchanges);
    }

    private async Task TryAsync(Case one, World world)
    {
        try
        {
            await one.TryAsync(world);
        }
        catch (Exception failure) when (failure is PinterestException or PinterestLimitException or InvalidOperationException)
        {
            _failures.Add($"{one.Name}: {failure.Message}");
        }
    }

    /// <summary>Sends by hand what the client would not: whatever the description forbids, the simulator has to refuse.</summary>
    private async Task SendWrongRequestsAsync(World world, CancellationToken cancellationToken)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        foreach (var (operation, good) in BestOfEach(world.Record.Exchanges))
        {
            foreach (var (request, problem) in WrongRequests.Of(description, operation, good))
            {
                world.Record.Case = $"wrong on purpose: {problem}";
                using var message = new HttpRequestMessage(new(request.Method), new Uri(world.Address, request.Path + request.Query));
                message.Headers.TryAddWithoutValidation("Authorization", request.Headers["Authorization"]);
                if (request.Headers.TryGetValue("Content-Type", out var type))
                {
                    message.Content = new ByteArrayContent(request.Body);
                    message.Content.Headers.TryAddWithoutValidation("Content-Type", type);
                }

                using var answer = await http.SendAsync(message, cancellationToken);
            }
        }
    }

    /// <summary>Of each operation the exchange of the client that went well and said the most.</summary>
    private IEnumerable<(DescribedOperation Operation, Exchange Good)> BestOfEach(IReadOnlyList<Exchange> exchanges) => exchanges
        .Where(exchange => exchange is { IsSuccess: true, ApiPath: not null })
        .Select(exchange => (Operation: description.OperationOf(exchange.Method, exchange.ApiPath!), Good: exchange))
        .Where(pair => pair.Operation is not null)
        .GroupBy(pair => pair.Operation!.Id, StringComparer.Ordinal)
        .Select(group => group.MaxBy(pair => pair.Good.Query.Length + Math.Min(pair.Good.Body.Length, 10_000)))
        .Select(pair => (pair.Operation!, pair.Good));

    private bool Report(IReadOnlyList<Exchange> exchanges)
    {
        var judge = new Judge(description);
        foreach (var exchange in exchanges)
        {
            judge.Look(exchange);
        }

        var missing = Coverage.Missing(description, judge);
        output.WriteLine("beyond the description:");
        Print(judge.SeenBeyond);
        output.WriteLine($"never sent by the client, of {Coverage.Count(description)} parameters and members:");
        Print(missing);
        output.WriteLine("cases that the client and the simulator did not bring to their end:");
        Print(_failures);
        output.WriteLine("violations:");
        Print(judge.Violations.Select(violation => violation.ToString()).Distinct(StringComparer.Ordinal));
        output.WriteLine("the same exchanges, held against a description that differs in one place:");
        var areSeen = Alterations.AreAllSeen(description, exchanges, output);

        var all = description.Operations.Select(operation => operation.Id).ToList();
        PrintAbsent("in the client", all.Except(judge.SentByClient));
        PrintAbsent("in the simulator", all.Except(judge.Answered));
        var violations = judge.Violations.Count + missing.Count + _failures.Count;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"contract: {judge.SentByClient.Count} of {all.Count} operations in the client, {judge.Answered.Count} of {all.Count} in the simulator, {exchanges.Count} exchanges, {violations} violations"));

        return areSeen && violations == 0 && judge.SentByClient.Count == all.Count && judge.Answered.Count == all.Count;
    }

    private void PrintAbsent(string where, IEnumerable<string> operations)
    {
        if (operations.ToList() is { Count: > 0 } absent)
        {
            output.WriteLine(new StringBuilder("not ").Append(where).Append(": ").AppendJoin(", ", absent));
        }
    }

    private void Print(IEnumerable<string> lines)
    {
        var all = lines.ToList();
        foreach (var line in all.Take(MostShown))
        {
            output.WriteLine($"  {line}");
        }

        if (all.Count > MostShown)
        {
            output.WriteLine($"  and {all.Count - MostShown} more");
        }
        else if (all.Count == 0)
        {
            output.WriteLine("  none");
        }
    }
}
