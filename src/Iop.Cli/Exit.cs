namespace Iop.Cli;

/// <summary>The exit statuses that scripts may rely on.</summary>
internal static class Exit
{
    public const int Fine = 0;

    /// <summary>The answer is no: a mandatory rule is violated, nobody could be scheduled, or a patient is not eligible.</summary>
    public const int No = 1;

    /// <summary>Bad input or usage.</summary>
    public const int BadInput = 2;

    /// <summary>Not to be told from what the files say; only with <c>--strict</c>.</summary>
    public const int Undecided = 3;

    /// <summary>Interrupted; what was found so far has been written.</summary>
    public const int Interrupted = 130;
}
