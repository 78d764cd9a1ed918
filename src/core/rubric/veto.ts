import { message, type Message } from "../messages/message";
import { ZERO } from "../values/decimal";
import type { RuleClause, Veto } from "./scoring-rule";
import type { Said } from "./statement";

/** What a veto is about: something that happened, not a requirement that was missed. */
export const HAPPENED =
  /存在|发现|出现|发生|凡|如有|若有|一旦|造成|截留|挪用|弄虚作假|虚报|冒领|重大|违法|违规|违纪|套取|骗取/u;

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
  for (const statement of statements) {
    const veto = asVeto(statement, gives, deducts);
    if (veto) vetoes.push(veto);
    else rest.push(statement);
    // 一票否决 and a bare 不得分 do not say what is lost.
    if (veto && (statement.type === "veto" || (statement.type === "none" && !statement.scope))) {
      questions.push(message("rubric.question-veto-scope", { condition: veto.condition }));
    }
  }
  return { vetoes, rest, questions };
}

function asVeto(statement: Said, amongOthers: boolean, deducts: boolean): Veto | undefined {
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
  if (!amongOthers) return when.occurrence?.every ? undefined : make(when.text, "indicator");
  if (statement.type !== "none" || !HAPPENED.test(when.text)) return undefined;
  if (statement.scope === "indicator") return make(when.text, "indicator");
  // 发现一例的，本项不得分 beside 得3分 is zero tolerance; beside a deduction it is a veto.
  return statement.scope === "clause" && (deducts || !when.occurrence)
    ? make(when.text, "clause")
    : undefined;
}

/** 本指标不得分 behind the last clause strikes the whole sum, not that clause alone. */
export function liftVetoes(clauses: readonly RuleClause[]): {
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
