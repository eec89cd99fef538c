using Iop.Domain.Assessment;
using Iop.Domain.Foundation;
using NodaTime;

namespace Iop.Domain.Tests.Assessment;

public class InstrumentPageTests
{
    [Fact]
    public void Every_instrument_has_its_page_as_its_data_state_it() => Assert.All(
        Instrument.All, instrument => Repository.Holds($"docs/instruments/{instrument.Id}.md", InstrumentPage.Markdown(instrument)));

    [Fact]
    public void The_index_lists_every_instrument() => Repository.Holds($"docs/instruments/{InstrumentIndex.Page}.md", InstrumentIndex.Markdown());

    [Fact]
    public void Every_page_has_its_instrument()
    {
        var orphans = Directory.CreateDirectory(Repository.At("docs/instruments")).EnumerateFiles("*.md")
            .Where(page => Path.GetFileNameWithoutExtension(page.Name) is not InstrumentIndex.Page and var id && !InstrumentCatalog.Standard.TryFind(id, out _)).ToList();
        orphans.ForEach(page => Assert.True(Repository.Approves, $"{page.Name} has no instrument; run the tests with IOP_APPROVE=1 to remove it."));
        orphans.ForEach(page => page.Delete());
    }

    [Fact]
    public void Pages_and_index_are_the_same_under_every_culture()
    {
        var usual = Instrument.All.Select(InstrumentPage.Markdown).Append(InstrumentIndex.Markdown()).ToList();

        Cultures.Each(() => Assert.Equal(usual, Instrument.All.Select(InstrumentPage.Markdown).Append(InstrumentIndex.Markdown())));
    }

    [Fact]
    public void The_page_of_an_instrument_of_ones_own_says_what_is_open()
    {
        var instrument = new Instrument(
            "own", "Own | questionnaire", "weekly", [new(1, ItemValues.Of(0, 2)), new(2, ItemValues.FromTo(1, 4)), new(5, ItemValues.FromTo(1, 4))], ScoringRule.GatedSum,
            [
                new Scale(
                    "total", "Total", [1, 2, 5], 2, 10, ScoreDirection.HigherIsBetter,
                    [new BandTable("thirds", [new("low", 2, 5), new("high", 6, 10)], EvidenceStatus.Primary, new Citation("Own manual", "https://example.org/manual", "2026"))],
                    [new CutPoint("low", "few points", CutComparison.AtMost, 4, EvidenceStatus.Unverified, null)]),
            ],
            EvidenceStatus.Primary, [new Citation("Own manual")], "Ours.", new ItemGate(1, ItemValues.Of(0), [2, 5]), missingItems: MissingItemRule.MeanOfAnswered(1),
            safetyTriggers: [SafetyTrigger.OnItem(5, ItemValues.Of(4), new SafetyConcern("own.item-5", "Item 5 is at its most", EvidenceStatus.Unverified, null))],
            changeThresholds: [new ChangeThreshold("own-points", "total", ChangeMeasure.Points, 2, EvidenceStatus.Unverified, null)],
            recall: new RecallPeriod(Period.FromWeeks(2), new Citation("Own manual")));

        Assert.Equal(
            """
            # own

            Own | questionnaire. Version: weekly. No item wording is carried.

            | | |
            | --- | --- |
            | Items | 3; 1: 0, 2 points; 2, 5: 1 to 4 points |
            | Scoring | the sum of the items behind the gate |
            | Gate | where item 1 is 0, items 2, 5 are not asked |
            | Missing items | up to 1 missing of a scale count as the mean of those answered |
            | Asks about | the past 2 weeks |
            | Evidence | read in the issuing body's own text |
            | License | Ours. |
            | Sources | Own manual |

            ## Scales

            | code | name | items | range | higher is |
            | --- | --- | --- | --- | --- |
            | `total` | Total | 1, 2, 5 | 2 to 10 | better |

            ## Bands of `total`: `thirds`

            Text: read in the issuing body's own text: [Own manual](https://example.org/manual); 2026.

            | band | values |
            | --- | --- |
            | low | 2 to 5 |
            | high | 6 to 10 |

            ## Cut points

            | code | scale | reached | for | meaning | sensitivity | specificity | text read |
            | --- | --- | --- | --- | --- | --- | --- | --- |
            | `low` | `total` | at most 4 | everyone | few points |  |  | not read; used only where it is named |

            ## Change

            | threshold | scale | text read |
            | --- | --- | --- |
            | own-points: at least 2 points either way | `total` | not read; used only where it is passed |

            ## Safety

            | concern | raised by | says | text read |
            | --- | --- | --- | --- |
            | `own.item-5` | item 5: 4 | Item 5 is at its most | advice of this library |

            """,
            InstrumentPage.Markdown(instrument));
    }
}
