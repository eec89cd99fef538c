using Iop.Domain.Care;
using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation.Known;

/// <summary>The default pathway: levels of care with their reasons for leaving, the time between levels, relapse, return and death.</summary>
internal static class AdultStepDownPathway
{
    private const double DaysPerYear = 365.25;
    private const double PerThousand = 1000;
    private const string Relapse = "Tompkins, Horgan, Ritter and Reif 2004 (ADSS): relapse 0.22 by day 20 and 0.53 by 18 months; Kirshenbaum, Olsen and Bickel 2009 (log-logistic)";
    private const string FollowUp = "Stein, Kogan and Sorbero 2009 (N = 5,670)";
    private const string Deaths = "Maughan and Becker 2019 (Texas, N = 178,749): drug-related deaths after discharge";
    private const string Datcap = "NIDA Notes 19(5) 2005; Roebuck, French and McLellan 2003 (DATCAP), 2001 USD";
    private static readonly string[] InCare = ["res", "iop", "op", "cc"];
    private static readonly string[] Done = ["resDone", "iopDone", "opDone"];
    private static readonly string[] Between = [.. Done, "left", "discharged", "ended"];

    public static PathwayModel Create()
    {
        var figures = new Figures();
        var states = States(figures);
        var transitions = Care(figures).Concat(Outside(figures)).ToArray();
        var start = figures.Derive(
            "start: share in residential care, the rest in intensive outpatient care",
            78_423.0 / (78_423 + 114_440),
            "TEDS-D 2004 (SAMHSA, 28 states), table 2.5",
            "Discharges of short-term residential care among those of both; discharges stand for admissions.");
        var strategies = Strategies(figures, transitions);
        return PathwayModel.Create(
            "Adult step-down pathway, United States",
            new CycleLength(1, CycleUnit.Week),
            260,
            states,
            [new("res", start), new("iop", 1 - start)],
            transitions,
            RewardTiming.HalfCycle,
            new Discounting(DiscountForm.Discrete, 0.03, 0.03),
            new PriceBasis("USD", 2001),
            strategies: strategies,
            source: "TEDS-D 2004 and the studies named with each figure",
            note: "A starting point, not a forecast. Discharge records count episodes, not patients, and do not say where a transfer leads; figures marked unverified are assumptions.",
            options: new()
            {
                Evidence = figures.All.ToValueList(),
                Parameters =
                [
                    new("costIop", ValueDistribution.Gamma(3.6147, 12_781), [ParameterTarget.OfState(ParameterTargetKind.Cost, "iop")], Datcap, "Weekly cost 462 with a standard deviation of 243 among programs."),
                    new("costOp", ValueDistribution.Gamma(2.0264, 5_971), [ParameterTarget.OfState(ParameterTargetKind.Cost, "op")], Datcap, "Weekly cost 121 with a standard deviation of 85 among programs."),
                    new(
                        "utilityRelapsed",
                        ValueDistribution.Beta(404.2, 299.9),
                        [ParameterTarget.OfState(ParameterTargetKind.Utility, "relapsed")],
                        "Wittenberg et al. 2016",
                        "0.574 with an interval of 0.538 to 0.611, taken as 3.92 standard errors wide."),
                ],
            });
    }

    private static PathwayState[] States(Figures figures)
    {
        const string Interpolated = "Interpolated between 0.574 (active injection misuse) and 0.80 (no drinking); no source states utilities by level of care.";
        var abstinent = figures.Assume("resDone, iopDone, opDone: utility", 0.8, "That of people who do not drink (NHIS/MEPS), taken for everyone who completed a level and has not relapsed.");
        var between = figures.Assume("left, discharged, ended: utility", 0.74, "As in outpatient care, until relapse.");
        var relapsed = figures.Read("relapsed: utility", 0.574, "Wittenberg et al. 2016 (US public, active injection misuse of opioids)", "Taken for relapse to any substance.");
        return
        [
            Level("res", "Residential", figures.Assume("res: cost per week, USD", 700, "Recalled for adult residential care in DATCAP, not read."), 0.66),
            Level("iop", "Intensive outpatient", figures.Read("iop: cost per week, USD", 462, Datcap), 0.70),
            Level("op", "Outpatient", figures.Read("op: cost per week, USD", 121, Datcap), 0.74),
            Level("cc", "Continuing care", figures.Assume("cc: cost per week, USD", 30.25, "A quarter of the weekly cost of outpatient care."), 0.80),
            new("resDone", "Completed residential care", 0, abstinent),
            new("iopDone", "Completed intensive outpatient care", 0, abstinent),
            new("opDone", "Completed outpatient care", 0, abstinent),
            new("left", "Dropped out", 0, between),
            new("discharged", "Terminated by the program", 0, between),
            new("ended", "Care ended otherwise", 0, between),
            new("relapsed", "Relapsed, out of care", 0, relapsed),
            new("dead", "Dead", 0, 0, isDead: true),
        ];

        PathwayState Level(string id, string name, double perWeek, double utility) => new(
            id, name, Math.Round(perWeek * 100), figures.Assume($"{id}: utility", utility, Interpolated), LevelSystem.Ladder[id], costUnit: TimeUnit.Week);
    }

    private static IEnumerable<PathwayTransition> Care(Figures figures)
    {
        const string Counts = "table 2.5";
        _ = figures.Assume("transfers: from res to iop, from iop to op, from op to iop", 1, "The records do not say where a transfer leads.");
        return
        [
            .. new ReasonedStays(
                "res", [48_222, 11_189, 11_025, 4_906, 3_081], [24, 19, 7, 13, 9], [25, 24, 12, 19, 17], Counts, "table 5.11 (18 and over)", "short-term residential, education 0-8 years")
                .Exits(figures, "resDone", "iop", "left", "discharged", "ended"),
            .. new ReasonedStays(
                "iop", [43_119, 20_441, 26_561, 16_025, 8_294], [50, 42, 26, 36, 36], [92, 74, 49, 61, 66], Counts, "table 4.11 (18 and over)", "intensive outpatient, education 0-8 years")
                .Exits(figures, "iopDone", "op", "left", "discharged", "ended"),
            .. new ReasonedStays(
                "op", [145_426, 46_611, 108_605, 41_913, 56_482], [104, 29, 45, 53, 70], [134, 78, 82, 96, 112], Counts, "table 3.4", "outpatient, white non-Hispanic")
                .Exits(figures, "opDone", "iop", "left", "discharged", "ended"),
            new("cc", "ended", new SojournLaw(Sojourn.Exponential(
                figures.Derive("cc: rate of ending, per day", 1 / 84.0, FollowUp, "Mean duration of follow-up treatment 84 days; taken to be exponential, and to be that of continuing care."),
                TimeUnit.Day)), source: FollowUp),
            .. DeathsInCare(figures),
        ];
    }

    private static IEnumerable<PathwayTransition> DeathsInCare(Figures figures)
    {
        var rate = figures.Derive(
            "res, iop, op, cc: deaths per person-year",
            ((4.1 * 28) + (2.6 * 62) + (1.9 * 275)) / 365 / PerThousand * 1.8 / 6.1,
            $"{Deaths}; Evans et al. 2015 (N = 32,322): standardized mortality ratio 1.8 in treatment and 6.1 out of it",
            "The rate of the first year out of care, by days, times 1.8/6.1. Drug-related deaths only.");
        return InCare.Select(level => new PathwayTransition(level, "dead", new RateLaw(rate), source: Deaths));
    }

    private static IEnumerable<PathwayTransition> Outside(Figures figures)
    {
        var relapse = Sojourn.LogLogistic(
            figures.Derive("out of care: shape of the time to relapse", 0.41, Relapse, "Log-logistic through the two points: 0.4186; through those of a methamphetamine cohort: 0.4047; 0.41 for both."),
            figures.Derive("out of care: median time to relapse, days", 411, Relapse, "Log-logistic through the two points."),
            TimeUnit.Day);
        var (first, second, later) = (
            figures.Read("out of care, days 0-28: deaths per 1,000 person-years", 4.1, Deaths),
            figures.Read("out of care, days 29-90: deaths per 1,000 person-years", 2.6, Deaths),
            figures.Read("out of care, days 91-365: deaths per 1,000 person-years", 1.9, Deaths, "Taken to hold after the first year too. Drug-related deaths only."));
        var death = Sojourn.PiecewiseExponential(
            [new(28, first / PerThousand / DaysPerYear), new(90, second / PerThousand / DaysPerYear)], later / PerThousand / DaysPerYear, TimeUnit.Day);
        var relapsedDeath = figures.Assume("relapsed: deaths per 1,000 person-years", 4.1, "That of the first 28 days after discharge.");
        var back = figures.Derive(
            "relapsed: rate of return to intensive outpatient care, per year",
            0.5725,
            "Tompkins, Horgan, Ritter and Reif 2004 (ADSS): 0.26 returned to treatment by 18 months",
            "The constant rate at which 0.26 of those discharged have relapsed and returned by day 548. That all of them return to intensive outpatient care is an assumption.");
        return
        [
            .. Handovers(figures).Select(hand => new PathwayTransition(hand.From, hand.To, new ExitShareLaw(hand.Share, hand.Wait), source: FollowUp)),
            .. Between.Select(state => new PathwayTransition(state, "relapsed", new SojournLaw(relapse), source: Relapse)),
            .. Between.Select(state => new PathwayTransition(state, "dead", new SojournLaw(death), source: Deaths)),
            new("relapsed", "iop", new RateLaw(back), source: "Tompkins, Horgan, Ritter and Reif 2004"),
            new("relapsed", "dead", new RateLaw(relapsedDeath / PerThousand), source: Deaths),
        ];
    }

    private static (string From, string To, double Share, Sojourn Wait)[] Handovers(Figures figures)
    {
        const string Wait = "Substance Abuse Treatment, Prevention, and Policy 2014;9:41 (N = 1,822)";
        var median = figures.Read("between levels: median wait, days", 8, Wait, "From assessment to the start of care; taken for the wait between levels.");
        var spread = figures.Derive(
            "between levels: standard deviation of the logarithm of the wait", Math.Sqrt(2 * PortableMath.Log(12.5 / 8)), Wait, "Of the log-normal distribution with median 8 and mean 12.5 days.");
        var share = figures.Derive(
            "resDone, iopDone, opDone: share who would go on to the next level were there no relapse", 0.6364, FollowUp,
            "That at which 0.49 have begun follow-up care within 30 days, given the wait and relapse before it. The source is about detoxification and residential care; it is taken for all levels.");
        var wait = Sojourn.LogNormal(PortableMath.Log(median), spread, TimeUnit.Day);
        return [("resDone", "iop", share, wait), ("iopDone", "op", share, wait), ("opDone", "cc", share, wait)];
    }

    private static PathwayStrategy[] Strategies(Figures figures, PathwayTransition[] transitions)
    {
        var factor = figures.Assume("warmHandover: factor on the share who go on", 1.3, "A scenario, not a finding: studies of continuity of care are confounded.");
        var cost = figures.Assume("warmHandover: cost of each hand-over, USD", 60, "A scenario, not a finding.");
        return
        [
            new("usual", "Usual care"),
            new(
                "warmHandover",
                "Warm hand-over",
                transitions: from way in transitions
                             where Done.Contains(way.From) && way.Law is ExitShareLaw
                             let law = (ExitShareLaw)way.Law
                             select new PathwayTransition(way.From, way.To, new ExitShareLaw(law.Share * factor, law.Stay)),
                oneOffs: Done.Select(done => new OneOffReward(null, done, cost * 100, 0)),
                note: "A scenario that shows what such a change would bring."),
        ];
    }
}
