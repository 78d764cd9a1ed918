import { runChecks } from "../../src/core/checks/catalogue";
import { say } from "../../src/core/messages/message";
import { readFacts } from "../../src/core/tables/find-tables";
import { formatCell } from "../../src/core/values/cell-ref";
import { book, type SheetDraft } from "../core/tables/book";
import { drawPaymentBook } from "./payment-book";
import { Random } from "./random";

/** `GENERATED=2000 npx jest test/generator` for a long run. */
const RUNS = Number(process.env["GENERATED"] ?? 200);

function decimalsOf(value: number, most: number): number {
  return value.toFixed(most).replace(/0+$/u, "").split(".")[1]?.length ?? 0;
}

function findingLines(sheets: readonly SheetDraft[]): string[] {
  const { findings } = runChecks(readFacts(book(...sheets)));
  return findings.map((finding) => {
    const [cell] = finding.cells;
    return `${finding.rule} ${cell ? formatCell(cell) : "?"} ${finding.amountYuan?.toFixed() ?? ""} ${say(finding.message, "zh-CN")}`;
  });
}

describe("generated workbooks", () => {
  it("raises no alarm on a consistent workbook, in any layout", () => {
    for (let seed = 1; seed <= RUNS; seed += 1) {
      const made = drawPaymentBook(new Random(seed));
      const lines = findingLines(made.sheets);
      expect({ seed, plan: made.plan, lines }).toEqual({ seed, plan: made.plan, lines: [] });
    }
  });

  it("reads every row of it", () => {
    for (let seed = 1; seed <= RUNS; seed += 1) {
      const made = drawPaymentBook(new Random(seed));
      const facts = readFacts(book(...made.sheets));
      const rows = facts.payments.flatMap((payment) =>
        payment.rows.map((row) =>
          row.amount.state === "figure" ? row.amount.figure.value.toFixed(2) : "?"
        )
      );
      expect({ seed, plan: made.plan, rows }).toEqual({
        seed,
        plan: made.plan,
        rows: made.amounts.map((amount) => amount.yuan.toFixed(2)),
      });
    }
  });

  it("finds one wrong amount, at its cell, with its sum", () => {
    for (let seed = 1; seed <= RUNS; seed += 1) {
      const random = new Random(seed);
      const made = drawPaymentBook(random);
      const target = random.pick(made.amounts);
      const wrong = random.int(1, 50) * 100 * (random.chance(0.5) && target.yuan > 10000 ? -1 : 1);
      const sheets = made.sheets.map((sheet) => {
        if (sheet.name !== target.sheet) return sheet;
        const [down, right] = sheet.at ?? [0, 0];
        const rows = sheet.rows.map((row, r) =>
          r + down !== target.row
            ? row
            : row.map((value, c) =>
                c + right === target.column
                  ? Number(((target.yuan + wrong) / made.scale).toFixed(made.decimals))
                  : value
              )
        );
        return { ...sheet, rows };
      });
      const { findings } = runChecks(readFacts(book(...sheets)));
      const found = findings.map((finding) => ({
        rule: finding.rule,
        row: finding.cells[0]?.row,
        column: finding.cells[0]?.column,
        yuan: finding.amountYuan?.toNumber(),
      }));
      const expected = {
        rule: "quantity-times-rate",
        row: target.row,
        column: target.column,
        yuan: wrong,
      };
      expect({
        seed,
        plan: made.plan,
        found: found.filter((each) => each.rule === expected.rule),
      }).toEqual({
        seed,
        plan: made.plan,
        found: [expected],
      });
      // A sum of rounded figures may be off by their rounding; only beyond that it is an error.
      const places = made.amounts.map(({ yuan }) => decimalsOf(yuan / made.scale, made.decimals));
      const rounding = ((made.amounts.length + 1) / 2) * 10 ** -Math.max(...places) * made.scale;
      const others = found.filter((each) => each.rule !== expected.rule).map((each) => each.rule);
      const spoilt = made.hasTotal && Math.abs(wrong) > rounding;
      expect({ seed, plan: made.plan, others }).toEqual({
        seed,
        plan: made.plan,
        others: spoilt ? ["total-equals-sum"] : made.hasTotal ? others.slice(0, 1) : [],
      });
    }
  });
});
