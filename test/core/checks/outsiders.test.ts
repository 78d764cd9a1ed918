import countyOffices from "../../cases/checks/county-offices.json";
import forms from "../../cases/checks/forms.json";
import otherFields from "../../cases/checks/other-fields.json";
import outsiders from "../../cases/checks/outsiders.json";
import strangers from "../../cases/checks/strangers.json";
import pairs from "../../cases/checks/pairs.json";
import { runChecks } from "../../../src/core/checks/catalogue";
import type { Finding } from "../../../src/core/checks/finding";
import { say } from "../../../src/core/messages/message";
import type { ScoringRule } from "../../../src/core/rubric/scoring-rule";
import { possiblePoints } from "../../../src/core/scores/apply-rule";
import { readFacts } from "../../../src/core/tables/find-tables";
import { formatCell, formatRange, parseAddress } from "../../../src/core/values/cell-ref";
import type { CellScalar } from "../../../src/core/workbook/workbook";
import { book, type SheetDraft } from "../tables/book";

/** One cell changed, and the finding that tells it; `entails` are rules that it rightly sets off. */
interface Plant {
  readonly sheet: string;
  readonly cell: string;
  readonly value: CellScalar;
  readonly rule: string;
  readonly yuan?: number;
  /** The first cell that the finding points at. */
  readonly at?: string;
  readonly entails?: readonly string[];
}

interface Outsider {
  readonly name: string;
  readonly sheets: readonly SheetDraft[];
  readonly plants: readonly Plant[];
  /** Stretches that are rightly no table. */
  readonly unrecognised?: readonly string[];
}

function check(sheets: readonly SheetDraft[]): readonly Finding[] {
  return runChecks(readFacts(book(...sheets)), {
    possiblePoints: (rule: ScoringRule) => possiblePoints(rule, {}),
  }).findings;
}

function lineOf({ rule, cells: [cell], amountYuan, message }: Finding): string {
  return `${rule} ${cell ? formatCell(cell) : "?"} ${amountYuan?.toFixed() ?? "-"} ${say(message, "zh-CN")}`;
}

function planted(sheets: readonly SheetDraft[], { sheet, cell, value }: Plant): SheetDraft[] {
  const at = parseAddress(cell);
  const change = (rows: SheetDraft["rows"]): SheetDraft["rows"] =>
    rows.map((row, r) =>
      r === at?.row ? row.map((old, c) => (c === at.column ? value : old)) : row
    );
  return sheets.map((each) => (each.name === sheet ? { ...each, rows: change(each.rows) } : each));
}

describe("workbooks of other programmes, laid out as strangers do", () => {
  const cases = [
    ...outsiders,
    ...forms,
    ...countyOffices,
    ...strangers,
    ...pairs,
    ...otherFields,
  ] as unknown as readonly Outsider[];
  test.each(cases)(
    "$name: tables are found, and no alarm is raised",
    ({ sheets, unrecognised }) => {
      const facts = readFacts(book(...sheets));
      const left = facts.unrecognised.map(({ range }) => `${range.sheet}!${formatRange(range)}`);
      expect(left).toEqual(unrecognised ?? []);
      expect(check(sheets).map(lineOf)).toEqual([]);
    }
  );
  const plants = cases.flatMap(({ name, sheets, plants: all }) =>
    all.map((plant) => ({
      name,
      sheets,
      plant,
      what: `${plant.sheet}!${plant.cell} ${plant.rule}`,
    }))
  );
  test.each(plants)("$name: $what", ({ sheets, plant }) => {
    const findings = check(planted(sheets, plant));
    const { rule, yuan, at, entails = [] } = plant;
    const tells = (finding: Finding): boolean =>
      finding.rule === rule &&
      (at === undefined || (finding.cells[0] && formatCell(finding.cells[0])) === at) &&
      (yuan === undefined || (finding.amountYuan?.minus(yuan).abs().lt("0.011") ?? false));
    const [found] = findings.filter(tells);
    const others = findings.filter((each) => each !== found && !entails.includes(each.rule));
    expect({ found: found?.rule, others: others.map(lineOf) }).toEqual({ found: rule, others: [] });
  });
});
