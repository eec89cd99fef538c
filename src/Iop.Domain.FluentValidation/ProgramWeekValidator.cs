using FluentValidation;
using FluentValidation.Results;
using Iop.Domain.Scheduling;
using Iop.Domain.Scheduling.Programs;

namespace Iop.Domain.FluentValidation;

/// <summary>Says what no solver can mend in a program week: patients without any compliant week, sessions that never run.</summary>
/// <remarks>
/// A <see cref="ProgramWeek"/> that exists is sound: unique ids, none dangling, valid figures; <see cref="ProgramWeek.Create"/> and the reader of <c>iop-program/1</c>
/// see to that. What is added here are certainties about it, found before a schedule is made. An <c>ErrorCode</c> is one of <see cref="ProgramWeekCodes"/>,
/// <c>PropertyName</c> the path in property style (<c>Patients[2].Requirement</c>, positions from zero), <c>AttemptedValue</c> null and <c>CustomState</c> the patient,
/// the session or the program week. A patient who certainly stays unserved is an error, the rest are warnings; FluentValidation counts both, so that
/// <see cref="ValidationResult.IsValid"/> is false for a warning too. Messages are English, the same under every culture, and hold ids but no patient's requirement. Thread-safe.
/// </remarks>
public sealed class ProgramWeekValidator : AbstractValidator<ProgramWeek>
{
    /// <summary>The work after which a patient's week is left undecided and nothing is said of it: a count, the same on every machine.</summary>
    private const long WorkPerPatient = 5_000_000;

    /// <summary>Makes a validator.</summary>
    public ProgramWeekValidator() => RuleFor(week => week).Custom(static (week, context) =>
    {
        foreach (var concern in ProgramConcerns.Of(week, WorkPerPatient))
        {
            context.AddFailure(Failure(concern));
        }
    });

    private static ValidationFailure Failure(ProgramConcern concern) => new(PropertyPath.Of(concern.Path), concern.Message)
    {
        ErrorCode = concern.Code,
        Severity = concern.IsError ? Severity.Error : Severity.Warning,
        CustomState = concern.Part,
    };
}
