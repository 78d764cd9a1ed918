import { SheetHandler } from "../../src/xlsx/read/sheet-handler";
import { SharedStringsHandler } from "../../src/xlsx/read/read-shared-strings";
import { XmlScanner, type XmlHandler } from "../../src/xlsx/xml/xml-scanner";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Chunks of so many units: an element may be cut anywhere. */
function scan<T extends XmlHandler>(handler: T, text: string, size = text.length): T {
  const scanner = new XmlScanner("part", handler);
  for (let at = 0; at < text.length; at += size) scanner.write(text.slice(at, at + size));
  scanner.end();
  return handler;
}

function sheet(cells: string, prefix: string): string {
  const within = `<sheetData><row r="2">${cells}</row></sheetData>`;
  const tags = prefix === "" ? within : within.replace(/<(\/?)(\w)/gu, `<$1${prefix}:$2`);
  const [open, close] = prefix === "" ? ["", ""] : [`${prefix}:`, `:${prefix}`];
  return `<${open}worksheet xmlns${close}="${MAIN}">${tags}</${open}worksheet>`;
}

function read(text: string, size?: number): unknown {
  const context = { part: "p", sheet: "s", sharedStrings: ["零", "一"], date1904: false };
  try {
    const { cells, formulas } = scan(new SheetHandler({ ...context, cellLimit: 5 }), text, size);
    const places = Array.from({ length: cells.count }, (_, at) => at);
    const columns = Array.from({ length: 40 }, (_, column) => cells.find(1, column));
    return [
      places.map((at) => [cells.value(at), cells.style(at)]),
      columns,
      formulas,
      cells.usedColumns,
    ];
  } catch (cause) {
    return String(cause);
  }
}

// With a prefix no cell is read whole: both ways have to say the same.
test.each([
  `<c r="A2"><v>1</v></c><c r="B2" s="3"><v>-2.5</v></c><c r="AB2" s="12" t="s"><v>1</v></c>`,
  `<c r="A2" s="1"/><c r="B2" t="n"><v>1E3</v></c><c r="C2"><v>12345678901234567</v></c>`,
  `<c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v></v></c><c r="C2"><v> 7 </v></c>`,
  `<c r="A2"><v>0.1</v></c><c r="B2"><v>+.5e-1</v></c><c r="C2"><v>kein</v></c><c r="D2"><v>1-2</v></c>`,
  `<c r="A2" t="b"><v>1</v></c><c r="B2" t="str"><v>x&amp;y</v></c><c r="C2" t="e"><v>#N/A</v></c>`,
  `<c r="A2"><f>1+1</f><v>2</v></c><c r="B2" t="inlineStr"><is><t>甲</t></is></c><c r="C2"><v>3</v></c>`,
  `<c s="2" r="C2"><v>4</v></c><c><v>5</v></c><c r='E2' ><v>6</v></c><c r="F2"><v>&#49;</v></c>`,
  `<c r="B2"><v>1</v></c><c r="A2"><v>2</v></c><c r="B2"><v>3</v></c>`,
  `<c r="A2" t="s"><v>2</v></c>`,
  `<c r="2"><v>1</v></c>`,
  `<c r="A"><v>1</v></c>`,
  `<c r="AAAA2"><v>1</v></c>`,
  `<c r="XFE2"><v>1</v></c>`,
  `<c r="A2"/><c r="B2"/><c r="C2"/><c r="D2"/><c r="E2"/><c r="F2"/>`,
  `<c r="A2"><v>1</v></c`,
])("%s is read the same whole and in pieces", (cells) => {
  const whole = read(sheet(cells, ""));
  expect(whole).toEqual(read(sheet(cells, "x")));
  for (const size of [1, 7, 31]) expect(read(sheet(cells, ""), size)).toEqual(whole);
});

test("shared strings: plain ones, and what has to be taken apart", () => {
  const items = [
    "<si><t>张三</t></si>",
    "<si><t></t></si>",
    "<si><t>甲&amp;乙</t></si>",
    `<si><t xml:space="preserve"> 丙 </t></si>`,
    "<si><r><t>丁</t></r><r><t>戊</t></r></si>",
    "<si><t>己</t><rPh sb='0' eb='1'><t>ji</t></rPh></si>",
    "<si><t>_x000D_庚</t></si>",
    "<si/>",
  ];
  const text = `<sst xmlns="${MAIN}">${items.join("")}</sst>`;
  const expected = ["张三", "", "甲&乙", " 丙 ", "丁戊", "己", "\r庚", ""];
  for (const size of [text.length, 1, 13]) {
    expect(scan(new SharedStringsHandler(), text, size).strings).toEqual(expected);
  }
});
