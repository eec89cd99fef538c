using Iop.Domain.Rules;
using NodaTime;
using NodaTime.Text;

namespace Iop.Domain.Tests.Rules.Catalog;

/// <summary>The day before, the day itself and the day after of the dates that the texts of the federation and of standards name.</summary>
public class FirstAndLastDaysTests
{
    [Theory]
    [InlineData("cms.iop.min-weekly-hours", "2024-01-01", null)]
    [InlineData("cms.iop.recert-interval", "2024-01-01", null)]
    [InlineData("cms.iop.initial-certification", "2024-01-01", null)]
    [InlineData("cms.iop.plan-of-care", "2024-01-01", null)]
    [InlineData("cms.iop.hours-band-mac", "2024-01-01", null)]
    [InlineData("cms.iop.session-pattern-mac", "2024-01-01", null)]
    [InlineData("cms.iop.no-php-overlap", "2024-01-01", null)]
    [InlineData("cms.otp.iop-min-services", "2024-01-01", null)]
    [InlineData("cms.php.hours-edit-2016", "2016-07-01", "2017-08-18")]
    [InlineData("cms.php.hours-message", "2019-07-01", null)]
    [InlineData("cms.cmhc.initial-evaluation", "2014-10-29", null)]
    [InlineData("cms.cmhc.comprehensive-assessment", "2014-10-29", null)]
    [InlineData("cms.cmhc.assessment-update", "2014-10-29", null)]
    [InlineData("cms.cmhc.treatment-plan", "2014-10-29", null)]
    [InlineData("cms.cmhc.plan-review", "2014-10-29", null)]
    [InlineData("cms.cmhc.transfer-summary", "2014-10-29", null)]
    [InlineData("asam3.l2-1.weekly-hours.adult", "2013-01-01", null)]
    [InlineData("asam4.adult-only", "2023-11-01", null)]
    [InlineData("samhsa.2021.iop.min-weekly-hours.adult", "2021-01-01", null)]
    [InlineData("tricare.iop.weekly-hours", "2016-10-03", null)]
    [InlineData("tricare.iop.min-hours-per-day", "2016-10-03", null)]
    [InlineData("tricare.iop.day-band", "2020-07-17", null)]
    [InlineData("tricare.iop.accreditation", "2017-06-13", null)]
    [InlineData("tricare.no-quantity-limits", "2016-10-03", null)]
    [InlineData("hcpcs.s9480.unit", "2000-01-01", null)]
    [InlineData("payer.connectcare.php.pattern", "2017-01-01", null)]
    public void A_rule_is_in_force_from_its_first_day_to_its_last(string id, string first, string? last)
    {
        Assert.True(RuleCatalog.TryFind(id, out var rule));
        var from = Date(first);

        Assert.Equal([false, true, true], new[] { -1, 0, 1 }.Select(day => rule.InForce.Contains(from.PlusDays(day))));
        if (last is null)
        {
            Assert.Null(rule.InForce.Until);
        }
        else
        {
            Assert.Equal([true, true, false], new[] { -1, 0, 1 }.Select(day => rule.InForce.Contains(Date(last).PlusDays(day))));
        }
    }

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
