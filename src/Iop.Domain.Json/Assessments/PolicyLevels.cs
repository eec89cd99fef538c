using Iop.Domain.Care;
using Iop.Domain.Json.Reading;

namespace Iop.Domain.Json.Assessments;

/// <summary>Reads the codes of levels in a placement table, and holds what a severer thing asks to what a milder one does.</summary>
internal sealed class PolicyLevels(LevelSystem? system)
{
    /// <summary>The code of a level of treatment, or of one of another track; null where there is none or it is unsound.</summary>
    public LevelOfCare? Code(JsonCursor at, bool beside)
    {
        if (at.Word() is not { } code || system is null)
        {
            return null;
        }

        if (system.TryFind(code, out LevelOfCare? level) && level.Track == CareTrack.Treatment != beside)
        {
            return level;
        }

        var codes = string.Join(", ", system.Levels.Where(known => known.Track == CareTrack.Treatment != beside).Select(known => known.Code));
        at.Refuse($"the code of a level of {system} {(beside ? "beside treatment" : "of treatment")}: {(codes.Length > 0 ? codes : "it has none")}");
        return null;
    }

    /// <summary>Reports what asks for less than something milder, or for a level that is not comparable with it.</summary>
    /// <param name="log">Where to.</param>
    /// <param name="milder">What the milder thing asks; null: none, and then nothing is less.</param>
    /// <param name="severer">What the severer thing asks; null: none.</param>
    /// <param name="place">Where the severer thing asks.</param>
    /// <param name="milderIs">What the milder thing is, in words.</param>
    public static void Rises(ProblemLog log, LevelOfCare? milder, LevelOfCare? severer, JsonPath place, string milderIs)
    {
        if (milder is not null && (severer is null || milder.Compare(severer) is not (IntensityOrder.Same or IntensityOrder.More)))
        {
            log.Add(place, severer is null ? "no level" : $"\"{severer.Code}\"", $"{milder.Code}, as {milderIs}, or a level of {milder.System} above it");
        }
    }
}
