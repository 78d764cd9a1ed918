import {
  type Formula,
  FormulaTrial,
  productClaims,
} from "../../../../src/core/tables/readers/formula-trial";
import type { HeaderColumn } from "../../../../src/core/tables/header-column";
import { Decimal } from "../../../../src/core/values/decimal";
import { stubSource } from "./stub-source";

/* A formula taken for granted accuses every row that follows another one. */

const ROWS = [10, 11, 12, 13, 14, 15, 16, 17];
const columnsOf = (
  figures: Readonly<Record<string, readonly number[]>>,
  slacks: Readonly<Record<string, number>> = {}
) => {
  const columns = Object.entries(figures).map(([name, values], column) => {
    const header: HeaderColumn = { column, path: [name], shownPath: [name] };
    return { header, values, slack: slacks[name] ?? 0 };
  });
  const trial = new FormulaTrial(new Map(columns.map((each) => [each.header, each])), ROWS);
  const header = (name: string): HeaderColumn => {
    const found = columns.find((each) => each.header.path[0] === name);
    return found?.header ?? { column: 99, path: [name], shownPath: [name] };
  };
  const formula = (target: string, factors: readonly string[], more: Partial<Formula> = {}) => ({
    target: header(target),
    factors: factors.map(header),
    ...more,
  });
  const first = (candidates: readonly Formula[], isStrict?: boolean): string[] =>
    trial.first(candidates, isStrict).map((found) => {
      const names = found.factors.map(({ path }) => path.join(""));
      return `${names.join("×")}${found.isExact ? " exactly" : ""}`;
    });
  return { formula, first, header };
};
/** The product of two columns, stated with what is off in each row. */
const product = (off: readonly number[]) => {
  const [prices, times] = [
    [211, 223, 227, 229, 233, 239, 241, 251],
    [3, 5, 7, 11, 13, 17, 19, 23],
  ];
  const stated = off.map((by, row) => (prices[row] ?? 0) * (times[row] ?? 0) + by);
  return columnsOf({
    金额: stated,
    单价: prices.slice(0, off.length),
    次数: times.slice(0, off.length),
  });
};
const holds = (off: readonly number[], isStrict?: boolean): boolean => {
  const { first, formula } = product(off);
  return first([formula("金额", ["单价", "次数"])], isStrict).length > 0;
};

describe("a product of columns", () => {
  it("holds in two rows, and in two of three of them", () => {
    expect(holds([0, 0])).toBe(true);
    expect(holds([0])).toBe(false);
    expect(holds([0, 50])).toBe(false);
    expect(holds([0, 0, 50])).toBe(true);
    expect(holds([0, 0, 0, 50])).toBe(true);
    expect(holds([0, 0, 50, 50])).toBe(false);
    expect(holds([0, 0, 0, 0, 50, 50])).toBe(true);
  });

  it("holds as it is written in three of four rows, where there are more than three", () => {
    expect(holds([0, 0, 50], true)).toBe(true);
    expect(holds([0, 0, 0, 50], true)).toBe(true);
    expect(holds([0, 0, 0, 0, 50, 50], true)).toBe(false);
    expect(holds([0, 0, 0, 0, 0, 0, 50, 50], true)).toBe(true);
  });

  it("says nothing of rows without a figure in one of its columns", () => {
    for (const at of ["金额", "单价", "次数"]) {
      const figures: Record<string, number[]> = {
        金额: [422, 1115, 99, 99],
        单价: [211, 223, 50, 50],
        次数: [2, 5, 50, 50],
      };
      figures[at]?.splice(2, 2, 0, 0);
      const { first, formula } = columnsOf(figures);
      expect(first([formula("金额", ["单价", "次数"])])).toEqual(["单价×次数 exactly"]);
    }
  });

  it("is of columns that are all there", () => {
    const { first, formula, header } = product([0, 0, 0]);
    expect(first([formula("金额", ["单价", "次数", "系数"])])).toEqual([]);
    expect(first([formula("总价", ["单价", "次数"])])).toEqual([]);
    expect(first([formula("金额", ["单价", "次数"], { divisor: header("天数") })])).toEqual([]);
    expect(first([])).toEqual([]);
  });

  it("may hide in the rounding of its factors, and then is not exact", () => {
    const stating = (paid: readonly number[]) =>
      columnsOf(
        { 金额: paid, 单价: [0.33, 0.67, 0.83], 次数: [300, 300, 300] },
        { 金额: 0.5, 单价: 0.005 }
      );
    const columns = stating([100, 200, 250]);
    const formula = columns.formula("金额", ["单价", "次数"]);
    expect(columns.first([formula])).toEqual(["单价×次数"]);
    expect(columns.first([formula], true)).toEqual([]);
    const off = stating([102, 203, 252]);
    expect(off.first([off.formula("金额", ["单价", "次数"])])).toEqual([]);
    const { first, formula: plain } = product([0, 0, 0]);
    expect(first([plain("金额", ["单价", "次数"])])).toEqual(["单价×次数 exactly"]);
    expect(first([plain("金额", ["单价", "次数"])], true)).toEqual(["单价×次数 exactly"]);
  });

  it("is the one that holds in most rows, the shortest of them, and none of two alike", () => {
    const { first, formula } = columnsOf({
      金额: [422, 1115, 1589, 2519],
      单价: [211, 223, 227, 229],
      次数: [2, 5, 7, 11],
      总价: [422, 1115, 1589, 2519],
      人次: [2, 5, 7, 9],
      场次: [2, 5, 7, 11],
      一: [1, 1, 1, 1],
    });
    const by = (...factors: readonly string[]) => formula("金额", factors);
    expect(first([by("单价", "人次"), by("单价", "次数")])).toEqual(["单价×次数 exactly"]);
    expect(first([by("单价", "次数"), by("单价", "人次")])).toEqual(["单价×次数 exactly"]);
    expect(first([by("单价", "次数"), by("总价")])).toEqual(["总价 exactly"]);
    expect(first([by("总价"), by("单价", "次数")])).toEqual(["总价 exactly"]);
    expect(first([by("单价", "次数", "一"), by("单价", "人次")])).toEqual(["单价×次数×一 exactly"]);
    expect(first([by("单价", "次数"), by("单价", "场次")])).toEqual([]);
  });
});

describe("what else a formula says", () => {
  const HALF = new Decimal("0.45");

  it("a share, a number of days of the year, a whole that is parted", () => {
    const { first, formula, header } = columnsOf({
      补贴: [450, 900, 1350],
      保费: [1000, 2000, 3000],
      利息: [100, 300, 600],
      本金: [3600, 7200, 10800],
      天数: [10, 15, 20],
      系数: [0.2, 0.3, 0.5],
      分配: [2000, 3000, 5000],
      总额: [0, 0, 10000],
    });
    expect(first([formula("补贴", ["保费"], { share: HALF })])).toEqual(["保费 exactly"]);
    expect(first([formula("补贴", ["保费"])])).toEqual([]);
    expect(first([formula("利息", ["本金", "天数"], { per: 360 })])).toEqual(["本金×天数 exactly"]);
    expect(first([formula("利息", ["本金", "天数"], { per: 365 })])).toEqual([]);
    const whole = { row: 12, column: header("总额") };
    expect(first([formula("分配", ["系数"], { whole })])).toEqual(["系数 exactly"]);
    expect(first([formula("分配", ["系数"], { whole: { ...whole, row: 11 } })])).toEqual([]);
    expect(first([formula("分配", ["系数"], { whole: { ...whole, row: 99 } })])).toEqual([]);
    const lost = { row: 12, column: { column: 99, path: ["无"], shownPath: ["无"] } };
    expect(first([formula("分配", ["系数"], { whole: lost })])).toEqual([]);
  });

  it("a quotient, which needs three rows and three of four, and hides in no 分", () => {
    const rate = (stated: readonly number[], plan = [8, 10, 16, 20, 25]): string[] => {
      const { first, formula, header } = columnsOf({
        完成率: stated,
        实际: [6, 9, 4, 7, 21].slice(0, stated.length),
        计划: plan.slice(0, stated.length),
      });
      return first([formula("完成率", ["实际"], { divisor: header("计划") })]);
    };
    expect(rate([0.75, 0.9, 0.25])).toEqual(["实际 exactly"]);
    expect(rate([0.75, 0.9])).toEqual([]);
    expect(rate([0.75, 0.9, 0.25, 0.5])).toEqual(["实际 exactly"]);
    expect(rate([0.75, 0.9, 0.25, 0.5, 0.5])).toEqual([]);
    expect(rate([0.755, 0.905, 0.255])).toEqual([]);
    expect(rate([0.75, 0.9, 0.25, 0.5, 0.5], [8, 10, 16, 0, 0])).toEqual(["实际 exactly"]);
  });

  it("a share of a total that stands in one row", () => {
    const { first, formula, header } = columnsOf({
      占比: [0.2, 0.3, 0.5, 1],
      金额: [20, 30, 50, 100],
    });
    const divisor = header("金额");
    expect(first([formula("占比", ["金额"], { divisor, divisorRow: 13 })])).toEqual([
      "金额 exactly",
    ]);
    expect(first([formula("占比", ["金额"], { divisor, divisorRow: 12 })])).toEqual([]);
    expect(first([formula("占比", ["金额"], { divisor })])).toEqual([]);
  });
});

describe("what a formula claims of the rows", () => {
  const source = stubSource({
    columns: [
      ["name", "单位"],
      ["other", "保费/合计", "元"],
      ["other", "补贴", "元"],
      ["other", "系数"],
    ],
    rows: [
      ["甲", 1000, 450, 0.2],
      ["乙", "2000.5", "900", 0.3],
      ["丙", 3000, null, 0.5],
      ["丁", 3000, 0, 0.5],
      [null, 3000, 1350, 0.5],
      ["合计", 9000, 1350, 1],
    ],
  });
  const [, premium, subsidy, factor] = source.headers;
  if (!premium || !subsidy || !factor) throw new Error("no header");
  const claims = (formula: Formula) =>
    productClaims(source, formula).map(({ label, header, stated, factors, ...more }) => ({
      told: `${label.text} ${header} ${stated.shown.toFixed(stated.decimals)}`,
      factors: factors.map((each) =>
        each.state === "figure"
          ? `${each.figure.shown.toFixed()} to ${String(each.figure.decimals)}`
          : each.state
      ),
      more: Object.keys(more).filter((key) => key !== "table"),
    }));

  it("that are named, and state something", () => {
    expect(claims({ target: subsidy, factors: [premium] })).toEqual([
      { told: "甲 补贴 450.0", factors: ["1000 to 1"], more: [] },
      { told: "乙 补贴 900.0", factors: ["2000.5 to 1"], more: [] },
    ]);
    const [claim] = productClaims(source, {
      target: premium,
      factors: [subsidy],
      share: new Decimal("0.45"),
      per: 100,
      divisor: factor,
    });
    expect(claim).toMatchObject({ header: "保费·合计", share: new Decimal("0.45") });
    expect(claim?.per?.toFixed()).toBe("100");
    expect(claim?.divisor).toMatchObject({ figure: { raw: "0.2" } });
  });

  it("with factors known as written where it holds so, and the whole as it stands", () => {
    const [claim] = claims({
      target: subsidy,
      factors: [premium, factor],
      isExact: true,
      whole: { row: 5, column: premium },
    });
    expect(claim?.factors).toEqual(["1000 to 10", "0.2 to 10", "9000 to 1"]);
    const [open] = productClaims(source, {
      target: factor,
      factors: [subsidy],
      isExact: true,
      divisor: subsidy,
      divisorRow: 5,
    }).slice(2);
    expect(open?.factors).toMatchObject([{ state: "blank" }]);
    expect(open?.divisor).toMatchObject({ figure: { raw: "1350" } });
  });
});
