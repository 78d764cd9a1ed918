import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import counties from "../../cases/checks/county-offices.json";
import forms from "../../cases/checks/forms.json";
import outsiders from "../../cases/checks/outsiders.json";
import told from "../../cases/checks/told-in-full.json";
import { runChecks } from "../../../src/core/checks/catalogue";
import type { Finding } from "../../../src/core/checks/finding";
import { say } from "../../../src/core/messages/message";
import type { ScoringRule } from "../../../src/core/rubric/scoring-rule";
import { possiblePoints } from "../../../src/core/scores/apply-rule";
import { readFacts } from "../../../src/core/tables/find-tables";
import { formatCell, parseAddress } from "../../../src/core/values/cell-ref";
import type { CellScalar, Workbook } from "../../../src/core/workbook/workbook";
import { openXlsx } from "../../../src/xlsx/open-xlsx";
import { book, type SheetDraft } from "../tables/book";

/*
 * Everything that a reader of 疑点清单 goes by: the sentence with its arithmetic, the cells that it
 * links to, the figures of its columns, the likeliest causes, what it follows from. The id is told
 * too: where it changes, what a reviewer wrote beside the finding is lost. The figures of the two
 * samples are those of domain.md, section 2; told-in-full.json has a line a finding. After a change
 * that is meant: `TELL=anew npx jest told-in-full`, and read what `git diff` shows before it stays.
 */

interface Told {
  readonly name: string;
  /** One cell of a workbook of outsiders.json and its like changed; a sample stands as it is. */
  readonly sheet?: string;
  readonly cell?: string;
  readonly value?: CellScalar;
  /** A workbook of its own. */
  readonly sheets?: readonly SheetDraft[];
  readonly findings: readonly string[];
}

function figuresOf({ stated, expected, difference, unit, amountYuan }: Finding): string {
  const figures = [stated, expected, difference, amountYuan].map((one) => one?.toFixed() ?? "-");
  return `${figures.slice(0, 3).join(" ")} ${unit ?? "-"} ${figures[3] ?? ""}`;
}

function lineOf(finding: Finding, all: readonly Finding[]): string {
  const { id, severity, rule, subject, cells, message, causes = [], related = [] } = finding;
  const roots = related.map((id) => all.find((one) => one.id === id)?.cells[0]);
  return [
    `${id} ${severity} ${rule} ${subject}`,
    cells.map((cell) => formatCell(cell)).join(" "),
    figuresOf(finding),
    say(message, "zh-CN"),
    ...causes.map((cause) => `? ${say(cause, "zh-CN")}`),
    ...(roots.length > 0 ? [`← ${roots.map((cell) => cell && formatCell(cell)).join(" ")}`] : []),
  ].join(" | ");
}

async function sample(name: string): Promise<Workbook> {
  const path = join(__dirname, `../../../assets/samples/${name}.xlsx`);
  const opened = await openXlsx(new Uint8Array(readFileSync(path)));
  if (!opened.ok) throw new Error(say(opened.error, "en"));
  return opened.value.workbook;
}

function changed(given: Told): Workbook | undefined {
  if (given.sheets) return book(...given.sheets);
  const programmes = [...outsiders, ...forms, ...counties] as unknown as {
    name: string;
    sheets: SheetDraft[];
  }[];
  const found = programmes.find(({ name }) => name === given.name);
  const at = parseAddress(given.cell ?? "");
  if (!found || !at) return undefined;
  const rowsOf = (rows: SheetDraft["rows"]): SheetDraft["rows"] =>
    rows.map((row, r) =>
      r === at.row
        ? row.map((old, column) => (column === at.column ? (given.value ?? null) : old))
        : row
    );
  return book(
    ...found.sheets.map((sheet) =>
      sheet.name === given.sheet ? { ...sheet, rows: rowsOf(sheet.rows) } : sheet
    )
  );
}

async function tell(given: Told): Promise<readonly string[]> {
  const workbook = changed(given) ?? (await sample(given.name));
  const { findings, measures } = runChecks(readFacts(workbook), {
    possiblePoints: (rule: ScoringRule) => possiblePoints(rule, {}),
  });
  return [
    ...findings.map((finding) => lineOf(finding, findings)),
    ...measures.map(
      ({ name, value, unit, cells }) =>
        `measure ${say(name, "zh-CN")} ${value.toFixed()} ${unit} | ${cells.map((cell) => formatCell(cell)).join(" ")}`
    ),
  ];
}

const cases = (told as unknown as readonly Told[]).map((given): [string, Told] => [
  [given.name, given.sheet, given.cell].filter(Boolean).join(" "),
  given,
]);

if (process.env["TELL"] === "anew") {
  test("told-in-full.json is written anew", async () => {
    const all = await Promise.all(
      cases.map(async ([, given]) => ({ ...given, findings: await tell(given) }))
    );
    const path = join(__dirname, "../../cases/checks/told-in-full.json");
    writeFileSync(path, `${JSON.stringify(all, null, 2)}\n`);
    expect(all).toHaveLength(told.length);
  });
} else {
  test.each(cases)("%s", async (_name, given) => {
    expect(await tell(given)).toEqual(given.findings);
  });
}
