import { drive } from "../../../src/core/lists/drive";
import { STEP_ROWS } from "../../../src/core/lists/match-keys";
import { occurrencesIn } from "../../../src/core/lists/occurrences";
import { reconcile, type ListProgress } from "../../../src/core/lists/reconcile";
import { finish } from "../../../src/core/values/finish";
import { gridFromRows, type CellScalar, type Workbook } from "../../../src/core/workbook/workbook";
import { generateLists } from "./people-generator";

const breathe = (): Promise<void> => Promise.resolve();

function longList(rows: number): Workbook {
  const grid = {
    ...gridFromRows("发放表", [["姓名", "身份证号", "机构", "金额"]]),
    rowCount: rows + 1,
    value: (row: number, column: number): CellScalar =>
      row === 0
        ? (["姓名", "身份证号", "机构", "金额"][column] ?? null)
        : ([`人${String(row)}`, 110105190001000 + row, "甲院", 100][column] ?? null),
  };
  return { sheets: [grid], date1904: false, definedNames: [] };
}

it("tells every phase in its order, and gives what a run without rests gives", async () => {
  const { workbook } = generateLists(5, 400);
  const seen: ListProgress["phase"][] = [];
  const result = await drive(reconcile(workbook), {
    breathe,
    onProgress: ({ phase, share }) => {
      if (seen.at(-1) !== phase) seen.push(phase);
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
    },
  });
  expect(seen).toEqual(["match", "check", "compare"]);
  expect(result?.findings).toEqual(finish(reconcile(workbook)).findings);
});

it("rests at least every few thousand rows", () => {
  const rows = STEP_ROWS * 3 + 5;
  const reads: number[] = [0];
  for (const { phase, share } of reconcile(longList(rows))) {
    if (phase === "read") reads.push(Math.round(share * (rows + 1)));
  }
  const steps = reads.slice(1).map((read, at) => read - (reads[at] ?? 0));
  // Three while the rows are read, three while they are summed up for their fingerprint.
  expect(steps).toHaveLength(6);
  expect(Math.min(...steps)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...steps)).toBeLessThanOrEqual(STEP_ROWS + 1);
});

it("stops at the next rest when it is cancelled", async () => {
  const signal = { aborted: false };
  let steps = 0;
  const result = await drive(reconcile(longList(STEP_ROWS * 4)), {
    breathe,
    signal,
    onProgress: () => {
      steps += 1;
      if (steps === 2) signal.aborted = true;
    },
  });
  expect(result).toBeUndefined();
  expect(steps).toBe(2);
});

it("counts 处 for an indicator by finding, person and institution, without those ruled out", () => {
  const { findings } = finish(reconcile(generateLists(5, 400).workbook));
  const paid = occurrencesIn(findings, "payment");
  const late = paid.findings.filter(({ rule }) => rule === "paid-after-death");
  expect(late.length).toBeGreaterThan(0);
  expect(paid.findings.some(({ rule }) => rule === "id-sex")).toBe(false);
  expect(paid.people).toBeLessThanOrEqual(paid.findings.length);
  expect(paid.cells).toHaveLength(paid.findings.length);
  const without = occurrencesIn(findings, "payment", new Set(late.map(({ id }) => id)));
  expect(without.findings).toHaveLength(paid.findings.length - late.length);
  expect(occurrencesIn(findings, "eligibility").findings).toEqual(
    expect.arrayContaining(late as unknown[])
  );
});
