import { runChecks } from "../../src/core/checks/catalogue";
import { DEFAULT_SETTINGS } from "../../src/core/evaluation";
import { effectsOf } from "../../src/core/outlook/effects-of";
import { outlookOf } from "../../src/core/outlook/outlook-of";
import { gradeOf } from "../../src/core/scores/grade-of";
import { scoreIndicators } from "../../src/core/scores/score-indicators";
import { readFacts } from "../../src/core/tables/find-tables";
import { recomputeBook } from "../recompute-book";

// Scores, grade, the effect of every finding and what would change the level, on a system of 200
// indicators and 5,000 findings, in processor time. Beside it, the same result written and read as
// JSON: what the machine takes for that much data. Printed as JSON.
const RUNS = 9;

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function timed(run: () => unknown): number {
  const times: number[] = [];
  for (let at = 0; at < RUNS; at++) {
    const start = process.cpuUsage();
    run();
    times.push(process.cpuUsage(start).user / 1000);
  }
  return median(times);
}

const workbook = recomputeBook();
const facts = readFacts(workbook);
const { findings } = runChecks(facts);
let last: unknown;
const engineMs = timed(() => {
  const indicators = scoreIndicators(facts, findings, DEFAULT_SETTINGS);
  const grade = gradeOf(facts, indicators, DEFAULT_SETTINGS);
  const effects = effectsOf(facts, indicators, DEFAULT_SETTINGS.scoreDecimals);
  const outlook = outlookOf(facts, indicators, DEFAULT_SETTINGS.scoreDecimals);
  last = { indicators, findings, grade, effects, outlook };
  return last;
});
const jsonMs = timed(() => JSON.parse(JSON.stringify(last)) as unknown);

process.stdout.write(
  JSON.stringify({
    findings: findings.length,
    engineMs,
    jsonMs,
    mb: process.resourceUsage().maxRSS / 1024,
    cpuMs: process.cpuUsage().user / 1000,
  })
);
