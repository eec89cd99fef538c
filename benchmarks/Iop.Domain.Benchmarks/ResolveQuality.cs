using System.Diagnostics;
using System.Globalization;
using Iop.Domain.Json;
using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Programs;
using Iop.Domain.Tests.Oracle;

namespace Iop.Domain.Benchmarks;

/// <summary>Mends a solved program after each kind of change, and solves the changed program from nothing beside it: processor time, objectives and bounds side by side.</summary>
internal static class ResolveQuality
{
    /// <summary>Runs <c>resolve-quality FILE [--processor N]</c>; each whole run stops after so much processor time, or at its counts.</summary>
    public static void Run(IReadOnlyList<string> arguments)
    {
        var limit = arguments is [_, "--processor", var seconds] ? double.Parse(seconds, CultureInfo.InvariantCulture) : double.PositiveInfinity;
        var program = ProgramJson.ReadFile(arguments[0]).Require();
        Console.WriteLine("change                        resolve s    whole s   ratio     resolve    bound  unserved       whole    bound  unserved  referee");
        var (before, first) = Timed(() => Whole(program, limit));
        Print("the program itself", (before, first), (before, first));
        foreach (var (what, change) in Changes(program, before))
        {
            Print(what, Timed(() => ProgramSolver.Resolve(before, change)), Timed(() => Whole(change.ApplyTo(program), limit)));
        }
    }

    /// <summary>One change of each kind, each of somebody or something that the schedule uses.</summary>
    private static IEnumerable<(string What, ProgramChange Change)> Changes(ProgramWeek program, ProgramResult before)
    {
        var served = before.Schedule.Assignments[before.Schedule.Assignments.Count / 2];
        var patient = program.Patients.Single(other => other.Id == served.Patient);
        yield return ("a patient leaves", ProgramChange.Without(patient.Id));
        yield return ("a patient has more time", ProgramChange.Of(With(patient, patient.Id, [.. patient.Unavailable.Skip(1)])));
        yield return ("a patient has less time", ProgramChange.Of(With(patient, patient.Id, [.. patient.Unavailable, new(program.Sessions.Single(session => session.Id == served.Sessions[0]).When)])));
        yield return ("a patient is new", ProgramChange.Of(With(patient, new("newcomer"), patient.Unavailable)));
        var attended = before.Schedule.Assignments.SelectMany(assignment => assignment.Sessions).CountBy(id => id).MaxBy(item => item.Value).Key;
        var session = program.Sessions.Single(other => other.Id == attended);
        yield return ("a session is not offered", ProgramChange.WithoutSession(attended));
        yield return ("a session has one seat more", ProgramChange.Of(new Session(
            session.Id, session.Modality, session.When, session.Capacity + 1, session.MinimumToRun, session.Clinician, session.Room, session.Telehealth, session.Levels, session.Requires, session.Series, session.Offer)));
        if (session.Clinician is { } clinician)
        {
            yield return ("a clinician is away", ProgramChange.WithoutClinician(clinician));
        }

        if (session.Room is { } room)
        {
            yield return ("a room is closed", ProgramChange.WithoutRoom(room));
        }
    }

    private static ProgramPatient With(ProgramPatient patient, Care.PatientId id, IEnumerable<Obligation> unavailable) => new(
        id, patient.Level, patient.Requirement, patient.Traits, patient.Priority, unavailable, patient.TravelMinutes, patient.Dislikes, patient.PrimaryClinician, [], [], patient.Current);

    private static ProgramResult Whole(ProgramWeek program, double limit)
    {
        using var stop = new CancellationTokenSource();
        var start = Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;
        using var poll = new Timer(
            _ =>
            {
                if (Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds - start > limit)
                {
                    stop.Cancel();
                }
            },
            null,
            100,
            100);
        return ProgramSolver.Solve(program, new() { Threads = 1 }, cancel: stop.Token);
    }

    private static (ProgramResult Result, double Seconds) Timed(Func<ProgramResult> solve)
    {
        var start = Process.GetCurrentProcess().TotalProcessorTime;
        var result = solve();
        return (result, (Process.GetCurrentProcess().TotalProcessorTime - start).TotalSeconds);
    }

    private static void Print(string what, (ProgramResult Result, double Seconds) mended, (ProgramResult Result, double Seconds) whole) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{what,-28} {mended.Seconds,10:0.0} {whole.Seconds,10:0.0} {whole.Seconds / mended.Seconds,7:0.0} {Figures(mended.Result)} {Figures(whole.Result)}  {(IsSound(mended.Result) && IsSound(whole.Result) ? "sound" : "BROKEN")}"));

    private static string Figures(ProgramResult result) => string.Create(
        CultureInfo.InvariantCulture, $"{result.Schedule.Objective,11} {result.Schedule.LowerBound,8} {result.Schedule.Unserved.Count,9}");

    private static bool IsSound(ProgramResult result) => Referee.Judge(result.Program, result.Schedule).IsSound;
}
