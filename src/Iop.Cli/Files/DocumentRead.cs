using System.Diagnostics.CodeAnalysis;
using Iop.Domain.Foundation;
using Iop.Domain.Json;

namespace Iop.Cli.Files;

/// <summary>A value that was read, or every problem it has.</summary>
internal sealed class DocumentRead<T>
    where T : class
{
    public DocumentRead(PlanPlace place, ReadResult<T> result)
    {
        Place = place;
        Value = result.Value;
        Problems = result.Problems;
    }

    public DocumentRead(PlanPlace place, FormatProblem problem)
    {
        Place = place;
        Problems = [problem];
    }

    public PlanPlace Place { get; }

    public T? Value { get; }

    public ValueList<FormatProblem> Problems { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsSound => Value is not null;
}
