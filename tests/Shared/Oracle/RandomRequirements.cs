using Iop.Domain.Care;
using Iop.Domain.Scheduling;

namespace Iop.Domain.Tests.Oracle;

/// <summary>Random requirements around a week: most limits are met by it exactly or nearly, a few are just missed.</summary>
internal static class RandomRequirements
{
    public static WeekRequirement Around(Dice dice, IReadOnlyList<Session> wanted, IReadOnlyList<string> modalities)
    {
        var days = wanted.GroupBy(session => session.When.Day).ToList();
        return new WeekRequirement(
            Limit(dice, [wanted.Sum(session => session.When.Minutes)], 30),
            Limit(dice, [days.Count], 1),
            Limit(dice, [.. days.Select(day => day.Sum(session => session.When.Minutes))], 15),
            Limit(dice, [.. days.Select(day => day.Count())], 1),
            Limit(dice, [.. days.Select(day => day.Max(session => session.When.EndMinute) - day.Min(session => session.When.StartMinute))], 30),
            dice.Some(modalities.Append("absent"), 25).Select(word => Of(dice, word, [.. wanted.Where(session => session.Modality.Word == word)])));
    }

    private static ModalityLimit Of(Dice dice, string word, List<Session> wanted) =>
        new(Modality.Of(word), Limit(dice, [wanted.Count], 1), Limit(dice, [wanted.Sum(session => session.When.Minutes)], 30));

    private static Limit Limit(Dice dice, IReadOnlyList<int> values, int slack)
    {
        var least = Math.Max(0, values.DefaultIfEmpty(0).Min() - (dice.Pick([0, 0, 1]) * slack));
        var most = values.DefaultIfEmpty(0).Max() + (dice.Pick([0, 0, 1]) * slack);
        return dice.Roll(0, 19) switch
        {
            < 10 => default,
            < 13 => new Limit(least),
            < 16 => new Limit(max: most),
            < 19 => new Limit(least, most),
            _ => new Limit(most + 1),
        };
    }
}
