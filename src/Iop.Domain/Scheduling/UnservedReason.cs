using Iop.Domain.Foundation;

namespace Iop.Domain.Scheduling;

/// <summary>Why a patient has no week: a stable code and a sentence that a clinician understands.</summary>
public sealed record UnservedReason
{
    /// <summary>States a reason.</summary>
    /// <param name="code">Stable; never changes meaning.</param>
    /// <param name="message">An English sentence.</param>
    public UnservedReason(string code, string message)
    {
        Code = Guard.Against.NullOrWhiteSpace(code);
        Message = Guard.Against.NullOrWhiteSpace(message);
    }

    /// <summary>Stable; never changes meaning.</summary>
    public string Code { get; }

    /// <summary>An English sentence.</summary>
    public string Message { get; }

    /// <summary>The code alone: the sentence may speak of the patient's life.</summary>
    public override string ToString() => Code;
}
