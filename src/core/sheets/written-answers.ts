import { message, say, type Language, type Message } from "../messages/message";
import type { Question } from "../questions/question";
import { oneLine, squeeze } from "../tables/text";
import { formatCell, formulaCell } from "../values/cell-ref";
import { plain } from "../values/decimal";
import { word } from "../messages/message";
import { CHOICES } from "./setting-choice";
import { spellings } from "./own-sheets";
import type { QuestionLine } from "./settings-model";
import { textAt, type WrittenSheet } from "./written-sheet";

export const ANSWER_PREFIX = "answer:";

// These two have rows of their own, with more to say about them.
const OWN_ROWS: ReadonlySet<string> = new Set(["occurrence-unit", "score-decimals"]);

/** The questions of an evaluation as 绩核设置 lists them. */
export function questionLines(
  questions: readonly Question[],
  language: Language
): readonly QuestionLine[] {
  return questions
    .filter(({ kind }) => !OWN_ROWS.has(kind))
    .map((question): QuestionLine => {
      const choices = question.alternatives.map(({ value, words }) => ({
        value,
        words: oneLine(say(words, language)),
      }));
      const inForce = choices.find(({ value }) => value === question.answer)?.words;
      const { place } = question;
      const corner = place && { sheet: place.sheet, row: place.top, column: place.left };
      return {
        id: question.id,
        text: say(question.message, language),
        choices,
        note: question.alternatives.map((each) => sayOutcome(each, language)).filter(Boolean),
        ...(question.by === "person" && question.answer !== undefined
          ? { answer: question.answer }
          : {}),
        ...(inForce === undefined ? {} : { inForce }),
        ...(corner ? { place: formatCell(corner), link: formulaCell(corner) } : {}),
      };
    });
}

function sayOutcome(
  { words, score, level }: Question["alternatives"][number],
  language: Language
): string {
  if (!score) return "";
  const open = word("sheet.state.pending", language);
  return say(
    message("sheet.question.outcome", { words, score: plain(score), level: level ?? open }),
    language
  );
}

/** The questions that the sheet listed when it was written last, with the answers as they stand. */
export function rememberedQuestions(written: WrittenSheet | undefined): readonly QuestionLine[] {
  if (!written) return [];
  return [...written.rows].flatMap(([key, row]): QuestionLine[] => {
    if (!key.startsWith(ANSWER_PREFIX)) return [];
    try {
      const line = JSON.parse(textAt(written, row, "memo")) as QuestionLine;
      const { answer: _then, ...rest } = line;
      const answer = answerIn(written, row, line);
      return [answer === undefined || answer === null ? rest : { ...rest, answer }];
    } catch {
      return [];
    }
  });
}

/** What stands in an answer's cell: a value, nothing (未定), or `null` for words that are no answer. */
function answerIn(
  written: WrittenSheet,
  row: number,
  line: QuestionLine
): string | undefined | null {
  const typed = squeeze(textAt(written, row, "value"));
  if (typed === "" || spellings(CHOICES.open).some((said) => squeeze(said) === typed)) {
    return undefined;
  }
  const found = line.choices.find(
    ({ value, words }) => squeeze(words) === typed || squeeze(value) === typed
  );
  return found?.value ?? null;
}

/** Answers a person gave in 绩核设置; words that are none are a problem that names its cell. */
export function writtenAnswers(
  written: WrittenSheet,
  problems: Message[]
): Readonly<Record<string, string>> {
  const answers: Record<string, string> = {};
  for (const line of rememberedQuestions(written)) {
    const row = written.rows.get(`${ANSWER_PREFIX}${line.id}`) ?? 0;
    if (line.answer !== undefined) answers[line.id] = line.answer;
    else if (answerIn(written, row, line) === null) {
      const column = written.columns.get("value") ?? 0;
      problems.push(
        message("sheet.settings.answer", {
          cell: formatCell({ sheet: written.grid.name, row, column }),
          text: textAt(written, row, "value"),
          choices: line.choices.map(({ words }) => words).join(" / "),
        })
      );
    }
  }
  return answers;
}
