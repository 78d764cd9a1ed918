import { evaluate } from "../../../src/core/evaluate";
import type { Settings } from "../../../src/core/evaluation";
import { LIST_SHEET_KEYS } from "../../../src/core/list-sheets/list-sheet-layout";
import { listEvidenceOf } from "../../../src/core/list-sheets/list-evidence-of";
import { ownListSheets } from "../../../src/core/list-sheets/own-list-sheets";
import { planListSheets } from "../../../src/core/list-sheets/plan-list-sheets";
import { reconcile } from "../../../src/core/lists/reconcile";
import { finish } from "../../../src/core/values/finish";
import { say } from "../../../src/core/messages/message";
import {
  gridFromRows,
  type CellScalar,
  type SheetGrid,
  type Workbook,
} from "../../../src/core/workbook/workbook";
import type { WritePlan } from "../../../src/core/workbook/write-plan";
import { citizenId as id } from "../lists/citizen-id";
import { indicatorSheet, type Rows } from "../scores/score-workbook";

const PAID = ["姓名", "身份证号", "养老机构", "月数", "月标准", "金额"];
/** 甲院: 李四 is paid 100 too much, and twice; 乙院: 赵六 has two errors of different kinds. */
const PEOPLE: Rows = [
  ["2023年补贴发放表"],
  PAID,
  ["张三", id(1), "甲院", 12, 100, 1200],
  ["李四", id(2), "甲院", 12, 100, 1300],
  ["王五", id(3), "乙院", 12, 100, 1200],
  ["赵六", id(4), "乙院", 14, 100, 1500],
  ["钱七", `${id(5).slice(0, 17)}${id(5).endsWith("1") ? "2" : "1"}`, "丙院", 12, 100, 1200],
];

const system = (clause: string, name = "补贴发放准确性"): Rows =>
  indicatorSheet([[name, 10, "", "", clause, 10]]);

function book(rubric: Rows): Workbook {
  return {
    sheets: [gridFromRows("发放表", PEOPLE), gridFromRows("指标体系", rubric)],
    date1904: false,
    definedNames: [],
  };
}

function withPlan(workbook: Workbook, { sheets }: WritePlan): Workbook {
  const grids = sheets.map(({ name, rows }) =>
    gridFromRows(
      name,
      rows.map(({ cells }) => cells.map((cell) => cell?.value ?? null))
    )
  );
  const names = sheets.map(({ key, name }) => ({
    name: key,
    refersTo: `'${name}'!$A$1`,
    hidden: true,
  }));
  return { ...workbook, sheets: [...workbook.sheets, ...grids], definedNames: names };
}

function reconciled(workbook: Workbook): Workbook {
  const result = finish(reconcile(workbook, { ownSheets: ownListSheets(workbook) }));
  const { plan } = planListSheets(result, workbook, {
    language: "zh-CN",
    now: "2026-11-22T14:02:00",
  });
  return withPlan(workbook, plan);
}

/** The same workbook, with a word typed into 状态 of the findings of one person. */
function decided(workbook: Workbook, name: string, word: string): Workbook {
  const own = workbook.definedNames.find(({ name: key }) => key === LIST_SHEET_KEYS.findings);
  const sheets = workbook.sheets.map((grid): SheetGrid => {
    if (own?.refersTo !== `'${grid.name}'!$A$1`) return grid;
    const heads = Array.from({ length: grid.columnCount }, (_, column) => grid.value(2, column));
    const [status, person] = [heads.indexOf("状态"), heads.indexOf("姓名")];
    const value = (row: number, column: number): CellScalar =>
      column === status && grid.value(row, person) === name ? word : grid.value(row, column);
    return { ...grid, value };
  });
  return { ...workbook, sheets };
}

function scoreOf(workbook: Workbook, settings: Partial<Settings> = {}) {
  const [score] = evaluate(workbook, settings).indicators;
  if (!score) throw new Error("no indicator");
  return {
    points: score.score?.toNumber(),
    metric: score.clauses?.[0]?.metric?.id,
    words: say(score.explanation, "zh-CN"),
    others: score.alternatives?.length ?? 0,
  };
}

const EACH_PERSON = "每发现1人补贴发放金额不准确扣2分，扣完为止。";

test("reconciled, written, scored: 处 are counted as the rule names them", () => {
  const workbook = reconciled(book(system(EACH_PERSON)));
  // 李四 and 赵六 (both checks about 赵六 are one person).
  expect(scoreOf(workbook)).toMatchObject({ points: 6, metric: "list-payment", others: 0 });
  expect(scoreOf(workbook).words).toMatch(/名单疑点计入 3 条疑点，涉及 2 人、2 家机构.*第 \d+/u);
});

test("where the rule says 处, the readings stand side by side, the strictest counts", () => {
  const workbook = reconciled(book(system("每发现1处补贴发放不准确扣2分，扣完为止。")));
  const score = scoreOf(workbook);
  expect(score.points).toBe(4);
  expect(score.others).toBeGreaterThan(0);
});

test("what is ruled out does not count; by 属实 only, nothing else does", () => {
  const workbook = reconciled(book(system(EACH_PERSON)));
  expect(scoreOf(decided(workbook, "李四", "排除")).points).toBe(8);
  expect(scoreOf(workbook, { countFindings: "confirmed" }).points).toBe(10);
  expect(scoreOf(decided(workbook, "李四", "属实"), { countFindings: "confirmed" })).toMatchObject({
    points: 8,
  });
});

test("entitlement counts other findings than payment; a share is of all people", () => {
  const clause = "每发现1人不符合享受条件扣3分，扣完为止。";
  const one = reconciled(book(system(clause, "补贴对象资格认定准确性")));
  expect(scoreOf(one)).toMatchObject({ points: 7, metric: "list-eligibility" });
  const share = "得分=对象认定准确率×分值。";
  const rate = reconciled(book(system(share, "补贴对象认定准确率")));
  expect(scoreOf(rate)).toMatchObject({ points: 8, metric: "list-eligibility" });
});

test("lists that nobody reconciled give no score, and the answer is not invented", () => {
  const workbook = book(system(EACH_PERSON));
  expect(listEvidenceOf(workbook)).toBeUndefined();
  expect(scoreOf(workbook).metric).toBeUndefined();
});
