import {
  paymentOutlook,
  recomputePayments,
  sameMoney,
  totalDue,
} from "../../../src/core/checks/recompute-payments";
import type { RateSet } from "../../../src/core/checks/rate-sets";
import type {
  Facts,
  PaymentSaid,
  PaymentTable,
  RateStandard,
} from "../../../src/core/tables/facts";
import { Decimal } from "../../../src/core/values/decimal";
import { facts, paymentTable, type PaymentShape, rates } from "./facts-builder";

const TWO: PaymentShape = {
  classes: ["自理", "失能"],
  quantityUnit: "人次",
  amountUnit: "元",
  decimals: 2,
};

const setText = (set: RateSet): string =>
  set.map(({ className, rate }) => `${className} ${rate.raw}`).join(" ");

/** `甲 1200 = 1200`: who, what was due, whether that is what was claimed, and what was paid. */
function rowsText({ payments, ...rest }: Facts): string[] {
  const [table] = recomputePayments({ ...rest, payments });
  return (table?.rows ?? []).map((row) => {
    const { input, due, paid, statedDue, isClaimedAsDue, isPaidAsDue } = row;
    const claim = isClaimedAsDue ? "=" : "≠";
    const stated = statedDue ? ` ${claim} ${statedDue.yuan.toFixed()}` : "";
    return `${input.row.name.text} ${due.yuan.toFixed()}${stated} ${isPaidAsDue ? "=" : "≠"} ${paid.yuan.toFixed()}`;
  });
}

function outlookOf(given: Facts) {
  const [payment] = given.payments;
  const { rows, sets, used, usedSet } = paymentOutlook(given, payment!);
  return {
    rows: rows.map(({ row }) => row.name.text),
    sets: sets.map(setText),
    used: used && totalDue(used.rows).toFixed(),
    usedSet: usedSet && setText(usedSet),
  };
}

const monthly = (perClass: Record<string, string>, version?: string): RateStandard[] =>
  rates(perClass, "元/人/月").map((one) => (version ? { ...one, version } : one));

const of = (payment: PaymentTable, standards: readonly RateStandard[], said?: PaymentSaid): Facts =>
  facts({ payments: [said ? { ...payment, said } : payment], rates: standards });

const standard = monthly({ 自理: "100", 失能: "200" });

describe("which rows can be worked out", () => {
  test("a missing figure is no zero; nobody of a class without a rate costs nothing", () => {
    const given = of(
      paymentTable({ ...TWO, classes: ["自理", "失能", "特困"] }, [
        ["全", "10", "5", "-", "2000"],
        ["少付", "10", "5", "0", "1900"],
        ["缺人次", "10", "", "0", "1000"],
        ["看不清", "10", "约5", "0", "2000"],
        ["没有标准", "10", "5", "1", "2000"],
        ["缺金额", "10", "5", "0", ""],
        ["没有发放", "10", "5", "0", "-"],
      ]),
      standard
    );
    expect(rowsText(given)).toEqual(["全 2000 = 2000", "少付 2000 ≠ 1900", "没有发放 2000 ≠ 0"]);
    expect(outlookOf(given)).toEqual({
      rows: ["全", "少付", "没有发放"],
      sets: ["自理 100 失能 200"],
      used: "6000",
      usedSet: "自理 100 失能 200",
    });
  });

  test("nothing but classes without a rate is no row", () => {
    const given = of(paymentTable({ ...TWO, classes: ["特困"] }, [["甲", "0", "0"]]), standard);
    expect(rowsText(given)).toEqual([]);
    expect(outlookOf(given)).toEqual({ rows: [], sets: [], used: undefined, usedSet: undefined });
  });

  test("应发 is what the figures should give; where it is blank, 实发", () => {
    const given = of(
      paymentTable({ ...TWO, due: true }, [
        ["都对", "10", "5", "2000", "2000"],
        ["实发少", "10", "5", "2000", "1900"],
        ["应发错", "10", "5", "2100", "2000"],
        ["应发空", "10", "5", "", "2000"],
      ]),
      standard
    );
    expect(rowsText(given)).toEqual([
      "都对 2000 = 2000 = 2000",
      "实发少 2000 = 2000 ≠ 1900",
      "应发错 2000 ≠ 2100 = 2000",
      "应发空 2000 = 2000",
    ]);
    const [table] = recomputePayments(given);
    expect(table?.rows.map(({ isClaimedAsDue }) => isClaimedAsDue)).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });

  test("rates of the rows themselves need no standard, and one that is missing takes none", () => {
    const given = of(
      paymentTable({ ...TWO, classes: ["自理"], ownRate: "元/人/月" }, [
        ["甲", "10", "100", "1000"],
        ["乙", "10", "", "1000"],
        ["丙", "10", "120", "1100"],
      ]),
      []
    );
    expect(rowsText(given)).toEqual(["甲 1000 = 1000", "丙 1200 ≠ 1100"]);
    expect(outlookOf(given)).toEqual({
      rows: ["甲", "丙"],
      sets: [""],
      used: "2200",
      usedSet: undefined,
    });
    expect(outlookOf({ ...given, rates: standard }).usedSet).toBeUndefined();
  });

  test("figures that whole numbers do not hold are worked out all the same", () => {
    const given = of(
      paymentTable({ ...TWO, classes: ["自理"] }, [
        ["半人", "10.5", "1050"],
        ["半人少", "10.5", "1000"],
        ["整数", "3", "300"],
      ]),
      standard
    );
    expect(rowsText(given)).toEqual(["半人 1050 = 1050", "半人少 1050 ≠ 1000", "整数 300 = 300"]);
    expect(recomputePayments(given)[0]?.rows.map(({ dueUnits }) => typeof dueUnits)).toEqual([
      "undefined",
      "undefined",
      "number",
    ]);
    expect(outlookOf(given).used).toBe("2400");
  });

  test("a table without any money, and one whose periods are open, are not worked out", () => {
    expect(rowsText(of(paymentTable(TWO, [["甲", "1", "1", ""]]), standard))).toEqual([]);
    const heads = paymentTable({ ...TWO, quantityUnit: "人" }, [
      ["甲", "10", "5", "77"],
      ["乙", "20", "5", "99"],
    ]);
    expect(outlookOf(of(heads, standard))).toEqual({
      rows: ["甲", "乙"],
      sets: ["自理 100 失能 200"],
      used: undefined,
      usedSet: undefined,
    });
    expect(rowsText(of(heads, standard, { period: "each" }))).toEqual([
      "甲 2000 ≠ 77",
      "乙 3000 ≠ 99",
    ]);
    expect(rowsText(of(heads, standard, { period: "fixed-12" }))).toEqual([
      "甲 24000 ≠ 77",
      "乙 36000 ≠ 99",
    ]);
  });
});

describe("standards that contradict each other", () => {
  const former = monthly({ 自理: "80", 失能: "160" });
  const [old, now] = [former[0]?.table.id ?? "", standard[0]?.table.id ?? ""];
  const both = [...former, ...standard];
  const right = paymentTable(TWO, [
    ["甲", "10", "5", "2000"],
    ["乙", "10", "10", "3000"],
    ["丙", "10", "1", "960"],
  ]);
  const tie = paymentTable(TWO, [
    ["甲", "10", "5", "2000"],
    ["乙", "10", "5", "1600"],
  ]);

  test("the one that most rows were made by", () => {
    expect(outlookOf(of(right, both))).toEqual({
      rows: ["甲", "乙", "丙"],
      sets: ["自理 80 失能 160", "自理 100 失能 200"],
      used: "6200",
      usedSet: "自理 100 失能 200",
    });
  });
  test("as many rows by each: none, until a person says which", () => {
    expect(outlookOf(of(tie, both))).toMatchObject({ used: undefined, usedSet: undefined });
    expect(outlookOf(of(tie, both, { rateTable: old }))).toMatchObject({ used: "3200" });
    expect(outlookOf(of(tie, both, { rateTable: now }))).toMatchObject({
      used: "4000",
      usedSet: "自理 100 失能 200",
    });
    expect(outlookOf(of(tie, both, { rateTable: "gone" }))).toMatchObject({ used: undefined });
    expect(outlookOf(of(right, both, { rateTable: old }))).toMatchObject({ used: "4960" });
  });
  test("as many rows by each: the one that the rest of the workbook agrees with", () => {
    const plan = paymentTable(
      { ...TWO, classes: ["自理"], kind: "budget-estimate", ownRate: "元/人/月" },
      [["自理", "10", "80", "800"]]
    );
    const given = of(tie, both);
    expect(outlookOf({ ...given, payments: [...given.payments, plan] })).toMatchObject({
      used: "3200",
      usedSet: "自理 80 失能 160",
    });
  });
  test("a table of one class that both pay alike needs no choice", () => {
    const alike = [...monthly({ 自理: "80", 失能: "200" }), ...standard];
    const one = paymentTable({ ...TWO, classes: ["失能"] }, [["甲", "5", "1000"]]);
    expect(outlookOf(of(one, alike))).toMatchObject({ used: "1000" });
  });
  test("of a standard that changed in the year, the version that a person named", () => {
    const { table } = standard[0]!;
    const changed = [
      ...monthly({ 自理: "80", 失能: "160" }, "2022年标准"),
      ...monthly({ 自理: "100", 失能: "200" }, "2023年标准"),
    ].map((one) => ({ ...one, table }));
    const by = (rateVersion?: string) =>
      outlookOf(of(tie, changed, { rateTable: table.id, ...(rateVersion ? { rateVersion } : {}) }))
        .used;
    expect([by("2022年标准"), by("2023年标准"), by()]).toEqual(["3200", "4000", undefined]);
  });
  test("each row by the standard of its months", () => {
    const { table } = standard[0]!;
    const changed = [
      ...monthly({ 自理: "80", 失能: "160" }, "1-6月"),
      ...monthly({ 自理: "100", 失能: "200" }, "7-12月"),
    ].map((one) => ({ ...one, table }));
    const halves = paymentTable(TWO, [
      ["甲 1-6月", "10", "5", "1600"],
      ["甲 7-12月", "10", "5", "1900"],
    ]);
    expect(rowsText(of(halves, changed))).toEqual([
      "甲 1-6月 1600 = 1600",
      "甲 7-12月 2000 ≠ 1900",
    ]);
  });
});

test("each table is worked out by itself", () => {
  const one = paymentTable({ ...TWO, classes: ["自理"] }, [["甲", "10", "1000"]]);
  const two = paymentTable({ ...TWO, classes: ["失能"] }, [["乙", "10", "1900"]]);
  const given = facts({ payments: [one, two], rates: standard });
  expect(paymentOutlook(given, two).used?.payment).toBe(two);
  expect(paymentOutlook(given, one).used?.payment).toBe(one);
});

test("sums of money are the same to within half a 分 and their own rounding", () => {
  const yuan = (value: string, error = "0") => ({
    yuan: new Decimal(value),
    error: new Decimal(error),
  });
  expect(sameMoney(yuan("100"), yuan("100.004"))).toBe(true);
  expect(sameMoney(yuan("100"), yuan("100.02"))).toBe(false);
  expect(sameMoney(yuan("100", "30"), yuan("150", "20"))).toBe(true);
  expect(sameMoney(yuan("100", "30"), yuan("150.1", "20"))).toBe(false);
});
