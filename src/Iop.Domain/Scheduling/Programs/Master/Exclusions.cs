namespace Iop.Domain.Scheduling.Programs.Master;

/// <summary>Which sessions cannot run together, as groups of which at most one runs, and how many minutes clinicians have.</summary>
internal sealed class Exclusions
{
    private readonly CompiledProgram program;
    private readonly List<int[]> groups = [];
    private readonly List<(int Clinician, int[] Sessions)> minutes = [];
    private readonly bool[] binds;
    private readonly bool[] alone;

    public Exclusions(CompiledProgram program)
    {
        this.program = program;
        var offering = program.Offering;
        var open = Enumerable.Range(0, offering.Count).Where(s => !program.NeverRuns[s] && program.Seats[s] > 0).ToArray();
        groups.AddRange(open.Where(s => offering.OfferOf[s] >= 0).GroupBy(s => offering.OfferOf[s]).OrderBy(group => group.Key).Select(group => group.ToArray()));
        foreach (var owner in (int[][])[offering.Clinician, offering.Room])
        {
            foreach (var day in open.Where(s => owner[s] >= 0).GroupBy(s => (owner[s], offering.Day[s])).OrderBy(group => group.Key))
            {
                groups.AddRange(AtOnce([.. day]));
            }
        }

        groups.RemoveAll(group => group.Length < 2);
        foreach (var clinician in open.Where(s => offering.Clinician[s] >= 0).GroupBy(s => offering.Clinician[s]).OrderBy(group => group.Key))
        {
            if (offering.ClinicianMinutes[clinician.Key] < clinician.Sum(offering.Minutes))
            {
                minutes.Add((clinician.Key, [.. clinician]));
            }
        }

        binds = new bool[offering.Count];
        alone = new bool[offering.Count];
        foreach (var s in groups.SelectMany(group => group))
        {
            binds[s] = alone[s] = true;
        }

        foreach (var s in minutes.SelectMany(item => item.Sessions))
        {
            binds[s] = true;
        }
    }

    /// <summary>Whether a session's running shuts out another or takes scarce minutes.</summary>
    public bool Binds(int session) => binds[session];

    /// <summary>Whether a row says that a session runs at most once.</summary>
    public bool IsAlone(int session) => alone[session];

    /// <summary>The rows; a session without a variable for running counts by its attendance.</summary>
    public IEnumerable<MasterRow> Rows(bool[] runs)
    {
        foreach (var group in groups)
        {
            yield return Row(1, group, runs, _ => 1);
        }

        foreach (var (clinician, sessions) in minutes)
        {
            yield return Row(
                program.Offering.ClinicianMinutes[clinician] / ProgramGrid.Minutes, sessions, runs, s => program.Offering.Minutes(s) / ProgramGrid.Minutes);
        }
    }

    private static MasterRow Row(int right, int[] sessions, bool[] runs, Func<int, int> amount) => new(
        right,
        [.. sessions.Where(s => !runs[s]).Select(s => (s, amount(s)))],
        [.. sessions.Where(s => runs[s]).Select(s => (s, amount(s)))]);

    /// <summary>The largest groups that all run at one point in time.</summary>
    private IEnumerable<int[]> AtOnce(int[] sessions)
    {
        var offering = program.Offering;
        var found = sessions.Select(s => offering.Start[s]).Distinct().Order()
            .Select(time => sessions.Where(s => offering.Start[s] <= time && time < offering.End[s]).ToArray()).ToList();
        return found.Where((group, i) => !found.Index().Any(other => other.Index != i && group.All(other.Item.Contains)
            && (other.Item.Length > group.Length || other.Index < i)));
    }
}
