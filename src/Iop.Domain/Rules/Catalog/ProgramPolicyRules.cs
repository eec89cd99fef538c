using Iop.Domain.Care;
using Iop.Domain.Foundation;
using Iop.Domain.Plans;
using NodaTime;

namespace Iop.Domain.Rules.Catalog;

internal static class ProgramPolicyRules
{
    private const string NoDate = "As read, undated; no first day is given.";

    private static readonly Citation NotRead = new("Accreditor's manual", "https://www.jointcommission.org/", "not read");

    public static RuleSet Set { get; } = new(
        "programs",
        "Accreditors and programs' own policies",
        [
            Policy(
                "policy.prodigal.miss-2-groups", "A Prodigal's Path, intensive outpatient: two missed groups may end treatment", Basis.Delivered,
                new AmountRequirement(Measure.Missed, Window.Total.OfStay(), Bounds.Below(2), SessionScope.Only(Modality.Group)), Severity.Expected,
                "The policy does not set excused absences apart, so they count as missed; a session that was cancelled does not. It says that discharge may follow, not that it must. Over how long, it does not say: all of the stay counts.", "prodigalsPath",
                new("A Prodigal's Path, intensive outpatient program", "https://aprodigalspath.com/services-and-fees/intensive-outpatient-program/", "as read, undated")),
            Policy(
                "policy.deaconess.holidays", "Deaconess Cross Pointe, intensive outpatient: other arrangements around major holidays", Basis.Offered,
                new DescribedRequirement("other arrangements for weeks with a major holiday"), Severity.Guidance,
                "The one statement on holidays in all sources read. Which arrangements, it does not say.", "deaconessCrossPointe",
                new(
                    "Deaconess Cross Pointe, intensive outpatient service",
                    "https://www.deaconess.com/Deaconess-Cross-Pointe/Drug-Alcohol-Treatment-Program/Intensive-Outpatient-Service",
                    "as read, undated")),
        ],
        [
            Unread(
                "tjc.measurement-based-care", "Joint Commission: outcomes are measured with a standard instrument", "a standard instrument used at intervals", new(new LocalDate(2018, 1, 1)),
                "The standard was not read; that it names the BAM among its instruments was read in a page about it. It names no interval that is remembered. The year 2018 is remembered: its first day stands for it."),
            Unread(
                "carf.person-centred-plan", "CARF: a written plan for the person, reviewed at set intervals", "a written, individual plan that is reviewed at the intervals the program sets", EffectiveDates.Always,
                "The manual was not read. The interval is the program's own, as remembered. No first day is known."),
        ]);

    private static Rule Policy(string id, string title, Basis basis, Requirement requirement, Severity severity, string note, string program, Citation citation) => new(
        id, title, basis, requirement, LevelScope.OnRung("iop"), EffectiveDates.Always, severity, EvidenceStatus.Primary, citation,
        Population.Adult, note: $"{note} {NoDate}", program: ProgramKind.Of(program));

    private static Rule Unread(string id, string title, string requirement, EffectiveDates inForce, string note) => new(
        id, title, Basis.Planned, new DescribedRequirement(requirement), LevelScope.Every, inForce, Severity.Expected, EvidenceStatus.Unverified, NotRead, note: note);
}
