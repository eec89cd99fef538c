using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation.Economics;

/// <summary>A comparison of two strategies, and how far each parameter alone moves it.</summary>
public sealed record Tornado
{
    internal Tornado(IncrementalOutcome baseCase, ValueList<TornadoBar> bars)
    {
        BaseCase = baseCase;
        Bars = bars;
    }

    /// <summary>The comparison at the model's own numbers.</summary>
    public IncrementalOutcome BaseCase { get; }

    /// <summary>One for each parameter, in the order of the model's list.</summary>
    public ValueList<TornadoBar> Bars { get; }

    /// <summary>The bars as they are drawn: the longest first, those of one length in the model's order.</summary>
    /// <param name="number">The number that is drawn, such as <c>outcome => outcome.NetMonetaryBenefit(50_000)</c>.</param>
    public ValueList<TornadoBar> By(Func<IncrementalOutcome, double> number) => Bars.OrderByDescending(bar => bar.Swing(number)).ToValueList();

    /// <summary>The comparison at the model's own numbers.</summary>
    public override string ToString() => BaseCase.ToString();
}
