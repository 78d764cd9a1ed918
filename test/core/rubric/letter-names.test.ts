import { withLetterNamed } from "../../../src/core/rubric/letter-names";
import type { ScoringRule } from "../../../src/core/rubric/scoring-rule";
import { ONE } from "../../../src/core/values/decimal";

const bands = (name: string): ScoringRule => ({
  kind: "banded",
  points: ONE,
  measure: { name, unit: "ratio" },
  bands: [],
});

test.each([
  ["W", "完成率（W）：W≥90%得1分", "完成率"],
  ["W", "完成率(W)分档", "完成率"],
  ["W", "完成率（ W ）分档", "完成率"],
  ["W", "完成率（以下简称W）", "完成率"],
  ["W", "完成率（简称W）", "完成率"],
  ["W", "完成率（记为W）", "完成率"],
  ["W", "完成率（设为W）", "完成率"],
  ["W", "完成率（用W表示）", "完成率"],
  ["W", "完成率（Ｗ）", "完成率"],
  ["Ｗ", "完成率（W）", "完成率"],
  ["w", "完成率（w）", "完成率"],
  ["W", "完成率为W", "W"],
  ["W", "完成率（w）", "W"],
  ["W", "完成率（S）", "W"],
  ["W", "完成率（WS）", "W"],
  ["W", "完成率（总W）", "W"],
  ["W", "率（W）", "W"],
  ["W", "W≥90%得1分", "W"],
  ["W", "到位率（D），完成率（W）", "完成率"],
])("%s is named in brackets: %s", (letter, text, name) => {
  expect(withLetterNamed(bands(letter), text)).toEqual(bands(name));
});

test.each([
  ["X", "X为完成率", "完成率"],
  ["X", "X表示完成率，按档计分", "完成率"],
  ["X", "（X指完成率）", "完成率"],
  ["X", "(X代表完成率)", "完成率"],
  ["X", "X 为完成率。", "完成率"],
  ["X", "Ｘ为完成率；", "完成率"],
  ["X", "X为完成率;", "完成率"],
  ["X", "X为完成率：", "完成率"],
  ["X", "X为完成率:", "完成率"],
  ["X", "X为完成率,", "完成率"],
  ["S", "S为完成率90%", "S"],
  ["S", "S为率", "S"],
  ["S", "S是完成率", "S"],
  ["S", "D为到位率，S为完成率", "完成率"],
  ["S", "到位率（S），S为完成率", "到位率"],
  ["x", "100户≤x＜120户得1分", ""],
  ["X", "X≥90%", ""],
  ["Ｘ", "Ｘ≥90%", ""],
])("%s is named by a sentence: %s", (letter, text, name) => {
  expect(withLetterNamed(bands(letter), text)).toEqual(bands(name));
});

test("only a letter is looked up: names, and rules without a measure, stay as they are", () => {
  const named = bands("完成率X");
  expect(withLetterNamed(named, "X为到位率")).toBe(named);
  const prefixed = bands("X率");
  expect(withLetterNamed(prefixed, "X为到位率")).toBe(prefixed);
  const yesOrNo: ScoringRule = { kind: "all-or-nothing", points: ONE, condition: "X" };
  expect(withLetterNamed(yesOrNo, "X为完成率")).toBe(yesOrNo);
});
