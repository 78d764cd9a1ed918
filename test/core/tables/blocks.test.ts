import { findBlocks } from "../../../src/core/tables/blocks";
import { textOf, viewOfLines } from "./typed-sheet";

/*
 * Where a sheet falls into blocks: a table cut in two loses its columns, and two tables taken for one
 * are added up together.
 */

function blocks(lines: readonly string[], merges: readonly string[] = []): string {
  return findBlocks(viewOfLines(lines, merges)).map(textOf).join(" ");
}

const LEFT = ["村|人数", "甲|1", "乙|2"];
const beside = (gap: string, right: readonly string[]): string[] =>
  LEFT.map((line, at) => `${line}${gap}${right[at] ?? ""}`);

test.each<[string, readonly string[], readonly string[], string]>([
  ["one table", LEFT, [], "A1:B3"],
  ["no cell", [], [], ""],
  ["blank cells only", ["|", "|"], [], ""],
  ["a row without cells", ["", ""], [], ""],
  ["a blank row between", ["村|人数", "甲|1", "", "村|人数", "乙|2"], [], "A1:B2 A4:B5"],
  ["a row of spaces between", ["村|人数", "甲|1", "\u3000| ", "乙|2"], [], "A1:B2 A4:B4"],
  ["a blank row first and last", ["", "村|人数", "甲|1", ""], [], "A2:B3"],
  ["two tables, two columns apart", beside("|||", LEFT), [], "A1:B3 E1:F3"],
  ["two tables, one column apart", beside("||", LEFT), [], "A1:B3 D1:E3"],
  [
    "a blank row in the left one of two",
    ["甲|1|||丙|1", "乙|2|||丁|2", "||||戊|3", "甲|1|||己|4", "乙|2|||庚|5"],
    [],
    "A1:B2 A4:B5 E1:F5",
  ],
  [
    "a blank row in the right one of two",
    ["丙|1|||甲|1", "丁|2|||乙|2", "戊|3||||", "己|4|||甲|1", "庚|5|||乙|2"],
    [],
    "A1:B5 E1:F2 E4:F5",
  ],
  ["a caption over both", ["支出表|||||", ...beside("|||", LEFT)], ["A1:F1"], "A1:B4 E1:F4"],
  ["a caption over the left one", ["支出表", ...beside("|||", LEFT)], [], "A1:B4 E2:F4"],
  [
    "two captions that reach over the gap",
    ["支出表|||预算表||", ...beside("|||", LEFT)],
    ["A1:C1", "D1:F1"],
    "A1:F4",
  ],
  ["a row of texts over the gap", ["a|b|c|d|e|f", ...beside("|||", LEFT)], [], "A1:F4"],
  ["one text", ["", "|说明"], [], "B2:B2"],
  ["one text over many columns", ["|说明||"], ["B1:D1"], "B1:D1"],
  ["single texts below each other", ["|标题", "||说明", "|注"], [], "B1:C3"],
  ["single texts, spaces beside them", [" |标题| ", " | |注"], [], "B1:C2"],
  ["two texts in one row, apart", ["甲||||乙"], [], "A1:A1 E1:E1"],
])("%s", (_name, lines, merges, expected) => {
  expect(blocks(lines, merges)).toBe(expected);
});

describe("columns behind a narrow blank one go on", () => {
  const joined = "A1:D3";
  const apart = "A1:B3 D1:D3";

  it.each<[string, readonly string[], string]>([
    ["with a header over figures", ["金额", "5", "6"], joined],
    ["with one figure", ["金额", "5", "说明"], apart],
    ["with one figure and a blank", ["金额", "5", ""], "A1:B3 D1:D2"],
    ["with dashes", ["金额", "—", "5"], joined],
    ["without a header", ["", "5", "6"], "A1:D3"],
    ["under an index", ["序号", "1", "2"], apart],
    ["under No.", ["No.", "1", "2"], apart],
    ["under NO", ["NO", "1", "2"], apart],
    ["under 号", ["号", "1", "2"], apart],
    ["under 行次", ["行次", "1", "2"], apart],
    ["under 编号", ["编号", "1", "2"], apart],
    ["under a word that holds an index", ["门牌号", "1", "2"], joined],
    ["under a word that begins with an index", ["号数", "1", "2"], joined],
  ])("%s", (_name, right, expected) => {
    expect(blocks(beside("||", right))).toBe(expected);
  });

  const rows = (texts: number): readonly string[] => [
    ...Array.from({ length: texts }, (_, at) => `村${String(at)}|人数||金额${String(at)}`),
    "甲|1||5",
    "乙|2||6",
  ];

  it("under three rows of words, and not under four", () => {
    expect(blocks(rows(3))).toBe("A1:D5");
    expect(blocks(rows(4))).toBe("A1:B6 D1:D6");
  });

  it("unless a figure stands beside nothing", () => {
    expect(blocks(["村|人数||金额|数", "甲|1||5|1", "|||6|1", "乙|2||7|1"])).toBe(
      "A1:B2 A4:B4 D1:E4"
    );
  });

  it("as is seen in the first rows of a long list", () => {
    const long = (alone: number): string =>
      blocks([
        "村|人数||金额|数",
        ...Array.from({ length: 70 }, (_, at) => (at + 1 === alone ? "|||6|1" : "甲|1||5|1")),
      ]);
    expect(long(60)).toBe("A1:B60 A62:B71 D1:E71");
    expect(long(61)).toBe("A1:E71");
  });

  it("several times", () => {
    expect(blocks(["村||人数||金额", "甲||1||5", "乙||2||6"])).toBe("A1:E3");
    expect(blocks(["村||人数||金额||村", "甲||1||5||丙", "乙||2||6||丁"])).toBe("A1:E3 G1:G3");
  });

  it("and none where two columns are blank", () => {
    expect(blocks(beside("|||", ["金额", "5", "6"]))).toBe("A1:B3 E1:E3");
  });
});

/** A column of words at the left, and to its right a row of words over the next such block. */
function nested(depth: number): readonly string[] {
  if (depth === 0) return ["甲|乙", "丙|丁"];
  const inner = nested(depth - 1);
  const wide = (inner[0] ?? "").split("|").fill("词").join("|");
  return [`词|||${wide}`, "词", ...inner.map((line) => `词|||${line}`)];
}

test("blocks within blocks are parted as deep as people nest them", () => {
  expect(blocks(nested(1))).toBe("A1:A4 D1:E1 D3:E4");
  expect(blocks(nested(2))).toBe("A1:A6 D1:H1 D3:D6 G3:H3 G5:H6");
  // Each level gives its column and its row, the innermost itself; from the seventh on nothing is cut.
  expect([5, 6, 7, 8].map((depth) => blocks(nested(depth)).split(" ").length)).toEqual([
    11, 13, 14, 14,
  ]);
});
