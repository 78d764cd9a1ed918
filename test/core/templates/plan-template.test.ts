import { evaluate } from "../../../src/core/evaluate";
import type { Evaluation } from "../../../src/core/evaluation";
import { planSheets } from "../../../src/core/sheets/plan-sheets";
import { projectOf } from "../../../src/core/sheets/project-name";
import { readSettings } from "../../../src/core/sheets/read-settings";
import { parseRubric } from "../../../src/core/rubric/parse-rubric";
import { INDICATOR_FRAME } from "../../../src/core/templates/indicator-frame";
import {
  planTemplate,
  templateInTheWay,
  type ProjectWish,
} from "../../../src/core/templates/plan-template";
import { parseAddress } from "../../../src/core/values/cell-ref";
import { Decimal } from "../../../src/core/values/decimal";
import { gridFromRows, type CellScalar, type Workbook } from "../../../src/core/workbook/workbook";
import { newXlsx } from "../../../src/xlsx/new-xlsx";
import { openXlsx } from "../../../src/xlsx/open-xlsx";
import type { CellEdit, XlsxPackage } from "../../../src/xlsx/xlsx-package";
import { convert, hasLibreOffice } from "../../xlsx/libre-office";

async function open(bytes: Uint8Array): Promise<XlsxPackage> {
  const opened = await openXlsx(bytes);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

async function newBook(classes?: readonly string[], wish: ProjectWish = {}): Promise<XlsxPackage> {
  const made = await newXlsx(
    planTemplate({ language: "zh-CN", ...(classes ? { classes } : {}), ...wish })
  );
  if (!made.ok) throw new Error(made.error.code);
  return open(made.value);
}

const NOW = new Date("2026-11-22T14:02:00");

/** `资金支出!F4` → value. */
type Entries = Readonly<Record<string, string | number>>;

function edits(entries: Entries): CellEdit[] {
  return Object.entries(entries).map(([place, value]) => {
    const [sheet = "", address = ""] = place.split("!");
    const at = parseAddress(address);
    if (!at) throw new Error(place);
    return { cell: { sheet, ...at }, value };
  });
}

async function fill(book: XlsxPackage, entries: Entries): Promise<Uint8Array> {
  const filled = await book.apply({ sheets: [] }, edits(entries));
  if (!filled.ok) throw new Error(filled.error.code);
  return filled.value;
}

function at(workbook: Workbook, sheet: string, address: string): CellScalar {
  const place = parseAddress(address);
  const grid = workbook.sheets.find(({ name }) => name === sheet);
  return place && grid ? grid.value(place.row, place.column) : null;
}

function indicator(evaluation: Evaluation, name: string) {
  return evaluation.indicators.find((each) => each.name === name);
}

const SHEETS = "指标体系 资金情况 补贴标准 资金支出 问卷答卷 满意度 等级标准 自评情况".split(" ");
const INDICATORS = INDICATOR_FRAME.flatMap(({ groups }) => groups).flatMap(
  (each) => each.indicators
);

describe("untouched", () => {
  test.each([undefined, ["小学", "初中", "高中", "中职"]])(
    "no finding, all pending (%s)",
    async (classes) => {
      const { workbook } = await newBook(classes);
      expect(workbook.sheets.map(({ name }) => name)).toEqual(SHEETS);
      const evaluation = evaluate(workbook);
      expect(evaluation.findings).toEqual([]);
      expect(evaluation.indicators.map(({ name }) => name)).toEqual(
        INDICATORS.map(({ name }) => name)
      );
      expect(evaluation.indicators.every(({ state }) => state === "pending")).toBe(true);
      expect(evaluation.grade?.level).toBeUndefined();
    }
  );

  test("the weights come to 100, and every scoring rule is understood", () => {
    expect(INDICATORS.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
    for (const { rubric, weight } of INDICATORS) {
      const { understood } = parseRubric(rubric, new Decimal(weight));
      expect({ rubric, understood }).toEqual({ rubric, understood: true });
    }
  });

  test("no second template over the first", async () => {
    const { workbook } = await newBook();
    expect(templateInTheWay(workbook)?.params).toEqual({ sheet: "指标体系" });
    expect(templateInTheWay({ sheets: [], date1904: false, definedNames: [] })).toBeUndefined();
  });

  test("nor beside a person's own sheet of the same name", () => {
    const sheets = ["Sheet1", "补贴标准"].map((name) => gridFromRows(name, []));
    const inTheWay = templateInTheWay({ sheets, date1904: false, definedNames: [] });
    expect(inTheWay).toMatchObject({ code: "template.name-taken", params: { sheet: "补贴标准" } });
  });

  test("project and year stand in the titles, and head the written sheets", async () => {
    const project = "高龄老人补贴";
    const book = await newBook(undefined, { project, year: 2024 });
    expect(at(book.workbook, "指标体系", "A1")).toBe("高龄老人补贴绩效评价指标体系（2024年度）");
    expect(at(book.workbook, "资金支出", "A1")).toBe("补贴资金支出情况（2024年度）");
    expect(evaluate(book.workbook).findings).toEqual([]);

    const plan = planSheets(evaluate(book.workbook), book.workbook, {
      language: "zh-CN",
      now: NOW,
    });
    const written = await book.apply(plan);
    if (!written.ok) throw new Error(written.error.code);
    const settings = await open(written.value);
    expect(readSettings(settings.workbook).project).toBe(project);
    expect(at(settings.workbook, "评分表", "A2")).toEqual(expect.stringContaining(project));
  });

  test("a workbook without that title names no project", async () => {
    expect(projectOf((await newBook()).workbook)).toBeUndefined();
    const sheets = [gridFromRows("指标体系", [["高龄老人补贴绩效评价指标体系"]])];
    expect(projectOf({ sheets, date1904: false, definedNames: [] })).toBeUndefined();
  });
});

const CLASSES = ["自理", "半失能", "失能"];
const RATES = [100, 150, 200];
/** Person-months by class, and what was paid: the second is 50 short. */
const PAYEES: readonly (readonly [string, readonly number[], number])[] = [
  ["仁德养老院", [120, 24, 12], 18_000],
  ["康宁养老院", [60, 36, 0], 11_350],
  ["福寿养老院", [12, 0, 48], 10_800],
];

/** What a person types. The totals are formulas and follow. */
function entries(): Record<string, string | number> {
  const typed: Record<string, string | number> = {
    "资金情况!B4": 3.5,
    "资金情况!C4": 3.5,
    "资金情况!D4": 3.5,
    "资金情况!B7": 1,
    "资金情况!C7": 0.55,
    "资金情况!D7": 0.515,
    "指标体系!H15": "≥3家",
  };
  CLASSES.forEach((_name, index) => {
    typed[`补贴标准!B${String(4 + index)}`] = RATES[index] ?? 0;
  });
  PAYEES.forEach(([name, counts, paid], index) => {
    const row = String(4 + index);
    typed[`资金支出!B${row}`] = name;
    counts.forEach((count, column) => (typed[`资金支出!${"CDE"[column] ?? ""}${row}`] = count));
    typed[`资金支出!F${row}`] = paid;
  });
  for (let person = 0; person < 20; person++) {
    for (const question of "BCDEF") {
      typed[`问卷答卷!${question}${String(4 + person)}`] =
        person < 15 ? "满意" : person < 17 ? "基本满意" : "不满意";
    }
  }
  return typed;
}

const withOffice = hasLibreOffice ? test : test.skip;
withOffice(
  "filled in and worked out by a spreadsheet: sums, tally, mark and scores",
  async () => {
    const typed = { ...entries(), "指标体系!F4": 8 };
    const { workbook } = await open(convert(await fill(await newBook(), typed), "xlsx"));
    const total = 4 + PAYEES_ROOM;
    expect(at(workbook, "资金支出", `F${String(total)}`)).toBe(40_150);
    expect(at(workbook, "资金支出", `C${String(total)}`)).toBe(192);
    expect(at(workbook, "资金情况", "C8")).toBe(4.05);
    expect(
      [2, 3, 4, 5, 6].map((column) => at(workbook, "满意度", `${"ABCDEFG"[column] ?? ""}4`))
    ).toEqual([15, 2, 3, 20, 85]);
    expect(at(workbook, "指标体系", "B4")).toBe(25);
    expect(at(workbook, "指标体系", "I23")).toMatch(/▲.*105.*100/u);

    const evaluation = evaluate(workbook);
    const score = (name: string): string | undefined =>
      indicator(evaluation, name)?.score?.toString();
    // 4.05 ÷ 4.5 × 4 points; 4.015 ÷ 4.05 × 5 points.
    expect(score("资金到位率")).toBe("3.6");
    expect(Number(score("预算执行率"))).toBeCloseTo((4.015 / 4.05) * 5, 2);
    expect(score("补贴资金发放准确性")).toBe("9");
    expect(score("服务对象满意度")).toBe("8");
    expect(score("补贴机构完成率")).toBe("7");
    const rules = evaluation.findings.map(({ rule }) => rule);
    // What was typed wrong, and nothing else: an amount, and weights that come to 105.
    expect(rules).toEqual(["quantity-times-rate", "weights-sum"]);
  },
  120_000
);

test("rows ready to fill in end with the total", async () => {
  const { workbook } = await newBook();
  expect(at(workbook, "资金支出", `A${String(4 + PAYEES_ROOM)}`)).toBe("合计");
});

/** Rows between header and total of 资金支出. */
const PAYEES_ROOM = 25;
