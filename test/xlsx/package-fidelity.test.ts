import type { WritePlan } from "../../src/core/workbook/write-plan";
import type { CellEdit } from "../../src/xlsx/xlsx-package";
import { openXlsx } from "../../src/xlsx/open-xlsx";
import { readZip, type ZipEntry } from "../../src/xlsx/zip/zip-archive";
import { richParts, richWorkbook } from "./rich-workbook";
import { samplePlan, scoreSheet, summarySheet } from "./sample-plan";

/** What a run may touch in a workbook in which it never ran. */
const PATCHED = [
  "[Content_Types].xml",
  "xl/workbook.xml",
  "xl/_rels/workbook.xml.rels",
  "xl/styles.xml",
];

async function write(
  bytes: Uint8Array,
  plan: WritePlan,
  edits: readonly CellEdit[] = []
): Promise<Uint8Array> {
  const opened = await openXlsx(bytes);
  if (!opened.ok) throw new Error(opened.error.code);
  const written = await opened.value.apply(plan, edits);
  if (!written.ok) throw new Error(written.error.code);
  return written.value;
}

const entriesOf = (bytes: Uint8Array): Map<string, ZipEntry> =>
  new Map(readZip(bytes).map((entry) => [entry.name, entry]));

/** Names of parts that are gone, and of parts whose compressed bytes changed. */
function differences(before: Uint8Array, after: Uint8Array): { gone: string[]; changed: string[] } {
  const now = entriesOf(after);
  const gone: string[] = [];
  const changed: string[] = [];
  for (const [name, entry] of entriesOf(before)) {
    const same = now.get(name);
    if (!same) gone.push(name);
    else if (Buffer.compare(entry.compressed, same.compressed) !== 0) changed.push(name);
    else expect([same.time, same.crc, same.method]).toEqual([entry.time, entry.crc, entry.method]);
  }
  return { gone, changed };
}

describe("adding sheets to a workbook full of foreign parts", () => {
  it("keeps every other part, down to its compressed bytes", async () => {
    const before = richWorkbook();
    const after = await write(before, samplePlan);
    const { gone, changed } = differences(before, after);
    expect(gone).toEqual([]);
    expect(changed.sort()).toEqual([...PATCHED].sort());
    expect(Object.keys(richParts()).length).toBeGreaterThan(35);
  });

  it("adds its parts behind all others, under names that were free", async () => {
    const after = await write(richWorkbook(), samplePlan);
    const before = entriesOf(richWorkbook());
    const added = [...entriesOf(after).keys()].filter((name) => !before.has(name));
    expect(added.sort()).toEqual([
      "xl/charts/chart3.xml",
      "xl/drawings/_rels/drawing3.xml.rels",
      "xl/drawings/drawing3.xml",
      "xl/tables/table2.xml",
      "xl/worksheets/_rels/sheet4.xml.rels",
      "xl/worksheets/sheet4.xml",
      "xl/worksheets/sheet5.xml",
    ]);
  });

  it("changes the shared parts only by what it adds", async () => {
    const after = await write(richWorkbook(), samplePlan);
    const opened = await openXlsx(after);
    if (!opened.ok) throw new Error(opened.error.code);
    for (const part of PATCHED) {
      const old = String(richParts()[part]);
      const now = await textOf(after, part);
      // Every tag that was there still is, in the same order, but for counters and calcPr.
      const normal = (xml: string): string[] =>
        (xml.match(/<[^>]+>/g) ?? []).map((tag) =>
          tag.replace(/ (?:count|fullCalcOnLoad)="[^"]*"/g, "")
        );
      const tags = normal(now);
      let at = -1;
      for (const tag of normal(old)) {
        at = tags.indexOf(tag, at + 1);
        expect([part, tag, at >= 0]).toEqual([part, tag, true]);
      }
    }
  });

  it("writes the same bytes each time", async () => {
    const first = await write(richWorkbook(), samplePlan);
    const second = await write(richWorkbook(), samplePlan);
    expect(Buffer.compare(first, second)).toBe(0);
  });
});

describe("a second run", () => {
  it("rewrites its own sheets in place and nothing else", async () => {
    const first = await write(richWorkbook(), samplePlan);
    const more = scoreSheet({ rows: [...scoreSheet().rows, { cells: [{ value: "新增" }] }] });
    const second = await write(first, { sheets: [more, summarySheet()] });
    expect([...entriesOf(second).keys()].filter((name) => !entriesOf(first).has(name))).toEqual([]);
    const { gone, changed } = differences(first, second);
    // Formulas of its own sheets may have moved, so the calculation chain goes.
    expect(gone).toEqual(["xl/calcChain.xml"]);
    expect(changed.sort()).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/worksheets/sheet4.xml",
    ]);
  });

  it("comes to rest: the third file equals the second", async () => {
    const first = await write(richWorkbook(), samplePlan);
    const second = await write(first, samplePlan);
    const third = await write(second, samplePlan);
    expect(Buffer.compare(second, third)).toBe(0);
  });

  it("keeps a sheet's tab, id and name when a person renamed and moved it", async () => {
    const first = await write(richWorkbook(), samplePlan);
    const renamed = await rewritten(first, "xl/workbook.xml", (xml) =>
      xml
        .replace(/(<sheet name=")评分表("[^>]*>)(.*?)(<\/sheets>)/, "$3$1我的评分$2$4")
        .replace("'评分表'!$A$1", "我的评分!$A$1")
        .replace("localSheetId=\"4\">'评分表'!", 'localSheetId="5">我的评分!')
    );
    const second = await write(renamed, samplePlan);
    const opened = await openXlsx(second);
    if (!opened.ok) throw new Error(opened.error.code);
    const { sheets, definedNames } = opened.value.workbook;
    expect(sheets.map((sheet) => sheet.name)).toEqual([
      "资金支出",
      "透视",
      "隐藏'的",
      "得分情况表",
      "我的评分",
    ]);
    expect(definedNames.find((name) => name.name === "_jihe_scores")?.refersTo).toBe(
      "'我的评分'!$A$1"
    );
    // Formulas of the plan follow the sheet to its new name.
    expect(sheets[3]?.formula(1, 1)).toBe("SUM('我的评分'!B4:B5)");
    const workbook = await textOf(second, "xl/workbook.xml");
    expect(workbook.match(/localSheetId="5"/g)).toHaveLength(1);
  });

  it("keeps what a person put on a written sheet: tab colour, zoom, picture, comment", async () => {
    const first = await write(richWorkbook(), samplePlan);
    const touched = await rewritten(first, "xl/worksheets/sheet4.xml", (xml) =>
      xml
        .replace("<sheetPr>", '<sheetPr><tabColor rgb="FF00FF00"/>')
        .replace('<sheetView workbookViewId="0">', '<sheetView zoomScale="85" workbookViewId="0">')
        .replace('orientation="landscape"', 'orientation="portrait"')
    );
    const drawn = await rewritten(touched, "xl/drawings/drawing3.xml", (xml) =>
      xml.replace(
        "</xdr:wsDr>",
        '<xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="1" cy="1"/><xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="9" name="文本框"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr/></xdr:sp><xdr:clientData/></xdr:absoluteAnchor></xdr:wsDr>'
      )
    );
    const second = await write(drawn, { sheets: [scoreSheet({ charts: [] }), summarySheet()] });
    const sheet = await textOf(second, "xl/worksheets/sheet4.xml");
    expect(sheet).toContain("FF00FF00");
    expect(sheet).toContain('zoomScale="85"');
    expect(sheet).toContain('orientation="portrait"');
    const drawing = await textOf(second, "xl/drawings/drawing3.xml");
    expect(drawing).toContain("文本框");
    expect(drawing).not.toContain("graphicFrame");
    expect(entriesOf(second).has("xl/charts/chart3.xml")).toBe(false);
    expect(await textOf(second, "[Content_Types].xml")).not.toContain("chart3.xml");
  });
});

describe("names of sheets", () => {
  it("leaves a foreign sheet of the same name alone", async () => {
    const taken = await rewritten(richWorkbook(), "xl/workbook.xml", (xml) =>
      xml.replace('name="透视"', 'name="评分表"')
    );
    const opened = await openXlsx(await write(taken, samplePlan));
    if (!opened.ok) throw new Error(opened.error.code);
    const { sheets } = opened.value.workbook;
    expect(sheets.map((sheet) => sheet.name)).toEqual([
      "资金支出",
      "评分表",
      "隐藏'的",
      "评分表 (2)",
      "得分情况表",
    ]);
    expect(sheets[4]?.formula(1, 1)).toBe("SUM('评分表 (2)'!B4:B5)");
  });

  it("counts chart sheets among the names that are taken", async () => {
    const plan = { sheets: [summarySheet({ name: "图" })] };
    const opened = await openXlsx(await write(richWorkbook(), plan));
    expect(opened.ok && opened.value.workbook.sheets.map((s) => s.name)).toContain("图 (2)");
  });
});

async function textOf(bytes: Uint8Array, part: string): Promise<string> {
  const { unzipSync } = await import("fflate");
  return new TextDecoder().decode(unzipSync(bytes)[part]);
}

async function rewritten(
  bytes: Uint8Array,
  part: string,
  change: (xml: string) => string
): Promise<Uint8Array> {
  const { unzipSync, zipSync } = await import("fflate");
  const files = unzipSync(bytes);
  const before = new TextDecoder().decode(files[part]);
  const after = change(before);
  expect(after).not.toBe(before);
  return zipSync({ ...files, [part]: new TextEncoder().encode(after) });
}
