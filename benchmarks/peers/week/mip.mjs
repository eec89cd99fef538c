// One patient's week as a mixed-integer program, solved by HiGHS and held to the costs of the kernel.
// node mip.mjs PROGRAM COSTS STEP: PROGRAM in iop-program/1, COSTS as the benchmark program's week-costs prints them, every STEP-th patient.
import { readFileSync } from "node:fs";

const [programFile, costsFile, step] = process.argv.slice(2);
const program = JSON.parse(readFileSync(programFile, "utf8"));
const ours = new Map(JSON.parse(readFileSync(costsFile, "utf8")).map((week) => [week.patient, week]));
const weights = { day: 30, idleMinute: 1, otherClinician: 25, change: 40, ...program.weights };
const days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

const minute = (time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const window = (w) => ({ ...w, day: days.indexOf(w.day), from: minute(w.start), to: minute(w.end) });
const overlaps = (a, b) => a.day === b.day && a.from < b.to && b.from < a.to;
const sessions = program.sessions.map((session) => ({ ...session, ...window(session), minutes: minute(session.end) - minute(session.start) }));

function candidates(patient) {
  const busy = (patient.unavailable ?? []).map(window);
  const open = (session) => {
    const travel = session.telehealth ? 0 : patient.travelMinutes ?? 0;
    const away = { day: session.day, from: session.from - travel, to: session.to + travel };
    return (!session.levels?.length || session.levels.includes(patient.level))
      && (session.requires ?? []).every((trait) => (patient.traits ?? []).includes(trait))
      && !busy.some((w) => overlaps(w, away));
  };
  const shut = new Set(sessions.filter((session) => session.series && !open(session)).map((session) => session.series));
  return sessions.filter((session) => open(session) && !shut.has(session.series));
}

function model(patient) {
  const need = patient.requirement;
  const x = candidates(patient).map((session, i) => ({ ...session, name: `x${i}` }));
  const rows = [];
  const row = (terms, relation, right) => rows.push(` ${terms.length ? terms.map(([n, v]) => `${n < 0 ? "-" : "+"} ${Math.abs(n)} ${v}`).join(" ") : "+ 0 none"} ${relation} ${right}`);
  const between = (terms, limit, day) => {
    const most = terms.reduce((sum, [n]) => sum + n, 0);
    if (limit?.min > 0) row(day ? [...terms, [-limit.min, day]] : terms, ">=", day ? 0 : limit.min);
    if (limit?.max != null && limit.max < most) row(day ? [...terms, [-limit.max, day]] : terms, "<=", day ? 0 : limit.max);
  };
  const dislikes = (patient.dislikes ?? []).map(window);
  const cost = [];
  const binary = [];
  const general = [];
  for (const session of x) {
    let price = dislikes.reduce((sum, w) => sum + (overlaps(w, session) ? w.penalty : 0), 0);
    if (patient.primaryClinician && session.modality === "individual" && session.clinician !== patient.primaryClinician) price += weights.otherClinician;
    if (patient.current) price += patient.current.includes(session.id) ? -weights.change : weights.change;
    cost.push([price - weights.idleMinute * session.minutes, session.name]);
    binary.push(session.name);
  }
  for (let day = 0; day < 7; day++) {
    const here = x.filter((session) => session.day === day);
    const [y, first, last] = [`y${day}`, `f${day}`, `l${day}`];
    binary.push(y);
    general.push(first, last);
    cost.push([weights.day, y], [weights.idleMinute, last], [-weights.idleMinute, first]);
    row([[1, last], [-1, first]], ">=", 0);
    row([[1, y], ...here.map((session) => [-1, session.name])], "<=", 0);
    for (const session of here) {
      row([[1, session.name], [-1, y]], "<=", 0);
      row([[1, first], [1440 - session.from, session.name]], "<=", 1440);
      row([[1, last], [-session.to, session.name]], ">=", 0);
    }
    for (const from of new Set(here.map((session) => session.from))) {
      const at = here.filter((session) => session.from <= from && from < session.to);
      if (at.length > 1) row(at.map((session) => [1, session.name]), "<=", 1);
    }
    between(here.map((session) => [session.minutes, session.name]), need.minutesPerDay, y);
    between(here.map((session) => [1, session.name]), need.sessionsPerDay, y);
    if (need.spanPerDay?.max != null) row([[1, last], [-1, first]], "<=", need.spanPerDay.max);
    if (need.spanPerDay?.min > 0) {
      // the day's ends must be those of attended sessions, or a longer span could be claimed
      const ends = (letter, bound, at) => {
        here.forEach((session) => {
          binary.push(letter + session.name);
          row([[1, letter + session.name], [-1, session.name]], "<=", 0);
        });
        row([...here.map((session) => [1, letter + session.name]), [-1, y]], "=", 0);
        row([[1, bound], ...here.map((session) => [-at(session), letter + session.name])], "=", 0);
      };
      ends("a", first, (session) => session.from);
      ends("b", last, (session) => session.to);
      row([[1, last], [-1, first], [-need.spanPerDay.min, y]], ">=", 0);
    }
  }
  between(x.map((session) => [session.minutes, session.name]), need.minutesPerWeek);
  between(days.map((_, day) => [1, `y${day}`]), need.daysPerWeek);
  for (const [word, limits] of Object.entries(need.modalities ?? {})) {
    const kind = x.filter((session) => session.modality === word);
    between(kind.map((session) => [1, session.name]), limits.sessions);
    between(kind.map((session) => [session.minutes, session.name]), limits.minutes);
  }
  for (const series of new Set(x.map((session) => session.series).filter(Boolean))) {
    const members = x.filter((session) => session.series === series);
    members.slice(1).forEach((session) => row([[1, members[0].name], [-1, session.name]], "=", 0));
  }
  for (const offer of new Set(x.map((session) => session.offer).filter(Boolean))) {
    row(x.filter((session) => session.offer === offer).map((session) => [1, session.name]), "<=", 1);
  }
  for (const clinician of program.clinicians ?? []) {
    const led = x.filter((session) => session.clinician === clinician.id);
    if (clinician.maxMinutesPerWeek != null && led.length > 0) row(led.map((session) => [session.minutes, session.name]), "<=", clinician.maxMinutesPerWeek);
  }
  for (const id of patient.pinned ?? []) {
    const pinned = x.find((session) => session.id === id);
    row(pinned ? [[1, pinned.name]] : [], ">=", 1);
  }
  const objective = cost.filter(([n]) => n !== 0).map(([n, v]) => `${n < 0 ? "-" : "+"} ${Math.abs(n)} ${v}`).join(" ");
  const bounds = [...general.map((v) => ` 0 <= ${v} <= 1440`), " none = 0"];
  return {
    size: x.length,
    fixed: (patient.current?.length ?? 0) * weights.change,
    text: `Minimize\n cost: ${objective || "0 none"}\nSubject To\n${rows.map((text, i) => ` c${i}:${text}`).join("\n")}\nBounds\n${bounds.join("\n")}\nBinary\n ${binary.join(" ")}\nEnd\n`,
  };
}

const highs = await (await import("highs")).default();
const mostSeconds = 60;
const times = [];
const ratios = [];
let differ = 0;
let stopped = 0;
for (let p = 0; p < program.patients.length; p += Number(step)) {
  const patient = program.patients[p];
  const { text, fixed } = model(patient);
  const start = performance.now();
  const solution = highs.solve(text, { mip_rel_gap: 0, mip_abs_gap: 0, time_limit: mostSeconds });
  const microseconds = (performance.now() - start) * 1000;
  const cost = solution.Status === "Optimal" ? Math.round(solution.ObjectiveValue) + fixed : null;
  const mine = ours.get(patient.id);
  times.push(microseconds);
  ratios.push(microseconds / mine.microseconds);
  if (solution.Status === "Time limit reached") {
    stopped++;
  } else if (cost !== mine.cost) {
    differ++;
    console.log(`${patient.id}: ${solution.Status} ${cost}, the kernel says ${mine.cost}`);
  }
}
const at = (list, share) => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(share * list.length))];
const kernel = [...Array(times.length).keys()].map((i) => ours.get(program.patients[i * Number(step)].id).microseconds);
const show = (value) => (value >= 1000 ? `${(value / 1000).toFixed(1)} ms` : `${value.toFixed(0)} us`);
console.log(`HiGHS, ${times.length} patients: median ${show(at(times, 0.5))}, worst ${show(at(times, 1))}; kernel: median ${show(at(kernel, 0.5))}, worst ${show(at(kernel, 1))}; `
  + `ratio of each patient: median ${at(ratios, 0.5).toFixed(0)}, least ${at(ratios, 0).toFixed(0)}; given up after ${mostSeconds} s: ${stopped}; costs that differ: ${differ}`);
process.exit(differ === 0 ? 0 : 1);
