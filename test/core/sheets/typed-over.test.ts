import { evaluate } from "../../../src/core/evaluate";
import { say } from "../../../src/core/messages/message";
import { planSheets, planWrite } from "../../../src/core/sheets/plan-sheets";
import type { PlanCell } from "../../../src/core/workbook/write-plan";
import { book } from "../tables/book";
import { FIRST, Review, SHEET } from "./review";
import { EditableWorkbook } from "./workbook-of-plan";

// What people type over the cells of ours that are not yellow: 核对并评分 and 重新计算等级 alike.
const SUMMARY = "得分情况表";

/** Changes what a row says under a header, cell by cell as it stands. */
function edit(
  review: Review,
  sheet: string,
  text: string,
  header: string,
  change: (cell: PlanCell) => PlanCell
): void {
  const row = review.written.rowOf(sheet, text);
  const column = review.written.columnOf(sheet, header);
  const cells = review.written.sheet(sheet).rows[row] ?? [];
  cells[column] = change(cells[column] ?? { value: null });
}

const typed = (value: PlanCell["value"]) => () => ({ value });
const written = (review: Review): EditableWorkbook => {
  const again = review.scored();
  if (typeof again === "string") throw new Error(again);
  return again;
};

describe("refused by both, in the same words, until the cell is cleared", () => {
  const formula = (text: string, value: number | null) => () => ({ value, formula: text });
  test.each<[string, string, string, string, (cell: PlanCell) => PlanCell, RegExp]>([
    ["a number over 最终得分", SHEET, FIRST, "最终得分", typed(12), /!L4 .*12.*填 评分表!K4/u],
    ["words over 最终得分", SHEET, FIRST, "最终得分", typed("缺考"), /!L4 .*缺考.*评分表!K4/u],
    ["an own formula over it", SHEET, FIRST, "最终得分", formula("J4-1", 17), /!L4 .*=J4-1/u],
    ["one without a result", SHEET, FIRST, "最终得分", formula("J4-1", null), /!L4 .*=J4-1/u],
    ["a number over 系统得分", SHEET, FIRST, "系统得分", typed(12), /!J4 .*12.*评分表!K4/u],
    ["words over 系统得分", SHEET, FIRST, "系统得分", typed("见附件"), /!J4 .*见附件/u],
    ["a number over 得分率", SHEET, FIRST, "得分率%", typed(100), /!M4 .*100/u],
    ["a number over 扣分", SHEET, FIRST, "扣分", typed(0), /!N4 .* 0 /u],
    ["a number over a 小计", SHEET, "A 决策 小计", "最终得分", typed(20), /!L5 .*20.*复核得分/u],
    ["a number over 合计", SHEET, "合计", "最终得分", typed(90), /!L10 .*90.*复核得分/u],
    [
      "an own formula over 合计",
      SHEET,
      "合计",
      "最终得分",
      formula("SUM(L4:L8)+7", 90),
      /!L10 .*=SUM/u,
    ],
    ["the level", SUMMARY, "综合得分与等级", "得分率%", typed("优"), /得分情况表!E\d+ .*优/u],
    ["the score beside it", SUMMARY, "综合得分与等级", "得分", typed(91), /得分情况表!D\d+ .*91/u],
  ])("%s", (_, sheet, text, header, change, expected) => {
    const review = new Review();
    edit(review, sheet, text, header, change);
    const refused = review.scored();
    expect(refused).toMatch(expected);
    expect(review.result()).toBe(refused);
    edit(review, sheet, text, header, typed(null));
    expect(review.result()).toBe("83 良");
    expect(written(review).value(SHEET, ...review.cell("合计", "最终得分"))).toBe(83);
  });

  test("系统得分, also beside a 复核得分 and where the source changed too", () => {
    const review = new Review().type(FIRST, "复核得分", 15).type(FIRST, "系统得分", 12);
    expect(review.scored()).toMatch(/评分表!J4 .*12/u);
    expect(review.sourced(0, 17).scored()).toMatch(/评分表!J4 .*12/u);
  });

  test("several at once: the first, and how many more", () => {
    const review = new Review().type(FIRST, "最终得分", 12).type("合计", "最终得分", 90);
    expect(review.scored()).toMatch(/评分表!L4 .*另有 1 处/u);
  });

  test("a 复核得分 that cannot count", () => {
    const review = new Review().type(FIRST, "复核得分", 20.5);
    expect(review.scored()).toMatch(/评分表!K4 .*20\.5.*20/u);
  });

  test("a 差异 on 自评复核, with a place for it", () => {
    const source = book(
      {
        name: "指标",
        rows: [
          ["一级指标", "二级指标", "三级指标", "分值", "评分细则", "得分"],
          ["A 决策", "A1 立项", "A1-1 立项依据", 40, "由评价组评分，0-40分。", 38],
          ["B 过程", "B1 资金", "B1-1 资金使用", 60, "由评价组评分，0-60分。", 55],
        ],
      },
      {
        name: "项目支出绩效自评表",
        rows: [
          ["项目支出绩效自评表"],
          ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
          ["产出指标", "数量指标", "立项依据", "1项", "1项", 40, 40],
          ["产出指标", "质量指标", "资金使用", "100%", "100%", 60, 60],
        ],
      }
    );
    const options = { language: "zh-CN", now: "2026-11-22T15:00" } as const;
    const first = planSheets(evaluate(source), source, options);
    const sheets = new EditableWorkbook(first, source.sheets);
    const row = sheets.rowOf("自评复核", "立项依据");
    const column = sheets.columnOf("自评复核", "得分差异");
    sheets.type("自评复核", row, column, 7);
    const workbook = sheets.workbook();
    const plan = planWrite(evaluate(workbook), workbook, options);
    expect(plan.ok ? "written" : say(plan.error, "zh-CN")).toMatch(/自评复核!G\d+ .* 7 .*右侧/u);
  });
});

describe("nothing was typed over", () => {
  test("a workbook as it was written, twice", () => {
    const review = new Review().type(FIRST, "复核得分", 20);
    const again = written(review);
    expect(again.value(SHEET, ...review.cell("合计", "最终得分"))).toBe(85);
  });

  test("saved by a program that keeps no formulas, also after a score was typed", () => {
    const review = new Review();
    for (const { rows } of review.written.sheets) {
      for (const cells of rows) {
        cells.forEach((cell, at) => {
          if (cell) cells[at] = { value: cell.value };
        });
      }
    }
    review.type(FIRST, "复核得分", 20);
    expect(written(review).value(SHEET, ...review.cell("合计", "最终得分"))).toBe(85);
  });

  test("formulas without results, with their places as another program writes them", () => {
    const review = new Review();
    edit(review, SHEET, FIRST, "最终得分", () => ({
      value: null,
      formula: `IF( $K$4 = "", IF( $J$4 = "", "", $J$4 ), $K$4 )`,
    }));
    expect(review.result()).toBe("83 良");
    expect(typeof review.scored()).not.toBe("string");
  });

  test("the source changed, and grew by an indicator", () => {
    const review = new Review().type(FIRST, "复核得分", 15);
    written(review.sourced(0, 18));
    const grown = written(review.sourced(10, 9));
    expect(grown.value(SHEET, grown.rowOf(SHEET, "合计"), 11)).toBe(89);
  });

  test("a 复核得分 was taken back when the source had come to say the same", () => {
    const review = new Review().type(FIRST, "复核得分", 15).kept().type(FIRST, "复核得分", "");
    const again = written(review.sourced(0, 15));
    expect(again.value(SHEET, ...review.cell("合计", "最终得分"))).toBe(80);
  });

  test("figures of ours pasted as values", () => {
    const review = new Review();
    const freeze = (cell: PlanCell): PlanCell => ({ value: cell.value });
    edit(review, SHEET, FIRST, "最终得分", freeze);
    edit(review, SHEET, "合计", "最终得分", freeze);
    expect(typeof review.scored()).not.toBe("string");
  });
});

test("a 分值 that was retyped is the source's again, and 复核记录 says what it was", () => {
  const review = new Review().type(FIRST, "复核得分", 15);
  const [row] = review.cell(FIRST, "复核得分");
  review.written.type(SHEET, row, 5, 25);
  const again = written(review);
  expect(again.value(SHEET, row, 5)).toBe(20);
  const log = again.sheet("复核记录").rows.flatMap((cells) => cells.map((cell) => cell?.value));
  expect(log).toContainEqual(expect.stringContaining(`${FIRST} 25 → 20`));
});

test("a 分值 that was cleared is there again, without a word", () => {
  const review = new Review();
  const [row] = review.cell(FIRST, "复核得分");
  review.written.type(SHEET, row, 5, null);
  const again = written(review);
  expect(again.value(SHEET, row, 5)).toBe(20);
  const log = again.sheet("复核记录").rows.flatMap((cells) => cells.map((cell) => cell?.value));
  expect(log.join("\n")).not.toContain("以来源表为准");
});
