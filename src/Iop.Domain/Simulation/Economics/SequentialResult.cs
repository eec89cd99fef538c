using System.Globalization;

namespace Iop.Domain.Simulation.Economics;

/// <summary>A run of individual patients that ended when a number was sure enough, or when the most patients were run.</summary>
public sealed class SequentialResult
{
    internal SequentialResult(MicrosimulationResult run, PrecisionTarget target, double wanted, double confidence, double standardErrors, int looks)
    {
        Run = run;
        Target = target;
        Confidence = confidence;
        Looks = looks;
        (Estimate, StandardError) = target.Read(run);
        HalfWidth = standardErrors * StandardError;
        IsReached = HalfWidth <= wanted;
    }

    /// <summary>The patients: the result, to the last bit, of a run of so many.</summary>
    public MicrosimulationResult Run { get; }

    /// <summary>The number that was to be sure.</summary>
    public PrecisionTarget Target { get; }

    /// <summary>Its value.</summary>
    public double Estimate { get; }

    /// <summary>Its Monte Carlo standard error.</summary>
    public double StandardError { get; }

    /// <summary>Half the width of its interval, which holds for all looks together.</summary>
    public double HalfWidth { get; }

    /// <summary>With which probability it does.</summary>
    public double Confidence { get; }

    /// <summary>How often the number was looked at.</summary>
    public int Looks { get; }

    /// <summary>Whether the interval is as narrow as was asked for; not so where the most patients were run before, or the run was interrupted.</summary>
    public bool IsReached { get; }

    /// <summary>The number with its interval.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Target}: {Estimate:R} +- {HalfWidth:R} after {Run.Count} patients");
}
