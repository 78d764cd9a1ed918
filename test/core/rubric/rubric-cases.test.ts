import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { say } from "../../../src/core/messages/message";
import { describeRubric } from "../../../src/core/scores/describe-rubric";
import { parseAnswers } from "../../../src/core/scores/parse-answers";
import { parseRubric } from "../../../src/core/rubric/parse-rubric";
import { Decimal, plain } from "../../../src/core/values/decimal";

interface RubricCase {
  readonly pattern: string;
  readonly text: string;
  readonly weight: string;
  /** null: not understood at all. */
  readonly kind: string | null;
  readonly checks: readonly {
    readonly value?: string;
    readonly count?: string;
    readonly answers?: string;
    /** null: only a person, or a figure that was not given, can tell. */
    readonly score: string | null;
  }[];
  readonly questions?: readonly string[];
  readonly notes?: readonly string[];
  readonly unread?: readonly string[];
  /** The rule said back, in Chinese. */
  readonly explanation?: string;
  /** Questions and notes, in Chinese. */
  readonly asks?: readonly string[];
}

const folder = join(__dirname, "../../cases/rubrics");

for (const file of readdirSync(folder).filter((name) => name.endsWith(".json"))) {
  const cases = JSON.parse(readFileSync(join(folder, file), "utf8")) as readonly RubricCase[];
  describe(file, () => {
    test.each(cases.map((one) => [one.text, one] as const))("%s", (_text, one) => {
      const weight = new Decimal(one.weight);
      const parsed = parseRubric(one.text, weight);
      const unreadable = one.kind === null || one.unread !== undefined;
      expect({ kind: parsed.rule?.kind ?? null, understood: parsed.understood }).toEqual({
        kind: one.kind,
        understood: !unreadable,
      });
      for (const { value, count, answers, score } of one.checks) {
        const said = answers === undefined ? undefined : parseAnswers(answers);
        const described = describeRubric(one.text, {
          weight,
          ...(value !== undefined && { value: new Decimal(value) }),
          ...(count !== undefined && { count: new Decimal(count) }),
          ...(said && { answers: said }),
        });
        const given = described.score ? plain(described.score) : null;
        expect({ value, count, answers, score: given }).toEqual({ value, count, answers, score });
      }
      for (const language of ["zh-CN", "en"] as const) {
        const { explanation, questions, notes, missing } = describeRubric(one.text, { weight });
        const asked = missing.map(({ question }) => question);
        for (const message of [explanation, ...questions, ...notes, ...asked]) {
          expect(say(message, language)).not.toMatch(/\{\w+\}|undefined|rubric\.|score\./u);
        }
      }
      const { explanation, questions, notes } = describeRubric(one.text, { weight });
      if (one.explanation) expect(say(explanation, "zh-CN")).toBe(one.explanation);
      const asked = [...questions, ...notes].map((message) => say(message, "zh-CN"));
      if (one.explanation) expect(asked).toEqual(one.asks ?? []);
      const codes = (messages: readonly { code: string }[]) => messages.map(({ code }) => code);
      if (!unreadable) expect(codes(parsed.questions)).toEqual(one.questions ?? []);
      if (!unreadable) expect(codes(parsed.notes)).toEqual(one.notes ?? []);
      if (one.unread) expect(parsed.unread.map(({ words }) => words)).toEqual(one.unread);
    });
  });
}
