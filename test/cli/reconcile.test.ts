import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Workbook } from "exceljs";
import { unzipSync } from "fflate";
import { openXlsx } from "../../src/xlsx/open-xlsx";
import { generateLists } from "../core/lists/people-generator";
import { runCli } from "./run-cli";

let folder = "";
const at = (name: string): string => join(folder, name);
const made = generateLists(17, 240);

async function save(name: string, sheets: typeof made.workbook.sheets): Promise<string> {
  const book = new Workbook();
  for (const sheet of sheets) {
    const to = book.addWorksheet(sheet.name);
    for (let row = 0; row < sheet.rowCount; row += 1) {
      to.addRow(Array.from({ length: sheet.columnCount }, (_, column) => sheet.value(row, column)));
    }
  }
  await book.xlsx.writeFile(at(name));
  return at(name);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "jihe-reconcile-"));
  await save("people.xlsx", made.workbook.sheets);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What our own parts of a file say: sheets that were there before hold the IDs, by right. */
function ownParts(path: string, input: string): string {
  const before = unzipSync(readFileSync(input));
  return Object.entries(unzipSync(readFileSync(path)))
    .filter(([name]) => !(name in before))
    .map(([, bytes]) => Buffer.from(bytes).toString("utf8"))
    .join("\n");
}

test("writes three sheets into a copy, flags, and shows no ID in full anywhere", async () => {
  const input = at("people.xlsx");
  const output = at("out.xlsx");
  const text = await runCli("reconcile", input, "-o", output);
  expect([text.code, text.error]).toEqual([1, ""]);
  const json = await runCli("reconcile", input, "-o", output, "--force", "--json");
  expect([json.code, json.error]).toEqual([1, ""]);
  const opened = await openXlsx(readFileSync(output));
  if (!opened.ok) throw new Error(opened.error.code);
  const names = opened.value.workbook.sheets.map(({ name }) => name);
  expect(names.slice(-3)).toEqual(["名单核对", "名单疑点", "抽样底稿"]);

  const parts = ownParts(output, input);
  expect(parts).toContain("********");
  const said = [text.out, json.out, parts].join("\n").toUpperCase();
  const ids = new Set(made.ids.map((id) => id.replace(/[\s']/gu, "").toUpperCase()));
  expect([...ids].filter((id) => said.includes(id))).toEqual([]);
});

test("--json is one object that keeps the contract of findings", async () => {
  const { out } = await runCli("reconcile", at("people.xlsx"), "-o", at("json.xlsx"), "--json");
  const report = JSON.parse(out) as Record<string, Record<string, unknown>[]>;
  expect(report["tables"]?.[0]).toMatchObject({ id: "l1", kind: "roster", sheet: "入住花名册" });
  const rates = report["findings"]?.filter(({ rule }) => rule === "months-times-rate");
  expect(rates?.[0]).toMatchObject({
    severity: "high",
    unit: "元",
    difference: "-25",
    amountYuan: "-25",
  });
  expect(report["comparisons"]?.[0]).toMatchObject({ left: "roster", right: "payment" });
  expect(report["indicators"]).toEqual([]);
});

test("run again over its own output it finds the same, and never overwrites unasked", async () => {
  const [first, second] = [at("first.xlsx"), at("second.xlsx")];
  const ids = async (input: string, output: string): Promise<unknown[]> => {
    const { out } = await runCli("reconcile", input, "-o", output, "--json");
    return (JSON.parse(out) as { findings: { id: string }[] }).findings.map(({ id }) => id);
  };
  const before = await ids(at("people.xlsx"), first);
  expect(await ids(first, second)).toEqual(before);
  const { code, error } = await runCli("reconcile", at("people.xlsx"), "-o", first);
  expect([code, error.trim().split("\n").length]).toEqual([2, 1]);
  // Our sheets are no sources of a check either.
  const checked = await runCli("check", first, "--json");
  const { tables } = JSON.parse(checked.out) as { tables: { sheet: string }[] };
  expect(tables.filter(({ sheet }) => sheet.startsWith("名单") || sheet === "抽样底稿")).toEqual(
    []
  );
});

test("without lists nothing is written, and the exit code is 0", async () => {
  const sheets = made.workbook.sheets.filter(({ name }) => name === "补贴标准");
  const input = await save("none.xlsx", sheets);
  const { code, out } = await runCli("reconcile", input, "--json");
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ tables: [], findings: [], output: null });
  expect(existsSync(at("none-reconciled.xlsx"))).toBe(false);
});
