import { derivedRange } from "../../../src/core/checks/derived-range";
import type { FindingDraft } from "../../../src/core/checks/finding-draft";
import { quantityTimesRate } from "../../../src/core/checks/quantity-times-rate";
import { restatedConstant } from "../../../src/core/checks/restated-constant";
import { say } from "../../../src/core/messages/message";
import { readFacts } from "../../../src/core/tables/find-tables";
import { formatCell } from "../../../src/core/values/cell-ref";
import type { CellScalar } from "../../../src/core/workbook/workbook";
import { book, type SheetDraft } from "../tables/book";

const facts = (...sheets: readonly SheetDraft[]) => readFacts(book(...sheets));
const told = (findings: readonly FindingDraft[]) =>
  findings.map((finding) => [
    finding.cells[0] ? formatCell(finding.cells[0]) : "",
    finding.stated?.toFixed(),
    finding.expected?.toFixed(),
  ]);

const standard = (rates: Readonly<Record<string, CellScalar>>, title = "补贴标准"): SheetDraft => ({
  name: title,
  rows: [[title], ["类别", "补贴标准（元/人/年）"], ...Object.entries(rates)],
});
const YEARLY = standard({ 自理老人: 1200, 半失能老人: 1800, 失能老人: 2400 });
const note = (text: string): SheetDraft => ({ name: "说明", rows: [[text]] });

describe("restated-constant", () => {
  const run = (...sheets: readonly SheetDraft[]) => restatedConstant(facts(...sheets));

  test("S3: 120 元/人/月 for 自理, whose standard is 1200 元/人/年", () => {
    const found = run(
      YEARLY,
      note("每月补贴：自理老人120元/人/月、半失能老人150元/人/月、失能老人200元/人/月。")
    );
    expect(told(found)).toEqual([["说明!A1", "120", "100"]]);
    expect(say(found[0]!.message, "zh-CN")).toBe(
      "自理：说明!A1 写 120 元/人/月，补贴标准!B3 的标准是 1,200 元/人/年，折合 100 元/人/月。核对政策文件后统一，并复核据此推算的数。"
    );
  });

  test("the same rates in any period and place are right", () => {
    expect(
      run(YEARLY, note("补贴自理老人100元/人/月，半失能老人150元/人/月，失能老人200元/人/月"))
    ).toEqual([]);
    expect(run(YEARLY, note("自理、半失能、失能分别为每人每年1200元、1800元、2400元"))).toEqual([]);
    expect(
      run(standard({ 甲类: 1000, 乙类: 500 }), note("补贴甲类83.33元/人/月，乙类41.67元/人/月"))
    ).toEqual([]);
  });

  test("targets and 标准 columns state rates too", () => {
    const targets = {
      name: "绩效目标",
      rows: [
        ["一级指标", "三级指标", "指标值"],
        ["成本指标", "自理老人补贴标准", "1200元/人/年"],
        ["成本指标", "失能老人补贴标准", "2600元/人/年"],
      ],
    };
    expect(told(run(YEARLY, targets))).toEqual([["绩效目标!C3", "2600", "2400"]]);
    const estimate = {
      name: "测算",
      rows: [
        ["类别", "人数（人）", "补贴标准（元/人/年）", "测算金额（元）"],
        ["自理老人", 10, 1200, 12000],
        ["半失能老人", 10, 1600, 16000],
        ["失能老人", 10, 2400, 24000],
      ],
    };
    expect(told(run(YEARLY, estimate))).toEqual([["测算!C3", "1600", "1800"]]);
  });

  test("of two standards the one that other places agree with holds", () => {
    const slip = {
      ...standard({ 自理老人: 1440, 半失能老人: 1800, 失能老人: 2400 }),
      name: "标准一",
    };
    const sheets = [slip, YEARLY, note("自理、失能老人分别为每人每年1200元和2400元")];
    expect(told(run(...sheets))).toEqual([["标准一!B3", "1440", "1200"]]);
    // The same standard prices the payments.
    const payments = {
      name: "支出",
      rows: [
        ["机构", "自理（人）", "失能（人）", "补贴金额（元）"],
        ["甲", 10, 1, 14300],
        ["乙", 20, 2, 28700],
      ],
    };
    expect(told(quantityTimesRate(facts(...sheets, payments)))).toEqual([
      ["支出!D2", "14300", "14400"],
      ["支出!D3", "28700", "28800"],
    ]);
  });

  test("another programme, another year, fees, or a class alone beside two standards: no claim", () => {
    const other = standard({ 自理老人: 600, 半失能老人: 700, 失能老人: 800 }, "护理补贴标准");
    expect(run(YEARLY, other)).toEqual([]);
    const year = (title: string, rate: number) =>
      standard({ 自理老人: rate, 失能老人: 2400 }, title);
    expect(run(year("2022年补贴标准", 1000), year("2023年补贴标准", 1200))).toEqual([]);
    expect(run(YEARLY, note("收费为自理老人600元/人/月，失能老人200元/人/月"))).toEqual([]);
    expect(run(YEARLY, other, note("补贴自理老人90元/人/月"))).toEqual([]);
    expect(run(YEARLY, note("补贴自理老人90元/人/月"))).toHaveLength(1);
  });
});

describe("derived-range", () => {
  const fees = {
    name: "收费",
    rows: [
      ["机构收费标准"],
      ["类别", "收费下限（元/人/月）", "收费上限（元/人/月）"],
      ["自理老人", 600, 800],
      ["半失能老人", 900, 1500],
      ["失能老人", 1300, 3000],
    ],
  };
  const run = (text: string, ...sheets: readonly SheetDraft[]) =>
    derivedRange(facts(...sheets, note(text)));

  test("S3: 6.7%-20% rests on 120, the standard gives 6.67%-16.67%", () => {
    const found = run("补贴金额占收费标准的6.7%-20%。", YEARLY, fees);
    expect(told(found)).toEqual([["说明!A1", "20", "16.67"]]);
    expect(say(found[0]!.message, "zh-CN")).toContain("按标准为 6.67%–16.67%");
  });
  test("both ends as shown are right, to half of their last place", () => {
    expect(run("补贴金额占收费标准的6.7%-16.7%。", YEARLY, fees)).toEqual([]);
    expect(run("补贴金额占收费标准的6.67%-16.67%。", YEARLY, fees)).toEqual([]);
    expect(told(run("补贴金额占收费标准的6.8%-16.7%。", YEARLY, fees))).toEqual([
      ["说明!A1", "6.8", "6.67"],
    ]);
  });
  test("fees in one column as text, or in a sentence", () => {
    const text = {
      name: "收费",
      rows: [
        ["类别", "收费标准（元/人/月）"],
        ["自理老人", "600-800"],
        ["失能老人", "1300-3000"],
      ],
    };
    expect(run("补贴金额占收费标准的6.7%-16.7%。", YEARLY, text)).toEqual([]);
    const said =
      "收费标准为自理老人600-800元/人/月，失能老人1300-3000元/人/月。补贴金额占收费标准的6.7%-20%。";
    expect(run(said, YEARLY)).toHaveLength(1);
  });
  test("one class alone, no fees, or a share of something else: no claim", () => {
    const one = {
      name: "收费",
      rows: [
        ["类别", "收费标准（元/人/月）"],
        ["自理老人", "600-800"],
        ["其他", "9"],
      ],
    };
    expect(run("补贴金额占收费标准的6.7%-20%。", YEARLY, one)).toEqual([]);
    expect(run("补贴金额占收费标准的6.7%-20%。", YEARLY)).toEqual([]);
    expect(run("支出金额占预算总额的6.7%-20%。", YEARLY, fees)).toEqual([]);
  });
  test("fees are not taken for the rates that subsidies are paid by", () => {
    expect(facts(YEARLY, fees).rates.map(({ rate }) => rate.shown.toFixed())).toEqual([
      "1200",
      "1800",
      "2400",
    ]);
  });
});
