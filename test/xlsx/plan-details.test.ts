import { unzipSync } from "fflate";
import type { PlanCell, SheetPlan } from "../../src/core/workbook/write-plan";
import { openXlsx } from "../../src/xlsx/open-xlsx";
import type { XlsxPackage } from "../../src/xlsx/xlsx-package";
import { convert, hasLibreOffice } from "./libre-office";
import { workbookFile, workbookParts, zipParts, type WorkbookSpec } from "./package-parts";
import { samplePlan, scoreSheet } from "./sample-plan";
import { hasSchemas, schemaErrors } from "./schema-check";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`;
const row = '<row r="1"><c r="A1"><v>1</v></c></row>';
const SHEET = "xl/worksheets/sheet2.xml";

const small: WorkbookSpec = { sheets: [{ name: "S", xml: row }], styles: STYLES };

function sheet(change: Partial<SheetPlan>): SheetPlan {
  const plain = { columns: [], rows: [], merges: [], freezeRow: 0, validations: [] };
  return { key: "_jihe_x", name: "表", ...plain, ...change };
}

async function open(bytes: Uint8Array): Promise<XlsxPackage> {
  const opened = await openXlsx(bytes);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

async function write(bytes: Uint8Array, ...sheets: SheetPlan[]): Promise<Uint8Array> {
  const written = await (await open(bytes)).apply({ sheets });
  if (!written.ok) throw new Error(written.error.code);
  return written.value;
}

const textOf = (bytes: Uint8Array, part: string): string =>
  new TextDecoder().decode(unzipSync(bytes)[part]);

/** Text of the sheet that a plan becomes. */
async function written(change: Partial<SheetPlan>): Promise<string> {
  return textOf(await write(workbookFile(small), sheet(change)), SHEET);
}

const cells = (...values: PlanCell[]): SheetPlan["rows"] => [{ cells: values }];

describe("what a plan becomes", () => {
  it.each(["=1+1", "+86", "-5 分", "@某人"])(
    "keeps %j a text, and shows it as one",
    async (value) => {
      const bytes = await write(workbookFile(small), sheet({ rows: cells({ value }) }));
      const again = (await open(bytes)).workbook.sheets[1];
      expect([again?.value(0, 0), again?.formula(0, 0)]).toEqual([value, undefined]);
      expect(textOf(bytes, "xl/styles.xml")).toContain('quotePrefix="1"');
    }
  );

  it("takes a style once, however often it is used, and finds it again on the next run", async () => {
    const many = cells(
      ...Array.from({ length: 50 }, (): PlanCell => ({ value: 1, style: "number" }))
    );
    const first = await write(workbookFile(small), sheet({ rows: many }));
    expect(textOf(first, "xl/styles.xml")).toContain('<cellXfs count="2">');
    const second = await write(first, sheet({ rows: many }));
    expect(textOf(second, "xl/styles.xml")).toBe(textOf(first, "xl/styles.xml"));
  });

  it("writes a list that fits as a list, and tells one that does not in the prompt", async () => {
    const range = { top: 0, left: 0, bottom: 9, right: 0 };
    const fits = Array.from({ length: 15 }, (_unused, i) => `第${String(i).padStart(14, "0")}项`);
    const long = [...fits, "多一项"];
    const list = (choices: string[]): SheetPlan["validations"][number] => ({
      range,
      kind: { type: "list", choices },
    });
    expect(fits.join(",").length).toBe(254);
    const xml = await written({ validations: [list(fits), list(long), list(["甲,乙", "丙"])] });
    const found = xml.match(/<dataValidation .*?(?:<\/dataValidation>|\/>)/g) ?? [];
    expect(found.map((one) => one.includes('type="list"'))).toEqual([true, false, false]);
    expect(found[1]).toMatch(/prompt="第0+项 \/ .*…"/);
    expect(found[2]).toContain('prompt="甲,乙 / 丙"');
  });

  it("cuts prompts to what Excel bears", async () => {
    const text = "长".repeat(400);
    const validation = {
      range: { top: 0, left: 0, bottom: 0, right: 0 },
      kind: { type: "any" },
      promptTitle: text,
      prompt: text,
      error: text,
    } as const;
    const xml = await written({ validations: [validation] });
    const lengths = ["promptTitle", "prompt", "error"].map(
      (name) => new RegExp(` ${name}="([^"]*)"`).exec(xml)?.[1]?.length
    );
    expect(lengths).toEqual([32, 255, 225]);
  });

  it("links up to Excel's limit, and leaves plain text beyond it", async () => {
    const rows = Array.from({ length: 65_535 }, () => ({
      cells: [{ value: "x", link: "'S'!A1" }],
    }));
    const xml = await written({ rows });
    expect(xml.match(/<hyperlink /g)).toHaveLength(65_530);
    expect(xml.match(/<t>x<\/t>/g)).toHaveLength(65_535);
  });

  it("gives table headers that are empty or alike names of their own", async () => {
    const rows = cells({ value: "分值" }, { value: "分值" }, { value: null }, { value: 2023 });
    const bytes = await write(
      workbookFile(small),
      sheet({ rows, table: { name: "疑点", range: { top: 0, left: 0, bottom: 3, right: 3 } } })
    );
    const grid = (await open(bytes)).workbook.sheets[1];
    const headers = [0, 1, 2, 3].map((column) => grid?.value(0, column));
    expect(headers).toEqual(["分值", "分值2", "列3", "2023"]);
    const named = [
      ...textOf(bytes, "xl/tables/table1.xml").matchAll(/tableColumn id="\d" name="(.*?)"/g),
    ];
    expect(named.map((match) => match[1])).toEqual(headers);
  });

  it("makes sheet names that Excel accepts", async () => {
    const long = "一".repeat(40);
    const bytes = await write(
      workbookFile({ ...small, sheets: [{ name: "一".repeat(31), xml: row }] }),
      sheet({ name: long }),
      sheet({ key: "_jihe_y", name: "a/b:c?*[x]'" }),
      sheet({ key: "_jihe_z", name: "History" })
    );
    const names = (await open(bytes)).workbook.sheets.map((one) => one.name);
    expect(names).toEqual(["一".repeat(31), `${"一".repeat(27)} (2)`, "a b c   x", "Sheet"]);
  });

  it("keeps the look of a person's own column, and its width", async () => {
    const first = await write(
      workbookFile(small),
      sheet({ columns: [{ width: 10 }], rows: cells({ value: "指标" }) })
    );
    const files = unzipSync(first);
    const own = textOf(first, SHEET)
      .replace("</row>", '<c r="C1" s="1" t="inlineStr"><is><t>我的备注</t></is></c></row>')
      .replace("</cols>", '<col min="2" max="5" width="33" customWidth="1"/></cols>');
    const styled = textOf(first, "xl/styles.xml").replace(
      /<cellXfs count="\d+">(.*?)<\/cellXfs>/,
      '<cellXfs count="2">$1<xf numFmtId="10" fontId="0" fillId="1" borderId="0" xfId="0"/></cellXfs>'
    );
    const touched = zipParts({ ...files, [SHEET]: own, "xl/styles.xml": styled });
    const rows = cells(
      { value: "指标" },
      { value: null },
      { value: "我的备注", keepStyleOf: { row: 0, column: 2 } }
    );
    const columns = [{ width: 10 }, { width: 12 }, { width: 14 }];
    const second = textOf(await write(touched, sheet({ columns, rows })), SHEET);
    expect(second).toContain('<c r="C1" s="1" t="inlineStr">');
    const widths = [...second.matchAll(/<col min="(\d+)" max="(\d+)" width="([\d.]+)"/g)];
    expect(widths.map(([, min, max, width]) => [min, max, Math.round(Number(width))])).toEqual([
      ["1", "1", 11],
      ["2", "2", 13],
      ["3", "3", 33],
      ["4", "5", 33],
    ]);
  });

  it("takes over a sheet whose hidden name was lost, and gives it the name back", async () => {
    const first = await write(workbookFile(small), scoreSheet());
    const nameless = textOf(first, "xl/workbook.xml").replace(
      /<definedNames>.*<\/definedNames>/,
      ""
    );
    const lost = zipParts({ ...unzipSync(first), "xl/workbook.xml": nameless });
    const taken = await open(await write(lost, scoreSheet({ takesOver: "评分表" })));
    expect(taken.workbook.sheets.map((one) => one.name)).toEqual(["S", "评分表"]);
    expect(taken.workbook.definedNames).toHaveLength(1);
  });

  it("writes anew a sheet that a person deleted", async () => {
    const first = await write(workbookFile(small), scoreSheet());
    const xml = textOf(first, "xl/workbook.xml");
    const deleted = xml.replace(/<sheet name="评分表"[^>]*>/, "").replace(/'评分表'!/g, "#REF!");
    const again = await open(
      await write(zipParts({ ...unzipSync(first), "xl/workbook.xml": deleted }), scoreSheet())
    );
    expect(again.workbook.sheets.map((one) => one.name)).toEqual(["S", "评分表"]);
    expect(again.workbook.definedNames.map((name) => name.refersTo)).toEqual(["'评分表'!$A$1"]);
  });
});

describe("unusual files", () => {
  const prefixed = (xml: string): string =>
    xml.replace(/<(\/?)(?=[a-zA-Z])/g, "<$1x:").replace(' xmlns="', ' xmlns:x="');

  const variants: [string, () => Uint8Array][] = [
    ["no styles", () => workbookFile({ sheets: small.sheets })],
    [
      "a prefix on every element",
      () => {
        const parts = workbookParts(small);
        for (const part of [
          "xl/workbook.xml",
          "xl/styles.xml",
          "[Content_Types].xml",
          "xl/_rels/workbook.xml.rels",
        ]) {
          parts[part] = prefixed(String(parts[part]));
        }
        return zipParts(parts);
      },
    ],
    [
      "strict namespaces",
      () => {
        const strict = (content: string | Uint8Array): string =>
          String(content)
            .replaceAll(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
            .replaceAll(
              "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
              "http://purl.oclc.org/ooxml/officeDocument/relationships"
            );
        const parts = Object.entries(workbookParts(small));
        return zipParts(
          Object.fromEntries(parts.map(([name, content]) => [name, strict(content)]))
        );
      },
    ],
  ];

  it.each(variants)("with %s are written and read again", async (_name, make) => {
    const bytes = await write(make(), ...samplePlan.sheets);
    const again = await open(await write(bytes, ...samplePlan.sheets));
    expect(again.workbook.sheets.map((one) => one.name)).toEqual(["S", "评分表", "得分情况表"]);
    expect(again.workbook.sheets[1]?.value(4, 1)).toBe(12);
    expect(again.workbook.sheets[1]?.format(4, 1)).toBe("0.00");
  });

  (hasLibreOffice ? it.each(variants) : it.skip.each(variants))(
    "with %s are opened by LibreOffice",
    async (_name, make) => {
      const theirs = await open(convert(await write(make(), ...samplePlan.sheets), "xlsx"));
      expect(theirs.workbook.sheets.map((one) => one.name)).toEqual(["S", "评分表", "得分情况表"]);
      expect(theirs.workbook.sheets[2]?.value(1, 1)).toBe(18);
    },
    120_000
  );

  (hasSchemas ? it.each(variants.slice(0, 2)) : it.skip.each(variants.slice(0, 2)))(
    "with %s stay valid",
    async (name, make) => {
      const bytes = await write(make(), ...samplePlan.sheets);
      const parts = Object.keys(unzipSync(bytes)).filter((part) => /\.(xml|rels)$/.test(part));
      const texts = new Map(parts.map((part) => [part, textOf(bytes, part)]));
      // The check leaves out prefixed elements, so prefixes go first.
      if (name.startsWith("a prefix")) {
        for (const [part, xml] of texts)
          texts.set(part, xml.replace(/(<\/?)x:/g, "$1").replace(/ xmlns:x="[^"]*"/, ""));
      }
      expect(await schemaErrors(texts)).toEqual([]);
    },
    60_000
  );
});
