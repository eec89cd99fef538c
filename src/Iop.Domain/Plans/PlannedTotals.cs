using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Plans;

/// <summary>What the phases of a plan prescribe for a span of days, in exact fractions.</summary>
/// <remarks>
/// A week that a phase covers in part counts in the proportion of its days: those on which the session may take place where the plan
/// says, all seven otherwise. The default value is that of a span in which no phase runs.
/// </remarks>
public readonly record struct PlannedTotals
{
    internal PlannedTotals(int phases, int silentPhases, Ratio minutes, Ratio sessions, Ratio services, int withoutServices)
    {
        Phases = phases;
        SilentPhases = silentPhases;
        StatedMinutes = minutes;
        StatedSessions = sessions;
        StatedServices = services;
        PrescriptionsWithoutServices = withoutServices;
    }

    /// <summary>Phases that run on a day of the span.</summary>
    public int Phases { get; }

    /// <summary>Those among them that prescribe no sessions, which is not the same as none.</summary>
    public int SilentPhases { get; }

    /// <summary>Minutes, net of breaks, of the phases that prescribe sessions: the least that is planned.</summary>
    public Ratio StatedMinutes { get; }

    /// <summary>Sessions of the phases that prescribe them: the fewest that are planned.</summary>
    public Ratio StatedSessions { get; }

    /// <summary>Services of the prescriptions that state them: the fewest that are planned.</summary>
    public Ratio StatedServices { get; }

    /// <summary>Prescriptions that do not state their services.</summary>
    public int PrescriptionsWithoutServices { get; }

    /// <summary>Whether a phase runs in the span and each that does prescribes sessions.</summary>
    public bool IsStated => Phases > 0 && SilentPhases == 0;

    /// <summary>Minutes, net of breaks; null where the plan does not say.</summary>
    public Ratio? Minutes => IsStated ? StatedMinutes : null;

    /// <summary>Sessions; null where the plan does not say.</summary>
    public Ratio? Sessions => IsStated ? StatedSessions : null;

    /// <summary>Services; null where the plan does not say.</summary>
    public Ratio? Services => IsStated && PrescriptionsWithoutServices == 0 ? StatedServices : null;

    /// <summary>Counts alone.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Phases} phase(s), {SilentPhases} without sessions");
}
