import { saidScales } from "../../../../src/core/tables/readers/said-scale";
import { viewOf } from "../../../../src/core/tables/sheet-view";
import { formatCell, parseRange } from "../../../../src/core/values/cell-ref";
import type { CellScalar } from "../../../../src/core/workbook/workbook";
import { book, type SheetDraft } from "../book";

/*
 * Levels and their points as sentences say them. A score that gets the wrong level, or none, is the
 * first thing that is read of a report.
 */

function scales(rows: SheetDraft["rows"], tables = "", merges: readonly string[] = []): string[] {
  const [grid] = book({ name: "表", rows, merges }).sheets;
  const ranges = tables.split(" ").flatMap((text) => parseRange("表", text) ?? []);
  return (grid ? saidScales(viewOf(grid), ranges) : []).map(({ bands }) =>
    bands
      .map(
        ({ level, min, minInclusive, max, maxInclusive }) =>
          `${level}${min ? ` ${min.toFixed()}${minInclusive ? "≤" : "<"}` : ""}${max ? ` ${maxInclusive ? "≤" : "<"}${max.toFixed()}` : ""}`
      )
      .join("; ")
  );
}

const none = "none";
const scale = (...lines: readonly CellScalar[]): string => {
  const found = scales(lines.map((line) => [line]));
  return found.length === 0 ? none : found.join(" | ");
};

test.each([
  [
    "A（90-100分）、B（80-90分）、C（60-80分）、D（60分以下）",
    "A 90≤ ≤100; B 80≤ <90; C 60≤ <80; D <60",
  ],
  ["一级（90-100分）、二级（80-90分）、三级（80分以下）", "一级 90≤ ≤100; 二级 80≤ <90; 三级 <80"],
  ["优等级90-100分，良等次80-90分，差档80分以下", "优 90≤ ≤100; 良 80≤ <90; 差 <80"],
  [
    "优秀90-100分，较好80-90分，一般60-80分，较差60分以下",
    "优秀 90≤ ≤100; 较好 80≤ <90; 一般 60≤ <80; 较差 <60",
  ],
  ["合格80分以上，基本合格60-80分，不合格60分以下", "合格 80≤; 基本合格 60≤ <80; 不合格 <60"],
  // Words that join them.
  ["85分以上评为优，70-85分评定为良，70分以下评为差", "优 85≤; 良 70≤ <85; 差 <70"],
  ["85分以上属优，70-85分属于良，70分以下即差", "优 85≤; 良 70≤ <85; 差 <70"],
  ["85分以上认定为“优”，70-85分划分为“良”，70分以下结果为“差”", "优 85≤; 良 70≤ <85; 差 <70"],
  ["得“优”的为85-100分、得“良”的为70-85分、得“差”的为70分以下", "优 85≤ ≤100; 良 70≤ <85; 差 <70"],
  // What stands between a level and its points, and behind them.
  ["优：（85-100分），良：（70-85分），差：（70分以下）", "优 85≤ ≤100; 良 70≤ <85; 差 <70"],
  [
    "优：≥85，≤100；由部门公示。良：≥70，<85；由部门公示。差：<70；限期整改",
    "优 85≤ ≤100; 良 70≤ <85; 差 <70",
  ],
  ["优秀90分以上 良好80（含）-90（不含） 差80分以下", "优秀 90≤; 良好 80≤ <90; 差 <80"],
  [
    "优：综合评价得分应当在[90,100]；良：综合评价得分应当在[80,90)；差：综合评价得分应当在[0,80)",
    "优 90≤ ≤100; 良 80≤ <90; 差 0≤ <80",
  ],
  [
    "优：综合评价得分应当在90分及以上；良：综合评价得分应当在80-90分；差：综合评价得分应当在80分以下",
    "优 90≤; 良 80≤ <90; 差 <80",
  ],
  ["评价等级：90分以上，公示无异议，为优；80-90分，公示无异议，为良；80分以下为差", none],
  ["90（含）-100分为优，80（含）-90分为良，80分以下为差", "优 90≤ ≤100; 良 80≤ <90; 差 <80"],
  ["90分以上为优，80分以上为良，60分以上为中", "优 90≤; 良 80≤ <90; 中 60≤ <80"],
  ["60分以上为中，80分以上为良，90分以上为优", "优 90≤; 良 80≤ <90; 中 60≤ <80"],
  ["90分以上为优80-90分为良80分以下为差", "优 90≤; 良 80≤ <90; 差 <80"],
  ["≥90，≤100为优；≥80，<90为良；<80为差", "优 90≤ ≤100; 良 80≤ <90; 差 <80"],
  // What is no scale of the whole.
  ["85分以上为优，60分以下为中，60-85分为差", none],
  ["优（90-100分）、良（90-95分）、中（90-92分）", none],
  ["优（90-100分）、良（80-90分）", none],
  ["优、良、中、差", none],
  ["优（90％以上）、良（80-90）、差（80以下）", none],
  ["优（90%以上）、良（80-90）、差（80以下）", none],
  ["特优90-100分，特良80-90分，特差80分以下", none],
  ["优质90-100分，良种80-90分，差错80分以下", none],
])("%s: %s", (sentence, expected) => {
  expect(scale(sentence)).toBe(expected);
});

test("every band keeps the sentence and its place", () => {
  const text = "优（85-100分）、\n良（70-85分）、差（70分以下）";
  const [grid] = book({ name: "表", rows: [[], [null, text]] }).sheets;
  const [found] = grid ? saidScales(viewOf(grid), []) : [];
  expect(found?.bands.map(({ label }) => `${formatCell(label.cell)} ${label.text}`)).toEqual(
    ["优", "良", "差"].map(() => "表!B2 优（85-100分）、良（70-85分）、差（70分以下）")
  );
  expect(found?.table).toBeUndefined();
});

describe("lines below each other", () => {
  const LINES = ["优：85分以上", "良：70-85分", "差：70分以下"];
  const WHOLE = "优 85≤; 良 70≤ <85; 差 <70";

  test("are one scale, and those with a row between them or beside each other are not", () => {
    expect(scale(...LINES)).toBe(WHOLE);
    expect(scale(...LINES.flatMap((line) => [line, null]))).toBe(none);
    expect(scales([LINES])).toEqual([]);
    expect(scales(LINES.map((line, at) => [...Array<null>(at).fill(null), line]))).toEqual([]);
  });

  test("are read one by one where together they are none", () => {
    const said = "优（85-100分）、良（70-85分）、差（70分以下）";
    const other = "优（90-100分）、良（60-90分）、差（60分以下）";
    expect(scale(said, other)).toBe(
      "优 85≤ ≤100; 良 70≤ <85; 差 <70 | 优 90≤ ≤100; 良 60≤ <90; 差 <60"
    );
    expect(scale(LINES.join("\n"))).toBe(WHOLE);
  });

  test("of more than 600 characters are no scale", () => {
    const long = (length: number) => "优85-100分，良70-85分，差70分以下。".padEnd(length, "。");
    expect(scale(long(600))).not.toBe(none);
    expect(scale(long(601))).toBe(none);
  });
});

describe("in a table", () => {
  const said = "优（85-100分）、良（70-85分）、差（70分以下）";
  const found = (rows: readonly CellScalar[][], merges: readonly string[] = []): number =>
    scales(rows, "A1:D9", merges).length;

  test("a sentence alone in its row is read, one beside others is theirs", () => {
    expect(found([[said]])).toBe(1);
    expect(found([[null, null, said]])).toBe(1);
    expect(found([[said, null, null, 1]])).toBe(0);
    expect(found([["甲", null, said]])).toBe(0);
    expect(found([[said, " "]])).toBe(1);
    // Outside of the table others may stand beside it.
    expect(found([...Array<CellScalar[]>(9).fill([]), [said, 1]])).toBe(1);
  });

  test("a merge of its own is no neighbour, and what is merged beside it is one", () => {
    expect(found([[said, null, null]], ["A1:C1"])).toBe(1);
    expect(found([[null, said, null]], ["B1:C1"])).toBe(1);
    expect(found([[said, null, null, 5]], ["A1:C1"])).toBe(0);
    expect(found([[5, said]], ["B1:D1"])).toBe(0);
    expect(found([[said, 5]], ["B1:D1"])).toBe(0);
  });
});
