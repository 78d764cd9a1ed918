import { gridFromRows, type CellScalar, type Workbook } from "../src/core/workbook/workbook";

const INDICATORS = 200;
const PAYMENTS = 5000;

const COUNTING = "按补贴标准发放得0.5分，每发现1处不符扣0.0001分，扣完为止";
const RUBRICS = [
  "①制度齐备得0.2分，否则不得分。②执行到位得0.3分，每发现1处不符扣0.1分，扣完为止。",
  "预算执行率≥95%，得0.5分；80%≤执行率＜95%，得0.3分；执行率＜80%，不得分",
  "得分=资金到位率×0.5",
  "酌情得0.2-0.5分",
];

/** A system of 200 indicators, and 5,000 payments of which none is what the rates make it. */
export function recomputeBook(): Workbook {
  const payments: CellScalar[][] = [["机构", "高龄老人（人次）", "补贴金额（元）"]];
  for (let at = 1; at <= PAYMENTS; at++) {
    payments.push([`第${String(at)}敬老院`, at, at * 100 - 7 - at]);
  }
  const indicators: CellScalar[][] = [
    ["一级指标", "二级指标", "三级指标", "分值", "评分细则", "得分"],
  ];
  for (let at = 0; at < INDICATORS; at++) {
    const second = `${String(Math.floor(at / 10))}类指标`;
    // Ten indicators count the 5,000 findings; more than any real system has.
    const isCounting = at % 20 === 0;
    const rubric = isCounting ? COUNTING : (RUBRICS[at % RUBRICS.length] ?? "");
    const name = `第${String(at)}项${isCounting ? "补贴发放准确性" : "指标"}`;
    indicators.push([at < 100 ? "产出" : "效益", second, name, 0.5, rubric, 0.4]);
  }
  const sheets: Readonly<Record<string, CellScalar[][]>> = {
    标准: [
      ["类别", "补贴标准（元/人/月）"],
      ["高龄", 100],
    ],
    资金: [
      ["项目名称", "预算安排（万元）", "到位资金（万元）", "实际支出（万元）"],
      ["补贴", 200, 180, 171],
    ],
    发放: payments,
    指标: indicators,
  };
  return {
    sheets: Object.entries(sheets).map(([name, rows]) => gridFromRows(name, rows)),
    date1904: false,
    definedNames: [],
  };
}
