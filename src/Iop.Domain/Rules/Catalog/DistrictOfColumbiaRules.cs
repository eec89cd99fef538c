using Iop.Domain.Care;
using Iop.Domain.Plans;
using NodaTime;

namespace Iop.Domain.Rules.Catalog;

internal static class DistrictOfColumbiaRules
{
    private static readonly StateText Text = new(
        "DC", new("29 DCMR 5208", "http://dcrules.elaws.us/dcmr/29-5208", "of 2002; copy of 2017"),
        "The text is of 2002, whose first day stands for it; the copy read was of 2017 and names no end. Asked of plans that name the program intensiveDayTreatment.")
    {
        InForce = new(new LocalDate(2002, 1, 1)), Program = ProgramKind.Of("intensiveDayTreatment"),
    };

    public static RuleSet Set { get; } = new(
        "dc",
        "District of Columbia",
        [
            Text.Asks(
                "dc.mhrs.idt.unit", "District of Columbia, intensive day treatment: a day counts from 5 hours of participation", Basis.Delivered,
                StateLevels.PartialHospitalization, StateAmounts.HoursADay(5),
                "The hours are those in which the patient took part, not those of the program: a day on which the patient leaves early earns nothing at all. The day program is read as partial hospitalization."),
            Text.Describes(
                "dc.mhrs.idt.preauth", "District of Columbia, intensive day treatment: authorization for further episodes", Basis.Delivered, StateLevels.PartialHospitalization,
                "authorization beforehand after 7 days, for further episodes within 12 months", "A plan does not show authorizations."),
            Text.Asks(
                "dc.mhrs.idt.exclusive-day", "District of Columbia, intensive day treatment: no other rehabilitation service on the same day", Basis.Delivered,
                StateLevels.PartialHospitalization,
                CombinedRequirement.Any(
                    new ExclusionRequirement(LevelScope.OnRung("op", "iop", "res", "inp"), daysBefore: 0), new DescribedRequirement("a service on the list of exceptions")),
                "Care at another level stands for another service. The exceptions go by service codes, which a plan does not carry: where there is other care on a day the answer is open."),
        ]);
}
