using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;

namespace Iop.Domain.Tests.Oracle;

public sealed class PropsTests
{
    [Fact]
    public void A_property_that_fails_prints_the_numbers_that_bring_its_case_back()
    {
        var failure = Record.Exception(() => Props.Holds(Gen.Choose(0, 1_000_000).ToArbitrary(), number => number < 0));
        Assert.NotNull(failure);
        Assert.Matches(new Regex(@"IOP_PROP_REPLAY=\d+,\d+,\d+ brings", RegexOptions.None, TimeSpan.FromSeconds(1)), failure.Message);
    }

    [Fact]
    public void Two_runs_see_the_same_cases()
    {
        Assert.Equal(Seen(), Seen());
        Assert.NotEmpty(Seen());
    }

    [Fact]
    public void A_failing_week_is_printed_in_full()
    {
        var failure = Record.Exception(() => Props.Holds(RandomProgramWeeks.Arbitrary(), week => week.Week.Sessions.Count < 1));
        Assert.Contains("minutes a day", failure!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failing_week_shrinks_to_its_cause()
    {
        ProgramChecked? smallest = null;
        Record.Exception(() => Props.Holds(RandomProgramWeeks.Arbitrary(), week =>
        {
            var fails = week.Week.Patients.Any(patient => patient.TravelMinutes > 0);
            smallest = fails ? new(week.Week.Patients.Count, week.Week.Sessions.Count) : smallest;
            return !fails;
        }));
        Assert.Equal(new ProgramChecked(1, 1), smallest);
    }

    private static List<int> Seen()
    {
        var seen = new List<int>();
        Props.Holds(Gen.Choose(0, 1_000_000).ToArbitrary(), seen.Add, name: "seen");
        return seen;
    }

    private sealed record ProgramChecked(int Patients, int Sessions);
}
