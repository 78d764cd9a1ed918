import { message, type Message } from "../messages/message";
import { Decimal, plain } from "../values/decimal";
import { parsePart } from "./parse-part";
import type { PartReading } from "./parse-statements";
import type { ParsedRubric } from "./parsed-rubric";
import { sayNumber } from "./say-interval";
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
    notes: [
      ...weightNotes(part, weight),
      ...part.notes,
      ...savingNotes(part.rule),
      ...changeNotes(part.rule),
    ],
    ...(part.rule && { rule: part.rule }),
  };
}

/**
 * Without the gaps inside of words that a wrapped cell leaves. A gap behind points, or before 二是
 * and 二、, may stand for a full stop, and stays.
 */
function unwrapped(text: string): string {
  return text.replace(HEADING, "").replace(PERCENT_ASIDE, "").replace(GAP_IN_WORDS, "");
}

/** 合格率（%）≥95: the figures of a rate are in per cent anyway. */
const PERCENT_ASIDE = /(?<=[率度比])\s*[（(]\s*[%％]\s*[）)]/gu;

/** 【评分标准】 */
const HEADING =
  /^\s*[【[［〔](?:评分|计分|得分|扣分|打分|赋分)(?:标准|细则|规则|办法|依据)?[】\]］〕]/u;

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

/** 较上年提高5个百分点: the figure that is asked for is the change, not this year's rate. */
function changeNotes(rule: ScoringRule | undefined): readonly Message[] {
  if (!rule) return [];
  if ("clauses" in rule) return rule.clauses.flatMap((clause) => changeNotes(clause.rule));
  if (rule.kind !== "banded" && rule.kind !== "per-step" && rule.kind !== "award-per-step")
    return [];
  const { name, unit } = rule.measure;
  if (unit !== "ratio" || !IS_CHANGE.test(name)) return [];
  const step = sayNumber(EXAMPLE, "ratio");
  return [message("rubric.note-change", { measure: name, step, ratio: plain(EXAMPLE) })];
}

const EXAMPLE = new Decimal("0.05");

/** 较上年提高, 比上年下降; 同比增长率 says so itself. */
const IS_CHANGE =
  /(?:较|比|与)(?:上一?年|去年|前一?年|同期|上期|基期|基准年|项目实施前|实施前)[^，,；;]*(?:提高|提升|增[加长]?|上升|上涨|下降|降低|减少|缩短|节约)$/u;

/** Full marks of the rule against 分值 of the indicator. A sum says so itself, clause by clause. */
function weightNotes({ rule }: PartReading, weight: Decimal): readonly Message[] {
  if (!rule || rule.kind === "veto" || rule.points.eq(weight)) return [];
  return [message("rubric.note-points", { points: plain(rule.points), weight: plain(weight) })];
}
