import { numberInSteps, type ListDraft } from "../../../src/core/lists/list-finding";
import { STEP_ROWS } from "../../../src/core/lists/match-keys";
import { reconcile } from "../../../src/core/lists/reconcile";
import { finish } from "../../../src/core/values/finish";
import { message } from "../../../src/core/messages/message";
import { suggestInSteps } from "../../../src/core/names/suggest-matches";
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

test("numbering a million findings rests as well", () => {
  const draft: ListDraft = {
    rule: "id-sex",
    severity: "low",
    rows: [],
    cells: [],
    name: "",
    maskedId: "",
    institution: "",
    className: "",
    place: "",
    message: message("list.sheet.none"),
  };
  const drafts = Array.from({ length: STEP_ROWS * 2 }, (_, at) => ({ ...draft, name: String(at) }));
  expect([...numberInSteps(drafts)].length).toBeGreaterThanOrEqual(3);
  expect(finish(numberInSteps(drafts))).toHaveLength(drafts.length);
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
