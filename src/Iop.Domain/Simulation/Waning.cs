using Iop.Domain.Foundation;

namespace Iop.Domain.Simulation;

/// <summary>The fading of an effect: a ratio moves to 1 as time goes on.</summary>
public sealed record Waning
{
    /// <summary>Makes a fading.</summary>
    /// <param name="form">How it fades.</param>
    /// <param name="from">When it begins to fade.</param>
    /// <param name="length">Linear: how long until nothing is left. Exponential: the half-life. Above zero.</param>
    /// <param name="clock">Whether times count from the entry of the state or from the start of the pathway.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is zero.</exception>
    public Waning(WaningForm form, PathwayTime from, PathwayTime length, SojournClock clock = SojournClock.Forward)
    {
        Form = Guard.Against.Undefined(form);
        From = Guard.Against.Null(from).Amount > 0 ? from : PathwayTime.Zero;
        Length = Guard.Against.Null(length).Amount > 0 ? length : throw new ArgumentOutOfRangeException(nameof(length), length.Amount, "Must be above zero.");
        Clock = Guard.Against.Undefined(clock);
    }

    /// <summary>How it fades.</summary>
    public WaningForm Form { get; }

    /// <summary>When it begins to fade.</summary>
    public PathwayTime From { get; }

    /// <summary>Linear: how long until nothing is left. Exponential: the half-life.</summary>
    public PathwayTime Length { get; }

    /// <summary>From when times count.</summary>
    public SojournClock Clock { get; }

    /// <summary>A ratio as it stands after the fading.</summary>
    internal double Apply(double ratio, double years, CycleLength cycle) => 1 + ((ratio - 1) * Left(years - From.Years(cycle), Length.Years(cycle)));

    private double Left(double since, double length) =>
        since <= 0 ? 1
        : Form == WaningForm.Linear ? Math.Max(0, 1 - (since / length))
        : PortableExponential.Exp(-since / length * PortableExponential.LogOnePlus(1));

    /// <summary>The form and the times.</summary>
    public override string ToString() => $"{Form} from {From}, {Length}";
}
