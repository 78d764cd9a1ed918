import fc from "../property";
import {
  columnName,
  columnNumber,
  formatAddress,
  parseAddress,
} from "../../src/core/values/cell-ref";
import { LONGEST_CELL_TEXT } from "../../src/core/workbook/cell-text";
import {
  decodeXstring,
  encodeXstring,
  escapeAttribute,
  escapeCellText,
  escapeText,
} from "../../src/xlsx/xml/escape-xml";
import { parseXml } from "../../src/xlsx/xml/xml-tree";

/** Any 16-bit units, lone surrogates and control characters among them. */
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(fc.nat(0xffff), { maxLength: 30 }).map((units) => String.fromCharCode(...units)),
  fc.constantFrom("_x0041_", "_x005F_", "__x000D__", "a_x0g41_", "]]>", "&amp;", "\r\n\r", "=1+1")
);

/** What a cell can keep of a text: no lone surrogates, one kind of line end. */
const kept = (text: string): string =>
  Buffer.from(text.replace(/\r\n?/g, "\n"), "utf16le")
    .toString("utf16le")
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD");

// eslint-disable-next-line no-control-regex -- these are what must not come out
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;

describe("escaping", () => {
  it("brings any text through a cell and back", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const xml = `<t>${escapeText(encodeXstring(text))}</t>`;
        expect(decodeXstring(parseXml("part", xml).text)).toBe(kept(text));
      }),
      { numRuns: 2000 }
    );
  });

  it("brings any legal text through an attribute and back", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const encoded = encodeXstring(text);
        const root = parseXml("part", `<t a="${escapeAttribute(encoded)}"/>`);
        expect(root.attributes.get("a")).toBe(encoded);
      }),
      { numRuns: 1000 }
    );
  });

  it("never writes a character that XML forbids", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(escapeCellText(text)).not.toMatch(FORBIDDEN);
      })
    );
  });
});

describe("long texts", () => {
  it("are kept whole up to Excel's limit, and cut with a mark beyond it", () => {
    const full = "长".repeat(LONGEST_CELL_TEXT);
    expect(escapeCellText(full)).toBe(full);
    const cut = escapeCellText(`${full}了`);
    expect([cut.length, cut.endsWith("长…")]).toEqual([LONGEST_CELL_TEXT, true]);
  });
});

describe("addresses", () => {
  it("name every column of a sheet once", () => {
    const names = Array.from({ length: 16_384 }, (_unused, column) => columnName(column));
    expect(new Set(names).size).toBe(16_384);
    expect([names[0], names[25], names[26], names[701], names[702], names[16_383]]).toEqual([
      "A",
      "Z",
      "AA",
      "ZZ",
      "AAA",
      "XFD",
    ]);
    names.forEach((name, column) => expect(columnNumber(name)).toBe(column));
  });

  it("read back as they were written", () => {
    fc.assert(
      fc.property(fc.nat(1_048_575), fc.nat(16_383), (row, column) => {
        expect(parseAddress(formatAddress(row, column))).toEqual({ row, column });
      })
    );
  });
});
