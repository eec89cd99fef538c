using Iop.Domain.Foundation;

namespace Iop.Domain.Plans;

/// <summary>Something stated in the plan by a code, so that software can tell it apart, and in words where the plan has them.</summary>
/// <remarks>The words are about care: no type has a place for a person's name. The text form is empty of content, because a code may be as clinical as its words.</remarks>
public sealed record CodedText
{
    /// <summary>States a code and perhaps words.</summary>
    /// <param name="code">The code, compared exactly.</param>
    /// <param name="text">The words; null where there are none.</param>
    /// <exception cref="ArgumentException">A text is empty or white space.</exception>
    public CodedText(string code, string? text = null)
    {
        Code = Guard.Against.NullOrWhiteSpace(code);
        Text = text is null ? null : Guard.Against.NullOrWhiteSpace(text);
    }

    /// <summary>The code.</summary>
    public string Code { get; }

    /// <summary>The words; null where there are none.</summary>
    public string? Text { get; }

    /// <summary>A code without words.</summary>
    /// <exception cref="ArgumentException"><paramref name="code"/> is empty or white space.</exception>
    public static implicit operator CodedText(string code) => new(code);

    /// <summary>The same for every value: what is coded is clinical.</summary>
    public override string ToString() => "coded text";
}
