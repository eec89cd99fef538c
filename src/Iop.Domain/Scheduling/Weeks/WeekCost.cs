using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Scheduling.Weeks;

/// <summary>What a patient's week costs, taken apart by cause; the parts add up exactly.</summary>
public sealed record WeekCost
{
    private WeekCost(IEnumerable<string> sessions, IEnumerable<WeekCostPart> parts)
    {
        Sessions = sessions.ToValueList();
        Parts = parts.ToValueList();
        Total = Parts.Sum(part => part.Amount);
    }

    /// <summary>Ids of the attended sessions in the order of time.</summary>
    public ValueList<string> Sessions { get; }

    /// <summary>All parts that are not zero, by cause, then in the order of time.</summary>
    public ValueList<WeekCostPart> Parts { get; }

    /// <summary>The sum of the parts: the patient's part of the objective, prices included.</summary>
    public long Total { get; }

    /// <summary>The sum of the parts of one cause.</summary>
    public long this[WeekCause cause] => Parts.Where(part => part.Cause == cause).Sum(part => part.Amount);

    /// <summary>Takes the cost of a week apart. The week need not be compliant.</summary>
    /// <param name="offering">The compiled sessions.</param>
    /// <param name="patient">The patient.</param>
    /// <param name="sessions">Ids of the attended sessions, in any order.</param>
    /// <param name="prices">Prices of sessions; null for none.</param>
    /// <exception cref="ArgumentException">A session is named that the offering does not have.</exception>
    public static WeekCost Of(Offering offering, ProgramPatient patient, IEnumerable<string> sessions, IEnumerable<SessionPrice>? prices = null)
    {
        Guard.Against.Null(offering);
        Guard.Against.Null(patient);
        var place = offering.Order.Index().ToDictionary(item => item.Item, item => item.Index);
        List<int> attended = [.. Guard.Against.Null(sessions).Distinct(StringComparer.Ordinal).Select(Number).OrderBy(session => place[session])];
        int[] current = patient.Current is null ? [] : [.. patient.Current.Select(Number).OrderBy(session => place[session])];
        var asked = (prices ?? []).ToLookup(price => price.Session, price => price.Amount, StringComparer.Ordinal);
        var parts = Apart(offering, patient, attended, current, asked);
        return new WeekCost(
            attended.Select(session => offering.Sessions[session].Id), parts.Where(part => part.Amount != 0).OrderBy(part => part.Cause));

        int Number(string id) =>
            offering.IndexOf.TryGetValue(id, out var session) ? session : throw new ArgumentException($"The offering has no session {id}.", nameof(sessions));
    }

    /// <summary>The total, never for what.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Total} in {Parts.Count} part(s)");

    private static IEnumerable<WeekCostPart> Apart(
        Offering offering, ProgramPatient patient, List<int> attended, int[] current, ILookup<string, long> prices)
    {
        var weights = offering.Weights;
        foreach (var day in attended.GroupBy(session => offering.Sessions[session].When.Day))
        {
            var waiting = day.Max(session => offering.End[session]) - day.Min(session => offering.Start[session]) - day.Sum(offering.Minutes);
            yield return new(WeekCause.Day, day.Key, null, weights.Day);
            yield return new(WeekCause.Waiting, day.Key, null, (long)weights.IdleMinute * waiting);
        }

        foreach (var number in attended)
        {
            var session = offering.Sessions[number];
            var disliked = patient.Dislikes.Where(dislike => dislike.When.Overlaps(session.When)).Sum(dislike => (long)dislike.Penalty);
            var other = patient.PrimaryClinician is { } primary && session.Modality == Care.Modality.Individual && session.Clinician != primary;
            yield return new(WeekCause.Dislike, session.When.Day, session.Id, disliked);
            yield return new(WeekCause.OtherClinician, session.When.Day, session.Id, other ? weights.OtherClinician : 0);
            yield return new(WeekCause.Added, session.When.Day, session.Id, patient.Current is not null && !current.Contains(number) ? weights.Change : 0);
            yield return new(WeekCause.Price, session.When.Day, session.Id, prices[session.Id].Sum());
        }

        foreach (var session in current.Distinct().Where(session => !attended.Contains(session)).Select(session => offering.Sessions[session]))
        {
            yield return new(WeekCause.Dropped, session.When.Day, session.Id, weights.Change);
        }
    }
}
