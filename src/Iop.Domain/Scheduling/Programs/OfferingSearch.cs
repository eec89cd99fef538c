using System.Globalization;
using Iop.Domain.Scheduling.Weeks;

namespace Iop.Domain.Scheduling.Programs;

/// <summary>Proposes changes of an offering where something is scarce or an unserved patient is shut out, and solves each.</summary>
internal sealed class OfferingSearch(ProgramResult result)
{
    private const long WorkEach = 2_000_000;

    private readonly CompiledProgram program = result.Solved.Compiled;
    private readonly ScheduleState best = result.Solved.Best;
    private readonly Dictionary<(OfferingChangeKind Kind, string Id), long> merit = [];

    /// <summary>The changes that serve most, of so many that are tried.</summary>
    public IEnumerable<OfferingChange> Find(int count, int tried, ProgramSolverOptions? options, CancellationToken cancel)
    {
        Propose();
        var place = program.Program.Sessions.Select(session => session.Id).Concat(program.Program.Clinicians.Select(clinician => clinician.Id)).Index()
            .DistinctBy(item => item.Item, StringComparer.Ordinal).ToDictionary(item => item.Item, item => item.Index, StringComparer.Ordinal);
        var found = new List<OfferingChange>();
        var before = Before(options, cancel);
        foreach (var ((kind, id), _) in merit.OrderByDescending(item => item.Value).ThenBy(item => item.Key.Kind).ThenBy(item => place[item.Key.Id]).Take(tried))
        {
            if (cancel.IsCancellationRequested)
            {
                break;
            }

            var (change, sentence) = Made(kind, id);
            var after = ProgramSolver.Resolve(result, change, options, cancel: cancel);
            if (!after.Stopped)
            {
                found.Add(new(kind, id, sentence, change, before, after));
            }
        }

        return found.Where(change => change.ObjectiveSaved > 0).OrderByDescending(change => change.UnservedWeightSaved).ThenByDescending(change => change.ObjectiveSaved)
            .ThenBy(change => change.Kind).ThenBy(change => place[change.Id]).Take(count);
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>What the same further search comes to without any change, where the result is not proven to be the best: no change is credited with that.</summary>
    private ProgramResult Before(ProgramSolverOptions? options, CancellationToken cancel)
    {
        if (merit.Count == 0 || result.Schedule.Status == ScheduleStatus.Optimal)
        {
            return result;
        }

        var unchanged = ProgramSolver.Resolve(result, ProgramChange.Of(program.Program.Sessions[0]), options, cancel: cancel);
        return unchanged.Schedule.Objective < result.Schedule.Objective ? unchanged : result;
    }

    /// <summary>What is scarce by the prices, and what stands between an unserved patient and the week that would suit best.</summary>
    private void Propose()
    {
        foreach (var price in result.Prices)
        {
            var kind = price.Thing switch
            {
                ScarceThing.Seat => OfferingChangeKind.Seat,
                ScarceThing.ClinicianHour => OfferingChangeKind.ClinicianHour,
                _ => (OfferingChangeKind?)null,
            };
            if (kind is { } known)
            {
                Add(known, price.Id, price.Thousandths);
            }

            if (price.Thing == ScarceThing.Seat)
            {
                Add(OfferingChangeKind.Session, price.Id, price.Thousandths);
            }
        }

        var kernel = new WeekKernel(isKept: true);
        for (var p = 0; p < program.Patients.Length; p++)
        {
            if (best.WeekOf(p) is null)
            {
                Want(p, kernel);
            }
        }
    }

    private void Want(int p, WeekKernel kernel)
    {
        var alone = new WeekState(program.Offering);
        program.NeverRuns.CopyTo(alone.Closed, 0);
        for (var s = 0; s < alone.Price.Length; s++)
        {
            alone.Price[s] = best.IsOpen(p, s) ? 0 : program.UnservedCost[p];
        }

        if (kernel.Solve(program.Patients[p], alone, long.MaxValue, WorkEach) != WeekOutcome.Optimal)
        {
            return;
        }

        foreach (var session in kernel.Positions.Select(position => program.Patients[p].Sessions[position]).ToArray())
        {
            var id = program.Offering.Sessions[session].Id;
            if (best.Roster(session).Count >= program.Offering.Capacity[session])
            {
                Add(OfferingChangeKind.Seat, id, program.UnservedCost[p]);
            }
            else if (!best.IsOpen(p, session) && program.Offering.Sessions[session].Series is null)
            {
                Add(OfferingChangeKind.Session, id, program.UnservedCost[p]);
            }
            else if (best.Roster(session).Count + 1 < program.Offering.Minimum[session])
            {
                Add(OfferingChangeKind.Minimum, id, program.UnservedCost[p]);
            }
        }
    }

    private void Add(OfferingChangeKind kind, string id, long worth)
    {
        if (kind != OfferingChangeKind.Session || program.Offering.Sessions[program.Offering.IndexOf[id]].Series is null)
        {
            merit[(kind, id)] = merit.GetValueOrDefault((kind, id)) + worth;
        }
    }

    private (ProgramChange Change, string Sentence) Made(OfferingChangeKind kind, string id)
    {
        var week = program.Program;
        if (kind == OfferingChangeKind.ClinicianHour)
        {
            var clinician = week.Clinicians.First(other => other.Id == id);
            return (ProgramChange.Of(new Clinician(id, clinician.Name, clinician.MaxMinutesPerWeek + 60)), $"An hour more of {id}.");
        }

        var session = week.Sessions.First(other => other.Id == id);
        var what = $"{session.Modality} {session.When} ({id})";
        return kind switch
        {
            OfferingChangeKind.Seat => (ProgramChange.Of(ProgramParts.WithSeats(session, 1)), $"One more seat in {what}."),
            OfferingChangeKind.Minimum => (ProgramChange.Of(ProgramParts.WithMinimum(session, 1)), $"{what} runs with one patient."),
            _ => (ProgramChange.Of(ProgramParts.Twin(session, NewId(id))), Say($"{what} once more at the same time, with a clinician and a room of its own.")),
        };
    }

    private string NewId(string id)
    {
        var number = 2;
        while (program.Offering.IndexOf.ContainsKey(Say($"{id}+{number}")))
        {
            number++;
        }

        return Say($"{id}+{number}");
    }
}
