import { runChecks } from "../../src/core/checks/catalogue";
import type { Finding } from "../../src/core/checks/finding";
import { say } from "../../src/core/messages/message";
import type { ScoringRule } from "../../src/core/rubric/scoring-rule";
import { possiblePoints } from "../../src/core/scores/apply-rule";
import { readFacts } from "../../src/core/tables/find-tables";
import { formatCell } from "../../src/core/values/cell-ref";
import { book, type SheetDraft } from "../core/tables/book";
import type { Planted, Planter } from "./part";
import { drawProjectBook, type ProjectBook } from "./project-book";

/** `GENERATED=2000 npx jest test/generator` for a long run. */
const RUNS = Number(process.env["GENERATED"] ?? 200);
const scoring = { possiblePoints: (rule: ScoringRule) => possiblePoints(rule, {}) };

function check(sheets: readonly SheetDraft[]): readonly Finding[] {
  return runChecks(readFacts(book(...sheets)), scoring).findings;
}

function lineOf({ rule, severity, cells, amountYuan, difference, message }: Finding): string {
  const [cell] = cells;
  return `${severity} ${rule} ${cell ? formatCell(cell) : "?"} ${amountYuan?.toFixed() ?? ""} ${difference?.toFixed() ?? ""} ${say(message, "zh-CN")}`;
}

/** Whether a finding tells the planted error: its rule, at its cell, with its amount. */
function tells(
  finding: Finding,
  rule: Planter["rule"],
  planted: Planted,
  at: { sheet: string; row: number; column: number }
): boolean {
  const [cell] = finding.cells;
  const { yuan, difference } = planted;
  const near = (a: number | undefined, b: number): boolean =>
    a !== undefined && Math.abs(a - b) < 0.011;
  return (
    finding.rule === rule &&
    cell?.sheet === at.sheet &&
    cell.row === at.row &&
    cell.column === at.column &&
    (yuan === undefined || near(finding.amountYuan?.toNumber(), yuan)) &&
    (difference === undefined || near(finding.difference?.toNumber(), difference))
  );
}

interface Tally {
  planted: number;
  found: number;
  /** Findings that the planted error does not account for. */
  strays: number;
}

test("a consistent workbook raises no alarm, in any layout", () => {
  for (let seed = 1; seed <= RUNS; seed += 1) {
    const lines = check(drawProjectBook(seed).write().sheets).map(lineOf);
    expect({ seed, lines }).toEqual({ seed, lines: [] });
  }
});

test("one planted error is found at its cell with its amount, and nothing beside what it entails", () => {
  const tallies = new Map<string, Tally>();
  const misses: unknown[] = [];
  const plantIn = (made: ProjectBook, seed: number, planter: Planter): void => {
    const planted = planter.plant();
    const { sheets, place } = made.write();
    const findings = check(sheets);
    const at = place(planted.key);
    const found = findings.find((finding) => tells(finding, planter.rule, planted, at));
    const entailed = new Set<string>([planter.rule, ...(planted.entails ?? [])]);
    const strays = findings.filter(({ rule }) => !entailed.has(rule));
    const tally = tallies.get(planter.rule) ?? { planted: 0, found: 0, strays: 0 };
    tally.planted += 1;
    tally.found += found ? 1 : 0;
    tally.strays += strays.length;
    tallies.set(planter.rule, tally);
    if (!found || strays.length > 0)
      misses.push({
        seed,
        rule: planter.rule,
        name: planter.name,
        at: formatCell(at),
        planted,
        findings: findings.map(lineOf),
      });
  };
  for (let seed = 1; seed <= RUNS; seed += 1) {
    // The number of errors is known from a first drawing; each is planted in a drawing of its own.
    const count = drawProjectBook(seed).planters.length;
    const turns = Math.min(count, 3);
    for (let turn = 0; turn < turns; turn += 1) {
      const made = drawProjectBook(seed);
      const planter = made.planters[(Math.floor(seed / 4) * turns + turn) % count];
      if (planter) plantIn(made, seed, planter);
    }
  }
  const share = (part: number, whole: number): string => `${((part / whole) * 100).toFixed(1)}%`;
  const lines = [...tallies]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(
      ([rule, { planted, found, strays }]) =>
        `${rule.padEnd(30)} ${String(planted).padStart(6)} ${share(found, planted).padStart(8)} ${share(found, found + strays).padStart(10)}`
    );
  process.stdout.write(
    `${["check                          planted   recall  precision", ...lines].join("\n")}\n`
  );
  expect(misses.slice(0, Number(process.env["MISSES"] ?? 5))).toEqual([]);
});
