namespace Iop.Domain.Simulation;

/// <summary>Patients who are alike in age, sex and modifiers, and their share of all.</summary>
internal sealed record PatientStratum(double Share, double Age, bool IsFemale, double[] Modifiers);
