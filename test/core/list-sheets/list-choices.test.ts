import { unmetChoices } from "../../../src/core/list-sheets/list-choice-rows";
import { problemMessage } from "../../../src/core/list-sheets/list-problem";
import { readListSettings } from "../../../src/core/list-sheets/list-setting-rows";
import { LIST_SHEET_KEYS } from "../../../src/core/list-sheets/list-sheet-layout";
import { olderThanLists } from "../../../src/core/list-sheets/older-than-lists";
import { ownListSheets } from "../../../src/core/list-sheets/own-list-sheets";
import { planListSheets } from "../../../src/core/list-sheets/plan-list-sheets";
import type { ListChoice } from "../../../src/core/lists/list-choice";
import {
  parseListSettings,
  type ListSettingText,
} from "../../../src/core/lists/list-setting-values";
import { reconcile, type Reconciliation } from "../../../src/core/lists/reconcile";
import type { TableChoice } from "../../../src/core/tables/table";
import { planSheets } from "../../../src/core/sheets/plan-sheets";
import { finish } from "../../../src/core/values/finish";
import { message, say, type Language } from "../../../src/core/messages/message";
import { gridFromRows, type CellScalar, type Workbook } from "../../../src/core/workbook/workbook";
import type { PlanCell, WritePlan } from "../../../src/core/workbook/write-plan";
import { evaluation, NO_FACTS } from "../sheets/evaluation-fixture";
import { EditableWorkbook } from "../sheets/workbook-of-plan";
import { citizenId as id } from "../lists/citizen-id";

type Rows = CellScalar[][];
const paid = (): Rows => [
  ["姓名", "身份证号", "养老机构", "卡里收到", "补贴金额"],
  ["张三", id(1), "甲院", 100, 90],
  ["李四", id(2), "甲院", 200, 180],
];
const others = (): Rows => [
  ["姓名", "身份证号", "养老机构"],
  ["王五", id(3), "乙院"],
];

function book(sheets: Readonly<Record<string, Rows>>): Workbook {
  const grids = Object.entries(sheets).map(([name, rows]) => gridFromRows(name, rows));
  return { sheets: grids, date1904: false, definedNames: [] };
}

interface Run {
  readonly result: Reconciliation;
  readonly plan: WritePlan;
}

function run(
  workbook: Workbook,
  given: {
    readonly settings?: readonly ListSettingText[];
    readonly choices?: readonly ListChoice[];
    readonly language?: Language;
  } = {}
): Run {
  const { settings = [], choices, language = "zh-CN" } = given;
  const said = readListSettings(workbook, settings);
  const result = finish(
    reconcile(workbook, {
      ownSheets: ownListSheets(workbook),
      settings: said.settings,
      lists: { named: said.lists, ...(choices ? { choices } : {}) },
    })
  );
  const now = "2026-11-22T14:02:00";
  return { result, plan: planListSheets(result, workbook, { language, now, settings }).plan };
}

/** 名单识别: name, kind, columns, note of each list. */
function block({ plan }: Run): readonly (readonly unknown[])[] {
  const rows = plan.sheets.find(({ key }) => key === LIST_SHEET_KEYS.summary)?.rows ?? [];
  return rows
    .filter(({ cells }) => String(cells[11]?.value ?? "").startsWith("read:"))
    .map(({ cells }) => [0, 1, 2, 5].map((at) => cells[at]?.value ?? null));
}

function after(
  { plan }: Run,
  sources: Workbook["sheets"],
  edit?: (book: EditableWorkbook) => void
) {
  const written = new EditableWorkbook(plan, sources);
  edit?.(written);
  return written.workbook();
}

function setCell(to: EditableWorkbook, key: string, column: number, value: string): void {
  const row = to.sheet("名单核对").rows.find((cells) => cells[11]?.value === key);
  if (!row) throw new Error(`no row ${key}`);
  row[column] = { ...(row[column] as PlanCell | null), value };
}

const moneyOf = ({ result }: Run): number[] => [...(result.book.lists[0]?.amount ?? [])];

test("what was corrected by a click is written down, and counts on the next run", () => {
  const workbook = book({ 发放表: paid(), 名单二: others() });
  const first = run(workbook, {
    choices: [
      { sheet: "发放表", headerTop: 0, columns: { 3: "amount", 4: "none" } },
      { sheet: "名单二", headerTop: 0, role: "application" },
    ],
  });
  expect(block(first).map((row) => row.slice(0, 3))).toEqual([
    ["发放表", null, "卡里收到=实发金额、补贴金额=不读"],
    ["名单二", "申请表", null],
  ]);
  const again = run(after(first, workbook.sheets));
  expect(moneyOf(again)).toEqual(moneyOf(first));
  expect(again.result.book.lists.map(({ role }) => role)).toEqual(["payment", "application"]);
  expect(block(again)).toEqual(block(first));
});

test("what is typed into 名单识别 follows its header when a column is put in before", () => {
  const workbook = book({ 发放表: paid() });
  const typed = after(run(workbook), workbook.sheets, (to) =>
    setCell(to, "read:发放表", 2, "卡里收到 = 实发金额，补贴金额=不读")
  );
  const moved = gridFromRows(
    "发放表",
    paid().map(([name, ...rest], row) => [row === 0 ? "序号" : row, name ?? null, ...rest])
  );
  const { result } = run({ ...typed, sheets: [moved, ...typed.sheets.slice(1)] });
  expect([...(result.book.lists[0]?.columns ?? [])]).toContainEqual(["amount", 4]);
});

test("a list that is left out stays on the page, and comes back when its cell is cleared", () => {
  const workbook = book({ 发放表: paid(), 名单二: others() });
  const settings = [{ id: "role.名单二", text: "不核对" }];
  const first = run(workbook, { settings });
  expect(first.result.book.lists).toHaveLength(1);
  expect(block(first)[1]?.slice(0, 2)).toEqual(["名单二", "不核对"]);
  const left = run(after(first, workbook.sheets), { language: "en" });
  expect(block(left)[1]?.slice(0, 2)).toEqual(["名单二", "Left out"]);
  const cleared = after(left, workbook.sheets, (to) => setCell(to, "read:名单二", 1, ""));
  expect(run(cleared).result.book.lists).toHaveLength(2);
});

test("the second list of a sheet, a column's letter, and every list at once", () => {
  const both = [
    ...paid(),
    [],
    ["补发名单"],
    ["身份证号", "姓名", "补发金额", "卡里收到"],
    [id(4), "赵六", 1, 2],
  ];
  const one = run(book({ 发放表: both }), {
    settings: [{ id: "columns.发放表#2", text: "D=amount" }],
  });
  expect(one.result.book.lists.map(({ amount }) => [...amount])).toEqual([
    [900_000, 1_800_000],
    [20_000],
  ]);
  const all = run(book({ 发放表: both }), {
    settings: [{ id: "columns.*", text: "卡里收到=实发金额" }],
  });
  expect(all.result.book.lists.map(({ amount }) => [...amount])).toEqual([
    [1_000_000, 2_000_000],
    [20_000],
  ]);
  expect(unmetChoices(all.result.book.found, { texts: [], cellOf: () => undefined })).toEqual([]);
});

test("a header or a list that is not there is told and kept, and harms nothing", () => {
  const settings = [
    { id: "columns.发放表", text: "实领=实发金额" },
    { id: "role.一月", text: "发放表" },
  ];
  const workbook = book({ 发放表: paid() });
  const done = run(workbook, { settings });
  const said = unmetChoices(done.result.book.found, readListSettings(workbook, settings)).map(
    (each) => say(problemMessage(each), "zh-CN")
  );
  expect(said).toEqual([
    "发放表 没有列“实领”，没有采用。照表头写，或写列标。",
    "没有找到名单“一月”，对它的更正没有采用。核对工作表名称。",
  ]);
  const written = after(done, workbook.sheets);
  const again = unmetChoices(run(written).result.book.found, readListSettings(written));
  const cells = again.map(({ cell }) => cell && written.sheets[1]?.value(cell.row, cell.column));
  expect(cells).toEqual(["实领=实发金额", "发放表"]);
  expect(block(done)).toEqual([
    ["发放表", null, "实领=实发金额", said[0]],
    ["一月", "发放表", null, said[1]],
  ]);
  expect(moneyOf(done)).toEqual([900_000, 1_800_000]);
});

test.each<[string, string]>([
  ["role.发放表", "工资表"],
  ["columns.发放表", "金额"],
  ["columns.发放表", "金额=鞋码"],
  ["columns.发放表", "=姓名"],
])("%s=%s cannot be used", (key, text) => {
  const { lists, problems } = parseListSettings([{ id: key, text }]);
  expect([lists.length, problems.length]).toEqual([0, 1]);
});

describe("名单疑点 beside lists that changed", () => {
  const sources = { 发放表: paid(), 名单二: others() };
  const first = run(book(sources));
  const now = (sheets: Readonly<Record<string, Rows>>): string => {
    const older = olderThanLists(after(first, book(sheets).sheets));
    return older ? say(older, "zh-CN") : "";
  };
  const amended = (edit: (rows: Rows) => void): Rows => {
    const rows = paid();
    edit(rows);
    return rows;
  };

  it.each<[string, Rows]>([
    ["nothing", paid()],
    ["a remark beside the list", amended((rows) => rows[1]?.push(null, "已核"))],
    ["blank rows below", [...paid(), [null, ""], []]],
  ])("%s changes nothing", (_what, rows) => {
    expect(now({ ...sources, 发放表: rows })).toBe("");
  });

  it.each<[string, Rows]>([
    ["an amount", amended((rows) => rows[1]?.splice(4, 1, 91))],
    [
      "a day of birth in an ID",
      amended((rows) => rows[1]?.splice(1, 1, id(1).replace("19450310", "19450311"))),
    ],
    [
      "two names exchanged",
      amended((rows) => (rows[1]?.splice(0, 1, "李四"), rows[2]?.splice(0, 1, "张三"))),
    ],
    ["a row below", [...paid(), ["赵六", id(5), "甲院", 1, 1]]],
    ["a row less", paid().slice(0, 2)],
    ["a header", amended((rows) => rows[0]?.splice(4, 1, "应发金额"))],
  ])("%s makes it older", (_what, rows) => {
    expect(now({ ...sources, 发放表: rows })).toBe(
      "名单疑点 早于名单：发放表 已改动。重新核对名单后再用。"
    );
  });

  it("lists that went and lists that came are named", () => {
    expect(now({ 发放表: paid() })).toContain("找不到 名单二");
    expect(now({ ...sources, 三月: others() })).toContain("三月 是后来的");
    expect(olderThanLists(book(sources))).toBeUndefined();
  });

  it("a list without people is no new one; two lists beside each other are one new sheet", () => {
    const heads = paid().slice(0, 1);
    expect(now({ ...sources, 空表: heads })).toBe("");
    const beside = others().map((row) => [...row, null, ...row]);
    expect(now({ ...sources, 三月: beside })).toContain("：三月 是后来的");
  });

  it("a sheet that 绩核设置 leaves out is no new list", () => {
    const { sheets } = book({ ...sources, 三月: others() });
    const range = { sheet: "三月", top: 0, left: 0, bottom: 1, right: 2 };
    const facts = { ...NO_FACTS, unrecognised: [{ range, reason: message("table.ignored") }] };
    const tables = [{ sheet: "三月", topLeft: "A1", ignore: true }];
    const judged = evaluation({ facts, settings: { scoreDecimals: 2, tables } });
    const settings = planSheets(judged, book({}), { language: "zh-CN", now: "2026-11-22" });
    const plan = { sheets: [...first.plan.sheets, ...settings.sheets] };
    expect(olderThanLists(after({ ...first, plan }, sheets))).toBeUndefined();
  });

  /** What is said once `edit` was made in the written sheets. */
  const since = (edit: (to: EditableWorkbook) => void, ran = first): string => {
    const older = olderThanLists(after(ran, book(sources).sheets, edit));
    return older ? say(older, "zh-CN") : "";
  };

  it.each<[string, string, number, string]>([
    ["最多月数", "set:most-months", 1, "11"],
    ["发放表", "read:发放表", 1, "审计表"],
    ["名单二", "read:名单二", 2, "养老机构=不读"],
  ])("%s is named once another value is typed for it", (name, key, column, value) => {
    const typed = since((to) => setCell(to, key, column, value));
    expect(typed).toBe(`名单疑点 早于设置：${name} 已改动。重新核对名单后再用。`);
    const again = run(after(first, book(sources).sheets, (to) => setCell(to, key, column, value)));
    expect(since(() => undefined, again)).toBe("");
    expect(since((to) => setCell(to, key, column, ""), again)).toContain(`早于设置：${name} `);
  });

  it("beds of an institution are named by the institution, typed, changed or taken out", () => {
    const beds = (count: string) => (to: EditableWorkbook) => {
      setCell(to, "set:beds#1", 0, count === "" ? "" : "甲院");
      setCell(to, "set:beds#1", 1, count);
    };
    expect(since(beds("40"))).toContain("早于设置：甲院 已改动");
    const again = run(after(first, book(sources).sheets, beds("40")));
    expect(since(beds(" 40"), again)).toBe("");
    expect(since(beds("41"), again)).toContain("早于设置：甲院 已改动");
    expect(since(beds(""), again)).toContain("早于设置：甲院 已改动");
  });

  it("what was typed between a run and its writing stays, and is newer than the results", () => {
    const typed = after(first, book(sources).sheets, (to) => {
      setCell(to, "set:most-months", 1, "11");
      setCell(to, "read:名单二", 1, "申请表");
    });
    const used = { texts: [], choices: [] };
    const how = { language: "zh-CN", now: "2026-11-22", used } as const;
    const { plan } = planListSheets(first.result, typed, how);
    const written = new EditableWorkbook(plan, book(sources).sheets).workbook();
    expect(readListSettings(written).texts).toEqual([
      { id: "most-months", text: "11" },
      { id: "role.名单二", text: "申请表" },
    ]);
    const older = olderThanLists(written);
    expect(older && say(older, "zh-CN")).toContain("早于设置：最多月数、名单二 已改动");
  });

  it.each<[string, TableChoice]>([
    ["leaves a list out", { sheet: "发放表", topLeft: "A1", ignore: true }],
    ["names another kind of table", { sheet: "标准", topLeft: "A1", kind: "rate-standard" }],
  ])("绩核设置 is named when it %s since", (_what, choice) => {
    const range = { sheet: choice.sheet, top: 0, left: 0, bottom: 1, right: 2 };
    const facts = { ...NO_FACTS, unrecognised: [{ range, reason: message("table.ignored") }] };
    const judged = evaluation({ facts, settings: { scoreDecimals: 2, tables: [choice] } });
    const settings = planSheets(judged, book({}), { language: "zh-CN", now: "2026-11-22" });
    const plan = { sheets: [...first.plan.sheets, ...settings.sheets] };
    expect(since(() => undefined, { ...first, plan })).toBe(
      "名单疑点 早于设置：绩核设置 已改动。重新核对名单后再用。"
    );
  });

  it("a fingerprint holds no ID in full", () => {
    const cells = first.plan.sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    const text = cells.map((cell) => String(cell?.value ?? "")).join("\n");
    expect(text).toContain('"sum":');
    expect([1, 2, 3].filter((order) => text.includes(id(order)))).toEqual([]);
  });
});
