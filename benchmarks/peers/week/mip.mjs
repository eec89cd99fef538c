// One patient's week as a mixed-integer program, solved by HiGHS and held to the costs of the kernel.
// node mip.mjs PROGRAM COSTS STEP: PROGRAM in iop-program/1, COSTS as the benchmark program's week-costs prints them, every STEP-th patient.
import { readFileSync } from "node:fs";
import { read, text, week } from "../model.mjs";

const [programFile, costsFile, step] = process.argv.slice(2);
const program = read(programFile);
const ours = new Map(JSON.parse(readFileSync(costsFile, "utf8")).map((week) => [week.patient, week]));
const highs = await (await import("highs")).default();
const mostSeconds = 60;
const times = [];
const ratios = [];
let differ = 0;
let stopped = 0;
for (let p = 0; p < program.patients.length; p += Number(step)) {
  const patient = program.patients[p];
  const { rows, cost: costs, binary, general, fixed } = week(program, patient);
  const start = performance.now();
  const solution = highs.solve(text(costs, rows, binary, general), { mip_rel_gap: 0, mip_abs_gap: 0, time_limit: mostSeconds });
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
