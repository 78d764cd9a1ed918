import { runChecks } from "../../src/core/checks/catalogue";
import { DEFAULT_SETTINGS } from "../../src/core/evaluation";
import { effectsOf } from "../../src/core/outlook/effects-of";
import { outlookOf } from "../../src/core/outlook/outlook-of";
import { gradeOf } from "../../src/core/scores/grade-of";
import { scoreIndicators } from "../../src/core/scores/score-indicators";
import { readFacts } from "../../src/core/tables/find-tables";
import { gridFromRows, type CellScalar, type Workbook } from "../../src/core/workbook/workbook";

// Scores, grade, the effect of every finding and what would change the level, on a system of 200
// indicators and 5,000 findings, in processor time. Beside it, the same result written and read as
// JSON: what the machine takes for that much data. Printed as JSON.
const INDICATORS = 200;
const PAYMENTS = 5000;
const RUNS = 9;

const COUNTING = "按补贴标准发放得0.5分，每发现1处不符扣0.0001分，扣完为止";
const RUBRICS = [
  "①制度齐备得0.2分，否则不得分。②执行到位得0.3分，每发现1处不符扣0.1分，扣完为止。",
  "预算执行率≥95%，得0.5分；80%≤执行率＜95%，得0.3分；执行率＜80%，不得分",
  "得分=资金到位率×0.5",
  "酌情得0.2-0.5分",
];

function book(): Workbook {
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

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function timed(run: () => unknown): number {
  const times: number[] = [];
  for (let at = 0; at < RUNS; at++) {
    const start = process.cpuUsage();
    run();
    times.push(process.cpuUsage(start).user / 1000);
  }
  return median(times);
}

const workbook = book();
const facts = readFacts(workbook);
const { findings } = runChecks(facts);
let last: unknown;
const engineMs = timed(() => {
  const indicators = scoreIndicators(facts, findings, DEFAULT_SETTINGS);
  const grade = gradeOf(facts, indicators, DEFAULT_SETTINGS);
  const effects = effectsOf(facts, indicators, DEFAULT_SETTINGS.scoreDecimals);
  const outlook = outlookOf(facts, indicators, DEFAULT_SETTINGS.scoreDecimals);
  last = { indicators, findings, grade, effects, outlook };
  return last;
});
const jsonMs = timed(() => JSON.parse(JSON.stringify(last)) as unknown);

process.stdout.write(
  JSON.stringify({
    findings: findings.length,
    engineMs,
    jsonMs,
    mb: process.resourceUsage().maxRSS / 1024,
    cpuMs: process.cpuUsage().user / 1000,
  })
);
