import fc from "../../property";
import { amountOf, dueOf, type Method, type RowInput } from "../../../src/core/checks/payment-due";
import {
  isSameQuickly,
  quickAmount,
  quickDue,
  quickResidual,
  yuanOfUnits,
} from "../../../src/core/checks/quick-money";
import { Decimal } from "../../../src/core/values/decimal";
import { agree } from "../../../src/core/values/rounding";
import { figure, label, reading } from "./facts-builder";

const periods = [
  { kind: "each" },
  { kind: "twelfth" },
  { kind: "fixed", months: 7 },
  { kind: "months" },
  { kind: "months-of-year" },
] as const;

const rows = fc.record({
  counts: fc.array(fc.integer({ min: 0, max: 9999 }), { minLength: 1, maxLength: 3 }),
  rate: fc.integer({ min: 1, max: 999_999 }),
  rateDecimals: fc.integer({ min: 0, max: 2 }),
  months: fc.integer({ min: 1, max: 12 }),
  amount: fc.integer({ min: 0, max: 99_999_999 }),
  amountDecimals: fc.integer({ min: 0, max: 6 }),
  unit: fc.constantFrom("元" as const, "万元" as const),
  period: fc.constantFrom(...periods),
});

test("what is quick is what is exact: due, amount and whether they agree", () => {
  fc.assert(
    fc.property(
      rows,
      ({ counts, rate, rateDecimals, months, amount, amountDecimals, unit, period }) => {
        const rateText = new Decimal(rate).dividedBy(10 ** rateDecimals).toFixed();
        const paid = reading(
          new Decimal(amount).dividedBy(10 ** amountDecimals).toFixed(),
          "F3",
          unit
        );
        if (paid.state !== "figure") throw new Error("an amount is a figure");
        const row = { name: label("甲"), quantities: [], amount: paid };
        const input: RowInput = {
          row,
          claimed: paid,
          months: new Decimal(months),
          terms: counts.map((count, at) => ({
            quantity: { className: String(at), reading: reading(String(count), "C3", "人") },
            count: new Decimal(count),
            rate: figure(rateText, "B2", "元/人/年"),
            own: false,
          })),
        };
        const method: Method = { periodOf: () => period, amountUnit: paid.figure.unit };
        const [due, money] = [dueOf(input, method), amountOf(paid, method.amountUnit)];
        const [quick, quickPaid] = [quickDue(input, method), quickAmount(paid, method.amountUnit)];
        // What does not fit is left to Decimals.
        if (!due || !money || !quick || !quickPaid) return;
        expect(yuanOfUnits([quick.units])?.minus(due.yuan).abs().lt("1e-20")).toBe(true);
        expect(yuanOfUnits([quickPaid.units])?.eq(money.yuan)).toBe(true);
        const exact = agree(money.yuan, due.yuan, money.error.plus(due.error), "money");
        expect(isSameQuickly(quickPaid, quick)).toBe(exact);
      }
    )
  );
});

test("less than a 分 is nothing, a whole 分 is a difference: as of Decimals", () => {
  const fen = 12 * 10 ** 4;
  const yuan = (units: number) => new Decimal(units).dividedBy(fen * 100);
  for (const [units, error, same] of [
    [fen * 0.5, 0, true],
    [fen - 1, 0, true],
    [fen, 0, false],
    [fen, fen, true],
    [fen * 1.5, fen, false],
  ] as const) {
    expect(isSameQuickly({ units: 0, error }, { units, error: 0 })).toBe(same);
    expect(isSameQuickly({ units, error: 0 }, { units: 0, error })).toBe(same);
    expect(agree(yuan(units), yuan(0), yuan(error), "money")).toBe(same);
  }
});

test("what no whole number holds is left to Decimals", () => {
  const big = reading("99999999999.99", "F3", "万元");
  expect(quickAmount(big, figure("1", "A1", "万元").unit)).toBeUndefined();
  expect(yuanOfUnits([1, undefined])).toBeUndefined();
  expect(yuanOfUnits([Number.MAX_SAFE_INTEGER, 1])).toBeUndefined();
});

describe("what quick money cannot hold", () => {
  const paid = reading("100", "F3", "元");
  const method: Method = {
    periodOf: () => ({ kind: "months" }),
    amountUnit: figure("1", "A1", "元").unit,
  };
  const due = (count: string, rate: string, months?: string) =>
    quickDue(
      {
        row: { name: label("甲"), quantities: [], amount: paid },
        claimed: paid,
        ...(months === undefined ? {} : { months: new Decimal(months) }),
        terms: [
          {
            quantity: { className: "", reading: reading("1", "C3", "人") },
            count: new Decimal(count),
            rate: figure(rate, "B2", "元/人/月"),
            own: false,
          },
        ],
      },
      method
    );
  test.each([
    ["a part of a head", "1.5", "100", "2"],
    ["a rate of seven decimals", "1", "1.0000001", "2"],
    ["a part of a month", "1", "100", "0.5"],
    ["no number of months", "1", "100", undefined],
    ["more than a whole number holds", "999999999", "9999999", "12"],
  ])("%s", (_, count, rate, months) => {
    expect(due(count, rate, months)).toBeUndefined();
  });
  test("the rounding of a rate grows with heads and months", () => {
    const fen = 12 * 10 ** 4;
    expect(due("10", "66.67", "3")).toEqual({ units: 200010 * fen, error: (10 * 3 * fen) / 2 });
  });
});

test("a residual is told in 分", () => {
  const fen = 12 * 10 ** 4;
  expect(quickResidual({ units: 5 * fen, error: 0 }, { units: 2 * fen, error: 0 })).toBe("3");
  expect(quickResidual({ units: 0, error: 0 }, { units: 12.4 * fen, error: 0 })).toBe("-12");
});

test("noise grows with the larger of two sums", () => {
  const large = 4e15;
  expect(isSameQuickly({ units: 0, error: 0 }, { units: 1e6, error: 0 })).toBe(false);
  expect(isSameQuickly({ units: large, error: 0 }, { units: large - 3e6, error: 0 })).toBe(true);
  expect(isSameQuickly({ units: large, error: 0 }, { units: large - 5e6, error: 0 })).toBe(false);
});
