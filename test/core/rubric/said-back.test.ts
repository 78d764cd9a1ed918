import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { say } from "../../../src/core/messages/message";
import { explainRule } from "../../../src/core/rubric/explain-rule";
import { parseRubric } from "../../../src/core/rubric/parse-rubric";
import { ruleData } from "../../../src/core/rubric/rule-data";
import type { ScoringRule } from "../../../src/core/rubric/scoring-rule";
import { Decimal } from "../../../src/core/values/decimal";

/*
 * What is said back of rules that are cut short, run into one another or have a word too many: a
 * clause that is dropped without a word here gives points that nobody earned. = the rule, - words
 * that were not understood, ? what a person is asked, ! what is wrong with the rule. After a change
 * that is meant: `TELL=anew npx jest said-back`, and read what `git diff` shows before it stays.
 */

interface Told {
  readonly text: string;
  readonly weight: string;
  readonly told: readonly string[];
}

const path = join(__dirname, "../../cases/rubric-readings/said-back.json");
const cases = JSON.parse(readFileSync(path, "utf8")) as readonly Told[];

/** Which questions and option of a questionnaire count: the explanation has no words for it. */
function surveysOf(rule: ScoringRule): readonly string[] {
  return JSON.stringify(ruleData(rule)).match(/"survey":\{[^}]*\}/gu) ?? [];
}

function tell({ text, weight }: Told): readonly string[] {
  const { rule, unread, questions, notes } = parseRubric(text, new Decimal(weight));
  return [
    ...(rule ? [`= ${say(explainRule(rule), "zh-CN")}`] : []),
    ...(rule ? surveysOf(rule) : []),
    ...unread.map(({ mark, words }) => `- ${mark}${words}`),
    ...questions.map((one) => `? ${say(one, "zh-CN")}`),
    ...notes.map((one) => `! ${say(one, "zh-CN")}`),
  ];
}

if (process.env["TELL"] === "anew") {
  test("said-back.json is written anew", () => {
    const anew = cases.map((one) => ({ ...one, told: tell(one) }));
    writeFileSync(path, `${JSON.stringify(anew, null, 2)}\n`);
    expect(anew).toHaveLength(cases.length);
  });
} else {
  test.each(cases.map((one): [string, Told] => [one.text, one]))("%s", (_text, one) => {
    expect(tell(one)).toEqual(one.told);
  });
}
