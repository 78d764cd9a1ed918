import { planListSheetsInSteps } from "../../../src/core/list-sheets/plan-list-sheets";
import { STEP_LINES } from "../../../src/core/list-sheets/sheet-builder";
import { numberInSteps, type ListDraft } from "../../../src/core/lists/list-finding";
import { STEP_ROWS } from "../../../src/core/lists/match-keys";
import { reconcile } from "../../../src/core/lists/reconcile";
import { finish } from "../../../src/core/values/finish";
import { message } from "../../../src/core/messages/message";
import { suggestInSteps } from "../../../src/core/names/suggest-matches";
import { tallyAll } from "../../../src/core/lists/tally-findings";
import { EditableWorkbook } from "../sheets/workbook-of-plan";
import { gridFromRows, type CellScalar, type Workbook } from "../../../src/core/workbook/workbook";

// A run is cancelled at its next rest. Rests are counted by rows, not by the clock: what goes over
// all rows has to rest more often the more rows there are.

const HEADS = ["姓名", "身份证号", "养老机构", "类别", "月数", "金额", "评估日期"];

function list(name: string, rows: number, institution: string): Workbook["sheets"][number] {
  const cell = (row: number, column: number): CellScalar =>
    [`${name}${String(row)}`, null, institution, "自理", 12, 1200, "2022-12-01"][column] ?? null;
  return {
    ...gridFromRows(name, [HEADS]),
    rowCount: rows + 1,
    columnCount: HEADS.length,
    value: (row, column) => (row === 0 ? (HEADS[column] ?? null) : cell(row, column)),
  };
}

/** Nobody is in both lists: every row is a finding. */
function restsOf(rows: number): ReadonlyMap<string, number> {
  const sheets = [list("2023年花名册", rows, "甲院"), list("2023年发放表", rows, "乙院")];
  const rests = new Map<string, number>();
  for (const { phase, what } of reconcile({ sheets, date1904: false, definedNames: [] })) {
    const key = phase === "read" ? phase : `${phase} ${what}`;
    rests.set(key, (rests.get(key) ?? 0) + 1);
  }
  return rests;
}

test("every phase that goes over all rows rests by their number", () => {
  // More than 20,000 who are in one list only are not compared name by name.
  const [few, many] = [restsOf(STEP_ROWS * 3), restsOf(STEP_ROWS * 5)];
  const more = [...many].map(([key, count]) => [key, count - (few.get(key) ?? 0)] as const);
  const lazy = more.filter(([, count]) => count < 2);
  expect(lazy.map(([key]) => key)).toEqual([]);
  expect([...many.keys()]).toEqual(
    expect.arrayContaining(["read", "match ", "check id-two-names", "compare roster|payment"])
  );
});

const DRAFT: ListDraft = {
  rule: "id-sex",
  severity: "low",
  rows: [],
  cells: [],
  name: "",
  maskedId: "",
  institution: "甲院",
  className: "",
  place: "",
  message: message("list.sheet.none"),
};
const GRAVITIES = ["low", "high", "medium"] as const;

function draftsOf(count: number): ListDraft[] {
  return Array.from({ length: count }, (_, at) => ({
    ...DRAFT,
    severity: GRAVITIES[at % 3] ?? "low",
    name: String(at),
    effect: (at * 7) % 1000,
  }));
}

test("numbering and adding up a million findings rest as well", () => {
  const drafts = draftsOf(STEP_ROWS * 2);
  expect([...numberInSteps(drafts)].length).toBeGreaterThanOrEqual(3);
  const findings = finish(numberInSteps(drafts));
  expect(findings).toHaveLength(drafts.length);
  expect([...tallyAll(findings)].length).toBeGreaterThanOrEqual(3);
  expect(finish(tallyAll(findings)).people).toBe(drafts.length);
});

describe("planning the sheets", () => {
  const one = { sheets: [list("2023年发放表", 3, "甲院")], date1904: false, definedNames: [] };
  const result = finish(reconcile(one));
  const how = { language: "zh-CN", now: "2026-11-22T14:02:00" } as const;
  const plan = (count: number, existing: Workbook = one) => {
    const findings = finish(numberInSteps(draftsOf(count)));
    const steps = planListSheetsInSteps({ ...result, findings }, existing, how);
    let rests = 0;
    for (let step = steps.next(); ; step = steps.next(), rests += 1) {
      if (step.done === true) return { rests, plan: step.value.plan };
    }
  };

  test("rests by the number of findings, the first time", () => {
    const more = plan(STEP_LINES * 8).rests - plan(STEP_LINES * 4).rests;
    // Made, finished and measured line by line; sorted, and added up twice, by thousands.
    expect(more).toBeGreaterThanOrEqual(3 * 4 + 1 + 2);
  });

  test("and over what a person left in 名单疑点", () => {
    const first = plan(STEP_LINES * 4);
    const left = new EditableWorkbook(first.plan, one.sheets).workbook();
    const again = plan(STEP_LINES * 4, left).rests - first.rests;
    // Read, looked through for numbers and for what is gone.
    expect(again).toBeGreaterThanOrEqual(3);
  });

  test("rests by the rows of the lists", () => {
    const sheets = [list("2023年发放表", STEP_ROWS + 5, "甲院")];
    const book: Workbook = { sheets, date1904: false, definedNames: [] };
    const long = { ...finish(reconcile(book)), findings: [] };
    // Money, people of one list and of all; the frame's money, institutions and strata.
    expect([...planListSheetsInSteps(long, book, how)].length).toBeGreaterThanOrEqual(6);
    expect(plan(0).rests).toBe(0);
  });
});

test("similar names: the index, the search and the choice rest", () => {
  const column = (rows: number, at: string) => ({
    kind: "institution" as const,
    names: Array.from({ length: rows }, (_, row) => `${at}${String(row)}养老院`),
  });
  const rests = (rows: number): number =>
    [...suggestInSteps(column(rows, "甲"), column(rows, "乙"))].length;
  // Every 256 rows while searching and choosing, every 1,024 of the other list.
  expect(rests(2048) - rests(1024)).toBeGreaterThanOrEqual(4 + 4 + 1);
});
