import { message, say, type MessageCode } from "../../core/messages/message";
import { describeRubric, type RubricDescription } from "../../core/scores/describe-rubric";
import { parseNumber } from "../../core/tables/number";
import { Decimal, plain } from "../../core/values/decimal";
import { CliError } from "../cli-error";
import type { OptionName, ParsedArguments } from "../parse-arguments";
import { printable } from "../text-table";
import { EXIT, type ExitCode, type Session } from "../terminal";
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
  const described = describeRubric(text, {
    ...(weight ? { weight } : {}),
    ...(value ? { value } : {}),
    ...(count ? { count } : {}),
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
        clauses: described.clauses.map((clause) => ({
          mark: clause.mark,
          text: clause.text,
          understood: clause.understood,
          kind: clause.kind,
          points: clause.points ? plain(clause.points) : null,
          explanation: clause.explanation ? say(clause.explanation, language) : null,
        })),
      },
      session
    );
  } else {
    terminal.out(`${ruleText(described, session)}\n`);
  }
  return described.understood ? EXIT.clean : EXIT.flagged;
}

function ruleText(described: RubricDescription, { language }: Session): string {
  const line = (code: MessageCode, text: string): string => say(message(code, { text }), language);
  const lines = [
    line(
      described.understood ? "cli.rule.understood" : "cli.rule.not-understood",
      say(described.explanation, language)
    ),
  ];
  for (const clause of described.clauses) {
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
  for (const missing of described.missing)
    lines.push(line("cli.rule.missing", say(missing.question, language)));
  for (const question of described.questions)
    lines.push(line("cli.rule.question", say(question, language)));
  for (const note of described.notes) lines.push(line("cli.rule.note", say(note, language)));
  return lines.join("\n");
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
