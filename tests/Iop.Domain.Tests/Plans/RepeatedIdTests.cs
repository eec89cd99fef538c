using System.Globalization;
using Iop.Domain.Care;
using Iop.Domain.Plans;
using NodaTime;

namespace Iop.Domain.Tests.Plans;

public class RepeatedIdTests
{
    private static readonly TreatmentPlan Plan = TreatmentPlan.Create(new PlanId("p"), new PatientId("pt"), DateTimeZone.Utc);

    // up to 128 ids are told apart in a small table, more of them in a set
    [Theory]
    [InlineData(2)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(129)]
    [InlineData(1_000)]
    public void An_id_that_stands_twice_is_found_wherever_it_stands(int count)
    {
        var ids = Enumerable.Range(0, count).Select(i => i.ToString(CultureInfo.InvariantCulture)).ToArray();

        Assert.Equal(count, Plan.WithSessions(ids.Select(Session)).Sessions.Count);
        foreach (var (one, other) in (ReadOnlySpan<(int, int)>)[(0, 1), (0, count - 1), (count - 2, count - 1), (count / 2, count - 1)])
        {
            var twice = ids.ToArray();
            twice[other] = twice[one == other ? 0 : one];
            Assert.Contains($"\"{twice[other]}\" a second time", Assert.Throws<ArgumentException>(() => Plan.WithSessions(twice.Select(Session))).Message, StringComparison.Ordinal);
        }
    }

    private static PlanSession Session(string id) => new(id, new LocalDate(2026, 1, 5), Modality.Group, Duration.FromHours(1));
}
