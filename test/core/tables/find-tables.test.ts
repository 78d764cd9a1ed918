import fc from "../../property";
import { readFacts } from "../../../src/core/tables/find-tables";
import { gridFromRows, type CellScalar } from "../../../src/core/workbook/workbook";
import { book } from "./book";
import { factsLines } from "./facts-lines";

const PAYMENT: CellScalar[][] = [
  ["序号", "养老机构", "自理（人次）", "失能（人次）", "补贴金额（万元）"],
  [1, "甲院", 100, 10, 1.2],
  [2, "乙院", 50, 5, 0.6],
  ["合计", null, 150, 15, 1.8],
];

describe("readFacts", () => {
  it("finds the same table wherever it starts", () => {
    const here = factsLines(readFacts(book({ rows: PAYMENT })));
    fc.assert(
      fc.property(fc.nat(40), fc.nat(12), (down, right) => {
        const there = factsLines(readFacts(book({ rows: PAYMENT, at: [down, right] })));
        expect(there.slice(1)).toEqual(here.slice(1));
      })
    );
  });

  it("reads the same facts whatever the order of the columns", () => {
    const order = fc.shuffledSubarray([1, 2, 3, 4], { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(order, (columns) => {
        const rows = PAYMENT.map((row) => [row[0] ?? null, ...columns.map((c) => row[c] ?? null)]);
        const [payment] = readFacts(book({ rows })).payments;
        const read = payment?.rows.map((row) => [
          row.name.text,
          row.quantities
            .map(
              (q) => `${q.className}${q.reading.state === "figure" ? q.reading.figure.raw : "?"}`
            )
            .sort(),
          row.amount.state === "figure" ? row.amount.figure.raw : "?",
        ]);
        expect(read).toEqual([
          ["甲院", ["失能10", "自理100"], "1.2"],
          ["乙院", ["失能5", "自理50"], "0.6"],
        ]);
      })
    );
  });

  it("leaves hidden sheets out and names them", () => {
    const facts = readFacts(
      book({ name: "明细", rows: PAYMENT, visibility: "hidden" }, { name: "空", rows: [] })
    );
    expect(facts.tables).toEqual([]);
    expect(facts.hiddenSheets).toEqual(["明细"]);
  });

  it("leaves out tables that are set to be ignored, and says so", () => {
    const facts = readFacts(book({ name: "支出", rows: PAYMENT }), {
      choices: [{ sheet: "支出", topLeft: "A1", ignore: true }],
    });
    expect(facts.tables).toEqual([]);
    expect(facts.unrecognised.map((part) => part.reason.code)).toEqual(["table.ignored"]);
  });

  it("takes a person's word for what a table is", () => {
    const rows = [
      ["受益方", "核准的钱（元）", "花掉的钱（元）"],
      ["甲", 10, 9],
    ];
    const unknown = readFacts(book({ name: "表", rows }));
    expect(unknown.tables).toEqual([]);
    expect(unknown.unrecognised.map((part) => part.reason.code)).toEqual(["table.unknown-kind"]);
    const told = readFacts(book({ name: "表", rows }), {
      choices: [{ sheet: "表", topLeft: "A1", kind: "budget-execution" }],
    });
    expect(told.tables.map((table) => table.kind)).toEqual(["budget-execution"]);
    expect(told.unrecognised).toEqual([]);
    const payment = readFacts(book({ name: "支出", rows: PAYMENT }), {
      choices: [{ sheet: "支出", topLeft: "A1", kind: "roster" }],
    });
    expect(payment.tables.map((table) => table.kind)).toEqual(["roster"]);
    expect(payment.payments).toEqual([]);
  });

  it("never throws, whatever stands in the cells", () => {
    const words = fc.constantFrom(
      "合计",
      "小计",
      "一级指标",
      "三级指标",
      "分值",
      "得分",
      "评分细则",
      "养老机构",
      "补贴金额（万元）",
      "人次",
      "申请",
      "审计",
      "满意",
      "等级",
      "分值范围",
      "-",
      "其中：",
      "①②③",
      "单位：万元",
      "90-100"
    );
    const cell: fc.Arbitrary<CellScalar> = fc.oneof(
      { weight: 3, arbitrary: words },
      fc.constant(null),
      fc.double(),
      fc.string({ maxLength: 8 }),
      fc.boolean(),
      fc.constant({ error: "#REF!" })
    );
    const rows = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 });
    const merge = fc.tuple(fc.nat(10), fc.nat(6), fc.nat(3), fc.nat(3));
    fc.assert(
      fc.property(rows, fc.array(merge, { maxLength: 4 }), (values, merges) => {
        const grid = gridFromRows("表", values, {
          merges: merges.map(([top, left, down, right]) => ({
            sheet: "表",
            top,
            left,
            bottom: top + down,
            right: left + right,
          })),
        });
        readFacts({ sheets: [grid], date1904: false, definedNames: [] });
      }),
      { numRuns: 500 }
    );
  });
});
