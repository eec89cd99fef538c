using Iop.Domain.Calendar;
using Iop.Domain.Foundation;

namespace Iop.Domain.Plans;

/// <summary>An appointment made for after this plan's care, so that nobody falls between two programs.</summary>
public sealed record FollowUpAppointment
{
    /// <summary>States an appointment.</summary>
    /// <param name="at">When.</param>
    /// <param name="service">For what.</param>
    /// <param name="attendance">What became of it.</param>
    /// <param name="with">With whom; null where the plan does not say.</param>
    /// <param name="mode">In what way; null where the plan does not say.</param>
    public FollowUpAppointment(
        CareMoment at, CodedText service, Attendance attendance = Attendance.Scheduled, ProviderRole? with = null, ContactMode? mode = null)
    {
        At = at;
        Service = Guard.Against.Null(service);
        Attendance = Guard.Against.Undefined(attendance);
        With = with;
        Mode = Guard.Against.Undefined(mode);
    }

    /// <summary>When.</summary>
    public CareMoment At { get; }

    /// <summary>For what.</summary>
    public CodedText Service { get; }

    /// <summary>What became of it.</summary>
    public Attendance Attendance { get; }

    /// <summary>With whom; null where the plan does not say.</summary>
    public ProviderRole? With { get; }

    /// <summary>In what way; null where the plan does not say.</summary>
    public ContactMode? Mode { get; }

    /// <summary>The same for every appointment.</summary>
    public override string ToString() => "follow-up appointment";
}
