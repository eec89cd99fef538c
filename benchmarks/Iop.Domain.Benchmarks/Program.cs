using System.Globalization;
using BenchmarkDotNet.Running;
using Iop.Domain.Benchmarks;

switch (args)
{
    case ["week-latency", var program]:
        WeekLatency.Measure(program, null);
        break;
    case ["week-latency", var program, var prices]:
        WeekLatency.Measure(program, prices);
        break;
    case ["explain-latency", var program]:
        ExplainLatency.Measure(program, each: false);
        break;
    case ["explain-latency", var program, "--each"]:
        ExplainLatency.Measure(program, each: true);
        break;
    case ["week-growth"]:
        WeekLatency.Grow();
        break;
    case ["week-costs", var program]:
        WeekPeers.PrintCosts(program);
        break;
    case ["week-depth-first", var program, var step]:
        WeekPeers.CompareWithDepthFirst(program, int.Parse(step, CultureInfo.InvariantCulture));
        break;
    case ["week-prices", var program, var prices, var rounds, var seconds]:
        WeekLatency.WritePrices(program, prices, int.Parse(rounds, CultureInfo.InvariantCulture), int.Parse(seconds, CultureInfo.InvariantCulture));
        break;
    case ["capacity-rates"]:
        CapacityRates.Measure();
        break;
    case ["patients-blocks", .. var arguments]:
        PatientTable.RunBlocks(arguments);
        break;
    case ["patients", .. var arguments]:
        PatientTable.Run(arguments);
        break;
    case ["programs", .. var arguments]:
        ProgramTable.Run(arguments);
        break;
    case ["programs-greedy", var program, var seconds]:
        ProgramPeers.GreedyAndSwap(program, double.Parse(seconds, CultureInfo.InvariantCulture));
        break;
    case ["programs-judge", var program, var schedule]:
        ProgramPeers.Judge(program, schedule);
        break;
    case ["resolve-quality", .. var arguments]:
        ResolveQuality.Run(arguments);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}
