import { message, type Message } from "../messages/message";
import { Decimal, plain, sum, ZERO } from "../values/decimal";
import {
  clauseReading,
  only,
  pointsOf,
  type OutsidePoints,
  type RuleReading,
} from "./clause-reading";
import { asAllOfThem } from "./all-of-them";
import { asAnyOfThem, saysAnyOne, saysOfEach } from "./any-of-them";
import { deductionItems } from "./kinds/deductions";
import { composeRule, type PartReading } from "./parse-statements";
import { readStatements } from "./read-statements";
import type { Deduction, RuleClause } from "./scoring-rule";
import { splitClauses, type SplitText } from "./split-clauses";
import type { Said } from "./statement";
import { withoutRepetition } from "./repetition";
import { sumOf } from "./sum-of";
import { HAPPENED, liftVetoes, splitVetoes } from "./veto";
import { isDescription, outsideOf, pointsIn, type ListClause } from "./list-clause";
import { asCriteria } from "./parse-criteria";

/** Reads one clause of the list, which may be a list itself. */
type ParseClause = (text: string, outside: OutsidePoints) => PartReading;

/** Reads ①②③ with what stands before the first: bands, levels, deductions, criteria, or a sum. */
export function parseList(
  split: SplitText,
  outside: OutsidePoints,
  parseClause: ParseClause
): PartReading {
  const lead = readStatements(split.lead);
  // ①②各1分，③2分 names clauses, not the whole.
  const whole = only(lead, "full").find(({ when }) => !/[①-⑳]/u.test(when.text));
  const full = whole?.points ?? outside.given;
  const clauses = split.parts.map(({ mark, text }) => ({
    mark,
    text,
    said: readStatements(text),
    nested: splitClauses(text).parts.length > 0,
  }));
  return (
    asAnyOfThem(split, clauses, full) ??
    asCriteria(split, clauses, full) ??
    asOneScale(split, lead, clauses, full) ??
    asDeductions(lead, clauses, full) ??
    asAllOfThem(clauses, full) ??
    asSum(split.lead, lead, clauses, full, parseClause)
  );
}

/** ①≥90%得10分 ②80%≤x<90%得8分 …: the marks number the bands (or levels) of one scale. */
function asOneScale(
  split: SplitText,
  lead: readonly Said[],
  clauses: readonly ListClause[],
  full: Decimal | undefined
): PartReading | undefined {
  if (clauses.length < 2 || clauses.some((clause) => clause.nested)) return undefined;
  if ([...lead, ...clauses.flatMap(({ said }) => said)].some(({ type }) => type === "choose-one")) {
    return undefined;
  }
  const { vetoes, rest } = splitVetoes(clauses.flatMap((clause) => clause.said));
  if (vetoes.length > 0) return undefined;
  const scoring = clauses.map((clause) => clause.said.filter((said) => said.type !== "remark"));
  if (scoring.some((said) => said.length !== 1)) return undefined;
  const text = [split.lead, ...clauses.map((clause) => clause.text)].join("。");
  const reading = composeRule(text, [...lead, ...rest], outsideOf(full));
  const kind = reading?.rule.kind;
  if (kind === "all-or-nothing" && isOneAnswer(scoring.flat())) return wholeReading(reading);
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
  return wholeReading(reading);
}

/** ①符合得5分 ②不符合不得分: two sides of one answer. 存在挪用的不得分 is another question. */
function isOneAnswer(said: readonly Said[]): boolean {
  return said.every((one) => one.type !== "none" || !HAPPENED.test(one.when.text));
}

function wholeReading(reading: RuleReading | undefined): PartReading | undefined {
  if (!reading) return undefined;
  const { rule, questions = [], notes = [] } = reading;
  return { rule, unread: [], questions, notes };
}

const DEDUCTS: ReadonlySet<Said["type"]> = new Set([
  "deduct",
  "until-nothing-left",
  "most-deducted",
  "part-of-step",
]);

/** 存在以下问题的扣分：, 否则按以下标准扣分：: what the clauses say. */
const ANNOUNCES_LOSS =
  /^(?:如|若|凡)?(?:(?:存在|有|出现|发现|发生)(?:以下|下列)[^，,。；;]{0,8}的?|(?:否则|不健全|不完善|不符合)?[，,]?(?:按照?|根据)?(?:以下|下列|如下)(?:标准|规定|情形|情况|办法|原则)?)[，,]?(?:相应|分别|逐项|予以|进行)?扣(?:除|减)?(?:相应)?分值?$/u;

/** ①未制定制度扣2分 ②每缺1项扣0.5分: no clause has points of its own, all take from full marks. */
function asDeductions(
  lead: readonly Said[],
  clauses: readonly ListClause[],
  full: Decimal | undefined
): PartReading | undefined {
  if (clauses.some((clause) => clause.nested)) return undefined;
  const scoring = lead.filter(
    (one) =>
      !["remark", "full", "definition", "until-nothing-left"].includes(one.type) &&
      !ANNOUNCES_LOSS.test(one.words)
  );
  const [award, ...more] = scoring;
  if (more.length > 0 || (award && award.type !== "award")) return undefined;
  // 完成率≥90%得4分 leaves open what less than that gives.
  if (award?.when.interval ?? award?.when.step) return undefined;
  // 制度健全得2分 of 4: its own marks count, and that they differ is said.
  const marks = award ? pointsOf(award.points, full) : full;
  if (!marks) return undefined;
  const items: { mark: string; deduction: Deduction }[] = [];
  let whole: Decimal | undefined;
  for (const clause of clauses) {
    const said = clause.said.filter(({ type }) => type !== "remark");
    if (!said.every(({ type }) => DEDUCTS.has(type))) return undefined;
    const reading = deductionItems(clauseReading(clause.text, said, { given: marks }));
    const [item, ...more] = reading?.items ?? [];
    if (!item || more.length > 0 || (whole && reading?.maxLoss)) return undefined;
    whole ??= reading?.maxLoss;
    // ①扣2分：未公开的
    const about = item.deduction.condition || only(clause.said, "remark")[0]?.when.text;
    items.push({ mark: clause.mark, deduction: { ...item.deduction, condition: about ?? "" } });
  }
  if (items.length === 0) return undefined;
  return {
    rule: {
      kind: "deductions",
      points: marks,
      condition: award?.when.text ?? "",
      items,
      ...(whole && { maxLoss: whole }),
    },
    unread: [],
    questions: [],
    notes: [],
  };
}

/** P2, P15 and P20: each clause a rule of its own. */
function asSum(
  leadText: string,
  lead: readonly Said[],
  clauses: readonly ListClause[],
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
  const choosesOne = saysAnyOne(leadText) && !saysOfEach(leadText) && fromLead.vetoes.length === 0;
  if (choosesOne && !isOneOfThem(ruleClauses, full)) unread.push({ mark: "", words: leadText });
  if (
    choosesOne ||
    [...lead, ...clauses.flatMap(({ said }) => said)].some(({ type }) => type === "choose-one")
  ) {
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

/** One clause alone gives full marks, as 满足下列条件之一 says; parts that add up to them are no choice. */
function isOneOfThem(clauses: readonly RuleClause[], full: Decimal | undefined): boolean {
  const points = clauses.flatMap(({ rule }) => rule?.points ?? []);
  return points.length > 0 && (!full || Decimal.max(...points).eq(full));
}

/**
 * One clause without points of its own, beside others that leave a rest of full marks: the rest
 * is its. It is arithmetic, and it is said.
 */
function fillMissingPoints(
  parts: readonly (ListClause & { readonly part: PartReading })[],
  full: Decimal | undefined,
  parseClause: ParseClause,
  questions: Message[]
): readonly (ListClause & { readonly part: PartReading })[] {
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
