import type { Finding } from "../../src/core/checks/finding";
import type { Message, MessageCode } from "../../src/core/messages/message";
import type { IndicatorScore } from "../../src/core/scores/score";
import type { TableColumn, TableKind } from "../../src/core/tables/table";
import { Decimal } from "../../src/core/values/decimal";
import { parseAddress, parseRange, type CellRef } from "../../src/core/values/cell-ref";
import type { PaneReport, TableCard } from "../../src/taskpane/pane-report";

/** A sentence that stands for one of core's: the pane shows whatever it is given. */
function text(said: string): Message {
  return { code: said as MessageCode };
}

function cell(place: string): CellRef {
  const [sheet = "", address = ""] = place.split("!");
  const at = parseAddress(address);
  if (!at) throw new Error(place);
  return { sheet, ...at };
}

/** Name, amount paid and amount due in yuan, row: 表1-1 of the Yongji report. */
const PAID: readonly (readonly [string, number, number, number])[] = [
  ["鸿福养老中心", 102125, 103500, 4],
  ["小敬富荣养老中心", 118325, 119700, 5],
  ["五老峰仁德养老中心", 176350, 177550, 3],
  ["常青养老中心", 99650, 100850, 6],
  ["宏福养老院", 101050, 102250, 7],
  ["永康养老院", 97500, 98700, 8],
  ["夕阳红养老中心", 187900, 189100, 9],
  ["栲栳敬老院", 61800, 63000, 10],
  ["福乐园养老中心", 144950, 146150, 11],
  ["干樊养老院", 98100, 99300, 12],
  ["张营敬老院", 54650, 55850, 13],
  ["赵伊敬老院", 87600, 88800, 14],
];

const short: Finding[] = PAID.map(([subject, paid, due, row]) => ({
  id: `short-${String(row)}`,
  rule: "quantity-times-rate",
  severity: "high",
  subject,
  cells: [`F${String(row)}`, `C${String(row)}`, `D${String(row)}`, `E${String(row)}`].map((at) =>
    cell(`资金支出!${at}`)
  ),
  stated: new Decimal(paid).div(10000),
  expected: new Decimal(due).div(10000),
  difference: new Decimal(paid - due).div(10000),
  unit: "万元",
  amountYuan: new Decimal(paid - due),
  message: text(
    `${subject} (F${String(row)}): 应发 ${String(due)} 元，报表 ${String(paid)} 元，少 ${String(due - paid)} 元。核对金额或人次。`
  ),
  tableId: "t1",
}));

const others: Finding[] = [
  {
    id: "residual",
    rule: "constant-residual",
    severity: "high",
    subject: "资金支出",
    cells: [cell("资金支出!F15"), ...PAID.map(([, , , row]) => cell(`资金支出!F${String(row)}`))],
    stated: new Decimal("133"),
    expected: new Decimal("134.475"),
    difference: new Decimal("-1.475"),
    unit: "万元",
    amountYuan: new Decimal(-14750),
    message: text("10 家各少 1,200 元，2 家各少 1,375 元；合计恰为预算 133.00 万元。"),
    tableId: "t1",
  },
  {
    id: "weights",
    rule: "children-equal-parent",
    severity: "medium",
    subject: "B 过程",
    cells: [cell("得分情况!C14")],
    stated: new Decimal(20),
    expected: new Decimal(18),
    difference: new Decimal(2),
    unit: "分",
    message: text("表4-2 三级指标分值之和 18，合计行 20。"),
    tableId: "t6",
  },
  {
    id: "unpaid",
    rule: "unpaid-line",
    severity: "low",
    subject: "公益性岗位（老人日间照料与居家上门服务人员补贴，含交通补助）",
    cells: [cell("实际支出!D9")],
    message: text("预算 18.00 万元，没有支出。"),
    tableId: "t2",
  },
];

function indicator(
  code: string,
  name: string,
  path: IndicatorScore["path"],
  weight: number,
  stated: number,
  score: number | undefined,
  more: Partial<IndicatorScore> = {}
): IndicatorScore {
  return {
    code,
    name,
    path,
    weight: new Decimal(weight),
    stated: new Decimal(stated),
    ...(score === undefined ? {} : { score: new Decimal(score) }),
    state: score === undefined ? "pending" : "computed",
    findings: [],
    explanation: text(`${name}：按评分细则计算。`),
    rubric: "①每发现1处补贴金额不准确扣1分；②扣完为止。",
    cells: [cell("指标体系!K9"), cell("资金支出!F3")],
    ...more,
  };
}

const A = { code: "A", name: "决策", weight: new Decimal(20) };
const C = { code: "C", name: "产出", weight: new Decimal(30) };
const D = { code: "D", name: "效益", weight: new Decimal(50) };
const indicators: readonly IndicatorScore[] = [
  indicator("A1-1", "立项依据充分性", [A, { code: "A1", name: "项目立项" }], 20, 19, 19, {
    state: "stated",
  }),
  indicator("C1-1", "补贴人数完成率", [C, { code: "C1", name: "产出数量" }], 10, 10, 5),
  indicator("C4-1", "补贴资金发放准确性", [C, { code: "C4", name: "产出质量" }], 20, 10, 0, {
    findings: short.map(({ id }) => id),
    alternatives: [{ assumption: text("差额相同的各笔合算 1 处"), score: new Decimal(9) }],
  }),
  indicator("D3-1", "补贴对象满意度", [D, { code: "D3", name: "满意度" }], 25, 25, 25),
  indicator("D2-1", "可持续影响", [D, { code: "D2", name: "可持续影响" }], 25, 21, undefined),
];

function table(
  id: string,
  kind: TableKind,
  sheet: string,
  range: string,
  more: Partial<TableCard>
): TableCard {
  const place = parseRange(sheet, range);
  if (!place) throw new Error(range);
  return { id, kind, range: place, columns: [], rowCount: place.bottom - place.top, ...more };
}

const columns: readonly TableColumn[] = [
  { column: 1, path: ["养老机构"], role: "name" },
  { column: 2, path: ["补贴人次\n（人次）", "自理"], role: "quantity", className: "自理" },
  { column: 3, path: ["补贴人次\n（人次）", "半失能"], role: "quantity", className: "半失能" },
  { column: 5, path: ["补贴金额\n（万元）"], role: "amount" },
];

/** A report in the figures of the Yongji case, made by hand: what the pane must be able to show. */
export const yongjiReport: PaneReport = {
  tables: [
    table("t1", "subsidy-payment", "资金支出", "A2:F15", {
      title: "表1-1 养老机构运营补贴资金支出明细表",
      unit: "万元",
      columns,
    }),
    table("t2", "rate-standard", "补贴标准", "A1:B4", { unit: "元/人/年" }),
    table("t6", "score-summary", "得分情况", "A1:E40", {}),
  ],
  unrecognised: [
    {
      range: { sheet: "说明", top: 0, left: 0, bottom: 8, right: 3 },
      reason: text("没有表头，也没有成列的数字。"),
    },
  ],
  reviews: [],
  gone: [],
  ownSheets: [],
  rubrics: [],
  hiddenSheets: ["旧数据", "草稿"],
  findings: [...others.slice(1), ...short, ...others.slice(0, 1)],
  measures: [
    {
      name: text("预算执行率"),
      value: new Decimal(100),
      unit: "%",
      cells: [cell("资金情况!C3")],
    },
  ],
  indicators,
  grade: {
    weight: new Decimal(100),
    stated: new Decimal(85),
    statedLevel: "良",
    score: new Decimal(75),
    level: "中",
    pending: [],
    alternatives: [
      {
        assumption: text("若差额相同的各笔支付合算 1 处"),
        score: new Decimal(84),
        level: "良",
      },
    ],
  },
  bands: [
    { level: "优", min: 90, max: 100 },
    { level: "良", min: 80, max: 90 },
    { level: "中", min: 60, max: 80 },
    { level: "差", min: 0, max: 60 },
  ].map(({ level, min, max }) => ({
    level,
    label: { cell: cell("等级标准!B2"), text: level },
    min: new Decimal(min),
    minInclusive: true,
    max: new Decimal(max),
    maxInclusive: max === 100,
  })),
  scaleFromWorkbook: true,
  settings: { scoreDecimals: 2 },
  effects: Object.fromEntries(
    short.map(({ id }) => [
      id,
      {
        now: { total: new Decimal(75), level: "中" },
        ifConfirmed: { total: new Decimal(75), level: "中" },
        ifExcluded: { total: new Decimal("76.5"), level: "中" },
      },
    ])
  ),
  questions: [
    {
      id: "occurrence",
      kind: "occurrence-unit",
      message: text("几笔少的是同一个数：每笔计1处，还是合计1处？"),
      by: "nobody",
      answer: "each",
      isOpen: true,
      alternatives: [
        { value: "each", words: text("每笔计1处"), score: new Decimal(75), level: "中" },
        {
          value: "flat-cut-once",
          words: text("相同差额合计1处"),
          score: new Decimal(84),
          level: "良",
        },
      ],
    },
    {
      id: "unit.t1",
      kind: "money-unit",
      message: text("金额没有写单位：是元还是万元？"),
      place: { sheet: "资金支出", top: 1, left: 0, bottom: 14, right: 5 },
      by: "figures",
      answer: "万元",
      isOpen: false,
      alternatives: [
        { value: "元", words: text("元") },
        { value: "万元", words: text("万元") },
      ],
    },
  ],
};
