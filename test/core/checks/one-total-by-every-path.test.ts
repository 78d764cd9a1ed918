import { oneTotalByEveryPath } from "../../../src/core/checks/one-total-by-every-path";
import { say } from "../../../src/core/messages/message";
import { formatCell } from "../../../src/core/values/cell-ref";
import { Decimal } from "../../../src/core/values/decimal";
import { readFacts } from "../../../src/core/tables/find-tables";
import { book, type SheetDraft } from "../tables/book";
import { cell, facts } from "./facts-builder";

const run = (...sheets: SheetDraft[]) => oneTotalByEveryPath(readFacts(book(...sheets)));

const summary = (scores: readonly number[], total: number): SheetDraft => ({
  name: "得分",
  rows: [
    ["一级指标", "分值", "得分"],
    ["A决策", 40, scores[0] ?? null],
    ["B产出", 60, scores[1] ?? null],
    ["合计", 100, total],
  ],
});

const system = (scores: readonly (number | null)[], total: number): SheetDraft => ({
  name: "体系",
  rows: [
    ["一级指标", "三级指标", "分值", "评分标准", "得分"],
    ["A决策", "A1依据", 20, "酌情", scores[0] ?? null],
    [null, "A2程序", 20, "酌情", scores[1] ?? null],
    ["B产出", "B1数量", 30, "酌情", scores[2] ?? null],
    [null, "B2质量", 30, "酌情", scores[3] ?? null],
    ["合计", null, 100, null, total],
  ],
});

const sentence = (text: string): SheetDraft => ({ name: "结论", rows: [[text]] });

test("every path to one total is right", () => {
  const right = [
    system([20, 20, 25, 25], 90),
    summary([40, 50], 90),
    sentence("综合得分90分，评价等级为“优”。"),
  ];
  expect(run(...right)).toEqual([]);
});

test("a total that tables and sentence tell differently is one finding, with every path in it", () => {
  const found = run(
    sentence("综合得分88分，评价等级为“良”。"),
    system([20, 20, 25, 24], 90),
    summary([40, 50], 90)
  );
  expect(found).toHaveLength(1);
  const [finding] = found;
  expect(finding?.severity).toBe("high");
  expect(finding?.cells[0] && formatCell(finding.cells[0])).toBe("结论!A1");
  expect(say(finding!.message, "zh-CN")).toContain(
    "总分有 3 个数，88（文字所写 结论!A1）；90（“体系”合计 体系!E6、“得分”合计 得分!C4）；89（“体系”各项得分相加 体系!E2…E5）"
  );
});

test("half a point is a difference, a missing score says nothing", () => {
  expect(run(system([20, 20, 25, 24.5], 89.5), summary([40, 50], 90))).toHaveLength(1);
  expect(run(system([20, 20, 25, null], 90), summary([40, 50], 90))).toEqual([]);
});

test("one table alone is held to its own sums by another check", () => {
  expect(run(system([20, 20, 25, 24], 90))).toEqual([]);
});

test("tables of two evaluated units have totals of their own, and no sentence is theirs", () => {
  const east = { ...summary([40, 50], 90), name: "东镇" };
  const west = { ...summary([35, 45], 80), name: "西镇" };
  expect(run(east, west, sentence("综合得分80分，评价等级为“良”。"))).toEqual([]);
});

test("a self-evaluation, a dimension and another year are no total", () => {
  const tables = [system([20, 20, 25, 25], 90), summary([40, 50], 90)];
  for (const text of [
    "单位自评得分98分。",
    "决策类指标设计分值40分，综合评价得分40分。",
    "满分3分，得分3分。",
    "上年度综合得分86分。",
  ]) {
    expect({ text, found: run(...tables, sentence(text)) }).toEqual({ text, found: [] });
  }
});

test("S0: a total of 89.17 with no table behind it", () => {
  const stated = { cell: cell("结论!A3"), score: new Decimal("89.17"), level: "良" };
  const found = oneTotalByEveryPath(facts({ statedGrades: [stated] }));
  expect(found.map(({ stated }) => stated?.toFixed())).toEqual(["89.17"]);
  expect(say(found[0]!.message, "zh-CN")).toBe(
    "结论!A3：总分写 89.17，工作簿里没有可以推出它的得分表。补充得分明细后重新核对。"
  );
  expect(oneTotalByEveryPath(facts({ statedGrades: [{ ...stated, isPart: true }] }))).toEqual([]);
});

test("tables of one dimension each make up the system together", () => {
  const part = (name: string, letter: string, weight: number, score: number, printed = score) => ({
    name,
    rows: [
      ["二级指标", "三级指标", "分值", "得分"],
      [`${letter}1甲`, `${letter}1-1甲一`, weight / 2, score / 2],
      [`${letter}2乙`, `${letter}2-1乙一`, weight / 2, score / 2],
      [`一级指标${name}合计`, null, weight, printed],
    ],
  });
  const parts = [part("决策", "A", 40, 40), part("产出", "B", 60, 50)];
  expect(run(summary([40, 50], 90), ...parts, sentence("综合得分90分。"))).toEqual([]);
  const wrong = [part("决策", "A", 40, 40), part("产出", "B", 60, 48, 50)];
  const [found] = run(summary([40, 50], 90), ...wrong, sentence("综合得分91分。"));
  const words = found ? say(found.message, "zh-CN") : "";
  expect(words).toContain("91（文字所写 结论!A1）");
  expect(words).toContain("88（“决策”等 2 张表的各项得分相加");
});
