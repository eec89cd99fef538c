using System.CommandLine;
using Iop.Domain.Care;
using Iop.Domain.Json;
using Iop.Domain.Plans;
using NodaTime;

namespace Iop.Cli.Commands;

/// <summary>What a plan in FHIR does not say itself.</summary>
internal sealed class FhirOptions
{
    private const string Meanings = "level:ID, modality:WORD, role:WORD, payer:WORD, assessment:WORD";

    /// <summary><c>--zone</c>.</summary>
    public Option<DateTimeZone?> Zone { get; } = new("--zone")
    {
        Description = "The time zone of plans in FHIR, such as America/New_York; by default the one that the file states.",
        HelpName = "ID",
        CustomParser = static result =>
        {
            var id = result.Tokens[0].Value;
            var zone = DateTimeZoneProviders.Tzdb.Ids.Contains(id) ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) : null;
            if (zone is null)
            {
                result.AddError($"--zone: found \"{id}\"; allowed: the id of a zone of the IANA tz database, such as America/New_York.");
            }

            return zone;
        },
    };

    /// <summary><c>--level</c>.</summary>
    public Option<LevelOfCare?> Level { get; } = new("--level")
    {
        Description = "The level of care of plans in FHIR that code none, such as medicare:IOP.",
        HelpName = "ID",
        CustomParser = static result =>
        {
            var id = result.Tokens[0].Value;
            if (!LevelCatalog.Standard.TryFind(id, out var level))
            {
                result.AddError($"--level: {LevelCatalog.Standard.WhyUnknown(id)}");
            }

            return level;
        },
    };

    /// <summary><c>--map</c>.</summary>
    public Option<FhirCodeMap> Map { get; } = new("--map")
    {
        Description = $"What a code of plans in FHIR means: {Meanings}; without a system, a concept's text. May be given several times.",
        HelpName = "SYSTEM|CODE=MEANING",
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = static _ => FhirCodeMap.Standard,
        CustomParser = static result =>
        {
            var map = FhirCodeMap.Standard;
            foreach (var word in result.Tokens.Select(token => token.Value))
            {
                if (With(map, word) is { } more)
                {
                    map = more;
                }
                else
                {
                    result.AddError($"--map: found \"{word}\"; allowed: SYSTEM|CODE=MEANING, the meaning one of {Meanings}, such as http://example.org/services|IOP=level:medicare:IOP.");
                }
            }

            return map;
        },
    };

    /// <summary>What was given on the command line.</summary>
    public FhirPlanOptions Of(ParseResult result) => new() { Zone = result.GetValue(Zone), Level = result.GetValue(Level), Codes = result.GetValue(Map)! };

    private static FhirCodeMap? With(FhirCodeMap map, string word)
    {
        var (bar, equals) = (word.IndexOf('|', StringComparison.Ordinal), word.LastIndexOf('=', word.Length - 1));
        if (bar < 0 || equals <= bar + 1 || string.IsNullOrWhiteSpace(word[(bar + 1)..equals]))
        {
            return null;
        }

        var (system, code, meaning) = (word[..bar], word[(bar + 1)..equals], word[(equals + 1)..]);
        var colon = meaning.IndexOf(':', StringComparison.Ordinal);
        var value = colon < 0 ? "" : meaning[(colon + 1)..];
        return string.IsNullOrWhiteSpace(value) ? null : meaning[..colon] switch
        {
            "level" => LevelCatalog.Standard.TryFind(value, out var level) ? map.With(system, code, level) : null,
            "modality" => map.With(system, code, Modality.Of(value)),
            "role" => map.With(system, code, ProviderRole.Of(value)),
            "payer" => map.With(system, code, Payer.Of(value)),
            "assessment" => map.With(system, code, AssessmentKind.Of(value)),
            _ => null,
        };
    }
}
