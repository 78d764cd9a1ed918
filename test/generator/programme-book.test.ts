import { runChecks } from "../../src/core/checks/catalogue";
import type { Finding } from "../../src/core/checks/finding";
import { say } from "../../src/core/messages/message";
import { readFacts } from "../../src/core/tables/find-tables";
import { formatCell } from "../../src/core/values/cell-ref";
import { book, type SheetDraft } from "../core/tables/book";
import { drawProgrammeBook } from "./programme-book";
import { Random } from "./random";

/** `GENERATED=2000 npx jest test/generator` for a long run. */
const RUNS = Number(process.env["GENERATED"] ?? 150);

function check(sheets: readonly SheetDraft[]): readonly Finding[] {
  return runChecks(readFacts(book(...sheets))).findings;
}

function lineOf({ rule, cells: [cell], amountYuan, message }: Finding): string {
  return `${rule} ${cell ? formatCell(cell) : "?"} ${amountYuan?.toFixed() ?? ""} ${say(message, "zh-CN")}`;
}

test("several programmes in one workbook: consistent ones raise no alarm", () => {
  for (let seed = 1; seed <= RUNS; seed += 1) {
    const { sheets, plan } = drawProgrammeBook(new Random(seed));
    expect({ seed, plan, lines: check(sheets).map(lineOf) }).toEqual({ seed, plan, lines: [] });
  }
});

test("several programmes in one workbook: a wrong amount is found where it stands", () => {
  for (let seed = 1; seed <= RUNS; seed += 1) {
    const random = new Random(seed);
    const { sheets, plan, amounts } = drawProgrammeBook(random);
    const target = random.pick(amounts);
    const wrong = random.int(1, 9) * 50;
    const shown = Number((target.shown + wrong / target.scale).toFixed(8));
    const changed = sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row, r) =>
        row.map((value, c) =>
          sheet.name === target.sheet && r === target.row && c === target.column ? shown : value
        )
      ),
    }));
    const findings = check(changed);
    const found = findings.some(
      ({ rule, cells: [cell], amountYuan }) =>
        rule === "quantity-times-rate" &&
        cell?.sheet === target.sheet &&
        cell.row === target.row &&
        cell.column === target.column &&
        amountYuan?.eq(wrong)
    );
    const strays = findings.filter(
      ({ rule, related }) => rule !== "quantity-times-rate" && related === undefined
    );
    const lines = findings.map(lineOf);
    expect({ seed, plan, wrong, lines, found, strays: strays.map(lineOf) }).toEqual({
      seed,
      plan,
      wrong,
      lines,
      found: true,
      strays: [],
    });
  }
});
