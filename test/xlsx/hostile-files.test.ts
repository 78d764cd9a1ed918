import fc from "../property";
import { say } from "../../src/core/messages/message";
import { openXlsx } from "../../src/xlsx/open-xlsx";
import { workbookFile, workbookParts, zipParts, type Parts } from "./package-parts";

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const row = '<row r="1"><c r="A1"><v>1</v></c></row>';
const good = workbookFile({ sheets: [{ name: "数据", xml: row }] });

async function codeOf(bytes: Uint8Array): Promise<string> {
  const opened = await openXlsx(bytes);
  if (opened.ok) return "opened";
  for (const language of ["zh-CN", "en"] as const) {
    const said = say(opened.error, language);
    expect(said).not.toMatch(/[{}!！]|您/);
    expect(said.length).toBeGreaterThan(10);
  }
  return opened.error.code;
}

function withParts(change: (parts: Parts) => Parts): Uint8Array {
  return zipParts(change(workbookParts({ sheets: [{ name: "数据", xml: row }] })));
}

function withSheet(xml: string | Uint8Array): Uint8Array {
  return withParts((parts) => ({ ...parts, "xl/worksheets/sheet1.xml": xml }));
}

/** An OLE compound file whose directory has these streams: no more of it is looked at. */
function compoundFile(...streams: string[]): Uint8Array {
  const bytes = new Uint8Array(512 * 4);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  ["Root Entry", ...streams].forEach((name, index) => {
    const at = 1024 + index * 128;
    for (let i = 0; i < name.length; i++) bytes[at + i * 2] = name.charCodeAt(i);
    bytes[at + 64] = name.length * 2 + 2;
    bytes[at + 66] = index === 0 ? 5 : 2;
  });
  return bytes;
}

/** Changes a field of the central directory's entry for `part`. */
function withDirectory(part: string, change: (view: DataView, at: number) => void): Uint8Array {
  const bytes = good.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const name = new TextDecoder().decode(
      bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true))
    );
    if (name === part) change(view, at);
  }
  return bytes;
}

describe("what is no workbook", () => {
  it.each<[string, Uint8Array]>([
    ["xlsx.empty", new Uint8Array(0)],
    ["xlsx.text-file", text("机构,金额\n五老峰,176350\n")],
    ["xlsx.text-file", text("<html><table><tr><td>1</td></tr></table></html>")],
    ["xlsx.text-file", new Uint8Array([0xff, 0xfe, 0x31, 0x00, 0x2c, 0x00])],
    ["xlsx.text-file", new Uint8Array([0xbb, 0xfa, 0xb9, 0xb9, 0x2c, 0xbd, 0xf0])],
    ["xlsx.not-a-workbook", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0])],
    ["xlsx.encrypted", compoundFile("EncryptionInfo", "EncryptedPackage")],
    ["xlsx.old-xls", compoundFile("Workbook", "\u0005SummaryInformation")],
    ["xlsx.old-xls", compoundFile("Book")],
    ["xlsx.old-xls", new Uint8Array([0x09, 0x08, 0x08, 0x00, 0x00, 0x05, 0, 0])],
    ["xlsx.not-a-workbook", compoundFile("WordDocument")],
    ["xlsx.no-workbook", zipParts({ "word/document.xml": "<w/>" })],
    ["xlsx.no-workbook", zipParts({})],
    ["xlsx.binary-workbook", zipParts({ "xl/workbook.bin": "x" })],
    ["xlsx.opendocument", zipParts({ mimetype: "x", "content.xml": "<x/>" })],
  ])("%s", async (code, bytes) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  it("wants at least one worksheet", async () => {
    const charts = withParts((parts) => ({
      ...parts,
      "xl/_rels/workbook.xml.rels": String(parts["xl/_rels/workbook.xml.rels"]).replace(
        '/worksheet"',
        '/chartsheet"'
      ),
    }));
    expect(await codeOf(charts)).toBe("xlsx.no-worksheet");
  });

  it("names the part that is missing", async () => {
    const file = withParts(({ "xl/worksheets/sheet1.xml": _gone, ...rest }) => rest);
    const opened = await openXlsx(file);
    expect(opened.ok ? "" : say(opened.error, "zh-CN")).toContain("xl/worksheets/sheet1.xml");
  });

  it("is too large beyond the limit", async () => {
    const opened = await openXlsx(good, { limits: { fileBytes: 100 } });
    expect(opened.ok ? "" : opened.error.code).toBe("xlsx.too-large");
  });
});

describe("damage", () => {
  it("is never thrown, wherever the file ends", async () => {
    for (let length = 1; length < good.length; length += 7) {
      const code = await codeOf(good.subarray(0, length));
      expect([code, length]).not.toEqual(["opened", length]);
    }
    expect(await codeOf(good.subarray(0, good.length >> 1))).toBe("xlsx.truncated");
  });

  it("is never thrown, whichever bytes are changed, and never reads as another number", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        async (changes) => {
          const bytes = good.slice();
          for (const [at, value] of changes) bytes[at] = value;
          const opened = await openXlsx(bytes);
          if (opened.ok) expect(opened.value.workbook.sheets[0]?.value(0, 0)).toBe(1);
        }
      ),
      { numRuns: 400 }
    );
  });

  it("in compressed bytes is found by the checksum", async () => {
    const bytes = withDirectory("xl/worksheets/sheet1.xml", (view, at) =>
      view.setUint32(at + 16, 12345, true)
    );
    expect(await codeOf(bytes)).toBe("xlsx.damaged");
  });

  it.each<[string, string]>([
    ["xlsx.malformed-xml", "<worksheet><sheetData></worksheet>"],
    ["xlsx.malformed-xml", "<worksheet><sheetData>"],
    ["xlsx.malformed-xml", "<worksheet a=1/>"],
    ["xlsx.malformed-xml", "<worksheet a='<'/>"],
    ["xlsx.malformed-xml", "<worksheet>&nbsp;</worksheet>"],
    ["xlsx.malformed-xml", "<worksheet>a & b</worksheet>"],
    ["xlsx.malformed-xml", "<worksheet>\u0001</worksheet>"],
    ["xlsx.malformed-xml", "<worksheet/><worksheet/>"],
    ["xlsx.malformed-xml", "<worksheet/>tail"],
    ["xlsx.malformed-xml", ""],
    ["xlsx.malformed-xml", "plain text"],
    ["xlsx.unexpected-content", "<worksheet><sheetData><row r='x'/></sheetData></worksheet>"],
    ["xlsx.unexpected-content", "<worksheet><sheetData><c r='A1'/></sheetData></worksheet>"],
    [
      "xlsx.unexpected-content",
      "<worksheet><sheetData><row><c t='s'><v>5</v></c></row></sheetData></worksheet>",
    ],
    ["xlsx.unexpected-content", "<html><body/></html>"],
  ])("%s: %s", async (code, xml) => {
    expect(await codeOf(withSheet(xml))).toBe(code);
  });

  it("says which line", async () => {
    const opened = await openXlsx(withSheet("<worksheet>\n<a>\n</b>\n</worksheet>"));
    expect(opened.ok ? {} : opened.error.params).toMatchObject({ line: "3" });
  });

  it("in the encoding is malformed XML", async () => {
    const bytes = text("<worksheet>?</worksheet>");
    bytes[11] = 0xff;
    expect(await codeOf(withSheet(bytes))).toBe("xlsx.malformed-xml");
  });
});

describe("what is refused for safety", () => {
  it.each([
    '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]><worksheet>&lol2;</worksheet>',
    '<!DOCTYPE worksheet SYSTEM "file:///etc/passwd"><worksheet/>',
  ])("%s", async (xml) => {
    expect(await codeOf(withSheet(xml))).toBe("xlsx.entities-refused");
  });

  it("a sheet that inflates without end, whatever its header claims", async () => {
    const bomb = `<worksheet>${" ".repeat(60 << 20)}</worksheet>`;
    const bytes = withSheet(bomb);
    expect(bytes.length).toBeLessThan(200_000);
    expect(await codeOf(bytes)).toBe("xlsx.zip-bomb");
  });

  it("a part beyond the absolute limit", async () => {
    const xml = `<worksheet>${"<a/>".repeat(500)}</worksheet>`;
    const opened = await openXlsx(withSheet(xml), { limits: { partBytes: 1000 } });
    expect(opened.ok ? "" : opened.error.code).toBe("xlsx.zip-bomb");
  });

  it("a header that claims 2 GB", async () => {
    const bytes = withDirectory("xl/worksheets/sheet1.xml", (view, at) =>
      view.setUint32(at + 24, 0x7fffffff, true)
    );
    expect(await codeOf(bytes)).toBe("xlsx.claims-too-large");
  });

  it("more cells than memory should hold", async () => {
    const opened = await openXlsx(
      withSheet("<worksheet><sheetData><row><c/><c/><c/></row></sheetData></worksheet>"),
      { limits: { cellsPerSheet: 2 } }
    );
    expect(opened.ok ? "" : opened.error.code).toBe("xlsx.too-many-cells");
  });

  it("entries with a password or an unknown compression", async () => {
    const locked = withDirectory("xl/workbook.xml", (view, at) => view.setUint16(at + 8, 1, true));
    expect(await codeOf(locked)).toBe("xlsx.encrypted");
    const odd = withDirectory("xl/workbook.xml", (view, at) => view.setUint16(at + 10, 12, true));
    expect(await codeOf(odd)).toBe("xlsx.unsupported-compression");
  });
});
