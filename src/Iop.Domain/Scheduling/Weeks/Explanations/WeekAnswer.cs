namespace Iop.Domain.Scheduling.Weeks.Explanations;

/// <summary>Whether some of the reasons leave a week.</summary>
internal enum WeekAnswer
{
    Yes,
    No,
    Unknown,
}
