import type { SheetDraft } from "../tables/book";
import { FIRST, Review, SECOND, SHEET } from "./review";

// What people do to 评分表 between two clicks on 重新计算等级: each is taken in, or refused by its cell.
const SCALE = (...rows: SheetDraft["rows"]): SheetDraft => ({ name: "等级", rows });

test("as it was written", () => {
  expect(new Review().result()).toBe("83 良");
});

describe("refused by the cell", () => {
  test.each<[string, (review: Review) => unknown, RegExp]>([
    ["a score over its 分值", (r) => r.type(FIRST, "复核得分", 20.5), /评分表!K\d+.*20\.5.*20/u],
    ["words for a score", (r) => r.type(FIRST, "复核得分", "优秀"), /评分表!K\d+.*优秀/u],
    ["a negative score", (r) => r.type(FIRST, "复核得分", -0.5), /评分表!K\d+/u],
    [
      "a score over the 分值 of the source, where 分值 was raised beside it",
      (r) => {
        const [row] = r.cell(FIRST, "复核得分");
        r.written.type(SHEET, row, 5, 99);
        return r.type(FIRST, "复核得分", 60);
      },
      /评分表!K\d+.*60.*20/u,
    ],
    [
      "a score typed over the formula of 最终得分",
      (r) => r.type(FIRST, "最终得分", 12),
      /评分表!L\d+.*12.*复核得分/u,
    ],
    [
      "a score typed over 系统得分",
      (r) => r.type(FIRST, "系统得分", 12),
      /评分表!J\d+.*12.*复核得分/u,
    ],
    [
      "rows that were sorted without the hidden columns",
      (r) => {
        const [a] = r.cell(FIRST, "复核得分");
        const [b] = r.cell(SECOND, "复核得分");
        const right = r.written.columnOf(SHEET, "复核意见");
        const [one, other] = [r.sheet.rows[a] ?? [], r.sheet.rows[b] ?? []];
        for (let column = 0; column <= right; column++) {
          const kept = one[column] ?? null;
          one[column] = other[column] ?? null;
          other[column] = kept;
        }
        return r.type(FIRST, "复核得分", 1);
      },
      /评分表!K\d+.*A1-1 立项依据/u,
    ],
  ])("%s", (_, edit, expected) => {
    const review = new Review();
    edit(review);
    expect(review.result()).toMatch(expected);
  });
});

describe("taken in", () => {
  test.each<[string, (review: Review) => unknown, string]>([
    ["another name for the sheet", (r) => r.written.rename(SHEET, "得分 (终稿)"), "85 良"],
    [
      "rows sorted whole",
      (r) => r.sheet.rows.splice(3, 3, ...r.sheet.rows.slice(3, 6).reverse()),
      "85 良",
    ],
    [
      "columns put in on the left and in the middle",
      (r) => {
        for (const cells of r.sheet.rows) {
          cells.splice(8, 0, null);
          cells.unshift(null, { value: "自己的" });
        }
      },
      "85 良",
    ],
    ["rows above the title", (r) => r.sheet.rows.unshift([], [{ value: "初稿" }]), "85 良"],
    [
      "rows of one's own in between",
      (r) => r.sheet.rows.splice(4, 0, [{ value: "（以下为过程）" }], [null, { value: 7 }]),
      "85 良",
    ],
    [
      "a deleted row: its indicator is back with the system's score",
      (r) => r.sheet.rows.splice(r.cell(SECOND, "复核得分")[0], 1),
      "85 良",
    ],
    [
      "the row of 合计 deleted",
      (r) => r.sheet.rows.splice(r.cell("合计", "复核得分")[0], 1),
      "85 良",
    ],
    [
      "a row copied with its hidden key",
      (r) => {
        const [row] = r.cell(FIRST, "复核得分");
        const copy = [...(r.sheet.rows[row] ?? [])];
        r.sheet.rows.push(copy);
      },
      "85 良",
    ],
    [
      "a column of ours deleted",
      (r) => {
        const column = r.written.columnOf(SHEET, "扣分");
        for (const cells of r.sheet.rows) cells.splice(column, 1);
      },
      "85 良",
    ],
  ])("%s", (_, edit, expected) => {
    const review = new Review().type(FIRST, "复核得分", 20);
    edit(review);
    expect(review.result()).toBe(expected);
  });

  test("a remark in a row of one's own is there after the next click", () => {
    const review = new Review().type(FIRST, "复核得分", 20);
    review.sheet.rows.splice(4, 0, [{ value: "（以下为过程）" }]);
    const next = review.next();
    expect(
      next
        .sheet(SHEET)
        .rows.flat()
        .some((cell) => cell?.value === "（以下为过程）")
    ).toBe(true);
  });
});

describe("scales of other workbooks", () => {
  test.each<[string, SheetDraft, string, string]>([
    [
      "优良中差 as intervals",
      SCALE(
        ["分值范围", "绩效级别"],
        ["90≤分值≤100", "优"],
        ["80≤分值＜90", "良"],
        ["60≤分值＜80", "中"],
        ["分值＜60", "差"]
      ),
      "83 良",
      "75 中",
    ],
    [
      "一级 to 四级 with other limits",
      SCALE(
        ["等级", "分数段"],
        ["一级", "85分（含）以上"],
        ["二级", "75分（含）-85分"],
        ["三级", "60分（含）-75分"],
        ["四级", "60分以下"]
      ),
      "83 二级",
      "75 二级",
    ],
    [
      "A, B, C, D in two columns of limits",
      SCALE(["等级", "下限", "上限"], ["A", 90, 100], ["B", 80, 90], ["C", 70, 80], ["D", 0, 70]),
      "83 B",
      "75 C",
    ],
    [
      "合格 and 不合格",
      SCALE(["评价等级", "得分区间"], ["合格", "≥80"], ["不合格", "＜80"]),
      "83 合格",
      "75 不合格",
    ],
    [
      "five levels",
      SCALE(
        ["绩效等级", "得分"],
        ["优秀", "[90,100]"],
        ["良好", "[80,90)"],
        ["中等", "[70,80)"],
        ["合格", "[60,70)"],
        ["不合格", "[0,60)"]
      ),
      "83 良好",
      "75 中等",
    ],
  ])("%s", (_, scale, before, after) => {
    const review = new Review(scale);
    expect(review.result()).toBe(before);
    review.type(FIRST, "复核得分", 10);
    expect(review.result()).toBe(after);
    const next = review.next();
    expect(next.value("得分情况表", next.rowOf("得分情况表", "综合得分与等级"), 4)).toBe(
      after.split(" ")[1]
    );
  });
});
