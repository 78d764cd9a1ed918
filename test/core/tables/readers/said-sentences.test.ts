import { readSaid, readSaidInTable, saidIn } from "../../../../src/core/tables/readers/read-said";
import { deadlines, dayOfSerial, parseDay } from "../../../../src/core/tables/readers/said-dates";
import type { Said } from "../../../../src/core/tables/said";
import { NOTHING_SAID } from "../../../../src/core/tables/said";
import { viewOf } from "../../../../src/core/tables/sheet-view";
import { formatCell } from "../../../../src/core/values/cell-ref";
import { book } from "../book";
import { sourceOf } from "../drafted-source";

const CELL = { sheet: "表", row: 0, column: 0 };
const said = (text: string): Said => saidIn(CELL, text);

test("a text without a figure, or of three characters, says nothing", () => {
  expect(said("发放问卷若干份，满意度较高")).toBe(NOTHING_SAID);
  expect(said("3 分 钟")).toBe(NOTHING_SAID);
  expect(said("3处站点")).not.toBe(NOTHING_SAID);
});

describe("questionnaires", () => {
  const samples = (text: string): string[] =>
    said(text).samples.map(({ issued, returned, valid }) =>
      [issued, returned, valid].map((one) => one?.toFixed() ?? "-").join(" ")
    );
  test.each([
    ["发放问卷18份，收回有效问卷17份", ["18 - 17"]],
    ["共发出调查问卷200张，回收样本190份，有效190份。", ["200 190 190"]],
    ["收到答卷共计1000000份", ["- 1000000 -"]],
    ["问卷：发放约50份", ["50 - -"]],
    ["有效样本17份", ["- - 17"]],
    ["样本为老人50人", []],
    ["发放补贴18份", []],
    ["发放问卷，共18份", []],
    ["发放问卷到各乡镇养老院共18份", []],
  ])("%s", (text, expected) => {
    expect(samples(text)).toEqual(expected);
  });
});

describe("what answers count", () => {
  const methods = (text: string): string[] =>
    said(text).methods.map(({ options }) =>
      options.map(({ option, points }) => `${option} ${points.toFixed()}`).join(" ")
    );
  test.each([
    ["满意3分、基本满意2分、不满意1分", ["满意 3 基本满意 2 不满意 1"]],
    ["将“满意”分值设为100分，“基本满意”设定为80.5分", ["满意 100 基本满意 80.5"]],
    ["选择满意的得3分，选择一般的记1分", ["满意 3 一般 1"]],
    ["非常不满意选项赋值为0分，很满意权重：5分", ["非常不满意 0 很满意 5"]],
    ["满意3分、满意5分、不满意1分", ["满意 3 不满意 1"]],
    ["满意3分", []],
    ["满意0分、不满意0分", []],
    ["满意度≥90%得3分、不满意1分", []],
    ["满意得分率3分、不满意1分", []],
    ["服务满意3分、设施满意2分", []],
    ["满意3、不满意1", []],
    ["按满意得3分，按照不满意得1分", ["满意 3 不满意 1"]],
    ["对于满意赋3.25分，把不满意赋值1分", ["满意 3.25 不满意 1"]],
    ["满意得3分、不满意得1分，其中得分率另计", []],
  ])("%s", (text, expected) => {
    expect(methods(text)).toEqual(expected);
  });
});

describe("满意度 in sentences", () => {
  const rates = (text: string): string[] =>
    said(text).satisfaction.map(({ ratio, decimals }) => `${ratio.toFixed()} ${String(decimals)}`);
  test.each([
    ["综合满意度达84.21%，满意率为100%", ["0.8421 2", "1 0"]],
    ["满意度平均达到了约90.5%", ["0.905 1"]],
    ["满意率：7%", ["0.07 0"]],
    ["满意度高达99%", ["0.99 0"]],
    ["满意度84%", ["0.84 0"]],
    ["满意度达95%以上", []],
    ["满意度达95%及以上", []],
    ["满意度95%的目标", []],
    ["满意度95%目标", []],
    ["满意度≥95%", []],
    ["满意84.21%", []],
  ])("%s", (text, expected) => {
    expect(rates(text)).toEqual(expected);
  });
});

describe("counts", () => {
  const counts = (text: string): string[] =>
    said(text).counts.map(
      ({ count, counter, noun, clause }) => `${count.toFixed()}${counter} ${noun} / ${clause}`
    );
  test.each([
    [
      "2023年补贴12345家养老机构；建成3座幸福院",
      ["12345家 养老机构 / 2023年补贴12345家养老机构", "3座 幸福院 / 建成3座幸福院"],
    ],
    ["5个村均已完成，8个乡镇和街道", ["8个 乡镇 / 8个乡镇和街道"]],
    ["涉及6户困难家庭补贴", ["6户 困难家庭 / 涉及6户困难家庭补贴"]],
    ["涉及6户困难家庭补贴了", ["6户 困难家庭 / 涉及6户困难家庭补贴了"]],
    ["7个工作日内，3个月份，4个百分点，2个方面，1个季度", []],
    ["第3家机构，12.5个村庄，20%3个村庄，2-3个村庄，2～3个村庄", []],
    [
      "资助1,200户家庭,3,500户农户;合计12,3座桥梁",
      ["1200户 家庭 / 资助1,200户家庭", "3500户 农户 / 3,500户农户", "3座 桥梁 / 3座桥梁"],
    ],
    ["3家院", []],
    ["123456家养老机构", []],
  ])("%s", (text, expected) => {
    expect(counts(text)).toEqual(expected);
  });
});

describe("days by which money has to be paid", () => {
  const days = (text: string): string[] =>
    deadlines(CELL, text).map(
      ({ day, text: words }) => `${day.year}-${day.month}-${day.day} ${words}`
    );
  test.each([
    [
      "应于2023.6.5之前拨付；2023/12/31止付清",
      ["2023-6-5 2023.6.5之前", "2023-12-31 2023/12/31止"],
    ],
    ["2023年6月5以前到账", ["2023-6-5 2023年6月5以前"]],
    ["2023年6月份前兑付", ["2023-6-30 2023年6月份前"]],
    ["2023年2月末以前发放", ["2023-2-28 2023年2月末以前"]],
    ["2024年2月前到位", ["2024-2-29 2024年2月前"]],
    ["2023年年底发放", ["2023-12-31 2023年年底"]],
    ["2023年内发放", ["2023-12-31 2023年内"]],
    ["2023年末之前支付补贴", []],
    ["2023年年末之前支付补贴", ["2023-12-31 2023年年末之前"]],
    ["2023年13月前支付", []],
    ["2023年4月31日前支付", []],
    ["2023年4月0日前支付", []],
    ["2023年4月30日支付", []],
    ["2023年4月30日前报送。逾期不予支付", []],
    ["2023年4月30日前报送\n逾期不予支付", []],
    ["1999年4月30日前支付", []],
  ])("%s", (text, expected) => {
    expect(days(text)).toEqual(expected);
  });
});

test.each([
  ["2023年1月31日", "2023-1-31"],
  ["2023年1月31", "2023-1-31"],
  ["2023/01/31", "2023-1-31"],
  ["1999-12-31", "1999-12-31"],
  ["19991231", "1999-12-31"],
  ["2024-02-29", "2024-2-29"],
  ["2023-02-29", undefined],
  ["2023-00-10", undefined],
  ["2023-1-0", undefined],
  ["20231301", undefined],
  ["202311", undefined],
  ["2023112", undefined],
  ["202311231", undefined],
  ["2123-1-1", undefined],
  ["约2023-1-1", undefined],
  ["2023-1-1起", undefined],
])("parseDay %s: %s", (text, expected) => {
  const day = parseDay(text);
  expect(day && `${day.year}-${day.month}-${day.day}`).toBe(expected);
});

test("days are counted from the second of March 1900 on, and not for ever", () => {
  expect(dayOfSerial(61, false)).toEqual({ year: 1900, month: 3, day: 1 });
  expect(dayOfSerial(60.9, false)).toBeUndefined();
  expect(dayOfSerial(45288.99, false)).toEqual({ year: 2023, month: 12, day: 28 });
  expect(dayOfSerial(200_000, false)).toEqual({ year: 2447, month: 7, day: 30 });
  expect(dayOfSerial(200_001, false)).toBeUndefined();
  expect(dayOfSerial(Number.NaN, false)).toBeUndefined();
});

describe("fees and shares", () => {
  const fees = (text: string): string[] =>
    said(text).fees.map(
      ({ className, low, high, unit }) =>
        `${className} ${low.toFixed()}-${high.toFixed()} ${unit.text}`
    );
  test.each([
    ["自理老人收费标准为800元至600元/人/月", ["自理 600-800 元/人/月"]],
    ["收费标准：自理老人每人每年1200-2400元", ["自理 1200-2400 元/人/年"]],
    ["收费较高；补贴标准：自理老人600元/人/月", []],
    ["自理老人收费600元", []],
    ["自理老人收费600", []],
  ])("%s", (text, expected) => {
    expect(fees(text)).toEqual(expected);
  });

  const ranges = (text: string): string[] =>
    said(text).ranges.map(
      ({ part, whole, low, high }) =>
        `${part}/${whole} ${low.ratio.toFixed()}(${String(low.decimals)})-${high.ratio.toFixed()}(${String(high.decimals)})`
    );
  test.each([
    ["补贴金额占收费标准的6.7%-20%", ["补贴金额/收费标准 0.067(1)-0.2(0)"]],
    ["补贴占收费的比例为5至20.25%", ["补贴/收费 0.05(0)-0.2025(2)"]],
    ["补贴占收费的比重约在15.5%～20%", ["补贴/收费 0.155(1)-0.2(0)"]],
    ["补贴占收费的20%", []],
    ["补贴占收费5%-20%", []],
  ])("%s", (text, expected) => {
    expect(ranges(text)).toEqual(expected);
  });
});

test("what notes and reasons in the rows of a table say is read as sentences are, list by list", () => {
  const sentence =
    "发放问卷18份，满意3分、不满意1分，满意度84%，自理老人120元/人/月，失能老人收费600元/人/月，补贴金额占收费标准的5%-6%，12处养老站点";
  const source = sourceOf({
    name: "表",
    roles: "name note reason -",
    rows: [
      ["机构", "备注", "扣分原因", "其他"],
      ["甲院", sentence, null, "12处站点"],
      ["乙院", null, "2023年6月底前发放到位", "12处站点"],
    ],
  });
  const { samples, methods, satisfaction, rates, fees, ranges, counts, deadlines } =
    readSaidInTable(source);
  const all = [samples, methods, satisfaction, rates, fees, ranges, counts, deadlines];
  expect(all.map((list) => list.map(({ cell }) => formatCell(cell)).join(" "))).toEqual([
    ...Array<string>(7).fill("表!B2"),
    "表!C3",
  ]);
  expect(
    readSaidInTable(
      sourceOf({
        roles: "name -",
        rows: [
          ["机构", "其他"],
          ["甲", sentence],
        ],
      })
    )
  ).toEqual(NOTHING_SAID);
});

test("a text of more than 5,000 characters is no sentence", () => {
  const counts = (length: number) => {
    const [grid] = book({ rows: [["12处养老站点".padEnd(length, "。")]] }).sheets;
    return grid && readSaid(viewOf(grid), []).counts.length;
  };
  expect([counts(5000), counts(5001)]).toEqual([1, 0]);
});
