import { reconcile } from "../../../src/core/lists/reconcile";
import { finish } from "../../../src/core/values/finish";
import { say } from "../../../src/core/messages/message";
import type { ListFinding } from "../../../src/core/lists/list-finding";
import { generateLists } from "./people-generator";

// PEOPLE=100000 npx jest test/core/lists/detection prints recall and precision by check.
const PEOPLE = Number(process.env["PEOPLE"] ?? 1500);
const SEEDS = PEOPLE > 5000 ? [7] : [7, 11];

const placesOf = ({ cells }: ListFinding): string[] =>
  cells.map(({ sheet, row }) => `${sheet}!${String(row + 1)}`);

it.each(SEEDS)("every planted error is found, and nothing else (seed %i)", (seed) => {
  const { workbook, planted, lookAlikes } = generateLists(seed, PEOPLE);
  const { findings, comparisons } = finish(reconcile(workbook));
  const found = new Set<ReadonlySet<string>>();
  const wrong: string[] = [];
  const perRule = new Map<string, { right: number; wrong: number }>();
  for (const finding of findings) {
    const places = placesOf(finding);
    const plant = planted.get(finding.rule)?.find((set) => places.some((place) => set.has(place)));
    const counts = perRule.get(finding.rule) ?? { right: 0, wrong: 0 };
    perRule.set(finding.rule, counts);
    if (plant) {
      found.add(plant);
      counts.right += 1;
    } else {
      counts.wrong += 1;
      wrong.push(say(finding.message, "en"));
    }
  }
  const missed = [...planted].flatMap(([rule, sets]) =>
    sets.filter((set) => !found.has(set)).map((set) => `${rule} ${[...set].join()}`)
  );
  if (PEOPLE > 5000) print(planted, lookAlikes, perRule, missed);
  expect(missed).toEqual([]);
  expect(wrong).toEqual([]);
  for (const { totals, left, right } of comparisons) {
    expect([totals.leftRows, totals.rightRows]).toEqual([left.rowCount, right.rowCount]);
    expect(totals.both + totals.differs + totals.leftOnly).toBe(totals.leftPeople);
  }
});

function print(
  planted: ReturnType<typeof generateLists>["planted"],
  lookAlikes: ReadonlyMap<string, number>,
  perRule: ReadonlyMap<string, { right: number; wrong: number }>,
  missed: readonly string[]
): void {
  const lines = [...planted].map(([rule, sets]) => {
    const lost = missed.filter((text) => text.startsWith(`${rule} `)).length;
    const { right = 0, wrong = 0 } = perRule.get(rule) ?? {};
    const recall = ((sets.length - lost) / sets.length) * 100;
    const precision = right + wrong === 0 ? 100 : (right / (right + wrong)) * 100;
    return `${rule.padEnd(34)} planted ${String(sets.length)}, look-alikes ${String(lookAlikes.get(rule) ?? 0)}: recall ${recall.toFixed(2)} %, precision ${precision.toFixed(2)} %`;
  });
  process.stdout.write(`${String(PEOPLE)} people\n${lines.join("\n")}\n`);
}
