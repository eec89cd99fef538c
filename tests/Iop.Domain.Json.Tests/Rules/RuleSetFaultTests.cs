namespace Iop.Domain.Json.Tests.Rules;

public class RuleSetFaultTests
{
    private const string Types = "weeklyHours, amount, session, gap, deadline, interval, followUp, exclusion, caseload, content, population, taper, described, all, any";
    private const string Events =
        "admission, discharge, phaseStart, phaseEnd, stayStart, firstSession, planEstablished, initialCertification, recertification, planReview, referral, summarySent, assessment:KIND, cosignature:KIND, assessmentBy:ROLE:KIND, cosignatureBy:ROLE:KIND";

    private const string Ladder = "rs, cc, op, iop, php, res, inp, wm, rr";

    [Fact]
    public void The_unspoilt_text_is_sound() => Assert.Empty(RuleSetJson.Read(Data.Utf8(RuleFiles.Acme)).Problems);

    [Theory]
    [InlineData("format", "\"iop-levels/1\"", "$.format: the string \"iop-levels/1\"; \"iop-rules/1\"")]
    [InlineData("id", "\" \"", "$.id: the string \" \"; a text that is not empty")]
    [InlineData("name", "", "$.name: no such property; this property, which is required")]
    [InlineData("rules", "{}", "$.rules: the object {}; a list")]
    [InlineData("version", "1", "$.version: an unknown property; format, id, name, rules")]
    [InlineData("rules[1]", "[]", "$.rules[1]: the list []; an object")]
    [InlineData("rules[2].id", "\"Acme\"", "$.rules[2].id: the string \"Acme\"; lower-case words and digits joined by single dots or hyphens")]
    [InlineData("rules[2].id", "\"acme..both\"", "$.rules[2].id: the string \"acme..both\"; lower-case words and digits joined by single dots or hyphens")]
    [InlineData("rules[2].id", "\"acme.taper\"", "$.rules[2].id: \"acme.taper\" a second time; each id once")]
    [InlineData("rules[0].title", "7", "$.rules[0].title: the number 7; a string")]
    [InlineData("rules[0].basis", "\"billed\"", "$.rules[0].basis: the string \"billed\"; needed, planned, scheduled, offered, delivered")]
    [InlineData("rules[0].severity", "\"error\"", "$.rules[0].severity: the string \"error\"; mandatory, expected, guidance")]
    [InlineData("rules[0].citation", "", "$.rules[0].citation: no such property; this property, which is required")]
    [InlineData("rules[0].levels[1]", "\"asam9:2.1\"", "$.rules[0].levels[1]: the string \"asam9:2.1\"; asam9:2.1 names no known level system; known are ladder, asam3, asam4, locus, calocus, medicare, narr, acme, as in asam4:2.1")]
    [InlineData("rules[0].levels[1]", "\"asam4:2.1\"", "$.rules[0].levels[1]: \"asam4:2.1\" a second time; each level once")]
    [InlineData("rules[0].levels", "[]", "$.rules[0].levels: the list []; at least one item")]
    [InlineData("rules[0].rungs", "[\"iop\"]", "$.rules[0].rungs: the list [\"iop\"]; levels or rungs, not both")]
    [InlineData("rules[2].rungs[0]", "\"ladder:iop\"", $"$.rules[2].rungs[0]: the string \"ladder:iop\"; a rung of the neutral ladder: {Ladder}")]
    [InlineData("rules[2].rungs[0]", "\"php\"", "$.rules[2].rungs[1]: \"php\" a second time; each rung once")]
    [InlineData("rules[0].from", "\"2026\"", "$.rules[0].from: the string \"2026\"; an ISO date, YYYY-MM-DD")]
    [InlineData("rules[0].until", "\"2025-12-31\"", "$.rules[0].until: the string \"2025-12-31\"; from, 2026-01-01, or a later date")]
    [InlineData("rules[0].evidence", "\"read\"", "$.rules[0].evidence: the string \"read\"; primary, secondary, unverified")]
    [InlineData("rules[0].furtherCitations[0].title", "\"\"", "$.rules[0].furtherCitations[0].title: the string \"\"; a text that is not empty")]
    [InlineData("rules[0].population", "\"everyone\"", "$.rules[0].population: the string \"everyone\"; adult, adolescent, child")]
    [InlineData("rules[0].payer", "\" \"", "$.rules[0].payer: the string \" \"; a text that is not empty")]
    [InlineData("rules[0].jurisdiction", "\"Maryland\"", "$.rules[0].jurisdiction: the string \"Maryland\"; a code such as US or US-MD")]
    [InlineData("rules[0].program", "null", "$.rules[0].program: null; a string")]
    [InlineData("rules[0].week", "\"Sunday\"", "$.rules[0].week: the string \"Sunday\"; monday, tuesday, wednesday, thursday, friday, saturday, sunday, patientsFirstDay")]
    [InlineData("rules[0].exceptions[0]", "\"acme.none\"", "$.rules[0].exceptions[0]: the string \"acme.none\"; the id of a rule of this file")]
    [InlineData("rules[0].exceptions[0]", "\"acme.min-hours\"", "$.rules[0].exceptions[0]: the string \"acme.min-hours\"; the id of a rule without exceptions of its own")]
    [InlineData("rules[0].exceptions", "[\"acme.gone\", \"acme.gone\"]",
        "$.rules[0].exceptions[1]: \"acme.gone\" a second time; each exception once",
        "$.rules[0].exceptions[0]: the string \"acme.gone\"; the id of a rule of this file", "$.rules[0].exceptions[1]: the string \"acme.gone\"; the id of a rule of this file")]
    [InlineData("rules[0].note", "1", "$.rules[0].note: the number 1; a string")]
    [InlineData("rules[0].switchedOff", "\"yes\"", "$.rules[0].switchedOff: the string \"yes\"; true or false")]
    public void Each_fault_of_a_rule_is_reported_at_its_place(string place, string value, params string[] problems) => Assert.Equal(problems, RuleFiles.Problems(place, value));

    [Theory]
    [InlineData("rules[0].requirement", "\"9 hours\"", "$.rules[0].requirement: the string \"9 hours\"; an object")]
    [InlineData("rules[0].requirement.type", "", "$.rules[0].requirement.type: no such property; this property, which is required")]
    [InlineData("rules[0].requirement.type", "\"hours\"", $"$.rules[0].requirement.type: the string \"hours\"; {Types}")]
    [InlineData("rules[0].requirement.type", "1", "$.rules[0].requirement.type: the number 1; a string")]
    [InlineData("rules[0].requirement.type", "\"gap\"",
        "$.rules[0].requirement.minutes: an unknown property; type, mostDays, scope", "$.rules[0].requirement.mostDays: no such property; this property, which is required")]
    [InlineData("rules[0].requirement.minutes", "540", "$.rules[0].requirement.minutes: the number 540; an object")]
    [InlineData("rules[0].requirement.minutes", "{}", "$.rules[0].requirement.minutes: the object {}; at least one of atLeast, moreThan, atMost, below")]
    [InlineData("rules[0].requirement.minutes.moreThan", "1", "$.rules[0].requirement.minutes.moreThan: the number 1; atLeast or moreThan, not both")]
    [InlineData("rules[0].requirement.minutes.atMost", "1300", "$.rules[0].requirement.minutes.below: the number 1200; atMost or below, not both")]
    [InlineData("rules[0].requirement.minutes.atLeast", "10081", "$.rules[0].requirement.minutes.atLeast: the number 10081; an integer from 0 to 10080, without fraction or exponent")]
    [InlineData("rules[0].requirement.minutes.atLeast", "1200", "$.rules[0].requirement.minutes.below: the number 1200; more than atLeast, 1200")]
    [InlineData("rules[2].requirement.parts[0].bounds.atMost", "2", "$.rules[2].requirement.parts[0].bounds.atMost: the number 2; more than moreThan, 2")]
    [InlineData("rules[2].requirement.parts[0].bounds", "{ \"atLeast\": 5, \"atMost\": 4 }", "$.rules[2].requirement.parts[0].bounds.atMost: the number 4; atLeast, 5, or more")]
    [InlineData("rules[1].requirement.next", "\"narr:5\"", "$.rules[1].requirement.next: the string \"narr:5\"; narr has no level 5; it has I, II, III, IV")]
    [InlineData("rules[1].requirement.mostDays", "0", "$.rules[1].requirement.mostDays: the number 0; an integer from 1 to 36500, without fraction or exponent")]
    [InlineData("rules[1].requirement.mostFreeDaysBetween", "-1", "$.rules[1].requirement.mostFreeDaysBetween: the number -1; an integer from 0 to 36500, without fraction or exponent")]
    [InlineData("rules[2].requirement.parts", "[{ \"type\": \"gap\", \"mostDays\": 4 }]", "$.rules[2].requirement.parts: the list [{\"type\":\"gap\",\"mostDays\":4}]; two requirements or more")]
    [InlineData("rules[2].requirement.parts[1].parts[0].mostDays", "1.5", "$.rules[2].requirement.parts[1].parts[0].mostDays: the number 1.5; an integer from 0 to 36500, without fraction or exponent")]
    [InlineData("rules[2].requirement.parts[1].parts[2].text", "\"\"", "$.rules[2].requirement.parts[1].parts[2].text: the string \"\"; a text that is not empty")]
    [InlineData("rules[2].requirement.parts[0].measure", "\"hours\"", "$.rules[2].requirement.parts[0].measure: the string \"hours\"; minutes, days, sessions, services, missed")]
    [InlineData("rules[2].requirement.parts[0].window.per", "\"year\"", "$.rules[2].requirement.parts[0].window.per: the string \"year\"; day, dayOfCare, week, month, span, averageWeek, total")]
    [InlineData("rules[2].requirement.parts[0].window.per", "\"month\"", "$.rules[2].requirement.parts[0].window.week: the string \"patientsFirstDay\"; a week only where per is week")]
    [InlineData("rules[2].requirement.parts[0].window.lastDay", "7", "$.rules[2].requirement.parts[0].window.lastDay: the number 7; firstDay, 8, or more")]
    [InlineData("rules[2].requirement.parts[0].window.firstDay", "0", "$.rules[2].requirement.parts[0].window.firstDay: the number 0; an integer from 1 to 36500, without fraction or exponent")]
    [InlineData("rules[2].requirement.parts[0].scope", "{}", "$.rules[2].requirement.parts[0].scope: the object {}; only or allBut, and not both, or leastMinutes")]
    [InlineData("rules[2].requirement.parts[0].scope.allBut", "[\"peer\"]", "$.rules[2].requirement.parts[0].scope: the object {\"only\":[\"group\",\"yoga\"],\"allBut\":[\"peer\"]}; only or allBut, and not both, or leastMinutes")]
    [InlineData("rules[2].requirement.parts[0].scope.only[1]", "\"group\"", "$.rules[2].requirement.parts[0].scope.only[1]: \"group\" a second time; each modality once")]
    [InlineData("rules[2].requirement.parts[1].parts[0].scope.leastMinutes", "0", "$.rules[2].requirement.parts[1].parts[0].scope.leastMinutes: the number 0; an integer from 1 to 1440, without fraction or exponent")]
    [InlineData("rules[2].requirement.parts[1].parts[3].window.partsFrom", "7", "$.rules[2].requirement.parts[1].parts[3].window.partsFrom: the number 7; an integer from 1 to 6, without fraction or exponent")]
    [InlineData("rules[2].requirement.parts[1].parts[3].window.per", "\"dayOfCare\"", "$.rules[2].requirement.parts[1].parts[3].window.partsFrom: the number 4; partsFrom only where per is week")]
    [InlineData("rules[6].requirement.beginWith[0]", "\"admission\"", "$.rules[6].requirement.beginWith[0]: the string \"admission\"; emergencyVisit, psychiatricDischarge, highIntensityDischarge, newEpisode")]
    [InlineData("rules[3].requirement", "{ \"type\": \"session\" }", "$.rules[3].requirement: nothing that is asked for; at least one of groupSize, minutes, providers, modes, oneOf")]
    [InlineData("rules[3].requirement.modes", "[]", "$.rules[3].requirement.modes: the list []; at least one item")]
    [InlineData("rules[3].requirement.modes[0]", "\"phone\"", "$.rules[3].requirement.modes[0]: the string \"phone\"; inPerson, video, audio")]
    [InlineData("rules[4].requirement.what", "\"assessment\"", $"$.rules[4].requirement.what: the string \"assessment\"; {Events}")]
    [InlineData("rules[4].requirement.what", "\"assessment: \"", $"$.rules[4].requirement.what: the string \"assessment: \"; {Events}")]
    [InlineData("rules[4].requirement.after", "\"Admission\"", $"$.rules[4].requirement.after: the string \"Admission\"; {Events}")]
    [InlineData("rules[4].requirement.within", "{}", "$.rules[4].requirement.within: the object {}; one of hours, days, workingDays, daysWithSession, months")]
    [InlineData("rules[4].requirement.within.days", "3", "$.rules[4].requirement.within: the object {\"workingDays\":3,\"days\":3}; one of hours, days, workingDays, daysWithSession, months")]
    [InlineData("rules[4].requirement.within.workingDays", "36501", "$.rules[4].requirement.within.workingDays: the number 36501; an integer from 0 to 36500, without fraction or exponent")]
    [InlineData("rules[5].requirement.first.daysWithSession", "0", "$.rules[5].requirement.first.daysWithSession: the number 0; an integer from 1 to 36500, without fraction or exponent")]
    [InlineData("rules[6].requirement.after", "\"admission\"", "$.rules[6].requirement.after: the string \"admission\"; emergencyVisit, psychiatricDischarge, highIntensityDischarge, newEpisode")]
    [InlineData("rules[6].requirement.sameDay", "\"no\"", "$.rules[6].requirement.sameDay: the string \"no\"; counts, doesNotCount, notStated")]
    [InlineData("rules[6].requirement.visits", "0", "$.rules[6].requirement.visits: the number 0; an integer from 1 to 1000000000, without fraction or exponent")]
    [InlineData("rules[7].requirement.daysBefore", "-1", "$.rules[7].requirement.daysBefore: the number -1; an integer from 0 to 36500, without fraction or exponent")]
    [InlineData("rules[8].requirement.mostPatients", "0", "$.rules[8].requirement.mostPatients: the number 0; an integer from 1 to 1000000000, without fraction or exponent")]
    [InlineData("rules[9].requirement.parts[2]", "\"diagnosis\"", "$.rules[9].requirement.parts[2]: \"diagnosis\" a second time; each part once")]
    [InlineData("rules[0].exceptPrograms[1]", "\"otp\"", "$.rules[0].exceptPrograms[1]: \"otp\" a second time; each program once")]
    [InlineData("rules[9].requirement.parts[0]", "\"review\"", "$.rules[9].requirement.certifiedMinutes: the object {\"atLeast\":540}; minutes only where certifiedNeed is one of the parts")]
    [InlineData("rules[8].requirement.roles[1]", "\"counselor\"", "$.rules[8].requirement.roles[1]: \"counselor\" a second time; each role once")]
    [InlineData("rules[6].requirement.firstVisitBy", "-1", "$.rules[6].requirement.firstVisitBy: the number -1; an integer from 0 to 36500, without fraction or exponent")]
    [InlineData("rules[6].requirement.readmissionDays", "0", "$.rules[6].requirement.readmissionDays: the number 0; an integer from 1 to 36500, without fraction or exponent")]
    [InlineData("rules[4].requirement.whileCareGoesOn", "1", "$.rules[4].requirement.whileCareGoesOn: the number 1; true or false")]
    [InlineData("rules[3].requirement.oneOf", "[]", "$.rules[3].requirement.oneOf: the list []; at least one item")]
    [InlineData("rules[2].requirement.parts[1].parts[1].window.days", "", "$.rules[2].requirement.parts[1].parts[1].window.days: no such property; this property, which is required where per is span")]
    [InlineData("rules[2].requirement.parts[1].parts[1].window.per", "\"month\"", "$.rules[2].requirement.parts[1].parts[1].window.days: the number 14; days only where per is span")]
    [InlineData("rules[10].requirement.only", "\"men\"", "$.rules[10].requirement.only: the string \"men\"; adult, adolescent, child")]
    public void Each_fault_of_a_requirement_is_reported_at_its_place(string place, string value, params string[] problems) => Assert.Equal(problems, RuleFiles.Problems(place, value));

    [Theory]
    [InlineData("rules", "[]")]
    [InlineData("rules[0].exceptions", "[]")]
    [InlineData("rules[0].until", "\"2026-01-01\"")]
    [InlineData("rules[0].payer", "\"MEDICARE\"")]
    [InlineData("rules[0].requirement.minutes.atLeast", "0")]
    [InlineData("rules[0].requirement.minutes.atLeast", "1199")]
    [InlineData("rules[0].requirement.minutes.below", "10080")]
    [InlineData("rules[2].requirement.parts[0].bounds.atMost", "3")]
    [InlineData("rules[2].requirement.parts[0].bounds", "{ \"atLeast\": 5, \"atMost\": 5 }")]
    [InlineData("rules[2].requirement.parts[0].window.lastDay", "8")]
    [InlineData("rules[2].requirement.parts[0].window.firstDay", "1")]
    [InlineData("rules[4].requirement.what", "\"assessment:our own: second\"")]
    [InlineData("rules[4].requirement.within", "{ \"hours\": 876000 }")]
    [InlineData("rules[4].requirement.within", "{ \"months\": 1200 }")]
    [InlineData("rules[4].requirement.within", "{ \"days\": 0 }")]
    [InlineData("rules[5].requirement.first.daysWithSession", "1")]
    [InlineData("rules[6].requirement.firstVisitBy", "0")]
    [InlineData("rules[6].requirement.readmissionDays", "1")]
    [InlineData("rules[8].requirement.average", "false")]
    [InlineData("rules[2].requirement.parts[1].parts[1].window.days", "1")]
    [InlineData("rules[7].requirement.levels[0]", "\"acme:B\"")]
    [InlineData("rules[10].switchedOff", "false")]
    public void What_lies_just_within_is_sound(string place, string value) => Assert.Empty(RuleFiles.Problems(place, value));

    [Fact]
    public void All_problems_are_reported_at_once()
    {
        var spoilt = RuleFiles.Acme
            .Replace("\"basis\": \"delivered\", \"severity\": \"expected\"", "\"basis\": \"x\", \"severity\": \"y\"", StringComparison.Ordinal)
            .Replace("\"mostDays\": 4", "\"mostDays\": -4", StringComparison.Ordinal)
            .Replace("[\"acme.taper\"]", "[\"acme.none\"]", StringComparison.Ordinal)
            .Replace("\"what\": \"planReview\"", "\"what\": \"review\"", StringComparison.Ordinal);

        Assert.Equal(
            [
                "$.rules[2].basis", "$.rules[2].requirement.parts[1].parts[0].mostDays", "$.rules[2].severity", "$.rules[5].requirement.what", "$.rules[6].basis", "$.rules[6].severity",
                "$.rules[0].exceptions[0]",
            ],
            RuleSetJson.Read(Data.Utf8(spoilt)).Problems.Paths());
    }

    [Theory]
    [InlineData("rules[1].id", "5", "$.rules[1].id")]
    [InlineData("rules[1]", "null", "$.rules[1]")]
    [InlineData("rules[1].id", "\"Acme Taper\"", "$.rules[1].id")]
    public void An_id_that_cannot_be_read_makes_no_other_problem_appear(string place, string value, string path) =>
        Assert.Equal([path], RuleSetJson.Read(Data.Utf8(Data.With(RuleFiles.Acme, place, value))).Problems.Paths());

    [Theory]
    [InlineData(RuleSetJson.MostNested - 1, true)]
    [InlineData(RuleSetJson.MostNested, true)]
    [InlineData(RuleSetJson.MostNested + 1, false)]
    public void Requirements_nest_so_deep(int deep, bool isSound)
    {
        var requirement = """{ "type": "gap", "mostDays": 1 }""";
        for (var i = 1; i < deep; i++)
        {
            requirement = $$"""{ "type": "all", "parts": [{ "type": "gap", "mostDays": 2 }, {{requirement}}] }""";
        }

        var path = $"$.rules[0].requirement{string.Concat(Enumerable.Repeat(".parts[1]", RuleSetJson.MostNested - 1))}.parts";
        var said = "a requirement that stands deeper; at most 8 requirements inside one another";
        Assert.Equal(isSound ? [] : [$"{path}[0]: {said}", $"{path}[1]: {said}"], RuleFiles.Problems("rules[0].requirement", requirement));
    }

    [Fact]
    public void A_type_in_escapes_is_that_type()
    {
        var escaped = RuleFiles.Acme.Replace("\"type\": \"gap\"", "\"t\\u0079pe\": \"g\\u0061p\"", StringComparison.Ordinal);

        Assert.Equal(RuleFiles.Own, RuleSetJson.Read(Data.Utf8(escaped)).Require());
    }

    [Theory]
    [InlineData("\"type\": \"gap\", \"type\": \"described\"", "$.rules[2].requirement.parts[1].parts[0].type")]
    [InlineData("\"type\": \"\\ud800\"", "$.rules[2].requirement.parts[1].parts[0].type")]
    [InlineData("\"\\ud800\": 1, \"type\": \"gap\"", "$.rules[2].requirement.parts[1].parts[0]")]
    public void A_type_that_is_spoilt_is_one_problem(string type, string path) =>
        Assert.Equal([path], RuleSetJson.Read(Data.Utf8(RuleFiles.Acme.Replace("\"type\": \"gap\"", type, StringComparison.Ordinal))).Problems.Paths());
}
