// A whole program week as one mixed-integer program, solved by HiGHS for some seconds; the schedule it comes to is written for the referee.
// node mip.mjs PROGRAM SCHEDULE SECONDS: PROGRAM in iop-program/1, SCHEDULE in iop-schedule/1.
import { writeFileSync } from "node:fs";
import { read, text, week } from "../model.mjs";

const [programFile, scheduleFile, seconds] = process.argv.slice(2);
const start = performance.now();
const program = read(programFile);
const { weights } = program;
const weeks = program.patients.map((patient, p) => week(program, patient, `p${p}`, `z${p}`));
const rows = weeks.flatMap((one) => one.rows);
const cost = weeks.flatMap((one) => one.cost);
const binary = weeks.flatMap((one, p) => [`z${p}`, ...one.binary]);
let constant = 0;
const row = (terms, relation, right) => rows.push(`${terms.map(([n, v]) => `${n < 0 ? "-" : "+"} ${Math.abs(n)} ${v}`).join(" ")} ${relation} ${right}`);
program.patients.forEach((patient, p) => {
  const unserved = weights.unserved * (patient.priority ?? 1);
  constant += unserved;
  cost.push([weeks[p].fixed - unserved, `z${p}`]);
});

const attendees = new Map(program.sessions.map((session) => [session.id, []]));
weeks.forEach((one) => one.x.forEach((session) => attendees.get(session.id).push(session.name)));
const running = program.sessions.map((session, s) => ({ ...session, name: `r${s}` })).filter((session) => attendees.get(session.id).length > 0);
for (const session of running) {
  const names = attendees.get(session.id);
  binary.push(session.name);
  cost.push([weights.run, session.name]);
  row([...names.map((name) => [1, name]), [-session.capacity, session.name]], "<=", 0);
  row([...names.map((name) => [1, name]), [-(session.minimumToRun ?? 1), session.name]], ">=", 0);
  names.forEach((name) => row([[1, name], [-1, session.name]], "<=", 0));
}
for (const kind of ["clinician", "room"]) {
  for (const id of new Set(running.map((session) => session[kind]).filter(Boolean))) {
    const own = running.filter((session) => session[kind] === id);
    for (const session of own) {
      const at = own.filter((other) => other.day === session.day && other.from <= session.from && session.from < other.to);
      if (at.length > 1) row(at.map((other) => [1, other.name]), "<=", 1);
    }
  }
}
for (const offer of new Set(running.map((session) => session.offer).filter(Boolean))) {
  row(running.filter((session) => session.offer === offer).map((session) => [1, session.name]), "<=", 1);
}
for (const clinician of program.clinicians ?? []) {
  const led = running.filter((session) => session.clinician === clinician.id);
  if (clinician.maxMinutesPerWeek != null && led.length > 0) row(led.map((session) => [session.minutes, session.name]), "<=", clinician.maxMinutesPerWeek);
}
const numberOf = new Map(program.patients.map((patient, p) => [patient.id, p]));
program.patients.forEach((patient, p) => (patient.avoid ?? []).map((id) => numberOf.get(id)).filter((q) => p < q || !(program.patients[q].avoid ?? []).includes(patient.id)).forEach((q) => {
  for (const session of weeks[p].x) {
    const other = weeks[q].x.find((candidate) => candidate.id === session.id);
    if (other) row([[1, session.name], [1, other.name]], "<=", 1);
  }
}));

const highs = await (await import("highs")).default();
const problem = text(cost.filter(([n]) => n !== 0), rows, binary, weeks.flatMap((one) => one.general));
const model = highs.createModel({ format: "lp", data: problem });
model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0, time_limit: Number(seconds) });
model.run();
const bound = model.info.get("mip_dual_bound");
const values = model.getSolution().colValue;
const found = model.info.get("primal_solution_status") === highs.constants.solutionStatus.feasible;
const isOne = (name) => found && values[model.getColByName(name)] > 0.5;
const assignments = program.patients.map((patient, p) => ({ patient: patient.id, sessions: weeks[p].x.filter((session) => isOne(session.name)).map((session) => session.id) }));
const served = (p) => isOne(`z${p}`);
const objective = found ? Math.round(model.getObjectiveValue()) + constant : constant;
const lowerBound = Math.max(0, Math.min(objective, Math.ceil(bound + constant - 1e-6) || 0));
writeFileSync(scheduleFile, JSON.stringify({
  format: "iop-schedule/1",
  program: program.name,
  status: "feasible",
  objective,
  lowerBound,
  seconds: (performance.now() - start) / 1000,
  assignments: assignments.filter((_, p) => served(p)),
  unserved: assignments.filter((_, p) => !served(p)).map(({ patient }) => ({ patient, reasons: [{ code: "not-found", message: "The search found no place." }] })),
}));
console.log(`HiGHS: ${objective} / ${lowerBound}, unserved ${program.patients.length - assignments.filter((_, p) => served(p)).length}, ${((performance.now() - start) / 1000).toFixed(1)} s, `
  + `${binary.length} binary variables, ${rows.length} rows`);
