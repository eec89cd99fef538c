using System.Globalization;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Transitions;

/// <summary>The time between two stays on the treatment track in which the patient was at no level of it.</summary>
public sealed record CareGap
{
    internal CareGap(CareStay after, CareStay before)
    {
        After = after;
        Before = before;
    }

    /// <summary>The stay that ended last before it.</summary>
    public CareStay After { get; }

    /// <summary>The stay that began after it.</summary>
    public CareStay Before { get; }

    /// <summary>The days from discharge to admission: 1 where admission is on the next day; never 0, as admission on the very day leaves no gap.</summary>
    public int Days => Period.DaysBetween(After.Discharged!.Value, Before.Admitted);

    /// <summary>The number of days.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Days} day(s)");
}
