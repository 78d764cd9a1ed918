import { runChecks } from "../../src/core/checks/catalogue";
import type { Finding } from "../../src/core/checks/finding";
import { say } from "../../src/core/messages/message";
import { readFacts } from "../../src/core/tables/find-tables";
import { formatCell } from "../../src/core/values/cell-ref";
import { book, type SheetDraft } from "../core/tables/book";
import { drawFormBook, type FormPlant } from "./form-book";
import { Random } from "./random";

/** `GENERATED=2000 npx jest test/generator` for a long run. */
const RUNS = Number(process.env["GENERATED"] ?? 60);

function check(sheets: readonly SheetDraft[]): readonly Finding[] {
  return runChecks(readFacts(book(...sheets))).findings;
}

function lineOf({ rule, cells: [cell], amountYuan, message }: Finding): string {
  return `${rule} ${cell ? formatCell(cell) : "?"} ${amountYuan?.toFixed() ?? ""} ${say(message, "zh-CN")}`;
}

function planted(sheets: readonly SheetDraft[], plant: FormPlant): SheetDraft[] {
  return sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row, r) =>
      row.map((value, c) =>
        sheet.name === plant.sheet && r === plant.row && c === plant.column ? plant.value : value
      )
    ),
  }));
}

test("a 自评表 and a table of balances and shares: consistent ones raise no alarm", () => {
  for (let seed = 1; seed <= RUNS; seed += 1) {
    const { sheets } = drawFormBook(new Random(seed));
    expect({ seed, lines: check(sheets).map(lineOf) }).toEqual({ seed, lines: [] });
  }
});

test("a 自评表 and a table of balances and shares: one error is found where it stands", () => {
  for (let seed = 1; seed <= RUNS; seed += 1) {
    const random = new Random(seed);
    const { sheets, plants } = drawFormBook(random);
    // The table of money has two, the form as many as it has indicators.
    const plant = random.chance(0.3)
      ? plants[plants.length - random.int(1, 2)]
      : random.pick(plants);
    if (!plant) continue;
    const findings = check(planted(sheets, plant));
    const found = findings.find(
      ({ rule, cells: [cell], amountYuan }) =>
        rule === plant.rule &&
        cell?.sheet === plant.sheet &&
        cell.row === plant.row &&
        (rule === "target-missed" || cell.column === plant.column) &&
        (plant.yuan === undefined || amountYuan?.eq(plant.yuan))
    );
    const strays = findings.filter(
      (each) => each !== found && !plant.entails.includes(each.rule) && each.related === undefined
    );
    const lines = findings.map(lineOf);
    expect({ seed, plant, lines, found: found?.rule, strays: strays.map(lineOf) }).toEqual({
      seed,
      plant,
      lines,
      found: plant.rule,
      strays: [],
    });
  }
});
