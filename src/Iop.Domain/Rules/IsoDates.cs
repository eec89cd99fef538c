using NodaTime;
using NodaTime.Text;

namespace Iop.Domain.Rules;

/// <summary>Dates in the words of findings.</summary>
internal static class IsoDates
{
    public static string ToIso(this LocalDate date) => LocalDatePattern.Iso.Format(date);
}
