using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Weeks;
using Iop.Domain.Tests.Oracle;

namespace Iop.Domain.Tests.Scheduling.Weeks;

public sealed class WeekBoundsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public void A_bound_read_around_sessions_equals_the_bound_prepared_with_them(long scale)
    {
        var (bounds, detailed, other, otherDetailed) = (new WeekBounds(), new WeekBounds(detailed: true), new WeekBounds(), new WeekBounds(detailed: true));
        var (compared, found, ofPlanes) = (0, 0, 0);
        for (var seed = 0UL; seed < 400; seed++)
        {
            var program = RandomProgramWeeks.Make(seed, 12, 2);
            var offering = Offering.Of(program);
            var dice = new Dice(seed + 3_000_000);
            foreach (var patient in program.Patients.Select(patient => new CompiledPatient(offering, patient)).Where(patient => !patient.Hopeless))
            {
                var cost = patient.Cost.Take(patient.Sessions.Length).Select(own => (own * scale) + (dice.Chance(60) ? dice.Roll(-40, 200) : 0)).ToArray();
                var least = Enumerable.Range(0, patient.Classes.Count)
                    .Select(at => dice.Chance(10) ? long.MaxValue : cost[patient.Classes.First[at]..patient.Classes.First[at + 1]].Min()).ToArray();
                var range = WeekRange.Whole(patient, least, scale);
                Compare(bounds, other);
                if (patient.DetailedPlaces is not null)
                {
                    Compare(detailed, otherDetailed);
                }

                void Compare(WeekBounds prepared, WeekBounds with)
                {
                    prepared.Prepare(patient, least, scale, range);
                    for (var turn = 0; turn < 8; turn++)
                    {
                        int[] attended = [.. Enumerable.Range(0, cost.Length).Where(_ => dice.Chance(30)).Take(6)];
                        with.PrepareWith(prepared, attended, cost);
                        Assert.Equal(with.Week, prepared.With(attended, cost));
                        compared++;
                        found += with.Week is null ? 0 : 1;
                        ofPlanes += prepared.IsDetailed ? 1 : 0;
                    }
                }
            }
        }

        Assert.True(compared > 3000 && found > 300 && ofPlanes > 300, $"{compared} {found} {ofPlanes}");
    }
}
