import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ScoringRule } from "../../../src/core/rubric/scoring-rule";
import {
  applyRule,
  clauseOutcomes,
  leavesOf,
  possiblePoints,
} from "../../../src/core/scores/apply-rule";
import { clauseEdge } from "../../../src/core/scores/clause-edge";
import type { ClauseAnswer, RuleInputs } from "../../../src/core/scores/rule-inputs";
import { Decimal } from "../../../src/core/values/decimal";
import { byCode, toldLine } from "./told-line";

/*
 * Every kind of rule at its edges: what it asks, what each answer gives and why, what is still
 * possible, and which figures stand on an edge. rules-told.json has a line for what is asked and one
 * for each of `given`. After a change that is meant: `TELL=anew npx jest rules-told`, and read what
 * `git diff` shows before it stays.
 */

type Given = Pick<RuleInputs, "value" | "count"> & {
  readonly answers?: Readonly<Record<string, ClauseAnswer>>;
};

interface Case {
  readonly name: string;
  readonly rule: ScoringRule;
  readonly given: readonly Given[];
  readonly told: readonly string[];
}

const path = join(__dirname, "../../cases/scores/rules-told.json");
const source = readFileSync(path, "utf8");
const WORDS = new Set(["mark", "condition", "text", "name", "word", "counter", "kind", "told"]);

/** Figures are texts in the file. */
const cases = JSON.parse(source, (key, value: unknown) =>
  typeof value === "string" && !WORDS.has(key) && /^-?\d+(?:\.\d+)?$/u.test(value)
    ? new Decimal(value)
    : value
) as readonly Case[];

const line = (value: unknown): string => toldLine(value, byCode);

/** More ranges than a person would read are told by their number and ends. */
function possible(rule: ScoringRule, inputs: RuleInputs): unknown {
  const ranges = possiblePoints(rule, inputs).map(([low, high]) =>
    low.eq(high) ? low : `${low.toFixed()}～${high.toFixed()}`
  );
  return ranges.length > 12 ? [ranges.length, ranges[0], ranges.at(-1)] : ranges;
}

function tell({ rule, given }: Case): readonly string[] {
  const asked = leavesOf(rule).map(({ mark, need }) => `${mark} ${need}`.trim());
  const answered = given.map(({ answers, ...rest }) => {
    const inputs = { ...rest, ...(answers && { answers: new Map(Object.entries(answers)) }) };
    const outcome = applyRule(rule, inputs);
    const clauses = clauseOutcomes(rule, inputs);
    const edge =
      rest.value && outcome.state === "scored"
        ? clauseEdge(rule, rest.value, outcome.points)
        : undefined;
    return line({
      ...outcome,
      possible: possible(rule, inputs),
      ...(clauses.size > 0 && { clauses }),
      edge,
    });
  });
  return [`asks ${asked.join(", ")}`, ...answered];
}

if (process.env["TELL"] === "anew") {
  test("rules-told.json is written anew", () => {
    const all = JSON.parse(source) as Case[];
    const anew = all.map((one, at) => ({ ...one, told: tell(cases[at] ?? one) }));
    writeFileSync(path, `${JSON.stringify(anew, null, 2)}\n`);
    expect(anew).toHaveLength(cases.length);
  });
} else {
  test.each(cases.map((one): [string, Case] => [one.name, one]))("%s", (_name, one) => {
    expect(tell(one)).toEqual(one.told);
  });
}
