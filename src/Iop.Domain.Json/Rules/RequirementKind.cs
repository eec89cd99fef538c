namespace Iop.Domain.Json.Rules;

/// <summary>The types of requirement that a file may name; one for each type of the library, two for a combination.</summary>
internal enum RequirementKind
{
    WeeklyHours,
    Amount,
    Session,
    Gap,
    Deadline,
    Interval,
    FollowUp,
    Exclusion,
    Caseload,
    Content,
    Population,
    Taper,
    Described,
    All,
    Any,
}
