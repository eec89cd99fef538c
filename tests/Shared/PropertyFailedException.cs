namespace Iop.Domain.Tests;

/// <summary>A property does not hold; the message names the case and how to run it again.</summary>
internal sealed class PropertyFailedException : Exception
{
    public PropertyFailedException()
    {
    }

    public PropertyFailedException(string message)
        : base(message)
    {
    }

    public PropertyFailedException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
