import { message, type Message } from "../messages/message";
import { type Decimal, ZERO } from "../values/decimal";
import { pointsOf } from "./clause-reading";
import type { NotApplicable, RuleClause, Veto } from "./scoring-rule";
import type { Said } from "./statement";

/** What a veto is about: something that happened, not a requirement that was missed. */
export const HAPPENED =
  /有(?:下列|以下|上述|以上|前述)[^，,。；;]{0,6}(?:情形|情况|行为|问题|现象|事项)|存在|发现|出现|发生|凡|如有|若有|一旦|造成|截留|挪用|弄虚作假|造假|虚报|冒领|重大|违法|违规|违纪|套取|骗取/u;

/**
 * P11: takes 存在挪用的，本指标不得分 and 一票否决 out of the statements. Scope is the indicator
 * unless the words say 总分; a bare 一票否决 is a question.
 */
export function splitVetoes(statements: readonly Said[]): {
  readonly vetoes: readonly Veto[];
  readonly rest: readonly Said[];
  readonly questions: readonly Message[];
} {
  const vetoes: Veto[] = [];
  const rest: Said[] = [];
  const questions: Message[] = [];
  const gives = statements.some((statement) =>
    ["award", "deduct", "range", "formula", "proportion", "full"].includes(statement.type)
  );
  const deducts = statements.some((statement) => statement.type === "deduct");
  const counts = statements.some(
    (statement) => statement.type === "deduct" && statement.when.occurrence !== undefined
  );
  const apart = statements.every(
    (one) => one.type !== "award" || (one.when.text !== "" && !ABSENCE.test(one.when.text))
  );
  for (const [at, statement] of statements.entries()) {
    const before = vetoes.at(-1);
    const isBare = statement.type === "none" && statement.when.text === "";
    // …的一票否决，本项0分: the second half only says what is lost.
    if (before && isBare && statement.scope) {
      const scope = statement.scope === "clause" ? "indicator" : statement.scope;
      vetoes[vetoes.length - 1] = { ...before, scope };
      questions.pop();
      continue;
    }
    // …的一票否决，不得分: it is said once more.
    if (isBare && statements[at - 1]?.type === "veto") continue;
    const veto = asVeto(statement, { gives, deducts, counts, apart });
    if (veto) vetoes.push(veto);
    else rest.push(statement);
    // 一票否决 and a bare 不得分 do not say what is lost.
    if (veto && (statement.type === "veto" || (statement.type === "none" && !statement.scope))) {
      questions.push(message("rubric.question-veto-scope", { condition: veto.condition }));
    }
  }
  return { vetoes, rest, questions };
}

const ABSENCE = /无|未|没有|不存在|不发生|零|杜绝|其他|其余|否则|合规|合法|符合[^，,]{0,8}规定/u;

interface Beside {
  /** Others give or take points. */
  readonly gives: boolean;
  readonly deducts: boolean;
  /** Something is deducted by its number of 处. */
  readonly counts: boolean;
  /** What is given is no mere absence of the same: 未发现违规得5分，发现违规的不得分 is one answer. */
  readonly apart: boolean;
}

function asVeto(statement: Said, { gives, deducts, counts, apart }: Beside): Veto | undefined {
  const make = (condition: string, scope: Veto["scope"]): Veto => ({
    kind: "veto",
    points: ZERO,
    condition,
    scope,
  });
  if (statement.type === "veto") return make(statement.when.text, "indicator");
  if (statement.type !== "none" && statement.type !== "lose-all") return undefined;
  const { when } = statement;
  if (when.interval || when.otherwise || when.text === "") return undefined;
  if (statement.type === "none" && statement.scope === "total") return make(when.text, "total");
  // Alone in its clause it cannot be the other half of 得3分, so it takes away from all.
  if (!gives) {
    // 不达标不得分 by itself is half of a sentence, whose other half is missing.
    const strikes = statement.type === "lose-all" || statement.scope || HAPPENED.test(when.text);
    return when.occurrence?.every || !strikes ? undefined : make(when.text, "indicator");
  }
  if (statement.type !== "none") return undefined;
  if (!HAPPENED.test(when.text)) {
    // 每处扣1分；情节严重的本项不得分: beside what is counted it is a question of its own.
    const isOwn = counts || (deducts && statement.scope !== undefined);
    if (!isOwn || when.occurrence) return undefined;
    return make(when.text, statement.scope === "indicator" ? "indicator" : "clause");
  }
  if (statement.scope === "indicator") return make(when.text, "indicator");
  // 每起扣3分，发生较大事故不得分: beside what is counted it is a question of its own.
  if (!statement.scope && counts && !when.occurrence) return make(when.text, "clause");
  if (!statement.scope && !when.occurrence && apart) return make(when.text, "clause");
  // 发现一例的，本项不得分 beside 得3分 is zero tolerance; beside a deduction it is a veto.
  return statement.scope === "clause" && (deducts || !when.occurrence)
    ? make(when.text, "clause")
    : undefined;
}

/** What a project does not have to do, and so cannot be scored for. */
const DOES_NOT_APPLY =
  /不涉及|未涉及|无需|无须|不需|无此项|无该项|无此类|无该类|没有此类|没有该类|不适用|未发生[^，,]{0,6}(?:采购|招标|招投标)/u;

/**
 * P21: takes 不涉及采购的，本指标不适用 and 不涉及采购的得满分 out of the statements. The latter only
 * beside another award: alone it is all that the clause is about.
 */
export function splitExemptions(
  statements: readonly Said[],
  points: Decimal | undefined
): { readonly exemptions: readonly NotApplicable[]; readonly rest: readonly Said[] } {
  const exemptions: NotApplicable[] = [];
  const rest: Said[] = [];
  const awards = statements.filter(({ type }) => type === "award" || type === "deduct").length;
  for (const statement of statements) {
    const treatment = treatmentOf(statement, awards, points);
    if (treatment && "when" in statement) {
      const condition = statement.when.text.replace(
        /[，,]?(?:则|的)?(?:该|本|此)?(?:项|指标)?$/u,
        ""
      );
      exemptions.push({ kind: "not-applicable", points: ZERO, condition, treatment });
    } else rest.push(statement);
  }
  return { exemptions, rest };
}

function treatmentOf(
  statement: Said,
  awards: number,
  points: Decimal | undefined
): NotApplicable["treatment"] | undefined {
  if (statement.type === "not-applicable") return "rescale";
  if (statement.type !== "award" || awards < 2) return undefined;
  const { when } = statement;
  if (when.interval || when.occurrence || !DOES_NOT_APPLY.test(when.text)) return undefined;
  const full =
    statement.points.of === "full" || (points && pointsOf(statement.points, points).eq(points));
  return full ? "full" : undefined;
}

/** 本指标不得分 behind the last clause strikes the whole sum, not that clause alone. */
export function liftVetoes(clauses: readonly RuleClause[]): {
  readonly clauses: readonly RuleClause[];
  readonly vetoes: readonly (Veto | NotApplicable)[];
} {
  const vetoes: (Veto | NotApplicable)[] = [];
  const kept = clauses.map((clause): RuleClause => {
    if (clause.rule?.kind !== "sum-of-clauses") return clause;
    const inner = clause.rule.clauses.filter(({ rule }) => {
      // 本项不得分 and 不涉及的得满分 behind one clause speak of that clause.
      if (rule?.kind !== "veto" && rule?.kind !== "not-applicable") return true;
      const narrow = rule.kind === "veto" ? rule.scope === "clause" : rule.treatment === "full";
      if (narrow) return true;
      vetoes.push(rule);
      return false;
    });
    const [single, ...more] = inner;
    if (inner.length === clause.rule.clauses.length) return clause;
    if (single?.rule && more.length === 0) return { ...clause, rule: single.rule };
    return { ...clause, rule: { ...clause.rule, clauses: inner } };
  });
  return { clauses: kept, vetoes };
}
