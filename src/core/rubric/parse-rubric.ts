import { message, type Message } from "../messages/message";
import { plain, type Decimal } from "../values/decimal";
import { parsePart } from "./parse-part";
import type { PartReading } from "./parse-statements";
import type { ParsedRubric } from "./parsed-rubric";

/**
 * Reads a 评分细则 for an indicator of `weight` points. Whatever is not understood is named, and
 * then there is no rule for that part: nothing is guessed. Patterns: domain.md section 3.
 */
export function parseRubric(text: string, weight: Decimal): ParsedRubric {
  const key = `${plain(weight)}|${text}`;
  const known = parsed.get(key);
  if (known) return known;
  const read = readRubric(text, weight);
  if (parsed.size < MOST_PARSED) parsed.set(key, read);
  return read;
}

// Checks and scores read the same rubrics, and a workbook is evaluated again after every edit.
const MOST_PARSED = 2000;
const parsed = new Map<string, ParsedRubric>();

function readRubric(text: string, weight: Decimal): ParsedRubric {
  const part = parsePart(text, { given: weight }, 0);
  const understood = part.rule !== undefined && part.unread.length === 0;
  const unreadQuestions = part.unread.map(({ mark, words }) =>
    mark === ""
      ? message("rubric.question-unread", { words })
      : message("rubric.question-unread-clause", { mark, words })
  );
  return {
    text,
    weight,
    understood,
    unread: part.unread,
    questions: [...unreadQuestions, ...part.questions],
    notes: [...weightNotes(part, weight), ...part.notes],
    ...(part.rule && { rule: part.rule }),
  };
}

/** Full marks of the rule against 分值 of the indicator. A sum says so itself, clause by clause. */
function weightNotes({ rule }: PartReading, weight: Decimal): readonly Message[] {
  if (!rule || rule.kind === "veto" || rule.points.eq(weight)) return [];
  return [message("rubric.note-points", { points: plain(rule.points), weight: plain(weight) })];
}
