// The contract of a program week as rows of a mixed-integer program in the LP format: what one patient may attend, and what is left to all.
import { readFileSync } from "node:fs";

const days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

const minute = (time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const window = (w) => ({ ...w, day: days.indexOf(w.day), from: minute(w.start), to: minute(w.end) });
const overlaps = (a, b) => a.day === b.day && a.from < b.to && b.from < a.to;
const term = (terms) => terms.map(([n, v]) => `${n < 0 ? "-" : "+"} ${Math.abs(n)} ${v}`).join(" ");

/** Reads a program in iop-program/1, weights by their defaults and sessions with their minutes. */
export function read(file) {
  const program = JSON.parse(readFileSync(file, "utf8"));
  program.weights = { unserved: 100000, day: 30, idleMinute: 1, otherClinician: 25, change: 40, run: 0, ...program.weights };
  program.sessions = program.sessions.map((session) => ({ ...session, ...window(session), minutes: minute(session.end) - minute(session.start) }));
  return program;
}

function candidates(program, patient) {
  const busy = (patient.unavailable ?? []).map(window);
  const open = (session) => {
    const travel = session.telehealth ? 0 : patient.travelMinutes ?? 0;
    const away = { day: session.day, from: session.from - travel, to: session.to + travel };
    return (!session.levels?.length || session.levels.includes(patient.level))
      && (session.requires ?? []).every((trait) => (patient.traits ?? []).includes(trait))
      && !busy.some((w) => overlaps(w, away));
  };
  const shut = new Set(program.sessions.filter((session) => session.series && !open(session)).map((session) => session.series));
  return program.sessions.filter((session) => open(session) && !shut.has(session.series));
}

/**
 * One patient's week: its rows, costs and variables, each name beginning with a prefix. Where the patient may be unserved, `served` is the variable that tells,
 * and lower limits hold only with it.
 */
export function week(program, patient, prefix = "", served = null) {
  const { weights } = program;
  const need = patient.requirement;
  const x = candidates(program, patient).map((session, i) => ({ ...session, name: `${prefix}x${i}` }));
  const rows = [];
  const row = (terms, relation, right) => rows.push(`${terms.length ? term(terms) : "+ 0 none"} ${relation} ${right}`);
  const between = (terms, limit, owner) => {
    const most = terms.reduce((sum, [n]) => sum + n, 0);
    if (limit?.min > 0) row(owner ? [...terms, [-limit.min, owner]] : terms, ">=", owner ? 0 : limit.min);
    if (limit?.max != null && limit.max < most) row(owner ? [...terms, [-limit.max, owner]] : terms, "<=", owner ? 0 : limit.max);
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
    const [y, first, last] = [`${prefix}y${day}`, `${prefix}f${day}`, `${prefix}l${day}`];
    binary.push(y);
    general.push(first, last);
    cost.push([weights.day, y], [weights.idleMinute, last], [-weights.idleMinute, first]);
    row([[1, last], [-1, first]], ">=", 0);
    row([[1, y], ...here.map((session) => [-1, session.name])], "<=", 0);
    if (served) row([[1, y], [-1, served]], "<=", 0);
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
          binary.push(session.name + letter);
          row([[1, session.name + letter], [-1, session.name]], "<=", 0);
        });
        row([...here.map((session) => [1, session.name + letter]), [-1, y]], "=", 0);
        row([[1, bound], ...here.map((session) => [-at(session), session.name + letter])], "=", 0);
      };
      ends("a", first, (session) => session.from);
      ends("b", last, (session) => session.to);
      row([[1, last], [-1, first], [-need.spanPerDay.min, y]], ">=", 0);
    }
  }
  between(x.map((session) => [session.minutes, session.name]), need.minutesPerWeek, served);
  between(days.map((_, day) => [1, `${prefix}y${day}`]), need.daysPerWeek, served);
  for (const [word, limits] of Object.entries(need.modalities ?? {})) {
    const kind = x.filter((session) => session.modality === word);
    between(kind.map((session) => [1, session.name]), limits.sessions, served);
    between(kind.map((session) => [session.minutes, session.name]), limits.minutes, served);
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
    row([...(pinned ? [[1, pinned.name]] : []), ...(served ? [[-1, served]] : [])], ">=", served ? 0 : 1);
  }
  return { x, rows, cost: cost.filter(([n]) => n !== 0), binary, general, fixed: (patient.current?.length ?? 0) * weights.change };
}

/** The text of a model. Variables that are whole but not binary are minutes of a day. */
export function text(cost, rows, binary, general) {
  const bounds = [...general.map((v) => ` 0 <= ${v} <= 1440`), " none = 0"];
  return `Minimize\n cost: ${term(cost) || "0 none"}\nSubject To\n${rows.map((row, i) => ` c${i}: ${row}`).join("\n")}\n`
    + `Bounds\n${bounds.join("\n")}\nBinary\n ${binary.join("\n ")}\nEnd\n`;
}
