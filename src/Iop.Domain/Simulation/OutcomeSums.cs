namespace Iop.Domain.Simulation;

/// <summary>First and second moments of what is still to come from a cell: cost, QALYs, life years, and cost with QALYs.</summary>
internal struct OutcomeSums
{
    public double Cost;
    public double Qalys;
    public double Years;
    public double CostSquared;
    public double QalysSquared;
    public double YearsSquared;
    public double CostQalys;

    /// <summary>Adds what comes from another cell with a probability, and with it something that is counted once on the way.</summary>
    public void AddPart(double part, in OutcomeSums other, double cost, double qalys)
    {
        Cost += part * (other.Cost + cost);
        Qalys += part * (other.Qalys + qalys);
        Years += part * other.Years;
        CostSquared += part * (other.CostSquared + (2 * cost * other.Cost) + (cost * cost));
        QalysSquared += part * (other.QalysSquared + (2 * qalys * other.Qalys) + (qalys * qalys));
        YearsSquared += part * other.YearsSquared;
        CostQalys += part * (other.CostQalys + (cost * other.Qalys) + (qalys * other.Cost) + (cost * qalys));
    }

    /// <summary>Adds what everybody in the cell has.</summary>
    public void AddSure(double cost, double qalys, double years)
    {
        CostSquared += (2 * cost * Cost) + (cost * cost);
        QalysSquared += (2 * qalys * Qalys) + (qalys * qalys);
        YearsSquared += (2 * years * Years) + (years * years);
        CostQalys += (cost * Qalys) + (qalys * Cost) + (cost * qalys);
        Cost += cost;
        Qalys += qalys;
        Years += years;
    }
}
