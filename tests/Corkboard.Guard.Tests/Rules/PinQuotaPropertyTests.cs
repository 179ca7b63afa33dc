using CsCheck;
using static Corkboard.Guard.Tests.Ordinary;

namespace Corkboard.Guard.Tests.Rules;

/// <summary>Practice SPAM-3: what holds in whatever order things happen.</summary>
public sealed class PinQuotaPropertyTests
{
    private static readonly TimeSpan s_day = TimeSpan.FromHours(24);
    private static readonly TimeSpan s_week = TimeSpan.FromDays(7);

    [Fact]
    public void No_order_of_reserving_committing_and_releasing_passes_the_limit() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[1, 12], Gen.Int[0, 2000], Gen.Int[0, 300]).Array[1, 120].Sample(steps =>
        {
            var engine = AnEngine();
            var now = Noon;

            foreach (var (kind, pin, dueInMinutes, minutes) in steps)
            {
                now = now.AddMinutes(minutes);

                switch (kind)
                {
                    case 0: engine.Take(Submission(pin, now.AddMinutes(dueInMinutes)), now); break;
                    case 1: engine.Take(Publication(pin), now); break;
                    case 2 when engine.Memory.PlaceOf(Studio, new($"{pin}")) is not null:
                        engine.Tell(new Commit(Studio, new($"{pin}")), now);
                        break;
                    default: engine.Tell(new Release(Studio, new($"{pin}")), now); break;
                }

                var taken = engine.Memory.PlacesOf(Studio).Select(place => place.At).ToList();
                Fullest(taken, s_day).ShouldBeLessThanOrEqualTo(3);
                Fullest(taken, s_week).ShouldBeLessThanOrEqualTo(6);
            }
        });

    [Fact]
    public void The_next_instant_is_the_first_that_a_search_by_the_minute_finds() =>
        Gen.Select(Gen.Int[0, 3000].Array[0, 12], Gen.Int[0, 3000], Gen.Int[1, 4]).Sample((minutes, wanted, perDay) =>
        {
            var engine = AnEngine();
            engine.Apply(minutes.Select((minute, pin) => new QuotaReserved(Studio, new($"taken {pin}"), Noon.AddMinutes(minute))));
            var plan = APlan() with { PinsPerDay = perDay };
            var verdict = engine.Decide(Submission(1, Noon.AddMinutes(wanted)) with { Plan = plan }, Noon).Verdict;

            var first = Enumerable.Range(wanted, 10_000).First(minute => Fits(minutes, minute, perDay));

            (verdict.RetryAt ?? Noon.AddMinutes(wanted)).ShouldBe(Noon.AddMinutes(first));
        });

    private static int Fullest(List<DateTimeOffset> taken, TimeSpan span) => taken
        .Select(begin => taken.Count(at => at >= begin && at < begin + span))
        .DefaultIfEmpty()
        .Max();

    // One more fits if no day that contains it has its fill; days of which nothing is asked may be over-full.
    private static bool Fits(int[] taken, int minute, int limit) => taken.Append(minute)
        .Where(begin => begin <= minute && begin > minute - 1440)
        .All(begin => taken.Count(at => at >= begin && at < begin + 1440) < limit);

    private static PinPublication Publication(int number) =>
        APublication($"{number}") with { Plan = APlan() with { PinsPerDay = 3, PinsPerWeek = 6 } };

    private static PinSubmission Submission(int number, DateTimeOffset due) => ASubmission($"{number}") with
    {
        Pin = new($"{number}"),
        DueAt = due,
        Plan = APlan() with { PinsPerDay = 3, PinsPerWeek = 6 },
    };
}
