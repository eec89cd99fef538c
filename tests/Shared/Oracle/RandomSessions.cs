using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Scheduling;
using NodaTime;

namespace Iop.Domain.Tests.Oracle;

/// <summary>Random sessions, many of which touch, overlap, share a clinician or a room, or belong together.</summary>
internal static class RandomSessions
{
    public static List<Session> Make(Dice dice, int count, string[] clinicians, string[] rooms, string[] modalities, string[] levels, string[] traits)
    {
        var days = Enumerable.Range(0, dice.Roll(1, 4)).Select(_ => (IsoDayOfWeek)dice.Roll(1, 7)).Distinct().ToList();
        var made = new List<Session>();
        for (var i = 1; i <= count; i++)
        {
            var group = dice.Roll(0, 9);
            var series = group is 0 or 1 ? "series1" : group == 2 ? "series2" : null;
            made.Add(new Session(
                $"s{i}",
                Modality.Of(dice.Pick(modalities)),
                When(dice, days, made),
                dice.Pick([1, 1, 2, 3, 8]),
                dice.Pick([1, 1, 1, 2, 3]),
                dice.PickOrNull(clinicians, 60),
                dice.PickOrNull(rooms, 60),
                dice.Chance(25),
                dice.Chance(20) ? dice.Some(levels, 70) : [],
                dice.Chance(15) ? dice.Some(traits, 60) : [],
                series,
                series is null && group is 3 or 4 ? "offer1" : series is null && group == 5 ? "offer2" : null));
        }

        return made;
    }

    private static WeekInterval When(Dice dice, List<IsoDayOfWeek> days, List<Session> made)
    {
        var length = dice.Pick([5, 30, 45, 60, 90, 180]);
        if (made.Count > 0 && dice.Chance(50))
        {
            var near = dice.Pick(made).When;
            var start = dice.Roll(0, 5) switch
            {
                0 => near.EndMinute,
                1 => near.StartMinute - length,
                2 => near.EndMinute - 5,
                3 => near.StartMinute,
                _ => near.EndMinute + dice.Pick([5, 15, 60]),
            };
            if (start >= 0 && start + length <= WeekTime.MinutesPerDay)
            {
                return new WeekInterval(near.Day, start, start + length);
            }
        }

        var day = dice.Pick(days);
        return dice.Chance(10)
            ? new WeekInterval(day, WeekTime.MinutesPerDay - length, WeekTime.MinutesPerDay)
            : dice.Chance(5) ? new WeekInterval(day, 0, length) : At(day, dice.Roll(16, 40) * 30, length);
    }

    private static WeekInterval At(IsoDayOfWeek day, int start, int length) => new(day, start, start + length);
}
