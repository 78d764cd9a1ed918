import { message, type Message } from "../messages/message";
import { plain, sum, ZERO, type Decimal } from "../values/decimal";
import { only, pointsOf, type OutsidePoints } from "./clause-reading";
import { deductionOf } from "./kinds/deductions";
import { composeRule, parseStatements, type PartReading } from "./parse-statements";
import { readStatements } from "./read-statements";
import type { Deduction, RuleClause, ScoringRule, Veto } from "./scoring-rule";
import { splitClauses, type SplitText } from "./split-clauses";
import type { Said } from "./statement";
import { sumOf } from "./sum-of";
import { splitVetoes } from "./veto";

/** How the list is scored, when the clauses only describe: 每符合1项得2分, 评分标准：…. */
const TAIL =
  /(?<=^|[。；;，,\n])\s*(?:[①-⑳、]{2,}[^。；;\n]{0,6}(?:各|每)|(?:评分|计分|得分|打分|赋分)(?:标准|细则|规则|办法|方法)|(?:以上|上述|前述|各项|全部|均|完全)|每?(?:有|具备|符合|满足|达到|完成|缺|缺少|少)?[一1](?:项|条|点|个|处)|每(?:项|条|点|个|处|有|符合|满足|具备|缺|少|发现|存在|出现))/u;

/** Reads one clause of the list, which may be a list itself. */
type ParseClause = (text: string, outside: OutsidePoints) => PartReading;

interface Clause {
  readonly mark: string;
  readonly text: string;
  readonly said: readonly Said[];
  readonly nested: boolean;
}

/** Reads ①②③ with what stands before the first: bands, levels, deductions, criteria, or a sum. */
export function parseList(
  split: SplitText,
  outside: OutsidePoints,
  parseClause: ParseClause
): PartReading {
  const lead = readStatements(split.lead);
  const full = only(lead, "full")[0]?.points ?? outside.given;
  const clauses = split.parts.map(({ mark, text }) => ({
    mark,
    text,
    said: readStatements(text),
    nested: splitClauses(text).parts.length > 0,
  }));
  return (
    asCriteria(split, clauses, full) ??
    asOneScale(split, lead, clauses, full) ??
    asDeductions(lead, clauses, full) ??
    asSum(lead, clauses, full, parseClause)
  );
}

function outsideOf(given: Decimal | undefined): OutsidePoints {
  return given ? { given } : {};
}

/** Clauses that describe, and one sentence that scores them all: 每符合1项得1分. */
function asCriteria(
  split: SplitText,
  clauses: readonly Clause[],
  full: Decimal | undefined
): PartReading | undefined {
  const last = clauses.at(-1);
  if (!last || clauses.some((clause) => clause.nested)) return undefined;
  const cut = TAIL.exec(last.text)?.index ?? last.text.length;
  const tail = last.text.slice(cut);
  const described = [...clauses.slice(0, -1).map(({ text }) => text), last.text.slice(0, cut)];
  if (!described.every((text) => text.trim() !== "" && isDescription(readStatements(text))))
    return undefined;
  const scoring = [split.lead, tail].filter((text) => !isDescription(readStatements(text)));
  const [text] = scoring;
  if (text === undefined || scoring.length > 1) return undefined;
  const said = readStatements(text);
  const shared = sharedPoints(said, clauses.length, full);
  if (shared)
    return { ...criteriaSum(clauses, described, shared, full), unread: [], questions: [] };
  const part = parseStatements(text, said, outsideOf(full));
  if (!part.rule) return undefined;
  return { ...part, rule: itemise(part.rule, clauses, described) };
}

/** 各占1/4权重分, or ①②各1分，③各2分: points of each clause, in order. */
function sharedPoints(
  said: readonly Said[],
  count: number,
  full: Decimal | undefined
): readonly Decimal[] | undefined {
  const shares = only(said, "each");
  // 符合得分，不符合不得分 says once more what all or nothing is.
  const known = ["each", "none", "remark", "full", "until-nothing-left"];
  if (shares.length === 0 || !said.every(({ type }) => known.includes(type))) return undefined;
  if (only(said, "none").some(({ when }) => when.interval ?? when.occurrence)) return undefined;
  const points: (Decimal | undefined)[] = Array.from({ length: count }, () => undefined);
  for (const share of shares) {
    const value = pointsOf(share.points, full);
    const named = Array.from(share.when.text, circled).flatMap((order) => order ?? []);
    const places = named.length > 0 ? named : points.map((_, at) => at + 1);
    for (const place of places) points[place - 1] = value;
  }
  const given = points.flatMap((one) => one ?? []);
  return given.length === count && points.length === count ? given : undefined;
}

function circled(character: string): number | undefined {
  const order = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮".indexOf(character);
  return order < 0 ? undefined : order + 1;
}

/** Each clause all or nothing, with points of its own. */
function criteriaSum(
  clauses: readonly Clause[],
  described: readonly string[],
  points: readonly Decimal[],
  full: Decimal | undefined
) {
  return sumOf(
    clauses.map(({ mark }, at): RuleClause => {
      const text = (described[at] ?? "").replace(/[；;。，,\s]+$/u, "");
      const own = points[at] ?? ZERO;
      return { mark, text, rule: { kind: "all-or-nothing", points: own, condition: text } };
    }),
    full
  );
}

/** 每符合1项得2分 over five clauses of a 10-point rule: each clause is all or nothing. */
function itemise(
  rule: ScoringRule,
  clauses: readonly Clause[],
  described: readonly string[]
): ScoringRule {
  if (rule.kind !== "award-per-item" || !rule.per.eq(1)) return rule;
  if (!rule.each.times(clauses.length).eq(rule.points)) return rule;
  const points = clauses.map(() => rule.each);
  return criteriaSum(clauses, described, points, rule.points).rule;
}

function isDescription(said: readonly Said[]): boolean {
  return said.every(({ type }) => type === "remark" || type === "definition");
}

/** ①≥90%得10分 ②80%≤x<90%得8分 …: the marks number the bands (or levels) of one scale. */
function asOneScale(
  split: SplitText,
  lead: readonly Said[],
  clauses: readonly Clause[],
  full: Decimal | undefined
): PartReading | undefined {
  if (clauses.length < 2 || clauses.some((clause) => clause.nested)) return undefined;
  const { vetoes, rest } = splitVetoes(clauses.flatMap((clause) => clause.said));
  if (vetoes.length > 0) return undefined;
  const scoring = clauses.map((clause) => clause.said.filter((said) => said.type !== "remark"));
  if (scoring.some((said) => said.length !== 1)) return undefined;
  const text = [split.lead, ...clauses.map((clause) => clause.text)].join("。");
  const reading = composeRule(text, [...lead, ...rest], outsideOf(full));
  const kind = reading?.rule.kind;
  if (kind !== "banded" && kind !== "levels" && kind !== "evaluator-range") return undefined;
  // Clauses that add up to full marks are parts, not levels of one scale.
  const added = sum(scoring.flat().map((said) => pointsIn(said)));
  if (full && kind !== "banded" && added.eq(full)) return undefined;
  if (
    kind !== "banded" &&
    !scoring.flat().some((said) => said.type === "none") &&
    added.lt(full ?? ZERO)
  ) {
    return undefined;
  }
  return (
    reading && {
      rule: reading.rule,
      unread: [],
      questions: reading.questions ?? [],
      notes: reading.notes ?? [],
    }
  );
}

/** 以上各项有一项不满足的，扣相应分值: the clauses have said so themselves. */
const REPETITION =
  /[。；;，,\n]\s*(?:以上|上述|前述)[^。；;\n]*(?:扣除?|减)(?:相应|对应|该项|其|相对应)的?(?:分值|分数|得分)[。；;]?\s*$|[。；;，,\n]\s*(?:以上|上述|前述)?[^。；;，,\n]{0,8}不(?:符合|满足|达标)[^。；;，,\n得扣]{0,4}(?:相应|对应|该项)(?:项|分)?不(?:得|计)分[。；;]?\s*$/u;

function withoutRepetition(clauses: readonly Clause[]): readonly Clause[] {
  return clauses.map((clause, at) => {
    if (at < clauses.length - 1 || !REPETITION.test(clause.text)) return clause;
    const text = clause.text.replace(REPETITION, "");
    return { ...clause, text, said: readStatements(text) };
  });
}

function pointsIn(said: Said): Decimal {
  if (said.type === "award" && said.points.of === "number") return said.points.value;
  return said.type === "range" && said.max.of === "number" ? said.max.value : ZERO;
}

/** ①未制定制度扣2分 ②每缺1项扣0.5分: no clause has points of its own, all take from full marks. */
function asDeductions(
  lead: readonly Said[],
  clauses: readonly Clause[],
  full: Decimal | undefined
): PartReading | undefined {
  if (!full || clauses.some((clause) => clause.nested)) return undefined;
  const scoring = lead.filter(
    ({ type }) => !["remark", "full", "definition", "until-nothing-left"].includes(type)
  );
  if (scoring.length > 1 || scoring.some(({ type }) => type !== "award")) return undefined;
  const items: { mark: string; deduction: Deduction }[] = [];
  for (const clause of clauses) {
    const said = clause.said.filter(({ type }) => type !== "remark");
    if (!said.every(({ type }) => ["deduct", "until-nothing-left", "most-deducted"].includes(type)))
      return undefined;
    for (const deduct of only(said, "deduct")) {
      const deduction = deductionOf(deduct, {
        text: clause.text,
        said,
        remarks: [],
        namesMarks: false,
        points: full,
      });
      if (!deduction) return undefined;
      items.push({ mark: clause.mark, deduction });
    }
  }
  const marks = new Set(items.map((item) => item.mark));
  if (items.length === 0 || marks.size !== items.length || marks.size !== clauses.length)
    return undefined;
  const condition = lead.find(({ type }) => type === "award");
  return {
    rule: {
      kind: "deductions",
      points: full,
      condition: condition && "when" in condition ? condition.when.text : "",
      items,
    },
    unread: [],
    questions: [],
    notes: [],
  };
}

/** P2, P15 and P20: each clause a rule of its own. */
function asSum(
  lead: readonly Said[],
  clauses: readonly Clause[],
  full: Decimal | undefined,
  parseClause: ParseClause
): PartReading {
  const fromLead = splitVetoes(lead);
  const questions: Message[] = [...fromLead.questions];
  const parts = withoutRepetition(clauses).map((clause) => ({
    ...clause,
    part: parseClause(
      clause.text,
      clauses.length === 1 ? outsideOf(full) : full ? { base: full } : {}
    ),
  }));
  const filled = fillMissingPoints(parts, full, parseClause, questions);
  const unread = filled.flatMap(({ mark, part }) =>
    part.unread.map((words) => ({ mark: mark + words.mark, words: words.words }))
  );
  const leftInLead = fromLead.rest.filter(
    ({ type }) =>
      !["remark", "full", "definition", "choose-one", "until-nothing-left"].includes(type)
  );
  unread.push(...leftInLead.map(({ words }) => ({ mark: "", words })));
  const lifted = liftVetoes(
    filled.map(({ mark, text, part }) => ({ mark, text, ...(part.rule && { rule: part.rule }) }))
  );
  const ruleClauses: RuleClause[] = [
    ...lifted.clauses,
    ...[...fromLead.vetoes, ...lifted.vetoes].map((rule, at) => ({
      mark: at === 0 ? "否决" : `否决${String(at + 1)}`,
      text: rule.condition,
      rule,
    })),
  ];
  questions.push(...filled.flatMap(({ part }) => part.questions));
  const inner = filled.flatMap(({ part }) => part.notes);
  const [single] = ruleClauses;
  if (ruleClauses.length === 1 && single?.rule) {
    return { rule: single.rule, unread, questions, notes: inner };
  }
  if (!ruleClauses.some((clause) => clause.rule)) {
    return { unread, questions, notes: inner };
  }
  if ([...lead, ...clauses.flatMap(({ said }) => said)].some(({ type }) => type === "choose-one")) {
    const points = full ?? ruleClauses[0]?.rule?.points ?? ZERO;
    return {
      rule: { kind: "choice", points, clauses: ruleClauses },
      unread,
      questions,
      notes: inner,
    };
  }
  const { rule, notes } = sumOf(ruleClauses, full);
  return { rule, unread, questions, notes: [...notes, ...inner] };
}

/** 本指标不得分 behind the last clause strikes the whole sum, not that clause alone. */
function liftVetoes(clauses: readonly RuleClause[]): {
  readonly clauses: readonly RuleClause[];
  readonly vetoes: readonly Veto[];
} {
  const vetoes: Veto[] = [];
  const kept = clauses.map((clause): RuleClause => {
    if (clause.rule?.kind !== "sum-of-clauses") return clause;
    const inner = clause.rule.clauses.filter(({ rule }) => {
      const wide = rule?.kind === "veto" && rule.scope !== "clause";
      if (wide) vetoes.push(rule);
      return !wide;
    });
    const [single, ...more] = inner;
    if (inner.length === clause.rule.clauses.length) return clause;
    if (single?.rule && more.length === 0) return { ...clause, rule: single.rule };
    return { ...clause, rule: { ...clause.rule, clauses: inner } };
  });
  return { clauses: kept, vetoes };
}

/**
 * One clause without points of its own, beside others that leave a rest of full marks: the rest
 * is its. It is arithmetic, and it is said.
 */
function fillMissingPoints(
  parts: readonly (Clause & { readonly part: PartReading })[],
  full: Decimal | undefined,
  parseClause: ParseClause,
  questions: Message[]
): readonly (Clause & { readonly part: PartReading })[] {
  const missing = parts.filter(({ part }) => !part.rule);
  const [only, ...more] = missing;
  if (!full || !only || more.length > 0 || parts.length < 2) return parts;
  const known = sum(parts.flatMap(({ part }) => (part.rule ? [part.rule.points] : [])));
  const rest = full.minus(known);
  if (rest.lte(0) || isDescription(only.said)) return parts;
  const part = parseClause(only.text, { given: rest });
  if (!part.rule) return parts;
  questions.push(message("rubric.question-rest-points", { mark: only.mark, points: plain(rest) }));
  return parts.map((clause) => (clause === only ? { ...clause, part } : clause));
}
