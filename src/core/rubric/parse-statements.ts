import type { Message } from "../messages/message";
import { Decimal, sum } from "../values/decimal";
import {
  clauseReading,
  only,
  type ClauseReading,
  type OutsidePoints,
  type RuleReading,
  type SaidOf,
} from "./clause-reading";
import { kindReaders } from "./kinds/catalogue";
import { readEachOf } from "./kinds/each-of";
import { readSumOfAwards } from "./kinds/sum-of-awards";
import { withLetterNamed } from "./letter-names";
import type { UnreadWords } from "./parsed-rubric";
import type { RuleClause, ScoringRule } from "./scoring-rule";
import type { Said } from "./statement";
import { splitExemptions, splitVetoes } from "./veto";

/** What was read from a rubric or from one clause of it. */
export interface PartReading {
  readonly rule?: ScoringRule;
  readonly unread: readonly UnreadWords[];
  readonly questions: readonly Message[];
  readonly notes: readonly Message[];
}

/** What the statements of one clause come to: a rule, with its vetoes beside it, or unread words. */
export function parseStatements(
  text: string,
  statements: readonly Said[],
  outside: OutsidePoints
): PartReading {
  const { exemptions, rest: applying } = splitExemptions(statements, outside.given);
  const { vetoes: struck, rest, questions } = splitVetoes(applying);
  const vetoes = [...struck, ...exemptions];
  if (vetoes.length === 0)
    return fromReading(composeRule(text, rest, outside), text, rest, outside);
  if (!rest.some((statement) => statement.type !== "remark")) {
    const [veto, ...more] = vetoes;
    if (veto && more.length === 0) return { rule: veto, unread: [], questions, notes: [] };
  }
  const reading = composeRule(text, rest, outside);
  const part = fromReading(reading, text, rest, outside);
  if (!part.rule) return { ...part, questions: [...part.questions, ...questions] };
  const words = rest.map((one) => one.words).join("，");
  // 论证得5分，充分得5分；造假的不得分: one list, with the veto behind it.
  const parts =
    part.rule.kind === "sum-of-clauses"
      ? part.rule.clauses
      : [{ mark: "1", text: words, rule: part.rule }];
  const clauses: RuleClause[] = [
    ...parts,
    ...vetoes.map((veto, index) => ({
      mark: String(parts.length + index + 1),
      text: veto.condition,
      rule: veto,
    })),
  ];
  return {
    rule: { kind: "sum-of-clauses", points: part.rule.points, clauses },
    unread: part.unread,
    questions: [...part.questions, ...questions],
    notes: part.notes,
  };
}

/** The first kind of rule that holds everything the clause says. */
export function composeRule(
  text: string,
  statements: readonly Said[],
  outside: OutsidePoints
): RuleReading | undefined {
  const awards = readSumOfAwards(statements, outside);
  if (awards) return awards;
  const each = readEachOf(statements, outside);
  if (each) return each;
  if (only(statements, "unread").length > 0) return undefined;
  const apart = withFormulaApart(text, statements, outside);
  if (apart) return apart;
  const several =
    only(statements, "full").length > 1 || isOneOfTwo(statements) || isTopOfRanges(statements);
  const parts = several ? partsOf(statements, outside) : undefined;
  if (parts) return parts;
  const levels = several ? levelsOf(statements, outside) : statements;
  if (!levels) return undefined;
  const clause = clauseReading(text, levels.map(wholeAsAward), outside);
  for (const reader of kindReaders) {
    const reading = reader(clause);
    const whole =
      reading && keepsCap(reading.rule, clause) ? withAbsolute(reading, levels, text) : undefined;
    if (whole) return { ...whole, rule: withLetterNamed(whole.rule, text) };
  }
  return undefined;
}

/** 全部完成6分，完成三分之二以上4分: full marks for all of it are a band of their own. */
function wholeAsAward(one: Said, _at: number, all: readonly Said[]): Said {
  if (one.type !== "full" || !ALL_OF_IT.test(one.when.text)) return one;
  const beside = all.some((other) => other.type === "award" && other.when.interval);
  const points = { of: "number", value: one.points } as const;
  return beside ? { type: "award", when: one.when, points, words: one.words } : one;
}

const ALL_OF_IT = /(?:^|[:：，,])(?:全部|全面|全额|足额)(?:完成|到位|落实|拨付)/u;

/** 合格率≥95%得8分，实际进度/计划进度×6分 of 14: the formula has marks of its own, the rest is the others'. */
function withFormulaApart(
  text: string,
  statements: readonly Said[],
  { given }: OutsidePoints
): RuleReading | undefined {
  const [formula, ...more] = only(statements, "formula");
  const { marks } = formula ?? {};
  if (!formula || !marks || !given || more.length > 0 || formula.when.text !== "") return undefined;
  const others = statements.filter((one) => one !== formula);
  if (!marks.lt(given) || !others.some(({ type }) => type === "award")) return undefined;
  const readings = [others, [formula]].map((part) => composeRule(text, part, {}));
  const clauses = readings.flatMap((reading, at): readonly RuleClause[] => {
    if (!reading) return [];
    const words = (at === 0 ? others : [formula]).map((one) => one.words).join("，");
    return [{ mark: String(at + 1), text: words, rule: reading.rule }];
  });
  const isWhole = sum(clauses.flatMap(({ rule }) => rule?.points ?? [])).eq(given);
  if (clauses.length < 2 || !isWhole) return undefined;
  return {
    rule: { kind: "sum-of-clauses", points: given, clauses },
    questions: readings.flatMap((reading) => reading?.questions ?? []),
    notes: readings.flatMap((reading) => reading?.notes ?? []),
  };
}

/** ±5%, 偏差率取绝对值: the value counts without its sign, which only some kinds can say. */
function withAbsolute(
  reading: RuleReading,
  statements: readonly Said[],
  text: string
): RuleReading | undefined {
  const { rule } = reading;
  const canBe = rule.kind === "banded" || rule.kind === "per-step";
  const isSaid = statements.some((one) => "when" in one && one.when.absolute);
  if (!isSaid && !(canBe && /绝对值/u.test(text))) return reading;
  if (!canBe) return undefined;
  return { ...reading, rule: { ...rule, measure: { ...rule.measure, absolute: true } } };
}

/** 最高得8分 of 10 must not be lost: a kind that has no place for it did not read the clause. */
function keepsCap(
  { kind }: ScoringRule,
  { cap, bonusCap, base, partCounts }: ClauseReading
): boolean {
  const adds = ["bonus-penalty", "award-per-item", "award-per-step"].includes(kind);
  if ((cap ?? bonusCap) && !adds) return false;
  if (base && kind !== "bonus-penalty" && kind !== "award-per-step") return false;
  const steps = [
    "per-step",
    "award-per-step",
    "deduct-per-occurrence",
    "deductions",
    "bonus-penalty",
  ];
  return !partCounts || steps.includes(kind);
}

/** 达标：5分；不达标：0分: the points behind the one description are given, not described. */
function isOneOfTwo(statements: readonly Said[]): boolean {
  const fulls = only(statements, "full").filter(({ when }) => when.text !== "");
  const gives = statements.some(({ type }) => type === "award" || type === "deduct");
  return fulls.length === 1 && only(statements, "none").length === 1 && !gives;
}

/** 匹配4分，较匹配2-3分，不匹配0-1分: the level above the ranges has points of its own. */
function isTopOfRanges(statements: readonly Said[]): boolean {
  const [top, ...more] = only(statements, "full");
  const ranges = only(statements, "range").filter(({ loses }) => !loses);
  if (!top || more.length > 0 || top.when.text === "" || ranges.length === 0) return false;
  if (/[）)]$/u.test(top.words) || /^(?:满分|共|总)/u.test(top.words)) return false;
  return ranges.every(({ max }) => max.of === "number" && max.value.lte(top.points));
}

/** 满分10分，其中：方案制定3分，方案落实4分，总结上报3分: parts that add up to the whole. */
function partsOf(statements: readonly Said[], { given }: OutsidePoints): RuleReading | undefined {
  const others = statements.filter(({ type }) => type !== "full" && type !== "remark");
  const all = only(statements, "full");
  // 可持续影响（10分）：制度保障4分、…; 满分10分，其中…: the heading is the whole.
  const [head, ...under] = all;
  const isHead =
    head &&
    (inBrackets(head) || head.when.text === "") &&
    under.length > 1 &&
    sum(under.map(({ points }) => points)).eq(head.points);
  const named = isHead ? under : all.filter(({ when }) => !/^满分|^共|^总/u.test(when.text));
  const whole = only(statements, "full").find((one) => !named.includes(one))?.points ?? given;
  const parts = named.filter(({ when }) => when.text !== "");
  if (!whole || parts.length < 2 || parts.length !== named.length) return undefined;
  if (!sum(parts.map(({ points }) => points)).eq(whole)) return undefined;
  if (!others.every((one) => losesEach(one, parts))) return undefined;
  // 不符合要求的不得分 makes each of them a yes or no.
  const kind = others.some(({ type }) => type === "none") ? "all-or-nothing" : "discretion";
  const clauses = parts.map(({ when, points }, at): RuleClause => {
    const text = when.text.replace(/^其中[:：]?/u, "");
    return { mark: String(at + 1), text, rule: { kind, points, condition: text } };
  });
  return { rule: { kind: "sum-of-clauses", points: whole, clauses } };
}

/** 可衡量（2分）、细化（2分），每有一项不符合扣2分: what a missed part costs, once more. */
function losesEach(one: Said, parts: readonly SaidOf<"full">[]): boolean {
  if (one.type === "until-nothing-left") return true;
  if (one.type === "none") return MISSED_PART.test(one.when.text);
  if (one.type !== "deduct" || one.points.of !== "number") return false;
  const { occurrence, interval } = one.when;
  const lost = one.points.value;
  return (
    occurrence?.per.eq(1) === true && !interval && parts.every(({ points }) => points.eq(lost))
  );
}

/** 目标设定（5分）：目标明确5分，较明确3分: the marks of the heading, which is no level. */
function headingOf(fulls: readonly SaidOf<"full">[]): SaidOf<"full"> | undefined {
  const [first, ...others] = fulls;
  if (!first || !inBrackets(first) || others.some(inBrackets)) return undefined;
  return others.some(({ points }) => points.eq(first.points)) ? first : undefined;
}

/** （5分） */
function inBrackets(one: SaidOf<"full">): boolean {
  return /[（(][\d０-９.．]+分[）)]$/u.test(one.words);
}

const MISSED_PART =
  /^(?:如|若|凡)?(?:不|未|没有)(?:符合|满足|达到|达标|做到|具备)(?:上述|以上|相关|规定)?(?:要求|标准|条件|规定)?的?$/u;

/** 健全5分，基本健全3分，不健全0分: points behind descriptions, of which one holds. */
function levelsOf(
  statements: readonly Said[],
  { given }: OutsidePoints
): readonly Said[] | undefined {
  const all = only(statements, "full");
  const heading = headingOf(all);
  const fulls = all.filter((one) => one !== heading);
  const points = fulls.map((statement) => statement.points);
  const most = Decimal.max(...points);
  if (fulls.some(({ when }) => when.text === "") || (given && !most.eq(given))) return undefined;
  const hasNothing = statements.some(({ type }) => type === "none");
  if (!given && !hasNothing) return undefined;
  const levels = statements.filter((statement) => statement !== heading);
  return levels.map((statement) =>
    statement.type === "full"
      ? {
          type: "award",
          when: statement.when,
          points: { of: "number", value: statement.points },
          words: statement.words,
        }
      : statement
  );
}

function fromReading(
  reading: RuleReading | undefined,
  text: string,
  statements: readonly Said[],
  outside: OutsidePoints
): PartReading {
  if (!reading) {
    const words = culprit(text, statements, outside);
    return { unread: [{ mark: "", words }], questions: [], notes: [] };
  }
  const { rule, questions = [], notes = [] } = reading;
  return { rule, unread: [], questions, notes };
}

/** A text of more statements is no scoring rule; trying each in turn would take long. */
const MOST_BLAMED = 40;

/** The words without which the rest would be a rule; the whole text when no one statement is to blame. */
function culprit(text: string, statements: readonly Said[], outside: OutsidePoints): string {
  const unread = only(statements, "unread")[0];
  if (unread) return unread.words;
  const tangled = statements.find((one) => "when" in one && one.when.tangled);
  if (tangled) return tangled.words;
  const few = statements.length > 1 && statements.length <= MOST_BLAMED;
  for (const blamed of few ? statements : []) {
    const rest = statements.filter((statement) => statement !== blamed);
    if (composeRule(text, rest, outside)) return blamed.words;
  }
  return text.replace(/\s+/g, " ").trim();
}
