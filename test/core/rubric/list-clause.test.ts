import { joinMessages } from "../../../src/core/rubric/join-messages";
import { isDescription, outsideOf, pointsIn } from "../../../src/core/rubric/list-clause";
import { readStatements } from "../../../src/core/rubric/read-statements";
import { message } from "../../../src/core/messages/message";
import { plain, ZERO, ONE } from "../../../src/core/values/decimal";

test.each([
  ["制度健全", true],
  ["到位率=实际到位/应到位", true],
  ["", true],
  ["制度健全，得2分", false],
  ["制度健全，得2分，内容完整", false],
  ["每缺一项扣1分", false],
])("%s only describes: %p", (text, expected) => {
  expect(isDescription(readStatements(text))).toBe(expected);
});

test.each([
  ["健全得2分", "2"],
  ["健全得1-3分", "3"],
  ["健全得满分", "0"],
  ["健全得权重的50%", "0"],
  ["健全得50%-80%分值", "0"],
  ["缺失扣2分", "0"],
])("%s gives %s in figures", (text, points) => {
  const [first] = readStatements(text);
  expect(first && plain(pointsIn(first))).toBe(points);
});

test("full marks from outside are handed on only when they are known", () => {
  expect(outsideOf(undefined)).toEqual({});
  expect(outsideOf(ZERO)).toEqual({ given: ZERO });
  expect(outsideOf(ONE)).toEqual({ given: ONE });
});

test("messages are said one after the other", () => {
  const [a, b, c] = ["a", "b", "c"].map((text) => message("rubric.clause-unread", { text }));
  expect(joinMessages([])).toEqual(message("rubric.nothing"));
  if (!a || !b || !c) throw new Error("three messages");
  expect(joinMessages([a])).toEqual(a);
  expect(joinMessages([a, b, c])).toEqual(
    message("rubric.then", { first: message("rubric.then", { first: a, next: b }), next: c })
  );
});
