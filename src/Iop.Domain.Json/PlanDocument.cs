using Iop.Domain.Foundation;
using Iop.Domain.Plans;

namespace Iop.Domain.Json;

/// <summary>A treatment plan as it was read from a file of either format, with what the reading has to say of it.</summary>
public sealed class PlanDocument
{
    private readonly IReadOnlyDictionary<string, string> elements;

    internal PlanDocument(TreatmentPlan plan, ValueList<FormatNote> notes, IReadOnlyDictionary<string, string>? elements = null)
    {
        Plan = plan;
        Notes = notes;
        IsFhir = elements is not null;
        this.elements = elements ?? new Dictionary<string, string>(StringComparer.Ordinal);
    }

    /// <summary>The plan.</summary>
    public TreatmentPlan Plan { get; }

    /// <summary>What was passed over or taken in a certain way, in the order in which it was met; always empty of <c>iop-plan/1</c>.</summary>
    public ValueList<FormatNote> Notes { get; }

    /// <summary>Whether it was read from FHIR.</summary>
    public bool IsFhir { get; }

    /// <summary>The element of the FHIR resource behind a part of the plan, in FHIRPath: the part's own, or that of the nearest part around it which has one.</summary>
    /// <param name="path">A path of the plan as findings give it, such as <c>phases[0].sessions[1].minutes</c>.</param>
    /// <returns>Such as <c>CarePlan.activity[1]</c>; null where the plan was read from <c>iop-plan/1</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    public string? ElementOf(string path)
    {
        Guard.Against.Null(path);
        for (var length = path.Length; length > 0; length = path.LastIndexOfAny(['.', '['], length - 1))
        {
            if (elements.TryGetValue(path[..length], out var element))
            {
                return element;
            }
        }

        return elements.GetValueOrDefault("");
    }

    /// <summary>The plan's identifier.</summary>
    public override string ToString() => Plan.ToString();
}
