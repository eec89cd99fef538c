namespace Iop.Domain.Simulation;

internal sealed partial class PathwayStructure
{
    private void CheckLaw(string path, PathwayTransition way)
    {
        switch (way.Law)
        {
            case ProbabilityLaw law:
                Horizon($"{path}.probability", law.PerCycle);
                break;
            case RateLaw law:
                Horizon($"{path}.rate", law.PerYear);
                break;
            case HazardRatioLaw law:
                Horizon($"{path}.hazardRatio.ratio", law.Ratio);
                break;
            default:
                break;
        }
    }
}
