using System.Text.Json;
using Iop.Domain.Care;
using Iop.Domain.Foundation;

namespace Iop.Cli.Reports;

/// <summary>What a placement policy recommends, as JSON.</summary>
internal static class PlacementAnswerJson
{
    /// <summary>The properties of an object that is open.</summary>
    public static void Write(Utf8JsonWriter to, AssessmentAnswer answer)
    {
        var placement = answer.Placement;
        to.WriteString("policy", placement.Policy);
        to.WriteString("name", answer.Policy.Name);
        to.WriteBoolean("neutral", answer.IsNeutral);
        to.WriteString("system", answer.Policy.Levels.Id);
        to.WriteString("outcome", AssessmentWords.Of(placement.Outcome));
        to.WriteString("why", placement.Why);
        to.WriteString("recommended", placement.Recommended?.Id);
        Levels(to, "alternatives", placement.Alternatives);
        Levels(to, "atLeast", placement.AtLeast);
        Levels(to, "concurrent", placement.Concurrent);
        to.List("drivers", placement.Drivers, driver =>
        {
            to.WriteString("subject", AssessmentWords.Of(driver.Subject));
            to.WriteString("name", driver.Name);
            to.WriteString("sentence", driver.Sentence);
            to.Number("severity", driver.Rating?.Severity.Value);
            to.WriteString("asks", driver.Asks?.Id);
            to.WriteString("beside", driver.Beside?.Id);
            to.WriteBoolean("decisive", driver.IsDecisive);
            to.WriteBoolean("weighsOnOffer", driver.WeighsOnOffer);
        });
        to.List("missing", placement.Missing, gap =>
        {
            to.WriteString("subject", AssessmentWords.Of(gap.Subject));
            to.WriteString("name", gap.Name);
            to.WriteString("sentence", gap.Sentence);
            to.WriteBoolean("mayChangeLevel", gap.MayChangeLevel);
            to.WriteBoolean("mayChangeConcurrent", gap.MayChangeConcurrent);
        });
    }

    private static void Levels(Utf8JsonWriter to, string name, ValueList<LevelOfCare> levels)
    {
        to.WriteStartArray(name);
        foreach (var level in levels)
        {
            to.WriteStringValue(level.Id);
        }

        to.WriteEndArray();
    }
}
