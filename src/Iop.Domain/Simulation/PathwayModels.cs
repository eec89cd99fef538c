using Iop.Domain.Simulation.Known;

namespace Iop.Domain.Simulation;

/// <summary>Pathways that come with the library.</summary>
public static class PathwayModels
{
    /// <summary>Adults in care for substance use in the United States: residential, intensive outpatient, outpatient and continuing care, and what lies between and after them, over five years of weeks.</summary>
    /// <remarks>
    /// Reasons for leaving and stays by reason are those of the national discharge records of 2004 (TEDS-D); relapse, return, follow-up, deaths, costs and utilities are from the
    /// studies named in <see cref="PathwayOptions.Evidence"/>, where each figure has its source and its mark. Several are assumptions. It is a starting point to put figures of one's own
    /// into, not a forecast.
    /// </remarks>
    public static PathwayModel AdultStepDown { get; } = AdultStepDownPathway.Create();
}
