using FsCheck;
using FsCheck.Fluent;
using Iop.Domain.Care;
using Iop.Domain.Transitions;
using NodaTime;

namespace Iop.Domain.Tests.Transitions;

/// <summary>Random events over a few weeks, dense enough that days collide; many sets of them are no episode.</summary>
internal static class RandomEpisodes
{
    public static readonly LocalDate Start = new(2026, 1, 1);

    public static readonly LevelOfCare[] Levels =
    [
        LevelSystem.Ladder["op"], LevelSystem.Ladder["iop"], LevelSystem.Ladder["php"], LevelSystem.Ladder["res"], LevelSystem.Ladder["inp"],
        LevelSystem.Ladder["wm"], LevelSystem.Asam4["3.7"], LevelSystem.Asam4["2.1"], LevelSystem.Ladder["rr"], LevelSystem.Narr["II"],
    ];

    public static Arbitrary<CareEvent[]> Events { get; } = Event(span: 12).ListOf().Select(events => events.ToArray()).ToArbitrary();

    /// <summary>Episodes that hold together, over so many days that windows of 90 days open and close.</summary>
    public static Arbitrary<CareEpisode> Episodes { get; } =
        (from seed in Gen.Choose(0, int.MaxValue - 1) select Walk(new Random(seed))).ToArbitrary();

    public static CareEpisode Walk(Random random)
    {
        var (events, day) = (new List<CareEvent>(), 0);
        var here = new List<LevelOfCare>();
        for (var steps = random.Next(14); steps > 0; steps--)
        {
            day += random.Next(4) == 0 ? random.Next(45) : random.Next(5);
            var on = Start.PlusDays(day);
            var level = Levels[random.Next(Levels.Length)];
            var condition = (TreatedCondition)random.Next(4);
            CareEvent next = random.Next(12) switch
            {
                0 or 1 or 2 => CareEvent.Admission(on, level, condition),
                3 or 4 or 5 when here.Count > 0 => CareEvent.Discharge(on, here[random.Next(here.Count)], (DischargeReason)random.Next(11)),
                6 => CareEvent.EmergencyVisit(on, condition),
                7 => CareEvent.Diagnosis(on),
                8 => CareEvent.AppointmentMissed(on, level),
                9 => CareEvent.AppointmentMade(on, on.PlusDays(random.Next(9)), level),
                10 => CareEvent.Handover(on, level, (HandoverContact)random.Next(5)),
                11 => CareEvent.AppointmentKept(on, random.Next(2) == 0 ? null : level, random.Next(2) == 0 ? null : Modality.Group),
                _ => CareEvent.Referral(on, level),
            };
            if (CareEpisode.FindProblems([.. events, next]).Count == 0)
            {
                events.Add(next);
                here = [.. CareEpisode.Of(new("p"), events).Current.Select(stay => stay.Level)];
            }
        }

        return CareEpisode.Of(new("p"), events);
    }

    private static Gen<CareEvent> Event(int span) =>
        from day in Gen.Choose(0, span)
        let date = Start.PlusDays(day)
        from level in Gen.Elements(Levels)
        from reason in Gen.Frequency((12, Gen.Elements(DischargeReason.Completed, DischargeReason.SteppedDown)), (1, Gen.Constant(DischargeReason.Deceased)))
        from told in Gen.Frequency(
            (8, Gen.Constant(CareEvent.Admission(date, level))),
            (8, Gen.Constant(CareEvent.Discharge(date, level, reason))),
            (2, Gen.Constant(CareEvent.AppointmentKept(date, level))),
            (1, Gen.Constant(CareEvent.Death(date))))
        select told;
}
