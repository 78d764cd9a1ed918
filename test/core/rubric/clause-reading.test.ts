import { allAre, clauseReading, only, pointsOf } from "../../../src/core/rubric/clause-reading";
import { readStatements } from "../../../src/core/rubric/read-statements";
import { Decimal, plain } from "../../../src/core/values/decimal";

const read = (text: string, given?: number, base?: number) =>
  clauseReading(text, readStatements(text), {
    ...(given !== undefined && { given: new Decimal(given) }),
    ...(base !== undefined && { base: new Decimal(base) }),
  });

/** Every figure of the reading by its name. */
function figures(text: string, given?: number, base?: number): Record<string, string> {
  const figured = Object.entries(read(text, given, base)).filter(
    (entry): entry is [string, Decimal] => Decimal.isDecimal(entry[1])
  );
  return Object.fromEntries(figured.map(([name, value]) => [name, plain(value)]));
}

test.each([
  ["健全得5分，否则不得分", { points: "5" }],
  ["满分8分，健全得5分", { points: "8" }],
  ["健全得5分，基本健全得3分", { points: "5" }],
  ["健全得8-10分，一般得5-7分", { points: "10" }],
  ["得分=完成率×6", { points: "6" }],
  ["健全得满分，基本健全得3分", {}],
  ["健全得80%分值", {}],
  ["酌情扣1-3分", {}],
  ["每项得2分", {}],
  ["每提高1%得2分", {}],
  ["每项得2分，最高得5分", { points: "5", statedCap: "5" }],
  ["有1项得2分，最高得5分", { points: "5", statedCap: "5" }],
  ["有1项得5分，最高得5分", { points: "5", statedCap: "5" }],
  ["有2项得2分，最高得5分", { points: "2", statedCap: "5" }],
  ["健全得2分，最高得5分", { points: "2", statedCap: "5" }],
  ["健全得8分，最高得5分", { points: "8", cap: "5", statedCap: "5" }],
  ["每项得2分，每缺1项扣1分", { points: "2" }],
  ["基础分6分", { points: "6" }],
  ["基础分6分，每获奖1项加1分", { points: "6", base: "6" }],
  ["基础分6分，健全得8分", { points: "8", base: "6" }],
  ["满分10分，每获奖1项加1分，加分不超过3分", { points: "10", bonusCap: "3" }],
])("what %s says of its own marks: %j", (text, expected) => {
  expect(figures(text)).toEqual(expected);
});

test.each([
  ["健全得5分，否则不得分", 8, { points: "5", given: "8" }],
  ["每项得2分，最高得5分", 8, { points: "8", given: "8", cap: "5", statedCap: "5" }],
  ["每项得2分，最高得8分", 8, { points: "8", given: "8", statedCap: "8" }],
  ["基础分6分，每获奖1项加1分", 8, { points: "8", given: "8", base: "6" }],
  ["基础分8分", 8, { points: "8", given: "8" }],
  ["每获奖1项加1分，最多加2分", 8, { points: "8", given: "8", bonusCap: "2" }],
])("what %s says of %d given marks: %j", (text, given, expected) => {
  expect(figures(text, given)).toEqual(expected);
});

test("a share of the whole becomes a figure only where the clause has no marks of its own", () => {
  const said = (given?: number, base?: number) =>
    ["健全得80%分值", "每处扣10%分值", "健全得8分", "得分=完成率×分值"].flatMap((text) =>
      read(text, given, base).said.map((one) => ("points" in one ? one.points : one.type))
    );
  const share = (value: number) => ({ of: "share", value: new Decimal(value) });
  const number = (value: number) => ({ of: "number", value: new Decimal(value) });
  expect(said(undefined, 10)).toEqual([number(8), number(1), number(8), "formula"]);
  expect(said(undefined, undefined)).toEqual([share(0.8), share(0.1), number(8), "formula"]);
  expect(said(10, undefined)).toEqual([share(0.8), share(0.1), number(8), "formula"]);
  expect(said(10, 20)).toEqual([share(0.8), share(0.1), number(8), "formula"]);
});

test.each([
  ["满分8分，每处扣1分，扣至5分为止", undefined, ["deduct", "most-deducted"]],
  ["每处扣1分，扣至5分为止", 8, ["deduct", "most-deducted"]],
  ["每处扣1分，扣至5分为止", 5, ["deduct", "floor"]],
  ["每处扣1分，扣至5分为止", undefined, ["deduct", "floor"]],
])("a floor under %s of %p marks is a cap on what is lost", (text, given, types) => {
  const { said } = read(text, given);
  expect(said.map(({ type }) => type)).toEqual(types);
  const caps = only(said, "most-deducted").map(({ points, whole }) => ({ points, whole }));
  const lost = { points: { of: "number", value: new Decimal(3) }, whole: true };
  expect(caps).toEqual(types.includes("floor") ? [] : [lost]);
});

test("what carries no points is set aside, and what is judged is kept as remarks", () => {
  const { said, remarks, namesMarks, partCounts, saving } = read(
    "满分5分，管理规范3分，到位率=实际到位/应到位，不足1%按1%计，择一计分，最高得5分，基础分2分，资料齐全"
  );
  expect(said).toEqual([]);
  expect(remarks).toEqual(["管理规范", "资料齐全"]);
  expect({ namesMarks, partCounts, saving }).toEqual({
    namesMarks: true,
    partCounts: true,
    saving: undefined,
  });
});

test("a clause without them says so", () => {
  const { namesMarks, partCounts, remarks, text } = read("每处扣1分，不足1处不扣分");
  expect({ namesMarks, partCounts, remarks, text }).toEqual({
    namesMarks: false,
    partCounts: false,
    remarks: [],
    text: "每处扣1分，不足1处不扣分",
  });
});

test("what a saving rate is made of is kept", () => {
  expect(read("节约率=（计划成本-实际成本）/计划成本。节约率≥5%得5分").saving).toEqual({
    plan: "计划成本",
    actual: "实际成本",
  });
});

test("points are figures, all marks, or a share of marks that are known", () => {
  const figure = (points: Parameters<typeof pointsOf>[0], full?: number) =>
    pointsOf(points, full === undefined ? undefined : new Decimal(full))?.toFixed();
  expect(figure({ of: "number", value: new Decimal(3) })).toBe("3");
  expect(figure({ of: "full" }, 8)).toBe("8");
  expect(figure({ of: "full" })).toBeUndefined();
  expect(figure({ of: "share", value: new Decimal(0.5) })).toBeUndefined();
  expect(figure({ of: "share", value: new Decimal(1).dividedBy(3) }, 9)).toBe("3");
});

test("all statements of a clause are of the kinds asked for, or not", () => {
  const said = readStatements("健全得5分，否则不得分");
  expect(allAre(said, "award", "none")).toBe(true);
  expect(allAre(said, "award")).toBe(false);
  expect(allAre([])).toBe(true);
});
