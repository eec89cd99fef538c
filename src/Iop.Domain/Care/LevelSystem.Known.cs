using Iop.Domain.Foundation;
using static Iop.Domain.Care.CareSetting;

namespace Iop.Domain.Care;

public sealed partial class LevelSystem
{
    private const string LadderId = "ladder";

    /// <summary>The neutral ladder of step-down care, by which levels of different systems can be spoken of together: <c>rs</c>, <c>cc</c>, <c>op</c>, <c>iop</c>, <c>php</c>, <c>res</c>, <c>inp</c>; <c>wm</c> stands beside it.</summary>
    /// <remarks>Our own; a total order but for withdrawal management, which is a track beside the ladder and not a rung on it.</remarks>
    public static LevelSystem Ladder { get; } = Define(
        LadderId, "Neutral ladder of step-down care", "1", "defined by this library",
        new("rs", "Recovery support", Outpatient, "rs"),
        new("cc", "Continuing care", Outpatient, "cc", "rs"),
        new("op", "Outpatient", Outpatient, "op", "cc"),
        new("iop", "Intensive outpatient", Outpatient, "iop", "op"),
        new("php", "Partial hospitalization", Outpatient, "php", "iop"),
        new("res", "Residential", Residential, "res", "php"),
        new("inp", "Inpatient", Inpatient, "inp", "res"),
        new("wm", "Withdrawal management", Inpatient, "wm"));

    /// <summary>The ASAM Criteria, 3rd edition (2013), with its withdrawal management levels; adults and adolescents.</summary>
    /// <remarks>Withdrawal management has an order of its own and is not comparable with the treatment levels.</remarks>
    public static LevelSystem Asam3 { get; } = Define(
        "asam3", "ASAM Criteria", "3rd edition, 2013", "the edition's own numbering; withdrawal management is a track of its own",
        new("0.5", "Early intervention", Outpatient, "rs"),
        new("1", "Outpatient services", Outpatient, "op", "0.5"),
        new("OTP", "Opioid treatment program", Outpatient, "op", "0.5"),
        new("2.1", "Intensive outpatient", Outpatient, "iop", "1"),
        new("2.5", "Partial hospitalization", Outpatient, "php", "2.1"),
        new("3.1", "Clinically managed low-intensity residential", Residential, "res", "2.5"),
        new("3.3", "Clinically managed population-specific high-intensity residential", Residential, "res", "3.1"),
        new("3.5", "Clinically managed high-intensity residential", Residential, "res", "3.3"),
        new("3.7", "Medically monitored intensive inpatient", Inpatient, "inp", "3.5"),
        new("4", "Medically managed intensive inpatient", Inpatient, "inp", "3.7"),
        new("1-WM", "Ambulatory withdrawal management without extended on-site monitoring", Outpatient, "wm"),
        new("2-WM", "Ambulatory withdrawal management with extended on-site monitoring", Outpatient, "wm", "1-WM"),
        new("3.2-WM", "Clinically managed residential withdrawal management", Residential, "wm", "2-WM"),
        new("3.7-WM", "Medically monitored inpatient withdrawal management", Inpatient, "wm", "3.2-WM"),
        new("4-WM", "Medically managed intensive inpatient withdrawal management", Inpatient, "wm", "3.7-WM"));

    /// <summary>The ASAM Criteria, 4th edition, volume 1 (late 2023); adults only.</summary>
    /// <remarks>
    /// Medically managed levels (1.7, 2.7) combine medical with psychosocial care: each stands above the psychosocial level it contains and is not
    /// comparable with the next one. The recovery residence is recorded beside a level and is comparable with none.
    /// </remarks>
    public static LevelSystem Asam4 { get; } = Define(
        "asam4", "ASAM Criteria", "4th edition, volume 1 (adults), 2023", "the edition's own numbering, read as a partial order: our reading",
        new("RR", "Recovery residence", RecoveryResidence, "rs"),
        new("1.0", "Long-term remission monitoring", Outpatient, "cc"),
        new("1.5", "Outpatient therapy", Outpatient, "op", "1.0"),
        new("1.7", "Medically managed outpatient", Outpatient, "op", "1.5"),
        new("2.1", "Intensive outpatient", Outpatient, "iop", "1.5"),
        new("2.5", "High-intensity outpatient", Outpatient, "php", "2.1"),
        new("2.7", "Medically managed intensive outpatient", Outpatient, "php", "2.5", "1.7"),
        new("3.1", "Clinically managed low-intensity residential", Residential, "res", "2.5"),
        new("3.5", "Clinically managed high-intensity residential", Residential, "res", "3.1"),
        new("3.7", "Medically managed residential", Residential, "res", "3.5", "2.7"),
        new("4", "Medically managed inpatient", Inpatient, "inp", "3.7"));

    /// <summary>The levels that Medicare pays for in behavioral health; intensive outpatient since 2024-01-01.</summary>
    /// <remarks>Medicare has no residential level.</remarks>
    public static LevelSystem Medicare { get; } = Define(
        "medicare", "Medicare behavioral health", "since 2024-01-01", "weekly hours and setting as 42 CFR 410.43 and 424.14 and the CY 2024 OPPS final rule were read: our reading",
        new("OP", "Outpatient mental health and substance use treatment", Outpatient, "op"),
        new("IOP", "Intensive outpatient program", Outpatient, "iop", "OP"),
        new("PHP", "Partial hospitalization program", Outpatient, "php", "IOP"),
        new("IPF", "Inpatient psychiatric", Inpatient, "inp", "PHP"));

    /// <summary>The systems that the library knows, the neutral ladder first.</summary>
    public static ValueList<LevelSystem> All { get; } = [Ladder, Asam3, Asam4, Medicare];
}
