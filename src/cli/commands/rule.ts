import { message, say, type Message, type MessageCode } from "../../core/messages/message";
import { ruleData } from "../../core/rubric/rule-data";
import { answersForClauses } from "../../core/scores/answers-for-clauses";
import {
  describeRubric,
  type ClauseDescription,
  type RubricDescription,
} from "../../core/scores/describe-rubric";
import type { ClauseAnswer } from "../../core/scores/rule-inputs";
import { parseNumber } from "../../core/tables/number";
import { Decimal, plain } from "../../core/values/decimal";
import { CliError } from "../cli-error";
import type { OptionName, ParsedArguments } from "../parse-arguments";
import { printable } from "../text-table";
import { EXIT, type ExitCode, type Session } from "../terminal";
import type { Json } from "../report-json";
import { printJson } from "./shared";

/** `jihe rule "<评分细则>" [--weight 10] [--value 0.87] [--count 3] [--json]`. */
export function rule(given: ParsedArguments, session: Session): ExitCode {
  const { language, terminal } = session;
  const [text, extra] = given.positional;
  if (text === undefined || text.trim() === "") throw new CliError(message("cli.no-rubric"));
  if (extra !== undefined) throw new CliError(message("cli.one-rubric", { extra }));
  const weight = decimalOption(given, "weight");
  const value = decimalOption(given, "value");
  const count = decimalOption(given, "count");
  if (weight && (weight.isZero() || weight.gt(MOST_MARKS))) {
    throw new CliError(message("cli.weight-range", { weight: plain(weight) }));
  }
  if (count && !count.isInteger()) {
    throw new CliError(message("cli.count-whole", { count: plain(count) }));
  }
  const answers = answersOption(given, text, weight);
  const described = describeRubric(text, {
    ...(weight ? { weight } : {}),
    ...(value ? { value } : {}),
    ...(count ? { count } : {}),
    ...(answers ? { answers } : {}),
  });
  const saidAll = (messages: RubricDescription["questions"]): string[] =>
    messages.map((each) => say(each, language));
  if (given.options.has("json")) {
    printJson(
      {
        understood: described.understood,
        kind: described.kind,
        weight: plain(described.weight),
        score: described.score ? plain(described.score) : null,
        because: described.because ? say(described.because, language) : null,
        explanation: say(described.explanation, language),
        questions: saidAll(described.questions),
        notes: saidAll(described.notes),
        missing: described.missing.map(({ mark, need, question }) => ({
          mark,
          need,
          question: say(question, language),
        })),
        onTotal: described.effects.map((effect) => ({
          kind: effect.kind,
          ...("points" in effect && { points: plain(effect.points) }),
        })),
        clauses: described.clauses.map((clause) => clauseJson(clause, session)),
      },
      session
    );
  } else {
    terminal.out(`${ruleText(described, session)}\n`);
  }
  return described.understood ? EXIT.clean : EXIT.flagged;
}

/** No indicator has more points than a whole evaluation with bonuses can. */
const MOST_MARKS = 1000;

/** One clause for machines: what it says, what it needs, what it came to, and its figures. */
function clauseJson(clause: ClauseDescription, session: Session): Json {
  const { language } = session;
  const said = (message: Message | null) => (message ? say(message, language) : null);
  const { clauses: nested } = clause;
  return {
    mark: clause.mark,
    text: clause.text,
    understood: clause.understood,
    kind: clause.kind,
    points: clause.points ? plain(clause.points) : null,
    need: clause.need,
    score: clause.score ? plain(clause.score) : null,
    explanation: said(clause.explanation),
    because: said(clause.because),
    rule: clause.rule && !("clauses" in clause.rule) ? ruleData(clause.rule) : null,
    ...(nested.length > 0 && { clauses: nested.map((inner) => clauseJson(inner, session)) }),
  };
}

/** `--answers "①=是,②=否,③=2"`, or one clear line about what is wrong with it. */
function answersOption(
  given: ParsedArguments,
  text: string,
  weight: Decimal | undefined
): ReadonlyMap<string, ClauseAnswer> | undefined {
  const answers = given.options.get("answers");
  if (answers === undefined) return undefined;
  const { rule: read } = describeRubric(text, weight ? { weight } : {});
  const matched = answersForClauses(read, answers);
  if (!matched.ok) throw new CliError(matched.error);
  return matched.value;
}

function ruleText(described: RubricDescription, session: Session): string {
  const { language } = session;
  const line = (code: MessageCode, text: string): string => say(message(code, { text }), language);
  const lines = [
    line(
      described.understood ? "cli.rule.understood" : "cli.rule.not-understood",
      say(described.explanation, language)
    ),
  ];
  const several = described.clauses.length > 1 ? described.clauses : [];
  for (const clause of several) {
    const said = clause.explanation ? say(clause.explanation, language) : clause.text;
    const mark = clause.understood ? " " : "?";
    lines.push(`${mark} ${clause.mark} ${printable(said)}`.trimEnd());
  }
  if (described.score) {
    lines.push(
      say(
        message("cli.rule.score", {
          score: plain(described.score),
          weight: plain(described.weight),
        }),
        language
      )
    );
    if (described.because) lines.push(say(described.because, language));
  }
  for (const effect of described.effects) lines.push(sayEffect(effect, session));
  for (const missing of described.missing)
    lines.push(line("cli.rule.missing", say(missing.question, language)));
  for (const question of described.questions)
    lines.push(line("cli.rule.question", say(question, language)));
  for (const note of described.notes) lines.push(line("cli.rule.note", say(note, language)));
  return lines.join("\n");
}

function sayEffect(effect: RubricDescription["effects"][number], { language }: Session): string {
  const points = "points" in effect ? plain(effect.points) : "";
  return say(message(`cli.rule.total-${effect.kind}`, { points }), language);
}

/** `0.87` or `87%`; anything else is an error, for a figure misread gives a score misread. */
function decimalOption(given: ParsedArguments, name: OptionName): Decimal | undefined {
  const text = given.options.get(name);
  if (text === undefined) return undefined;
  const parsed = parseNumber(text);
  const isPercent = parsed?.suffix === "%";
  const isUsable = parsed && !parsed.approximate && parsed.comparison === undefined;
  if (!isUsable || !(parsed.suffix === "" || (isPercent && name === "value"))) {
    throw new CliError(message("cli.no-number", { option: `--${name}`, text }));
  }
  const value = isPercent ? parsed.value.dividedBy(100) : parsed.value;
  if (name !== "value" && value.lessThan(0)) {
    throw new CliError(message("cli.negative", { option: `--${name}`, text }));
  }
  return new Decimal(value);
}
