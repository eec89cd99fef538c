using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Programs;
using Iop.Domain.Scheduling.Programs.Master;
using NodaTime;

namespace Iop.Domain.Tests.Scheduling.Programs.Master;

public sealed class RowGroupsTests
{
    private static readonly WeekInterval Ten = new(IsoDayOfWeek.Monday, 600, 660);
    private static readonly WeekInterval Eleven = new(IsoDayOfWeek.Monday, 660, 720);

    [Fact]
    public void Seats_of_one_time_modality_and_kind_of_patient_share_a_slot_until_they_are_split()
    {
        var (groups, slotOf) = Grouped(isCoarse: false);

        Assert.True(groups.AnyTogether);
        Assert.Equal(slotOf(0), slotOf(1));
        Assert.Equal(slotOf(0), slotOf(6));
        Assert.Equal(5, new[] { 0, 2, 3, 4, 5 }.Select(slotOf).Distinct().Count());

        groups.Split();

        Assert.False(groups.AnyTogether);
        Assert.Equal(7, Enumerable.Range(0, 7).Select(slotOf).Distinct().Count());
    }

    [Fact]
    public void Coarse_groups_begin_with_all_times_together_and_those_that_run_or_not()
    {
        var (groups, slotOf) = Grouped(isCoarse: true);

        Assert.Equal(slotOf(0), slotOf(2));
        Assert.Equal(slotOf(7), slotOf(8));
        Assert.Equal(5, new[] { 0, 3, 4, 5, 7 }.Select(slotOf).Distinct().Count());

        groups.Split();

        Assert.Equal(slotOf(0), slotOf(1));
        Assert.Equal(7, new[] { 0, 2, 3, 4, 5, 7, 8 }.Select(slotOf).Distinct().Count());

        groups.Split();

        Assert.False(groups.AnyTogether);
        Assert.Equal(9, Enumerable.Range(0, 9).Select(slotOf).Distinct().Count());
    }

    private static (RowGroups Groups, Func<int, int> SlotOf) Grouped(bool isCoarse)
    {
        Session[] sessions =
        [
            new("s1", Modality.Individual, Ten, 1, clinician: "c1"),
            new("s2", Modality.Individual, Ten, 2, clinician: "c2"),
            new("s3", Modality.Individual, Eleven, 1, clinician: "c1"),
            new("s4", Modality.Family, Ten, 1, clinician: "c3"),
            new("s5", Modality.Individual, Ten, 1, clinician: "c4", levels: ["asam4:2.1"]),
            new("s6", Modality.Individual, Ten, 1, clinician: "c5", requires: ["women"]),
            new("s7", Modality.Individual, Ten, 1, clinician: "c6"),
            new("s8", Modality.Group, Ten, 8, 2),
            new("s9", Modality.Group, Eleven, 8, 2),
        ];
        ProgramPatient[] patients = [.. Enumerable.Range(1, 3).Select(i => new ProgramPatient(new($"p{i}"), "asam4:2.1", new WeekRequirement(), ["women"]))];
        Clinician[] clinicians = [.. Enumerable.Range(1, 6).Select(i => new Clinician($"c{i}"))];
        var program = new CompiledProgram(
            ProgramWeek.Create("seats", DateTimeZone.Utc, new LocalDate(2026, 1, 5), sessions, patients, clinicians), new ParallelOptions { MaxDegreeOfParallelism = 1 });
        var model = new MasterModel(program);
        var groups = new RowGroups(program, model, isCoarse);
        return (groups, session => groups.SlotOf[model.Rows.ToList().FindIndex(row => row.Attendance is [{ Amount: 1 } seat] && seat.Session == session)]);
    }
}
