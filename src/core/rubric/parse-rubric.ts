import { message, type Message } from "../messages/message";
import { plain, type Decimal } from "../values/decimal";
import { parsePart } from "./parse-part";
import type { PartReading } from "./parse-statements";
import type { ParsedRubric } from "./parsed-rubric";
import type { ScoringRule } from "./scoring-rule";

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

/** A longer text is no scoring rule, whatever it is; a cell holds up to 32,767 characters. */
const LONGEST = 6000;

function readRubric(text: string, weight: Decimal): ParsedRubric {
  if (text.length > LONGEST) return tooLong(text, weight);
  const part = withoutLoneVeto(parsePart(unwrapped(text), { given: weight }, 0), weight);
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
    notes: [...weightNotes(part, weight), ...part.notes, ...savingNotes(part.rule)],
    ...(part.rule && { rule: part.rule }),
  };
}

/**
 * Without the gaps inside of words that a wrapped cell leaves. A gap behind points, or before 二是
 * and 二、, may stand for a full stop, and stays.
 */
function unwrapped(text: string): string {
  return text.replace(GAP_IN_WORDS, "");
}

const GAP_IN_WORDS =
  /(?<=\p{Script=Han})(?<![\d０-９]分|不得分|不计分|不给分|满分|为止|扣完)\s+(?=\p{Script=Han})(?![一二三四五六七八九十](?:是(?!否)|、))(?!第[一二三四五六七八九十])/gu;

function tooLong(text: string, weight: Decimal): ParsedRubric {
  const params = { length: String(text.length), most: String(LONGEST) };
  return {
    text,
    weight,
    understood: false,
    unread: [{ mark: "", words: `${text.slice(0, 60).trim()}…` }],
    questions: [message("rubric.question-too-long", params)],
    notes: [],
  };
}

/**
 * 存在弄虚作假的，本指标不得分, and no word of what is given otherwise: full marks are, which is said.
 * A veto on the total has no points of its own.
 */
function withoutLoneVeto(part: PartReading, points: Decimal): PartReading {
  const { rule } = part;
  if (rule?.kind !== "veto" || rule.scope === "total") return part;
  const { condition } = rule;
  const question = message("rubric.question-veto-only", { condition });
  return {
    ...part,
    rule: { kind: "zero-tolerance", points, condition, counter: "处" },
    questions: [question],
  };
}

/** P14: what is saved by not doing the work is no saving, which no figure of the rate shows. */
function savingNotes(rule: ScoringRule | undefined): readonly Message[] {
  if (!rule) return [];
  if ("clauses" in rule) return rule.clauses.flatMap((clause) => savingNotes(clause.rule));
  const saving = "measure" in rule ? rule.measure.from : undefined;
  return saving ? [message("rubric.note-saving", { actual: saving.actual })] : [];
}

/** Full marks of the rule against 分值 of the indicator. A sum says so itself, clause by clause. */
function weightNotes({ rule }: PartReading, weight: Decimal): readonly Message[] {
  if (!rule || rule.kind === "veto" || rule.points.eq(weight)) return [];
  return [message("rubric.note-points", { points: plain(rule.points), weight: plain(weight) })];
}
