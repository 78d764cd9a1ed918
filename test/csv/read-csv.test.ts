import { readCsv } from "../../src/csv/read-csv";
import type { CellScalar } from "../../src/core/workbook/workbook";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** 姓名,身份证号,金额 / 王淑芬,110105194912310021,1200.50, as GBK writes it. */
const GB18030 = Uint8Array.from(
  Buffer.from(
    "d0d5c3fb2cc9edb7ddd6a4bac52cbdf0b6ee0d0acdf5cae7b7d22c3131303130353139343931323331303032312c313230302e35300d0a",
    "hex"
  )
);

function rowsOf(bytes: Uint8Array, name = "花名册"): CellScalar[][] {
  const read = readCsv(bytes, { name });
  if (!read.ok) throw new Error(read.error.code);
  const [sheet] = read.value.sheets;
  if (!sheet) throw new Error("no sheet");
  return Array.from({ length: sheet.rowCount }, (_row, row) =>
    Array.from({ length: sheet.columnCount }, (_column, column) => sheet.value(row, column))
  );
}

function problem(bytes: Uint8Array): string | undefined {
  const read = readCsv(bytes, { name: "花名册" });
  return read.ok ? undefined : read.error.code;
}

const EXPECTED = [
  ["姓名", "身份证号", "金额"],
  ["王淑芬", "110105194912310021", 1200.5],
];

describe("encodings", () => {
  const text = "姓名,身份证号,金额\r\n王淑芬,110105194912310021,1200.50\r\n";
  test.each<[string, Uint8Array]>([
    ["UTF-8", utf8(text)],
    ["UTF-8 with a mark", utf8(`\uFEFF${text}`)],
    ["UTF-16 with a mark", Uint8Array.from(Buffer.from(`\uFEFF${text}`, "utf16le"))],
    ["GB18030", GB18030],
  ])("%s", (_name, bytes) => {
    expect(rowsOf(bytes)).toEqual(EXPECTED);
  });

  test("a character cut by the end of a piece is whole", () => {
    // 1 MiB pieces: one byte before the Chinese text puts every character across a border.
    const filler = "x".repeat((1 << 20) - 4);
    expect(rowsOf(utf8(`${filler},养老院\n2,康宁\n`))[0]?.[1]).toBe("养老院");
    expect(rowsOf(utf8(`${filler}xxx\r\n康宁\r\n`)).length).toBe(2);
  });
});

describe("delimiters and quotes", () => {
  test.each<[string, string]>([
    ["comma", "甲,乙\n1,2\n"],
    ["semicolon", "甲;乙\n1;2\n"],
    ["tab", "甲\t乙\n1\t2\n"],
    ["sep= of Excel", "sep=|\n甲|乙\n1|2"],
    ["lone carriage returns", "甲,乙\r1,2\r"],
  ])("%s", (_name, text) => {
    expect(rowsOf(utf8(text))).toEqual([
      ["甲", "乙"],
      [1, 2],
    ]);
  });

  test("line breaks, delimiters and quotes inside quotes", () => {
    expect(rowsOf(utf8('甲,乙\r\n"第一行\r\n第二行","他说""好"",走"\r\n'))).toEqual([
      ["甲", "乙"],
      ["第一行\n第二行", '他说"好",走'],
    ]);
  });

  test("a quote that is never closed is told with its row", () => {
    const read = readCsv(utf8('甲,乙\n1,2\n"3,4\n5,6\n'), { name: "x" });
    expect(read).toEqual({
      ok: false,
      error: { code: "csv.unclosed-quote", params: { row: "3" } },
    });
    expect(problem(utf8(`甲,乙\n"${"康宁,".repeat(3_000_000)}`))).toBe("csv.unclosed-quote");
  });

  test("rows of different length, and blank ones, keep their places", () => {
    expect(rowsOf(utf8("甲,乙,丙\n1\n\n,,3\n"))).toEqual([
      ["甲", "乙", "丙"],
      [1, null, null],
      [null, null, null],
      [null, null, 3],
    ]);
  });
});

test.each<[string, CellScalar]>([
  ["1200.50", 1200.5],
  ["-3", -3],
  ["0", 0],
  ["0.05", 0.05],
  ["007", "007"],
  ["110105491231002", "110105491231002"],
  ["110105194912310021", "110105194912310021"],
  ["13800138000", "13800138000"],
  ["1234567890", 1234567890],
  ["1.10105E+17", 1.10105e17],
  ["1,234.50", "1,234.50"],
  ["0.1234567890123456789", "0.1234567890123456789"],
  ["=1+1", "=1+1"],
  ["+", "+"],
  ["12月", "12月"],
  ["110105194912310021\t", "110105194912310021"],
  ["　", null],
])("the field %j holds %j", (field, value) => {
  expect(rowsOf(utf8(`名,值\n甲,"${field}"\n`))[1]?.[1] ?? null).toBe(value);
});

test("Excel's own way to keep an ID as text is undone", () => {
  expect(rowsOf(utf8('甲,乙\n"=""110105194912310021""",2\n'))[1]?.[0]).toBe("110105194912310021");
});

describe("what is no list", () => {
  test.each<[string, Uint8Array, string]>([
    ["nothing", new Uint8Array(), "csv.empty"],
    ["blank lines", utf8("\n\n"), "csv.empty"],
    ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), "csv.no-text"],
    ["bytes of no encoding", Uint8Array.from([0x41, 0xff, 0xff, 0x0a, 0x80, 0x20]), "csv.no-text"],
  ])("%s", (_name, bytes, code) => {
    expect(problem(bytes)).toBe(code);
  });
});

test("100,000 rows: each in its place, the last one too", () => {
  const lines = Array.from(
    { length: 100_000 },
    (_, row) => `人${String(row)},仁德养老院,${String(row)}`
  );
  const read = readCsv(utf8(`姓名,机构,金额\n${lines.join("\n")}`), { name: "发放表" });
  if (!read.ok) throw new Error(read.error.code);
  const [sheet] = read.value.sheets;
  expect(sheet?.rowCount).toBe(100_001);
  for (const row of [1, 33_333, 100_000]) {
    expect(sheet?.value(row, 0)).toBe(`人${String(row - 1)}`);
    expect(sheet?.value(row, 2)).toBe(row - 1);
  }
});
