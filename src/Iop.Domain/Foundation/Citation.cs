namespace Iop.Domain.Foundation;

/// <summary>Where a fact was read.</summary>
public sealed record Citation
{
    /// <summary>Cites a source.</summary>
    /// <param name="title">What was read, such as a section of a regulation.</param>
    /// <param name="url">Where it was read; null where it has no address.</param>
    /// <param name="remark">Edition, or the date of the copy read; null where there is nothing to say.</param>
    /// <exception cref="ArgumentException"><paramref name="title"/> is empty or white space.</exception>
    public Citation(string title, string? url = null, string? remark = null)
    {
        Title = Guard.Against.NullOrWhiteSpace(title);
        Url = url;
        Remark = remark;
    }

    /// <summary>What was read.</summary>
    public string Title { get; }

    /// <summary>Its address; null where it has none.</summary>
    public string? Url { get; }

    /// <summary>Edition, or the date of the copy read; null where there is nothing to say.</summary>
    public string? Remark { get; }

    /// <summary>The title.</summary>
    public override string ToString() => Title;
}
