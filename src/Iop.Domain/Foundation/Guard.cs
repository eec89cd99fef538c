using System.Globalization;
using System.Runtime.CompilerServices;

namespace Iop.Domain.Foundation;

/// <summary>The argument guards in use, in the call shape of Ardalis.GuardClauses; docs/dependencies.md says how to put that package in its place.</summary>
internal sealed class Guard
{
    public static Guard Against { get; } = new();

    public T Null<T>(T? value, [CallerArgumentExpression(nameof(value))] string? parameter = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value, parameter);
        return value;
    }

    public string NullOrWhiteSpace(string? value, [CallerArgumentExpression(nameof(value))] string? parameter = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, parameter);
        return value;
    }

    public T Undefined<T>(T value, [CallerArgumentExpression(nameof(value))] string? parameter = null)
        where T : struct, Enum =>
        Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(parameter, $"{value:D} is no {typeof(T).Name}; known are {string.Join(", ", Enum.GetNames<T>())}.");

    public T? Undefined<T>(T? value, [CallerArgumentExpression(nameof(value))] string? parameter = null)
        where T : struct, Enum =>
        value is { } stated ? Undefined(stated, parameter) : null;

    public ValueList<T> NullItem<T>(ValueList<T>? items, [CallerArgumentExpression(nameof(items))] string? parameter = null)
        where T : class
    {
        foreach (var item in Null(items, parameter))
        {
            _ = item ?? throw new ArgumentException("An item of the list is null.", parameter);
        }

        return items!;
    }

    public int Negative(int value, [CallerArgumentExpression(nameof(value))] string? parameter = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value, parameter);
        return value;
    }

    public long Negative(long value, [CallerArgumentExpression(nameof(value))] string? parameter = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value, parameter);
        return value;
    }

    public int NegativeOrZero(int value, [CallerArgumentExpression(nameof(value))] string? parameter = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, parameter);
        return value;
    }

    public int OutOfRange(int value, int least, int most, [CallerArgumentExpression(nameof(value))] string? parameter = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least, parameter);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most, parameter);
        return value;
    }

    public long OutOfRange(long value, long least, long most, [CallerArgumentExpression(nameof(value))] string? parameter = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least, parameter);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most, parameter);
        return value;
    }

    public double OutOfRange(double value, double least, double most, [CallerArgumentExpression(nameof(value))] string? parameter = null)
    {
        if (!(value >= least && value <= most))
        {
            throw new ArgumentOutOfRangeException(parameter, value, string.Create(CultureInfo.InvariantCulture, $"Must lie between {least:R} and {most:R}."));
        }

        return value;
    }
}
