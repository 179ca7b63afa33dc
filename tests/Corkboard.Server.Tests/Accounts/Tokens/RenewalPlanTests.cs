using Corkboard.Server.Accounts.Tokens;
using CsCheck;
using NodaTime;

namespace Corkboard.Server.Tests.Accounts.Tokens;

public sealed class RenewalPlanTests
{
    [Fact]
    public void A_pair_of_thirty_days_is_due_on_its_twentieth_to_twenty_first_day() => Gen.Int.Sample(seed =>
    {
        var issuedAt = Instant.FromUtc(2026, 3, 2, 9, 0);

        var due = new RenewalPlan(new(seed)).DueAt(issuedAt, issuedAt + Duration.FromDays(30)) - issuedAt;

        return due >= Duration.FromDays(20) && due <= Duration.FromDays(21);
    });

    [Fact]
    public void Pairs_that_were_granted_together_are_not_due_together()
    {
        var plan = new RenewalPlan(new(1));
        var issuedAt = Instant.FromUtc(2026, 3, 2, 9, 0);

        var due = Enumerable.Range(0, 50).Select(_ => plan.DueAt(issuedAt, issuedAt + Duration.FromDays(30)));

        due.Distinct().Count().ShouldBe(50);
    }
}
