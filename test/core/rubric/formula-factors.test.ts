import {
  isFigure,
  isHundredPercent,
  isMarks,
  splitAt,
  splitFactors,
  strip,
} from "../../../src/core/rubric/formula-factors";
import { tokenise, type Token } from "../../../src/core/rubric/tokenise";

const said = (tokens: readonly Token[]) => tokens.map(({ raw }) => raw).join("");

test.each([
  ["（甲+乙）", "甲+乙"],
  ["（（甲+乙））", "甲+乙"],
  ["（甲）×（乙）", "（甲）×（乙）"],
  ["（甲）×（乙）×（丙）", "（甲）×（乙）×（丙）"],
  ["（甲×（乙））", "甲×（乙）"],
  ["甲×（乙）", "甲×（乙）"],
  ["（甲）×乙", "（甲）×乙"],
  ["（甲", "（甲"],
  ["甲）", "甲）"],
  ["甲", "甲"],
  ["（）", ""],
  ["", ""],
])("brackets around the whole of %s say nothing", (text, inner) => {
  expect(said(strip(tokenise(text)))).toBe(inner);
});

test("nor do line breaks around or inside of them", () => {
  const gap: Token = { type: "break", raw: "\n" };
  expect(said(strip([gap, ...tokenise("（甲"), gap, ...tokenise("+乙）"), gap]))).toBe("甲+乙");
});

test.each([
  ["甲×乙", ["甲", "乙"]],
  ["甲×（乙×丙）×丁", ["甲", "（乙×丙）", "丁"]],
  ["甲+乙", ["甲+乙"]],
  ["×甲", ["", "甲"]],
  ["", [""]],
  ["（甲×乙", undefined],
  ["甲×乙）", undefined],
  ["甲）×（乙", undefined],
])("the factors of %s: %j", (text, factors) => {
  expect(splitFactors(tokenise(text))?.map(said)).toEqual(factors);
});

test("a sum is cut at its own signs only", () => {
  expect(splitAt(tokenise("甲×乙+（丙+丁）+戊"), "plus")?.map(said)).toEqual([
    "甲×乙",
    "（丙+丁）",
    "戊",
  ]);
});

test.each([
  ["分值", { marks: true, figure: false, hundred: false }],
  ["（分值）", { marks: true, figure: false, hundred: false }],
  ["10分", { marks: true, figure: true, hundred: false }],
  ["1分", { marks: true, figure: true, hundred: false }],
  ["（10）", { marks: true, figure: false, hundred: false }],
  ["10", { marks: true, figure: true, hundred: false }],
  ["1.5", { marks: true, figure: true, hundred: false }],
  ["120", { marks: true, figure: true, hundred: false }],
  ["100", { marks: false, figure: false, hundred: false }],
  ["1", { marks: false, figure: false, hundred: true }],
  ["100%", { marks: false, figure: false, hundred: true }],
  ["（100%）", { marks: false, figure: false, hundred: true }],
  ["90%", { marks: false, figure: false, hundred: false }],
  ["150%", { marks: false, figure: false, hundred: false }],
  ["完成率", { marks: false, figure: false, hundred: false }],
  ["10分甲", { marks: false, figure: true, hundred: false }],
  ["100%甲", { marks: false, figure: false, hundred: false }],
  ["", { marks: false, figure: false, hundred: false }],
])("the factor %s: %j", (text, expected) => {
  const tokens = tokenise(text);
  expect({
    marks: isMarks(tokens),
    figure: isFigure(tokens[0]),
    hundred: isHundredPercent(tokens),
  }).toEqual(expected);
});
