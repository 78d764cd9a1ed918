import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Message } from "../../../src/core/messages/message";
import { parseRubric } from "../../../src/core/rubric/parse-rubric";
import { readCondition } from "../../../src/core/rubric/read-condition";
import { readStatements } from "../../../src/core/rubric/read-statements";
import { ruleData } from "../../../src/core/rubric/rule-data";
import { tokenise } from "../../../src/core/rubric/tokenise";
import { Decimal } from "../../../src/core/values/decimal";
import { sayCondition, sayStatement, sayToken } from "./statement-text";

/*
 * How a rule is read, step by step: which words are figures, points and comparisons at all; what is
 * said before points; what each sentence says before it is known which kind of rule it is (the figure
 * that decides between two bands, to which side its edge belongs, what is counted and measured); and
 * the whole rule. After a change that is meant: `TELL=anew npx jest rubric-readings`, and read what
 * `git diff` shows before it stays.
 */

type Told = Readonly<Record<string, readonly string[]>>;

const folder = join(__dirname, "../../cases/rubric-readings");

/** Of 10|≥90%得10分, for 10 points: the whole rule, what is not read, asked and noted. */
function tellRule(weighted: string): readonly string[] {
  const [weight = "", ...text] = weighted.split("|");
  const { rule, unread, questions, notes } = parseRubric(text.join("|"), new Decimal(weight));
  const told = ({ code, params }: Message) =>
    `${code} ${Object.values(params ?? {})
      .map(String)
      .join(" ")}`;
  return [
    ...(rule ? [JSON.stringify(ruleData(rule)).replaceAll('"', "")] : []),
    ...unread.map(({ mark, words }) => `- ${mark}${words}`),
    ...[...questions, ...notes].map(told),
  ];
}

const files: readonly (readonly [string, (text: string) => readonly string[]])[] = [
  ["tokens.json", (text) => tokenise(text).map(sayToken)],
  ["rules.json", tellRule],
  ["conditions.json", (text) => [sayCondition(readCondition(tokenise(text)))]],
  ["statements.json", (text) => readStatements(text).map(sayStatement)],
];

describe.each(files)("%s", (name, tell) => {
  const path = join(folder, name);
  const cases = JSON.parse(readFileSync(path, "utf8")) as Told;
  if (process.env["TELL"] === "anew") {
    test(`${name} is written anew`, () => {
      const anew = Object.fromEntries(Object.keys(cases).map((text) => [text, tell(text)]));
      writeFileSync(path, `${JSON.stringify(anew, null, 2)}\n`);
      expect(Object.keys(anew)).toHaveLength(Object.keys(cases).length);
    });
  } else {
    test.each(Object.entries(cases))("%s", (text, told) => {
      expect(tell(text)).toEqual(told);
    });
  }
});
