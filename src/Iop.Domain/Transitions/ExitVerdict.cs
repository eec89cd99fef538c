using Iop.Domain.Assessment;
using NodaTime;

namespace Iop.Domain.Transitions;

/// <summary>What was found of one exit: by its own criterion, and after safety and history have had their say.</summary>
/// <param name="Status">Whether it may be made when somebody asks for it.</param>
/// <param name="Claim">Whether the policy recommends it.</param>
/// <param name="Cause">What besides its own criterion decides, or leaves open.</param>
/// <param name="ChangesOn">The first day on which status or claim may be another without new facts; null: none.</param>
internal readonly record struct ExitVerdict(TransitionStatus Status, CriterionAnswer Claim, ExitCause Cause, LocalDate? ChangesOn);
