using Iop.Domain.Foundation;

namespace Iop.Domain.Plans;

/// <summary>The kind of program, or the legal track, under which care is given, where rules depend on it: one of the usual words, or any other; compared exactly.</summary>
public sealed record ProgramKind
{
    private ProgramKind(string word) => Word = word;

    /// <summary>A community mental health center.</summary>
    public static ProgramKind CommunityMentalHealthCenter { get; } = new("cmhc");

    /// <summary>An opioid treatment program.</summary>
    public static ProgramKind OpioidTreatment { get; } = new("otp");

    /// <summary>Treatment of eating disorders.</summary>
    public static ProgramKind EatingDisorders { get; } = new("eatingDisorders");

    /// <summary>Integrated treatment of co-occurring mental and substance use disorders.</summary>
    public static ProgramKind IntegratedDualDisorders { get; } = new("integratedDualDisorders");

    /// <summary>Treatment under a deferred prosecution.</summary>
    public static ProgramKind DeferredProsecution { get; } = new("deferredProsecution");

    /// <summary>Treatment after driving under the influence.</summary>
    public static ProgramKind DrivingUnderInfluence { get; } = new("drivingUnderInfluence");

    /// <summary>Treatment under probation or parole.</summary>
    public static ProgramKind Probation { get; } = new("probation");

    /// <summary>Partial care for mental illness.</summary>
    public static ProgramKind PartialCare { get; } = new("partialCare");

    /// <summary>The word as it stands in files.</summary>
    public string Word { get; }

    /// <summary>The kind with a word, such as <c>cmhc</c> or a state's own.</summary>
    /// <exception cref="ArgumentException"><paramref name="word"/> is empty or white space.</exception>
    public static ProgramKind Of(string word) => new(Guard.Against.NullOrWhiteSpace(word));

    /// <summary>The word.</summary>
    public override string ToString() => Word;
}
