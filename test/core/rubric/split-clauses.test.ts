import { splitClauses } from "../../../src/core/rubric/split-clauses";

const marks = (text: string) => splitClauses(text).parts.map(({ mark }) => mark);
const texts = (text: string) => splitClauses(text).parts.map(({ text: part }) => part);

test.each([
  ["①甲②乙③丙", ["①", "②", "③"]],
  ["1.甲 2.乙", ["1.", "2."]],
  ["１、甲；２、乙", ["１", "２"]],
  ["(1)甲；(2)乙", ["(1)", "(2)"]],
  ["（1）甲；（2）乙", ["（1）", "（2）"]],
  ["1）甲；2）乙", ["1）", "2）"]],
  ["⑴甲⑵乙", ["⑴", "⑵"]],
  ["a)甲；b)乙", ["a)", "b)"]],
  ["（一）甲（二）乙", ["（一）", "（二）"]],
  ["一、甲。二、乙", ["一", "二"]],
  ["一是甲；二是乙", ["一是", "二是"]],
  ["①、甲；②、乙", ["①", "②"]],
])("%s", (text, expected) => {
  expect(marks(text)).toEqual(expected);
});

test("a decimal, a year and a document number are no enumerators", () => {
  expect(marks("1.5分以上得2.5分")).toEqual([]);
  expect(marks("按（2020）10号文执行得2分，否则不得分")).toEqual([]);
  expect(marks("得1分；2023年完成得2分")).toEqual([]);
});

test("①5分 is the clause ① with 5 points, never 15 points", () => {
  expect(texts("①5分：立项合规；②3分：材料齐全")).toEqual(["5分：立项合规；", "3分：材料齐全"]);
});

test("what stands before the first is the lead; a mark inside a clause stays there", () => {
  const split = splitClauses("满分5分。①甲（1）乙（2）丙②丁");
  expect(split.lead).toBe("满分5分。");
  expect(split.parts.map(({ text }) => text)).toEqual(["甲（1）乙（2）丙", "丁"]);
});

test("marks side by side refer to clauses, they do not begin them", () => {
  expect(marks("①②③各1分")).toEqual([]);
});

test("a list begins with its first number", () => {
  expect(marks("符合②的得2分，符合③的得3分")).toEqual([]);
});
