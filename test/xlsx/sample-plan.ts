import type { SheetPlan, WritePlan } from "../../src/core/workbook/write-plan";

const RUBRIC =
  "①立项依据充分，符合国家法律法规和发展规划，得2分；②立项程序规范，按规定程序申请设立，得2分；③绩效目标明确、合理、可衡量，得2分。否则酌情扣分，扣完为止。";

/** A sheet with one of everything that a plan can ask for. */
export function scoreSheet(change: Partial<SheetPlan> = {}): SheetPlan {
  return {
    key: "_jihe_scores",
    name: "评分表",
    columns: [{ width: 10 }, { width: 6 }, { width: 30 }, { width: 8 }, { width: 16 }],
    rows: [
      { cells: [{ value: "项目支出绩效评价评分表", style: "title" }] },
      { cells: [{ value: '项目：运营补贴　单位：<某市> & "民政局"', style: "subtitle" }] },
      {
        cells: [
          { value: "指标", style: "header" },
          { value: "分值", style: "header" },
          { value: "评分细则", style: "header" },
          { value: "复核\n得分", style: "header-input" },
          { value: "依据", style: "header" },
        ],
      },
      {
        cells: [
          { value: "A 决策", style: "text" },
          { value: 6, style: "number" },
          { value: RUBRIC, style: "text" },
          { value: null, style: "input-number" },
          { value: "资金支出!D3", style: "link", link: "'资金支出'!D3" },
        ],
      },
      {
        cells: [
          { value: "=SUM(不是公式)", style: "repeat" },
          { value: 12, formula: "SUM(B4:B4)*2", style: "total-number", format: "0.00" },
          { value: "良", formula: 'IF(B5>=10,"良","差")', style: "text" },
          { value: true, formula: "B5>1", style: "text" },
          { value: -1200.5, style: "difference", format: '#,##0.00"元"' },
        ],
      },
      { cells: [null, null, { value: "编制人 ____ 复核人 ____", style: "foot" }] },
    ],
    merges: [
      { top: 0, left: 0, bottom: 0, right: 4 },
      { top: 1, left: 0, bottom: 1, right: 4 },
    ],
    freezeRow: 3,
    printTitles: { top: 2, bottom: 2 },
    validations: [
      {
        range: { top: 3, left: 3, bottom: 4, right: 3 },
        kind: { type: "decimal", min: "0", max: "B4" },
        promptTitle: "复核得分",
        prompt: "填 0 到分值之间的数\n不填则用系统得分",
        error: "应在 0 与分值之间",
      },
      {
        range: { top: 3, left: 0, bottom: 3, right: 0 },
        kind: { type: "list", choices: ["待核实", "属实", "排除"] },
      },
      { range: { top: 4, left: 0, bottom: 4, right: 0 }, kind: { type: "any" }, prompt: "说明" },
    ],
    table: { name: "评分", range: { top: 2, left: 0, bottom: 4, right: 4 } },
    charts: [
      {
        title: "得分率 & 等级",
        kind: "bar",
        anchor: { top: 7, left: 0, bottom: 20, right: 4 },
        categories: { range: { top: 3, left: 0, bottom: 4, right: 0 }, values: ["A 决策", "B"] },
        series: {
          name: "得分率",
          range: { top: 3, left: 1, bottom: 4, right: 1 },
          values: [6, 12],
        },
        max: 100,
      },
    ],
    ...change,
  };
}

/** A plain sheet that refers to the first one. */
export function summarySheet(change: Partial<SheetPlan> = {}): SheetPlan {
  return {
    key: "_jihe_summary",
    name: "得分情况表",
    columns: [{ width: 12 }, { width: 10 }],
    rows: [
      {
        cells: [
          { value: "合计", style: "header" },
          { value: "得分", style: "header" },
        ],
      },
      {
        cells: [
          { value: "总分", style: "total-text", link: "'评分表'!B5" },
          { value: 18, formula: "SUM('评分表'!B4:B5)", style: "total-number" },
        ],
      },
    ],
    merges: [],
    freezeRow: 1,
    validations: [],
    ...change,
  };
}

export const samplePlan: WritePlan = { sheets: [scoreSheet(), summarySheet()] };
