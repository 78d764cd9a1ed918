import { LIST_SHEET_KEYS } from "../../../src/core/list-sheets/list-sheet-layout";
import { acceptedNames, ownListSheets } from "../../../src/core/list-sheets/own-list-sheets";
import { planListSheets } from "../../../src/core/list-sheets/plan-list-sheets";
import { reconcile } from "../../../src/core/lists/reconcile";
import { finish } from "../../../src/core/values/finish";
import {
  gridFromRows,
  type CellScalar,
  type SheetGrid,
  type Workbook,
} from "../../../src/core/workbook/workbook";
import type { SheetPlan } from "../../../src/core/workbook/write-plan";
import { ownSheetNames } from "../../../src/core/sheets/own-sheets";
import { generateLists } from "../lists/people-generator";

const NOW = "2026-11-22T14:02:00";
const SMALL = generateLists(3, 400);

function plan(workbook: Workbook, now = NOW) {
  const ownSheets = ownListSheets(workbook);
  const result = finish(reconcile(workbook, { ownSheets, accepted: acceptedNames(workbook) }));
  return { result, ...planListSheets(result, workbook, { language: "zh-CN", now }) };
}

/** The workbook with the planned sheets in it, as a host would give it back. */
function written(workbook: Workbook, sheets: readonly SheetPlan[]): Workbook {
  const grids = sheets.map((sheet): SheetGrid => {
    const rows = sheet.rows.map(({ cells }) => cells.map((cell) => cell?.value ?? null));
    return gridFromRows(sheet.name, rows, {
      formula: (row, column) => sheet.rows[row]?.cells[column]?.formula,
    });
  });
  const names = new Set(sheets.map(({ name }) => name));
  return {
    ...workbook,
    sheets: [...workbook.sheets.filter(({ name }) => !names.has(name)), ...grids],
    definedNames: sheets.map(({ key, name }) => ({
      name: key,
      refersTo: `'${name}'!$A$1`,
      hidden: true,
    })),
  };
}

function sheetOf(sheets: readonly SheetPlan[], key: string): SheetPlan {
  const sheet = sheets.find((each) => each.key === key);
  if (!sheet) throw new Error(`no sheet ${key}`);
  return sheet;
}

function typed(workbook: Workbook, sheet: string, changes: Record<string, CellScalar>): Workbook {
  const sheets = workbook.sheets.map((grid) => {
    if (grid.name !== sheet) return grid;
    const value = (row: number, column: number): CellScalar =>
      changes[`${String(row)},${String(column)}`] ?? grid.value(row, column);
    return { ...grid, columnCount: grid.columnCount + 1, value };
  });
  return { ...workbook, sheets };
}

const text = (sheet: SheetPlan, row: number, column: number): unknown =>
  sheet.rows[row]?.cells[column]?.value ?? null;

it("no ID of any person stands in any written cell, link, key or prompt", () => {
  const { plan: made } = plan(SMALL.workbook);
  const said = JSON.stringify(made);
  const plain = new Set(SMALL.ids.map((id) => id.replace(/[\s']/gu, "").toUpperCase()));
  expect(plain.size).toBeGreaterThan(300);
  const found = [...plain].filter((id) => said.toUpperCase().includes(id));
  expect(found).toEqual([]);
  // Not even what the mask leaves out: the birthday within the ID.
  expect([...plain].filter((id) => id.length === 18 && said.includes(id.slice(6, 17)))).toEqual([]);
});

it("IDs that stand among the names are masked there too", () => {
  const rows: CellScalar[][] = [
    ["姓名", "身份证号", "养老机构", "月数", "标准（元/月）", "金额"],
    ["11010519491231002X", "11010519491231002X", "甲养老院110105194912310029", 3, 100, 250],
    ["张三", "110105194912310021", "甲养老院", 3, 100, 250],
  ];
  const workbook = { sheets: [gridFromRows("发放表", rows)], date1904: false, definedNames: [] };
  const said = JSON.stringify(plan(workbook).plan);
  expect(said).toContain("********");
  expect(said).not.toMatch(/19491231/u);
});

it("what a reviewer typed follows its finding; a settled one reopens when its figure changes", () => {
  const first = plan(SMALL.workbook);
  const sheet = sheetOf(first.plan.sheets, LIST_SHEET_KEYS.findings);
  const headers = sheet.rows[2]?.cells.map((cell) => cell?.value) ?? [];
  const column = (header: string): number => headers.indexOf(header);
  const category = column("类别");
  const rowOf = (name: string): number =>
    sheet.rows.findIndex((row) => row.cells[category]?.value === name);
  const [twice, rate] = [rowOf("名单内重复"), rowOf("月数×标准≠金额")];
  const [status, verified] = [column("状态"), column("核实情况")];
  const extra = sheet.columns.length;
  const book = typed(written(SMALL.workbook, first.plan.sheets), sheet.name, {
    [`${String(twice)},${String(status)}`]: "排除",
    [`${String(twice)},${String(verified)}`]: "已电话核实",
    [`${String(twice)},${String(extra)}`]: "第3组",
    [`${String(rate)},${String(status)}`]: "属实",
    [`${String(rate)},${String(column("报表数"))}`]: 1,
    ["2," + String(extra)]: "分组",
  });
  const again = sheetOf(plan(book).plan.sheets, LIST_SHEET_KEYS.findings);
  expect(text(again, twice, status)).toBe("排除");
  expect(text(again, twice, verified)).toBe("已电话核实");
  expect(text(again, twice, extra)).toBe("第3组");
  expect(text(again, rate, status)).toBe("待核实");
  expect(String(text(again, rate, verified))).toContain("重新打开");
  // The same findings in the same rows: our own sheets are no lists of people.
  expect(again.rows.length).toBe(sheet.rows.length);
  expect(ownSheetNames(book)).toEqual(new Set(first.plan.sheets.map(({ name }) => name)));
});

it("a finding that is gone stays when somebody decided on it", () => {
  const first = plan(SMALL.workbook);
  const sheet = sheetOf(first.plan.sheets, LIST_SHEET_KEYS.findings);
  const status = sheet.rows[2]?.cells.findIndex((cell) => cell?.value === "状态") ?? -1;
  const book = typed(written(SMALL.workbook, first.plan.sheets), sheet.name, {
    [`3,${String(status)}`]: "已整改",
  });
  const without = {
    ...book,
    sheets: book.sheets.map((grid) =>
      ["入住花名册", "补贴发放表"].includes(grid.name)
        ? gridFromRows(grid.name, [["姓名", "身份证号", "机构"]])
        : grid
    ),
  };
  const again = sheetOf(plan(without).plan.sheets, LIST_SHEET_KEYS.findings);
  const gone = again.rows.filter(({ cells }) => cells[1]?.value === "已消除");
  expect(gone.map(({ cells }) => cells[status]?.value)).toEqual(["已整改"]);
});

it("a similar name that was confirmed is one person from then on", () => {
  const rows = (sheet: string, name: string): SheetGrid =>
    gridFromRows(sheet, [
      ["姓名", "身份证号", "养老机构", "账号", "金额"],
      [name, null, "甲养老院", "6228480402564890018", 100],
      ["李四", null, "甲养老院", "6228480402564890026", 100],
    ]);
  const workbook = {
    sheets: [rows("申请表", "张祥瑞"), rows("发放表", "张详瑞")],
    date1904: false,
    definedNames: [],
  };
  const first = plan(workbook);
  const rules = (made: typeof first): string[] => made.result.findings.map(({ rule }) => rule);
  const shared = "account-shared";
  expect(rules(first)).toEqual([shared, "missing-in-right", "missing-in-left", "similar-name"]);
  const sheet = sheetOf(first.plan.sheets, LIST_SHEET_KEYS.findings);
  const status = sheet.rows[2]?.cells.findIndex((cell) => cell?.value === "状态") ?? -1;
  const at = sheet.rows.findIndex(({ cells }) => cells[2]?.value === "相似名称");
  const book = typed(written(workbook, first.plan.sheets), sheet.name, {
    [`${String(at)},${String(status)}`]: "属实",
  });
  const again = plan(book);
  expect(rules(again)).toEqual([shared, "similar-name"]);
  expect(again.result.comparisons[0]?.totals).toMatchObject({ both: 2, leftOnly: 0, rightOnly: 0 });
});

describe("the sample", () => {
  const first = plan(SMALL.workbook);
  const sheet = sheetOf(first.plan.sheets, LIST_SHEET_KEYS.sample);
  const positions = (made: typeof first): readonly number[] =>
    made.sample?.rows.map(({ position }) => position) ?? [];

  it("is the same on another day as long as its seed stands", () => {
    const again = plan(written(SMALL.workbook, first.plan.sheets), "2027-01-05T09:00:00");
    expect(positions(first)).toHaveLength(30);
    expect(positions(again)).toEqual(positions(first));
    expect(plan(SMALL.workbook, "2027-01-05T09:00:00").sample?.plan.seed).toBe(20270105);
  });

  it("changes with method, seed and size as a person typed them; what was found stays", () => {
    const header = sheet.rows.findIndex(({ cells }) => cells[0]?.value === "编号");
    const audited = sheet.rows[header]?.cells.findIndex((c) => c?.value === "核查金额（元）") ?? -1;
    const book = typed(written(SMALL.workbook, first.plan.sheets), sheet.name, {
      "2,1": "按金额加权",
      "3,1": 7,
      "4,1": 12,
      [`${String(header + 1)},${String(audited)}`]: 800,
    });
    const again = plan(book);
    expect(again.sample?.plan).toEqual({ method: "money", seed: 7, size: 12 });
    expect(positions(again)).toHaveLength(12);
    const rows = sheetOf(again.plan.sheets, LIST_SHEET_KEYS.sample).rows;
    expect(rows.filter(({ cells }) => cells[audited]?.value === 800)).toHaveLength(1);
  });
});

it("every row of both lists is in the summary's proof", () => {
  const { plan: made, result } = plan(SMALL.workbook);
  const summary = sheetOf(made.sheets, LIST_SHEET_KEYS.summary);
  const first = summary.rows.map(({ cells }) => String(cells[0]?.value ?? ""));
  const proof = first.findLast((text) => text.includes("全部列入"));
  const [comparison] = result.comparisons;
  expect(proof).toContain(`花名册 ${String(comparison?.left.rowCount)} 行`);
  expect(summary.charts?.[0]?.series.values.length).toBeGreaterThan(1);
});
