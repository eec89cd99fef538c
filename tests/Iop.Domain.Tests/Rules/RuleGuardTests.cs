using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using Iop.Domain.Rules;

namespace Iop.Domain.Tests.Rules;

/// <summary>What is none of its kind is refused where it is stated, with the parameter's name.</summary>
public class RuleGuardTests
{
    public static TheoryData<string, Action> Faults => new()
    {
        { "basis", () => Make(basis: (Basis)9) },
        { "severity", () => Make(severity: (Severity)3) },
        { "severity", () => Make().WithSeverity((Severity)(-1)) },
        { "evidence", () => Make(evidence: (EvidenceStatus)9) },
        { "population", () => Make(population: (Population)9) },
        { "exceptions", () => Make(exceptions: [null!]) },
        { "furtherCitations", () => Make(citations: [null!]) },
        { "exceptPrograms", () => Make(programs: [null!]) },
        { "rules", () => _ = new RuleSet("own", "Own", [null!]) },
        { "switchedOff", () => _ = new RuleSet("own", "Own", [], [null!]) },
        { "parts", () => CombinedRequirement.Any(new GapRequirement(1), null!) },
        { "parts", () => _ = new ContentRequirement((PlanPart)99) },
        { "roles", () => _ = new CaseloadRequirement(3, ProviderRole.Counselor, null!) },
        { "modalities", () => SessionScope.Only(Modality.Group, null!) },
        { "levels", () => LevelScope.Exactly([null!]) },
        { "modes", () => _ = new SessionRequirement(SessionScope.Everything, modes: [(ContactMode)9]) },
        { "oneOf", () => _ = new SessionRequirement(SessionScope.Everything, oneOf: [null!]) },
        { "sessions", () => _ = new PlanPhase(LevelSystem.Asam3["1"], new(new(2026, 1, 5), null), [null!]) },
        { "kind", () => _ = new Certification((CertificationKind)9, new(2026, 1, 5)) },
        { "mode", () => _ = new FollowUpAppointment(new NodaTime.LocalDate(2026, 1, 5), "visit", mode: (ContactMode)9) },
        { "population", () => APlan.Of().WithPopulation((Population)9) },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void It_is_refused(string parameter, Action make) => Assert.Equal(parameter, Assert.ThrowsAny<ArgumentException>(make).ParamName);

    private static Rule Make(
        Basis basis = Basis.Planned, Severity severity = Severity.Mandatory, EvidenceStatus evidence = EvidenceStatus.Primary, Population? population = null,
        IEnumerable<Rule>? exceptions = null, IEnumerable<Citation>? citations = null, IEnumerable<ProgramKind>? programs = null) => new(
            "own.rule", "Own", basis, new GapRequirement(1), LevelScope.Every, EffectiveDates.Always, severity, evidence, new Citation("own"), population,
            exceptions: exceptions, furtherCitations: citations, exceptPrograms: programs);
}
