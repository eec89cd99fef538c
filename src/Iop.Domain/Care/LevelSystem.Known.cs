using System.Diagnostics.CodeAnalysis;
using Iop.Domain.Care.Systems;
using Iop.Domain.Foundation;

namespace Iop.Domain.Care;

public sealed partial class LevelSystem
{
    /// <summary>The neutral ladder of step-down care, by which levels of different systems can be spoken of together: <c>rs</c>, <c>cc</c>, <c>op</c>, <c>iop</c>, <c>php</c>, <c>res</c>, <c>inp</c>; <c>wm</c> and <c>rr</c> stand beside it.</summary>
    /// <remarks>Our own; a total order but for withdrawal management and the recovery residence, which are tracks beside the ladder and no rungs on it.</remarks>
    public static LevelSystem Ladder => LadderLevels.Known;

    /// <summary>The ASAM Criteria, 3rd edition (2013), with its withdrawal management levels; adults and adolescents.</summary>
    /// <remarks>Withdrawal management has an order of its own and is not comparable with the treatment levels.</remarks>
    public static LevelSystem Asam3 => Asam3Levels.Known;

    /// <summary>The ASAM Criteria, 4th edition, volume 1 (late 2023), with its co-occurring enhanced (COE), biomedical (BIO) and psychiatric variants; adults only.</summary>
    /// <remarks>
    /// Medically managed levels (1.7, 2.7) combine medical with psychosocial care: each stands above the psychosocial level it contains and is not
    /// comparable with the next one. The recovery residence is recorded beside a level and is comparable with none. The order is our reading.
    /// </remarks>
    public static LevelSystem Asam4 => Asam4Levels.Known;

    /// <summary>LOCUS, version 20 (2016), for adults: levels 0 to 6, identifiers and names only.</summary>
    public static LevelSystem Locus => LocusLevels.Known;

    /// <summary>CALOCUS-CASII, for children and adolescents: levels 0 to 6, with the numbers and names of LOCUS.</summary>
    public static LevelSystem Calocus => CalocusLevels.Known;

    /// <summary>The levels that Medicare pays for in behavioral health; intensive outpatient since 2024-01-01.</summary>
    /// <remarks>Medicare has no residential level. The weekly bundle of an opioid treatment program (<c>OTP</c>) is comparable with no other level.</remarks>
    public static LevelSystem Medicare => MedicareLevels.Known;

    /// <summary>The levels of support of recovery residences by NARR: <c>I</c> to <c>IV</c>. They are kinds, not ranks: none is comparable with another.</summary>
    public static LevelSystem Narr => NarrLevels.Known;

    /// <summary>The systems that the library knows, the neutral ladder first: those of <see cref="LevelCatalog.Standard"/>.</summary>
    public static ValueList<LevelSystem> All => LevelCatalog.Standard.Systems;

    /// <summary>Finds a system of <see cref="All"/> by its identifier, compared exactly.</summary>
    public static bool TryFind([NotNullWhen(true)] string? id, [NotNullWhen(true)] out LevelSystem? system) => LevelCatalog.Standard.TryFindSystem(id, out system);
}
