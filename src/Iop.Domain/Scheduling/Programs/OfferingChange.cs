using System.Globalization;

namespace Iop.Domain.Scheduling.Programs;

/// <summary>One change of the offering and what the program came to with it, solved and not guessed.</summary>
public sealed record OfferingChange
{
    internal OfferingChange(OfferingChangeKind kind, string id, string description, ProgramChange change, ProgramResult before, ProgramResult after)
    {
        Kind = kind;
        Id = id;
        Description = description;
        Change = change;
        Schedule = after.Schedule;
        MoreServed = after.Schedule.Assignments.Count - before.Schedule.Assignments.Count;
        UnservedWeightSaved = WeightOf(before) - WeightOf(after);
        ObjectiveSaved = before.Schedule.Objective - after.Schedule.Objective;
    }

    /// <summary>What kind of change it is.</summary>
    public OfferingChangeKind Kind { get; }

    /// <summary>Id of the session, or of the clinician, that changes.</summary>
    public string Id { get; }

    /// <summary>An English sentence.</summary>
    public string Description { get; }

    /// <summary>The change itself.</summary>
    public ProgramChange Change { get; }

    /// <summary>The schedule found with it.</summary>
    public Schedule Schedule { get; }

    /// <summary>How many more patients have a week; below zero where one of a higher priority takes the place of several.</summary>
    public int MoreServed { get; }

    /// <summary>By how much the priorities of the unserved sink together.</summary>
    public long UnservedWeightSaved { get; }

    /// <summary>By how much the objective sinks.</summary>
    public long ObjectiveSaved { get; }

    /// <summary>The sentence and what it brings.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Description} {MoreServed:+0;-0;0} served, objective {-ObjectiveSaved:+0;-0;0}");

    private static long WeightOf(ProgramResult result)
    {
        var unserved = result.Schedule.Unserved.Select(patient => patient.Patient).ToHashSet();
        return result.Program.Patients.Where(patient => unserved.Contains(patient.Id)).Sum(patient => (long)patient.Priority);
    }
}
