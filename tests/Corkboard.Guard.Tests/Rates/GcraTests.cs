using CsCheck;
using static Corkboard.Guard.Tests.Ordinary;

namespace Corkboard.Guard.Tests.Rates;

public sealed class GcraTests
{
    private static readonly Gen<(int Burst, int Refill, int[] Gaps)> s_arrivals =
        Gen.Select(Gen.Int[1, 8], Gen.Int[1, 50], Gen.Int[0, 120].Array[1, 80]);

    [Fact]
    public void Answers_as_a_counted_token_bucket_does() => s_arrivals.Sample((burst, refill, gaps) =>
    {
        var limit = new RateLimit(burst, new(refill));
        var counted = new TokenBucket(burst, refill);
        var (now, fullAt) = (Noon, (DateTimeOffset?)null);

        foreach (var gap in gaps)
        {
            now = now.AddTicks(gap);
            var answer = Gcra.Take(limit, fullAt, now);
            fullAt = answer.FullAt;

            answer.IsAllowed.ShouldBe(counted.Take(gap));
        }
    });

    [Fact]
    public void A_refusal_names_the_first_instant_with_a_token() => s_arrivals.Sample((burst, refill, gaps) =>
    {
        var limit = new RateLimit(burst, new(refill));
        var (now, fullAt) = (Noon, (DateTimeOffset?)null);

        foreach (var gap in gaps)
        {
            now = now.AddTicks(gap);
            var answer = Gcra.Take(limit, fullAt, now);
            fullAt = answer.FullAt;

            if (answer.RetryAt is { } retryAt)
            {
                Gcra.Take(limit, fullAt, retryAt.AddTicks(-1)).IsAllowed.ShouldBeFalse();
                Gcra.Take(limit, fullAt, retryAt).IsAllowed.ShouldBeTrue();
            }
        }
    });

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void A_bucket_without_size_or_speed_is_refused(int burst, int refill) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new RateLimit(burst, new(refill)));

    /// <summary>The bucket as its textbook draws it: tokens that are counted, in parts of one token.</summary>
    private sealed class TokenBucket(int burst, int refill)
    {
        private int _parts = burst * refill;

        public bool Take(int gap)
        {
            _parts = Math.Min(burst * refill, _parts + gap);
            var isAllowed = _parts >= refill;
            _parts -= isAllowed ? refill : 0;

            return isAllowed;
        }
    }
}
