using System.Globalization;
using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Programs.Master;
using Iop.Domain.Scheduling.Programs;
using Iop.Domain.Scheduling.Weeks;
using NodaTime;

namespace Iop.Domain.Benchmarks;

/// <summary>A made-up program week of any size: a clinic's week that grows by more of the same, and a usual patient who may attend all of it.</summary>
internal static class GrowingWeek
{
    private static readonly Modality[] Kinds = [Modality.Group, Modality.Individual, Modality.Group, Modality.Family, Modality.Education, Modality.Of("medication")];
    private static readonly int[] Lengths = [90, 50, 60, 60, 75, 30];

    public static ProgramWeek Of(int sessions)
    {
        var state = 12345u;
        var offered = Enumerable.Range(0, sessions).Select(i =>
        {
            var kind = (int)Next(6);
            var start = 480 + ((int)Next(44) * 15);
            return new Session(
                string.Create(CultureInfo.InvariantCulture, $"s{i}"),
                Kinds[kind],
                new WeekInterval((IsoDayOfWeek)((i % 5) + 1), start, start + Lengths[kind]),
                capacity: 8);
        }).ToArray();
        var need = new WeekRequirement(
            new Limit(540, 1140),
            new Limit(3, 5),
            new Limit(max: 240),
            spanPerDay: new Limit(max: 360),
            modalities:
            [
                new ModalityLimit(Modality.Group, minutes: new Limit(300)),
                new ModalityLimit(Modality.Individual, new Limit(1, 1)),
                new ModalityLimit(Modality.Family, new Limit(max: 1)),
                new ModalityLimit(Modality.Education, minutes: new Limit(max: 380)),
                new ModalityLimit(Modality.Of("medication"), new Limit(max: 1)),
            ]);
        return ProgramWeek.Create(
            "growing",
            DateTimeZone.Utc,
            new LocalDate(2026, 3, 2),
            offered,
            [new ProgramPatient(new PatientId("p"), "asam4:2.1", need, dislikes: [new Dislike(new WeekInterval(IsoDayOfWeek.Monday, 900, 1440), 20)])]);

        uint Next(uint below)
        {
            state = (state * 1664525) + 1013904223;
            return (state >> 8) % below;
        }
    }

    /// <summary>Prices from 0 to 50 with three decimals.</summary>
    public static WeekState Priced(Offering offering)
    {
        var priced = new WeekState(offering) { Scale = Multipliers.Scale };
        for (var session = 0; session < offering.Count; session++)
        {
            priced.Price[session] = (session * 7919L) % 50_000;
        }

        return priced;
    }
}
