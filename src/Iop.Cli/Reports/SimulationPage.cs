using System.Globalization;
using Iop.Domain.Foundation;
using Iop.Domain.Simulation;
using Iop.Domain.Simulation.Economics;

namespace Iop.Cli.Reports;

/// <summary>What <c>iop simulate</c> answers as a page: totals with standard errors, the frontier, and lines over time.</summary>
internal static class SimulationPage
{
    private static readonly (string Word, OutcomeKind Kind)[] Kinds = [("Cost", OutcomeKind.Cost), ("QALYs", OutcomeKind.Qalys), ("Life years", OutcomeKind.LifeYears)];

    /// <summary>Exact expectations.</summary>
    public static byte[] Of(PathwayModel model, ValueList<CohortTrace> traces)
    {
        var page = Begin(model, "exact expectations for one patient");
        page.Table("Totals for one patient, discounted", Heads(model), traces.Select(trace =>
        {
            var added = trace == traces[0] ? null : Cohort.Compare(traces[0], trace);
            return Row(
                trace.Strategy, Amount(trace.Discounted.Cost), Share(trace.Discounted.Qalys), Share(trace.Discounted.LifeYears),
                added is null ? "" : Amount(added.Difference.Cost), added is null ? "" : Share(added.Difference.Qalys), added is null ? "" : SimulationText.Ratio(added));
        }));
        Frontier(page, model, CostEffectiveness.Frontier(traces));
        foreach (var trace in traces)
        {
            page.Chart($"Where patients are: {trace.Strategy.Name}", Over(model), [.. model.States.Select(state => (state.Name, (IReadOnlyList<double>)trace.OccupancyOf(state.Id)))]);
        }

        return page.ToBytes();
    }

    /// <summary>Individual patients.</summary>
    public static byte[] Of(MicrosimulationResult run)
    {
        var model = run.Model;
        var page = Begin(model, Invariant($"{run.Count:N0} of {run.Patients:N0} patients, seed {run.Seed}; standard errors in brackets"));
        page.Table("Totals for one patient, discounted", Heads(model), run.Strategies.Select((sample, i) =>
        {
            var added = i == 0 ? null : run.Differences[i - 1];
            return Row(
                sample.Strategy, Amount(sample.Discounted.Cost), Share(sample.Discounted.Qalys), Share(sample.Discounted.LifeYears),
                added is null ? "" : Amount(added.Discounted.Cost), added is null ? "" : Share(added.Discounted.Qalys), added is null ? "" : SimulationText.Ratio(added.Incremental));
        }));
        Frontier(page, model, CostEffectiveness.Frontier(run.Strategies.Select(static sample => StrategyOutcome.Of(sample))));
        foreach (var sample in run.Strategies)
        {
            page.Chart($"Where patients are: {sample.Strategy.Name}", Over(model), [.. model.States.Select(state => (
                state.Name, (IReadOnlyList<double>)[.. sample.OccupancyOf(state.Id).Select(patients => (double)patients / sample.Count)]))]);
        }

        return page.ToBytes();
    }

    /// <summary>Slots.</summary>
    public static byte[] Of(CapacityResult run)
    {
        var model = run.Model;
        var page = Begin(model, Invariant(
            $"{run.Replications} of {run.Asked} replications, seed {run.Seed}, counted after {model.Options.Capacity!.WarmUp}; with the half-widths of 95 % intervals; times in years"));
        foreach (var sample in run.Strategies)
        {
            page.Table(
                $"Levels: {sample.Strategy.Name}", ["Measure", .. sample.Levels.Select(static level => level.State)],
                CapacityMeasures.Of(sample.Levels[0]).Select((measure, i) => (string[])[measure.Name, .. sample.Levels.Select(level => Mean(CapacityMeasures.Of(level).ElementAt(i).Mean))]));
        }

        page.Table("All patients of a replication", ["Measure", .. run.Strategies.Select(static sample => sample.Strategy.Name)], All(run.Strategies[0]).Select((measure, i) =>
            (string[])[measure.Name, .. run.Strategies.Select(sample => Mean(All(sample).ElementAt(i).Mean))]));
        Frontier(page, model, CostEffectiveness.Frontier(run.Strategies.Select(static sample => StrategyOutcome.Of(sample))));
        foreach (var sample in run.Strategies)
        {
            page.Chart($"Slots in use and patients waiting: {sample.Strategy.Name}", Over(model), [.. sample.Levels.SelectMany(static level => new[]
            {
                ($"{level.State}, in use", (IReadOnlyList<double>)level.OccupiedAt), ($"{level.State}, waiting", level.WaitingAt),
            })]);
        }

        return page.ToBytes();

        static IEnumerable<(string Name, ReplicatedMean Mean)> All(CapacitySample sample) => CapacityMeasures.Of(sample)
            .Concat(CapacityMeasures.Totals(sample).SelectMany(static total => CapacityMeasures.Of(total.Outcome).Select(part => ($"{total.Name}.{part.Name}", part.Mean))));
    }

    /// <summary>Draws of parameters.</summary>
    public static byte[] Of(ProbabilisticResult result, IReadOnlyList<double> worths)
    {
        var model = result.Model;
        var page = Begin(model, Invariant($"{result.Draws.Count:N0} of {result.RequestedDraws:N0} draws of {model.Options.Parameters.Count} parameters, seed {result.Seed}; the middle 95 % in brackets"));
        page.Table("Totals for one patient, discounted", ["Strategy", .. Kinds.Select(static kind => kind.Word)], result.Strategies.Select(strategy => (string[])
        [
            strategy.Name, .. Kinds.Select(kind => result.Of(strategy.Id, kind.Kind) is var spread && kind.Kind == OutcomeKind.Cost
                ? Invariant($"{spread.Mean:N0} ({spread.Quantile(0.025):N0} to {spread.Quantile(0.975):N0})")
                : Invariant($"{spread.Mean:F4} ({spread.Quantile(0.025):F4} to {spread.Quantile(0.975):F4})")),
        ]));
        Frontier(page, model, CostEffectiveness.Frontier(result.Means()));
        var decisions = worths.Select(worth => result.At(worth)).ToList();
        page.Table("Decisions", ["Worth of a QALY", "Best", "Probability", "Perfect information", "Standard error"], decisions.Select(static decision => (string[])
        [
            Amount(decision.Worth), decision.Best.Strategy, Share(decision.Best.ProbabilityBest),
            Invariant($"{decision.PerfectInformation:N2}"), Invariant($"{decision.PerfectInformationStandardError:N2}"),
        ]));
        page.Chart(
            "The probability of being best", Invariant($"by what a QALY is worth, {worths[0]:N0} to {worths[^1]:N0}"),
            worths.Count < 2 ? [] : [.. result.Strategies.Select((strategy, i) => (strategy.Name, (IReadOnlyList<double>)[.. decisions.Select(decision => decision.Strategies[i].ProbabilityBest)]))]);
        return page.ToBytes();
    }

    /// <summary>One parameter at a time.</summary>
    public static byte[] Of(PathwayModel model, Tornado tornado, double worth)
    {
        var page = Begin(model, Invariant($"{tornado.BaseCase.Strategy} beside {tornado.BaseCase.Comparator}, one parameter moved at a time; added net benefit at {worth:N0} a QALY"));
        page.Table("The longest bar first", ["Parameter", "Low", "High", "At low", "At high"], tornado.By(outcome => outcome.NetMonetaryBenefit(worth))
            .Select(bar => (string[])[bar.Range.Parameter, Share(bar.Range.Low), Share(bar.Range.High), Amount(bar.AtLow.NetMonetaryBenefit(worth)), Amount(bar.AtHigh.NetMonetaryBenefit(worth))])
            .Prepend(["(as the model has them)", "", "", Amount(tornado.BaseCase.NetMonetaryBenefit(worth)), ""]));
        return page.ToBytes();
    }

    private static HtmlPage Begin(PathwayModel model, string how)
    {
        var page = new HtmlPage(model.Name);
        page.Say(Invariant($"{model.Cycles} cycles of {model.CycleLength}; {model.Prices}; discounting {model.Discounting}; {how}."));
        var unverified = model.Options.Evidence.Count(static figure => figure.Mark == EvidenceMark.Unverified);
        if (unverified > 0)
        {
            page.Say(Invariant($"{unverified} of {model.Options.Evidence.Count} figures of this pathway are unverified."));
        }

        return page;
    }

    private static void Frontier(HtmlPage page, PathwayModel model, CostEffectivenessFrontier frontier) => page.Table(
        "By cost",
        ["Strategy", $"Cost ({model.Prices.Currency})", "QALYs", "Cost per QALY", "Beside"],
        frontier.Entries.Select(static entry => (string[])
        [
            entry.Outcome.Strategy, Amount(entry.Outcome.Cost), Share(entry.Outcome.Effect),
            entry.Standing switch
            {
                FrontierStanding.Dominated => "dominated",
                FrontierStanding.ExtendedlyDominated => "extendedly dominated",
                _ => entry.Ratio is { } ratio ? Amount(ratio) : "",
            },
            entry.Comparator ?? string.Join(", ", entry.DominatedBy),
        ]));

    private static string[] Heads(PathwayModel model) => ["Strategy", $"Cost ({model.Prices.Currency})", "QALYs", "Life years", "Added cost", "Added QALYs", "Cost per QALY"];

    private static string[] Row(PathwayStrategy strategy, params string[] cells) => [$"{strategy.Name} ({strategy.Id})", .. cells];

    private static string Over(PathwayModel model) => Invariant($"over {model.Cycles} x {model.CycleLength}");

    private static string Mean(ReplicatedMean mean) => double.IsNaN(mean.Mean) ? "" : double.IsNaN(mean.StandardError) ? Invariant($"{mean.Mean:G6}") : Invariant($"{mean.Mean:G6} ±{mean.HalfWidth():G3}");

    private static string Amount(SampledTotal total) => Invariant($"{total.Mean:N0} ({total.StandardError:N1})");

    private static string Share(SampledTotal total) => Invariant($"{total.Mean:F4} ({total.StandardError:F5})");

    private static string Amount(double value) => Invariant($"{value:N0}");

    private static string Share(double value) => Invariant($"{value:0.####}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
