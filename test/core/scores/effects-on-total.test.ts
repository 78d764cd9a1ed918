import { evaluate } from "../../../src/core/evaluate";
import type { Judgements } from "../../../src/core/scores/judgement";
import { Decimal, plain } from "../../../src/core/values/decimal";
import { inChinese, indicatorSheet, scoreWorkbook, workbookOf } from "./score-workbook";

/** A total that no workbook has: the test fails when there is none. */
const NONE = new Decimal(-1);
const VETO = "管理规范得20分，否则不得分；存在套取资金的，总分为0分";
const EXEMPT =
  "采购程序合规得10分，否则不得分；不涉及政府采购的，该指标不适用，其分值按比例分摊至其他指标";
const PENALTY = "每获得1项表彰加1分，最多加5分；从总分中，每发生1起安全事故扣3分";

type Row = Parameters<typeof indicatorSheet>[0][number];

const plainRow = (name: string, weight: number, score: number): Row => [
  name,
  weight,
  "",
  null,
  `${name}达标得${String(weight)}分，否则不得分`,
  score,
];

function graded(rows: readonly Row[], judgements: Judgements = {}) {
  return scoreWorkbook(workbookOf({ 指标: indicatorSheet(rows) }), { judgements });
}

function notes(grade: ReturnType<typeof graded>["grade"]): readonly string[] {
  return (grade?.notes ?? []).map(inChinese);
}

describe("a veto on the total", () => {
  const rows = [
    plainRow("数量", 80, 80),
    ["资金管理", 20, "", null, VETO, 20] as const satisfies Row,
  ];

  test("in force makes the total 0, with its reason", () => {
    const { grade, short } = graded(rows, { 资金管理: { "2": { holds: true } } });
    expect(short).toEqual({ 数量: "80 stated", 资金管理: "0 judged" });
    expect(plain(grade?.score ?? NONE)).toBe("0");
    expect(grade?.level).toBe("差");
    expect(notes(grade)).toContainEqual(expect.stringContaining("存在套取资金"));
  });

  test("not answered is an alternative, and in the range", () => {
    const { grade } = graded(rows);
    expect(plain(grade?.score ?? NONE)).toBe("100");
    expect(grade?.level).toBe("优");
    expect(grade?.alternatives.map(({ score, level }) => [plain(score), level])).toEqual([
      ["0", "差"],
    ]);
    expect(grade?.range && [plain(grade.range.atLeast), plain(grade.range.atMost)]).toEqual([
      "0",
      "100",
    ]);
  });

  test("not answered on a pending indicator leaves the level open", () => {
    const pending = [rows[0], ["资金管理", 20, "", null, VETO, null]] as readonly Row[];
    const { grade } = graded([plainRow("数量", 980, 980), ...pending.slice(1)]);
    expect(grade?.pending).toEqual(["资金管理"]);
    expect(grade?.level).toBeUndefined();
  });

  test("answered 否 leaves everything as it is", () => {
    const answers = { 资金管理: { "1": { holds: true }, "2": { holds: false } } };
    const { grade } = graded(rows, answers);
    expect(plain(grade?.score ?? NONE)).toBe("100");
    expect(grade?.alternatives).toEqual([]);
    expect(grade?.range).toBeUndefined();
    expect(notes(grade).join()).not.toContain("总分为 0");
  });

  test("nothing that is open leads out of it, and it leads down from anywhere", () => {
    const book = workbookOf({ 指标: indicatorSheet(rows) });
    const struck = evaluate(book, { judgements: { 资金管理: { "2": { holds: true } } } });
    expect(struck.outlook?.now).toMatchObject({ level: "差" });
    expect(struck.outlook?.boundaries.map(({ changes }) => changes.state)).toEqual([
      "out-of-reach",
      "out-of-reach",
      "out-of-reach",
    ]);
    const open = evaluate(book).outlook?.boundaries.find(({ level }) => level === "差");
    expect(open?.changes).toEqual({ state: "exactly", count: 1 });
    expect(open?.ways.map(({ standing }) => plain(standing.total))).toContain("0");
  });
});

describe("不适用", () => {
  const rows = [
    plainRow("数量", 60, 54),
    plainRow("质量", 30, 27),
    ["采购", 10, "", null, EXEMPT, 0] as const satisfies Row,
  ];

  test("rescales the rest to the whole and is not pending", () => {
    const { grade, indicators } = graded(rows, { 采购: { "2": { holds: true } } });
    expect(indicators[2]?.score).toBeUndefined();
    expect(plain(grade?.score ?? NONE)).toBe("90");
    expect(grade?.level).toBe("优");
    expect(grade?.pending).toEqual([]);
    expect(notes(grade)).toContainEqual(expect.stringMatching(/采购.*不涉及政府采购/u));
  });

  test("not answered is an alternative", () => {
    const { grade } = graded(rows);
    expect(plain(grade?.score ?? NONE)).toBe("81");
    expect(grade?.alternatives.map(({ score, level }) => [plain(score), level])).toEqual([
      ["90", "优"],
    ]);
    expect(grade?.range && plain(grade.range.atMost)).toBe("90");
  });

  test("what is left to decide is worth more", () => {
    const book = workbookOf({ 指标: indicatorSheet([rows[2], plainRow("数量", 90, 80)] as Row[]) });
    const { outlook } = evaluate(book, { judgements: { 采购: { "2": { holds: true } } } });
    expect(plain(outlook?.now.total ?? NONE)).toBe("88.89");
    const best = outlook?.boundaries.find(({ level }) => level === "优");
    expect(best?.ways.map(({ standing }) => plain(standing.total))).toEqual(["100"]);
  });
});

test("a penalty on the total comes off the sum, and while open is in the range", () => {
  const rows = [plainRow("数量", 95, 95), ["奖惩", 5, "", null, PENALTY, 2] as const satisfies Row];
  const open = graded(rows);
  expect(plain(open.grade?.score ?? NONE)).toBe("97");
  expect(plain(open.grade?.range?.atLeast ?? NONE)).toBe("0");
  const { indicators } = open;
  const marks = indicators[1]?.clauses?.map(({ id }) => id) ?? [];
  expect(marks).toHaveLength(2);
  const [bonus = "", penalty = ""] = marks;
  const judged = graded(rows, {
    奖惩: { [bonus]: { count: new Decimal(2) }, [penalty]: { count: new Decimal(2) } },
  });
  expect(plain(judged.grade?.score ?? NONE)).toBe("91");
  expect(notes(judged.grade)).toContainEqual(expect.stringContaining("-6"));
});
