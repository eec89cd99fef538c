using System.Globalization;
using Iop.Domain.Foundation;

namespace Iop.Domain.Assessment;

/// <summary>A set of criteria of admission, all of which are to be met; a program drops or adds its own.</summary>
/// <remarks>It is no medical advice and does not say what will be paid.</remarks>
public sealed partial record EligibilityCriteria
{
    /// <summary>The most criteria of a set.</summary>
    public const int MostCriteria = 64;

    /// <summary>States a set.</summary>
    /// <param name="id">A short identifier, such as <c>iop</c>.</param>
    /// <param name="name">The English name.</param>
    /// <param name="criteria">One to <see cref="MostCriteria"/>, in the order in which results name them.</param>
    /// <exception cref="ArgumentException">A text is empty, there are none or too many, or a code stands twice.</exception>
    public EligibilityCriteria(string id, string name, IEnumerable<EligibilityCriterion> criteria)
    {
        Id = Guard.Against.NullOrWhiteSpace(id);
        Name = Guard.Against.NullOrWhiteSpace(name);
        Criteria = Guard.Against.NullItem(Guard.Against.Null(criteria).Take(MostCriteria + 1).ToValueList(), nameof(criteria));
        if (Criteria.Count is 0 or > MostCriteria)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"A set has 1 to {MostCriteria} criteria."), nameof(criteria));
        }

        if (Criteria.GroupBy(criterion => criterion.Code).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"The criterion {twice.Key} stands twice.", nameof(criteria));
        }
    }

    /// <summary>The identifier.</summary>
    public string Id { get; }

    /// <summary>The English name.</summary>
    public string Name { get; }

    /// <summary>The criteria, in the order in which results name them.</summary>
    public ValueList<EligibilityCriterion> Criteria { get; }

    /// <summary>A set under another id with a criterion more, at the end.</summary>
    /// <exception cref="ArgumentException">The code is already in the set, the set is full, or the id is this set's own.</exception>
    public EligibilityCriteria With(string id, EligibilityCriterion criterion) => new(Other(id), Name, Criteria.Append(Guard.Against.Null(criterion)));

    /// <summary>A set under another id without a criterion.</summary>
    /// <exception cref="ArgumentException">No criterion has the code, it is the only one, or the id is this set's own.</exception>
    public EligibilityCriteria Without(string id, string code) => Criteria.Any(criterion => criterion.Code == code)
        ? new(Other(id), Name, Criteria.Where(criterion => criterion.Code != code))
        : throw new ArgumentException($"{Id} has no criterion {code}; it has {string.Join(", ", Criteria)}.", nameof(code));

    /// <summary>Asks every criterion.</summary>
    public EligibilityResult Check(Circumstances circumstances)
    {
        Guard.Against.Null(circumstances);
        return new(Id, Criteria.Select(criterion => criterion.Check(circumstances)));
    }

    /// <summary>The identifier.</summary>
    public override string ToString() => Id;

    private string Other(string id) =>
        Guard.Against.NullOrWhiteSpace(id) != Id ? id : throw new ArgumentException($"{Id} names the set as it is; a changed one needs another id.", nameof(id));
}
