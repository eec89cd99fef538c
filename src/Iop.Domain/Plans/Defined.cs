using System.Runtime.CompilerServices;

namespace Iop.Domain.Plans;

/// <summary>Holds that a value of a closed set is one of its values.</summary>
internal static class Defined
{
    public static T Value<T>(T value, [CallerArgumentExpression(nameof(value))] string? parameter = null)
        where T : struct, Enum => Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(parameter);

    public static T? ValueOrNull<T>(T? value, [CallerArgumentExpression(nameof(value))] string? parameter = null)
        where T : struct, Enum => value is { } stated ? Value(stated, parameter) : null;
}
