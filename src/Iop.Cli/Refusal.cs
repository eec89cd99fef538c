namespace Iop.Cli;

/// <summary>Ends the command with a message for the user: something in the input or on the command line will not do.</summary>
internal sealed class Refusal : Exception
{
    public Refusal(string message)
        : base(message)
    {
    }

    /// <summary>The exit status.</summary>
    public int Status { get; init; } = Exit.BadInput;
}
