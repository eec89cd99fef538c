using Iop.Domain.Assessment;
using Iop.Domain.Plans;

namespace Iop.Domain.Transitions.Facts;

/// <summary>The orders of facts within a day: total as far as answers go, the less favorable one last.</summary>
internal static class FactOrder
{
    public static int Objectives(ObjectiveProgress one, ObjectiveProgress other) => string.CompareOrdinal(one.Objective, other.Objective) is var order and not 0
        ? order
        : (one.Status != GoalStatus.Met).CompareTo(other.Status != GoalStatus.Met) is var met and not 0 ? met : one.Status.CompareTo(other.Status);

    public static int Certifications(Certification one, Certification other)
    {
        var order = Nullable.Compare(one.Covers?.Start, other.Covers?.Start);
        order = order != 0 ? order : Nullable.Compare(one.Covers?.End, other.Covers?.End);
        order = order != 0 ? order : one.Kind.CompareTo(other.Kind);
        order = order != 0 ? order : string.CompareOrdinal(one.Level?.Id, other.Level?.Id);
        order = order != 0 ? order : string.CompareOrdinal(one.By?.Word, other.By?.Word);
        return order != 0 ? order : Nullable.Compare(one.WeeklyNeed, other.WeeklyNeed);
    }

    public static int Preferences(CarePreference one, CarePreference other) =>
        string.CompareOrdinal(one.Level?.Id, other.Level?.Id) is var order and not 0 ? order : other.Accepts.CompareTo(one.Accepts);

    public static int Arrangements(Arrangement one, Arrangement other) =>
        string.CompareOrdinal(one.Level.Id, other.Level.Id) is var order and not 0 ? order : Nullable.Compare(one.Starts, other.Starts);

    public static int Statements(CriterionStatement one, CriterionStatement other) =>
        string.CompareOrdinal(one.Code, other.Code) is var order and not 0 ? order : other.Holds.CompareTo(one.Holds);

    /// <summary>By what each scale can be at worst, scale by scale, then at best.</summary>
    public static int Scores(Score one, Score other)
    {
        foreach (var scale in one.Instrument.Scales)
        {
            var (left, right) = (one.Range(scale.Code), other.Range(scale.Code));
            var order = scale.Direction == ScoreDirection.HigherIsWorse ? left.Most.CompareTo(right.Most) : right.Least.CompareTo(left.Least);
            order = order != 0 ? order : scale.Direction == ScoreDirection.HigherIsWorse ? left.Least.CompareTo(right.Least) : right.Most.CompareTo(left.Most);
            if (order != 0)
            {
                return order;
            }
        }

        return one.Branch.CompareTo(other.Branch);
    }
}
