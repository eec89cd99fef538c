using Iop.Domain.Care;
using Iop.Domain.Json.Reading;
using Iop.Domain.Scheduling;

namespace Iop.Domain.Json.Programs;

internal static class RequirementReader
{
    public static WeekRequirement? Read(JsonCursor at) => at.Object(ProgramShapes.Requirement) is not { } item ? null : new WeekRequirement(
        Limit(item["minutesPerWeek"]),
        Limit(item["daysPerWeek"]),
        Limit(item["minutesPerDay"]),
        Limit(item["sessionsPerDay"]),
        Limit(item["spanPerDay"]),
        item["modalities"].Entries().ConvertAll(entry => ModalityLimit(entry.Word, entry.Value)));

    private static ModalityLimit ModalityLimit(string word, JsonCursor at) => at.Object(ProgramShapes.ModalityLimit) is { } item
        ? new(Modality.Of(word), Limit(item["sessions"]), Limit(item["minutes"]))
        : new(Modality.Of(word));

    /// <summary>A limit; none where the place is absent or unsound, and then that was reported.</summary>
    private static Limit Limit(JsonCursor at)
    {
        if (at.Object(ProgramShapes.Limit) is not { } item)
        {
            return default;
        }

        var min = item["min"].Integer(0);
        var max = item["max"].Integer(0);
        if (min > max)
        {
            item["min"].Refuse($"at most max, {((long)max.Value).Invariant()}");
            return default;
        }

        return new(min, max);
    }
}
