using Iop.Domain.Foundation;

namespace Iop.Domain.Assessment;

/// <summary>What is said to have been read says where.</summary>
internal static class Reading
{
    public static Citation? Cited(EvidenceStatus evidence, Citation? citation, string what) =>
        citation is null && evidence != EvidenceStatus.Unverified
            ? throw new ArgumentException($"{what} is said to have been read and cites nothing.", nameof(citation))
            : citation;
}
