import { chooseMethod, methodOfPeriod } from "../../../src/core/checks/payment-method";
import type { Method, RowInput } from "../../../src/core/checks/payment-due";
import { say } from "../../../src/core/messages/message";
import type { Unit } from "../../../src/core/tables/table";
import { Decimal } from "../../../src/core/values/decimal";
import { figure, label, reading, type UnitName } from "./facts-builder";

interface Units {
  readonly quantity: UnitName;
  readonly rate: UnitName;
  readonly amount: UnitName;
  /** Whether the rate stands in the row. */
  readonly own?: boolean;
}

/** `100 600 60000` is so many heads, a rate and the money; a fourth figure is 月数. */
function rowsOf(units: Units, rows: readonly string[]): RowInput[] {
  return rows.map((row, at): RowInput => {
    const [count = "", rate = "", money = "", months] = row.split(" ");
    const line = String(at + 3);
    const quantity = { className: "", reading: reading(count, `C${line}`, units.quantity) };
    const amount = reading(money, `F${line}`, units.amount);
    return {
      row: { name: label(`行${line}`), quantities: [quantity], amount },
      terms: [
        {
          quantity,
          count: new Decimal(count === "-" ? 0 : count),
          rate: figure(rate, `D${line}`, units.rate),
          own: units.own ?? false,
        },
      ],
      claimed: amount,
      ...(months ? { months: new Decimal(months) } : {}),
    };
  });
}

const unitOf = (name: UnitName): Unit => figure("1", "A1", name).unit;

/** `each 元`, `fixed 9 元（…）`: how often the first row's rate is paid, in what, and what is noted. */
function told(method: Method | undefined, [first]: readonly RowInput[]): string {
  const [term] = first?.terms ?? [];
  if (!method || !term) return "open";
  const period = method.periodOf(term.quantity.reading, term.rate);
  return [
    period.kind,
    ...(period.kind === "fixed" ? [period.months] : []),
    method.amountUnit.text || "?",
    ...(method.isPeriodByFit ? ["by fit"] : []),
    ...(method.note ? [say(method.note, "zh-CN")] : []),
  ].join(" ");
}

function chosen(units: Units, ...rows: readonly string[]): string {
  const inputs = rowsOf(units, rows);
  return told(chooseMethod(inputs, unitOf(units.amount)), inputs);
}

const YEARLY: Units = { quantity: "人", rate: "元/人/年", amount: "元" };
const MONTHLY: Units = { quantity: "人", rate: "元/人/月", amount: "元" };
const FLOW: Units = { quantity: "人次", rate: "元/人/年", amount: "元" };

describe("units that say it all", () => {
  test.each<[string, Units, string[], string]>([
    ["heads at a yearly rate", YEARLY, ["10 600 6000", "20 600 12000"], "each 元"],
    ["人次 at a yearly rate", FLOW, ["10 600 500"], "twelfth 元"],
    ["months of a yearly rate", YEARLY, ["10 600 3000 6"], "months-of-year 元"],
    ["months of a monthly rate", MONTHLY, ["10 50 3000 6"], "months 元"],
    ["nothing due in any row", YEARLY, ["0 600 0", "0 600 100"], "each 元"],
    ["no row at all", YEARLY, [], "open"],
    ["heads by the day", { ...YEARLY, rate: "元/人/天" }, ["10 50 3000"], "open"],
    ["a dash of heads says no unit", YEARLY, ["- 600 0"], "open"],
    ["a dash beside heads", YEARLY, ["- 600 0", "10 600 6000"], "each 元"],
  ])("%s", (_, units, rows, method) => {
    expect(chosen(units, ...rows)).toBe(method);
  });
});

describe("a number of months that the whole table shares", () => {
  const counted = "（每月标准按 9 个月核算）";
  test.each<[string, string[], string]>([
    ["one row", ["10 50 4500"], `fixed 9 元 ${counted}`],
    ["one month needs no note", ["10 50 500", "20 50 1000"], "fixed 1 元"],
    ["twelve months", ["10 50 6000"], "fixed 12 元 （每月标准按 12 个月核算）"],
    ["thirteen months are none", ["10 50 6500"], "open"],
    ["two of three", ["10 50 4500", "20 50 9000", "30 50 1"], `fixed 9 元 ${counted}`],
    ["two of four", ["10 50 4500", "20 50 9000", "30 50 1", "40 50 1"], "open"],
    [
      "three of six",
      ["10 50 4500", "20 50 9000", "30 50 13500", "40 50 1", "50 50 2", "60 50 3"],
      `fixed 9 元 ${counted}`,
    ],
    [
      "three of seven",
      ["10 50 4500", "20 50 9000", "30 50 13500", "1 50 1", "2 50 2", "3 50 3", "4 50 4"],
      "open",
    ],
    ["one of two", ["10 50 4500", "20 50 1"], "open"],
    [
      "six rows of nine months, six of ten",
      [
        ...["10 50 4500", "20 50 9000", "30 50 13500"],
        ...["10 50 5000", "20 50 10000", "30 50 15000"],
      ],
      "open",
    ],
    [
      "rows without anybody do not count",
      ["10 50 4500", "20 50 9000", "0 50 0", "0 50 0", "30 50 1"],
      `fixed 9 元 ${counted}`,
    ],
  ])("%s", (_, rows, method) => {
    expect(chosen(MONTHLY, ...rows)).toBe(method);
  });

  test("beside a monthly rate a yearly one is still paid once", () => {
    const inputs = [
      ...rowsOf(YEARLY, ["10 600 6000"]),
      ...rowsOf(MONTHLY, ["10 50 4500", "20 50 9000"]),
    ];
    const method = chooseMethod(inputs, unitOf("元"));
    expect(told(method, inputs)).toBe(`each 元 ${counted}`);
    expect(told(method, inputs.slice(1))).toBe(`fixed 9 元 ${counted}`);
  });

  test("long tables are judged by every so many-th row", () => {
    const [fits, other] = rowsOf(MONTHLY, ["10 50 4500", "10 50 1"]) as [RowInput, RowInput];
    const every = Array.from({ length: 1001 }, (_, at) => (at % 4 === 0 ? fits : other));
    const of = (rows: readonly RowInput[]) => told(chooseMethod(rows, unitOf("元")), rows);
    // Of 1001 rows every other one is looked at, and half of those fit.
    expect(of(every)).toBe(`fixed 9 元 ${counted}`);
    expect(of([...every.slice(1), other])).toBe("open");
    // A thousand rows are all looked at: one quarter of them is no proof.
    expect(of(every.slice(0, 1000))).toBe("open");
  });
});

describe("money without a unit", () => {
  const open = (units: Units): Units => ({ ...units, amount: "none" });
  const noted = (unit: string) => `（金额未注明单位，按${unit}核算）`;
  test.each<[string, Units, string[], string]>([
    ["元", YEARLY, ["10 600 6000"], `each 元 ${noted("元")}`],
    ["千元", YEARLY, ["10 600 6", "20 600 12"], `each 千元 ${noted("千元")}`],
    ["万元", YEARLY, ["10 600 0.6", "20 600 1.2"], `each 万元 ${noted("万元")}`],
    ["no unit near", YEARLY, ["10 600 0.05"], "open"],
    ["three quarters are near", YEARLY, ["10 600 0.45"], `each 万元 ${noted("万元")}`],
    ["less is not", YEARLY, ["10 600 0.449"], "open"],
    ["a third more is near", YEARLY, ["10 600 7980"], `each 元 ${noted("元")}`],
    ["more is not", YEARLY, ["10 600 7981"], "open"],
    [
      "the middle of three counts",
      YEARLY,
      ["10 600 1", "10 600 6000", "10 600 60000"],
      `each 元 ${noted("元")}`,
    ],
    [
      "the lower middle of four",
      YEARLY,
      ["10 600 99000", "10 600 6000", "10 600 88000", "10 600 7000"],
      `each 元 ${noted("元")}`,
    ],
    ["nobody was paid", YEARLY, ["10 600 0", "20 600 0"], "open"],
    ["one month in 千元 or ten in 万元", MONTHLY, ["10 50 0.5"], "open"],
    [
      "nine months in 千元",
      MONTHLY,
      ["10 50 4.5", "20 50 9"],
      "fixed 9 千元 （金额未注明单位，按千元核算）（每月标准按 9 个月核算）",
    ],
    [
      "months and a unit that three rows prove",
      MONTHLY,
      ["10 53 0.477", "20 53 0.954", "31 53 1.4787"],
      "fixed 9 万元 （金额未注明单位，按万元核算）（每月标准按 9 个月核算）",
    ],
  ])("%s", (_, units, rows, method) => {
    expect(chosen(open(units), ...rows)).toBe(method);
  });
});

describe("figures that are off by a factor from what the units say", () => {
  const times = (units: Units, factors: readonly number[], months = "") =>
    chosen(
      units,
      ...factors.map((factor, at) => {
        const heads = 10 * (at + 1);
        return `${String(heads)} 600 ${String(heads * 600 * factor)} ${months}`.trim();
      })
    );
  test.each<[string, Units, number[], string, string]>([
    [
      "人次 that are heads",
      FLOW,
      [1, 1, 1],
      "",
      "each 元 by fit （按所列单位核算与各行不合，改按数量×标准核算）",
    ],
    [
      "heads that are person-months",
      YEARLY,
      [1 / 12, 1 / 12],
      "",
      "twelfth 元 by fit （按所列单位核算与各行不合，改按年标准的十二分之一核算）",
    ],
    [
      "a yearly rate that is a monthly one",
      YEARLY,
      [12, 12, 12],
      "",
      "fixed 12 元 by fit （按所列单位核算与各行不合，改按 12 个月核算）",
    ],
    [
      "months of a monthly rate",
      YEARLY,
      [6, 6],
      "6",
      "months 元 by fit （按所列单位核算与各行不合，改按每月标准×月数核算）",
    ],
    [
      "months of a yearly rate",
      MONTHLY,
      [0.5, 0.5],
      "6",
      "months-of-year 元 by fit （按所列单位核算与各行不合，改按年标准÷12×月数核算）",
    ],
    ["in between: a third", YEARLY, [0.35, 0.36, 0.34], "", "open"],
    ["nothing near, three rows", YEARLY, [50, 60, 70], "", "open"],
    ["nothing near, two rows", YEARLY, [50, 60], "", "each 元"],
    ["far less, three rows", YEARLY, [0.01, 0.012, 0.015], "", "open"],
    ["far off but for one row", YEARLY, [50, 60, 1], "", "each 元"],
    ["far off but for a row of three times as much", YEARLY, [50, 60, 3], "", "each 元"],
    ["a third in the middle may be meant", YEARLY, [0.01, 1 / 3, 3], "", "open"],
  ])("%s", (_, units, factors, months, method) => {
    expect(times(units, factors, months)).toBe(method);
  });
});

describe("heads of one day at a yearly rate are no proof of what was paid over the year", () => {
  const near = ["10 600 5900", "20 600 11000", "30 600 17500"];
  test.each<[string, Units, string[], string]>([
    ["off in every row, each by another sum", YEARLY, near, "open"],
    ["two rows tell nothing", YEARLY, near.slice(0, 2), "each 元"],
    ["one row is right", YEARLY, [...near, "40 600 24000"], "each 元"],
    ["two are off by one sum", YEARLY, [...near, "40 600 23500"], "each 元"],
    ["the rate stands in the row", { ...YEARLY, own: true }, near, "each 元"],
    ["the quantity is a flow", FLOW, ["10 600 495", "20 600 980", "30 600 1480"], "twelfth 元"],
    ["months stand in the row", YEARLY, near.map((row) => `${row} 12`), "months-of-year 元"],
    [
      "a tenth less is near",
      { ...YEARLY, own: true },
      ["10 600 5400", "20 600 10000", "30 600 17500"],
      "each 元",
    ],
    [
      "less is not, whatever the units",
      { ...YEARLY, own: true },
      ["10 600 5399", "20 600 10000", "30 600 16100"],
      "open",
    ],
    [
      "a tenth more is near",
      { ...YEARLY, own: true },
      ["10 600 6600", "20 600 12200", "30 600 21000"],
      "each 元",
    ],
    [
      "more is not",
      { ...YEARLY, own: true },
      ["10 600 6601", "20 600 13300", "30 600 21000"],
      "open",
    ],
  ])("%s", (_, units, rows, method) => {
    expect(chosen(units, ...rows)).toBe(method);
  });
});

describe("a rate or a quantity that leaves the period open", () => {
  test.each<[string, Units, string[], string]>([
    ["元/人 without a period, paid once", { ...MONTHLY, rate: "标准" }, ["10 600 6600"], "each 元"],
    ["元/人 paid five times", { ...MONTHLY, rate: "标准" }, ["10 600 30100"], "open"],
    ["a quantity without a unit", { ...MONTHLY, quantity: "none" }, ["10 50 510"], "each 元"],
    ["heads at a monthly rate", MONTHLY, ["10 50 510"], "open"],
  ])("%s", (_, units, rows, method) => {
    expect(chosen(units, ...rows)).toBe(method);
  });
});

describe("a period that a person named", () => {
  const named = (amount: UnitName, ...rows: readonly string[]) => {
    const inputs = rowsOf({ ...YEARLY, amount }, rows);
    return told(methodOfPeriod(inputs, { kind: "fixed", months: 12 }, unitOf(amount)), inputs);
  };
  test("holds whatever the figures say", () => {
    expect(named("万元", "10 50 99")).toBe("fixed 12 万元");
  });
  test("money without a unit still has to be near in one", () => {
    expect(named("none", "10 50 0.6")).toBe("fixed 12 万元 （金额未注明单位，按万元核算）");
    expect(named("none", "10 50 0.06")).toBe("open");
    expect(named("none", "10 50 -")).toBe("open");
  });
});
