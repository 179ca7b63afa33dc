using Corkboard.Server.Accounts;
using Corkboard.Server.Accounts.Leases;
using Microsoft.Extensions.Time.Testing;

namespace Corkboard.Server.Tests.Accounts.Leases;

public sealed class LeaseTests
{
    private static readonly LeaseTerms Terms = LeaseTerms.Default;

    private readonly FakeTimeProvider _time = new();
    private readonly ProviderUptime _uptime;

    public LeaseTests() => _uptime = new(_time);

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public void Writing_stops_the_margin_before_the_end(int millisecondsFromTheLimit, bool mayWrite)
    {
        var lease = ALease();

        _time.Advance(Terms.Length - Terms.Margin + TimeSpan.FromMilliseconds(millisecondsFromTheLimit));

        lease.MayWrite().ShouldBe(mayWrite);
        lease.Veto().ShouldBe(mayWrite);
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public void A_call_has_to_fit_before_the_end(int millisecondsFromTheLimit, bool covers)
    {
        var lease = ALease();

        _time.Advance(Terms.Length - Terms.Margin - Terms.RequestTimeout + TimeSpan.FromMilliseconds(millisecondsFromTheLimit));

        lease.CoversACall.ShouldBe(covers);
    }

    [Fact]
    public void Its_time_counts_from_before_the_database_was_asked()
    {
        var askedAt = _uptime.Elapsed;
        var lease = ALease();
        _time.Advance(TimeSpan.FromSeconds(30));

        lease.Renew(askedAt);

        _time.Advance(Terms.Length - Terms.Margin - TimeSpan.FromSeconds(30));
        lease.MayWrite().ShouldBeFalse();
    }

    [Fact]
    public void A_renewal_gives_it_its_whole_length_again()
    {
        var lease = ALease();
        _time.Advance(TimeSpan.FromSeconds(50));

        lease.Renew(_uptime.Elapsed);

        _time.Advance(TimeSpan.FromSeconds(50));
        lease.MayWrite().ShouldBeTrue();
    }

    [Fact]
    public void A_lost_one_never_comes_back()
    {
        var lease = ALease();

        lease.Lose();
        lease.Renew(_uptime.Elapsed);

        lease.MayWrite().ShouldBeFalse();
        lease.CoversACall.ShouldBeFalse();
    }

    [Fact]
    public void The_clock_of_the_boot_grows()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The clock of the boot is Linux's.");
        var uptime = new BootUptime();

        var earlier = uptime.Elapsed;
        var later = uptime.Elapsed;

        earlier.ShouldBeGreaterThan(TimeSpan.Zero);
        later.ShouldBeGreaterThanOrEqualTo(earlier);
    }

    private Lease ALease() => new(AccountId.Of(Guid.CreateVersion7()), 1, _uptime.Elapsed, TimeSpan.Zero, _uptime, Terms);
}
