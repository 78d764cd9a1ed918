import { type Decimal, ZERO } from "../values/decimal";
import { only, pointsOf } from "./clause-reading";
import { isDescription, outsideOf, type ListClause } from "./list-clause";
import { parseStatements, type PartReading } from "./parse-statements";
import { readStatements } from "./read-statements";
import type { RuleClause, ScoringRule } from "./scoring-rule";
import type { SplitText } from "./split-clauses";
import type { Condition, Said } from "./statement";
import { sumOf } from "./sum-of";

/** How the list is scored, when the clauses only describe: 每符合1项得2分, 评分标准：…. */
const TAIL =
  /(?<=^|[。；;，,\n])\s*(?:[①-⑳、]{2,}[^。；;\n]{0,6}(?:各|每)|(?:评分|计分|得分|打分|赋分)(?:标准|细则|规则|办法|方法)|(?:以上|上述|前述|各项|全部|均|完全)|各(?:占|得|计)?[\d０-９]|(?:其中|如有|若有|凡有)?每?(?:有|具备|符合|满足|达到|完成|缺|缺少|少)?(?:任意|任何)?[一1１](?:项|条|点|个|处)|任[一1１](?:项|条|点|个)|每(?:项|条|点|个|处|有|符合|满足|具备|缺|少|发现|存在|出现))/u;

/** Clauses that describe, and one sentence that scores them all: 每符合1项得1分. */
export function asCriteria(
  split: SplitText,
  clauses: readonly ListClause[],
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
  // 每个要点2分 … 每符合一个要点得2分: said twice; the tail says it whole.
  const text = scoring.at(-1);
  if (text === undefined) return undefined;
  const said = readStatements(text);
  const [first, ...others] = scoring;
  if (first !== undefined && others.length > 0 && !saysTheSame(readStatements(first), said)) {
    return undefined;
  }
  const shared = sharedPoints(said, clauses.length, full);
  if (shared)
    return { ...criteriaSum(clauses, described, shared, full), unread: [], questions: [] };
  const part = parseStatements(text, said, outsideOf(full));
  if (!part.rule) return undefined;
  if (part.rule.kind === "all-or-nothing") {
    // 满足下列条件之一即得10分: the question has to name them.
    const list = clauses.map(({ mark }, at) => `${mark}${(described[at] ?? "").trim()}`).join("");
    const head = part.rule.condition.replace(/(?<!立)即$/u, "");
    return { ...part, rule: { ...part.rule, condition: `${head}：${list}` } };
  }
  return { ...part, rule: itemise(part.rule, clauses, described) };
}

/** Both name one figure of points, and it is the same. */
function saysTheSame(lead: readonly Said[], tail: readonly Said[]): boolean {
  const figures = (said: readonly Said[]) =>
    said.flatMap((one) => {
      if (one.type === "full") return [one.points.toFixed()];
      if (one.type !== "award" && one.type !== "each") return [];
      return one.points.of === "number" ? [one.points.value.toFixed()] : [];
    });
  const names = new Set([...figures(lead), ...figures(tail)]);
  return names.size === 1 && figures(lead).length > 0;
}

/** 各占1/4权重分, or ①②各1分，③各2分: points of each clause, in order. */
function sharedPoints(
  said: readonly Said[],
  count: number,
  full: Decimal | undefined
): readonly Decimal[] | undefined {
  // 满足①得2分，满足②得3分 says for each clause what 各 says for all.
  const named = only(said, "award").filter(({ when }) => /[①-⑳]/u.test(when.text));
  // 满足一项得1分 over four clauses of 4 points: each has 1.
  const perClause = only(said, "award").filter(
    ({ when, points }) =>
      isOneOfThem(when) && full !== undefined && pointsOf(points, full).times(count).eq(full)
  );
  // ③2分, where 得 is left out
  const bare = only(said, "full")
    .filter(({ when }) => /^[①-⑳]+$/u.test(when.text))
    .map(({ when, points: value }) => ({ when, points: { of: "number", value } as const }));
  const shares = [...only(said, "each"), ...named, ...perClause, ...bare];
  // 符合得分，不符合不得分 says once more what all or nothing is.
  const known = ["each", "none", "remark", "full", "until-nothing-left", "most-awarded"];
  const others = said.filter((one) => !(shares as readonly unknown[]).includes(one));
  if (shares.length === 0 || !others.every(({ type }) => known.includes(type))) return undefined;
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

/** 满足一项, without 每. */
function isOneOfThem({ occurrence, interval, text }: Condition): boolean {
  return occurrence?.every === false && occurrence.per.eq(1) && !interval && !/[①-⑳]/u.test(text);
}

function circled(character: string): number | undefined {
  const order = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮".indexOf(character);
  return order < 0 ? undefined : order + 1;
}

/** Each clause all or nothing, with points of its own. */
function criteriaSum(
  clauses: readonly ListClause[],
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
  clauses: readonly ListClause[],
  described: readonly string[]
): ScoringRule {
  if (rule.kind !== "award-per-item" || !rule.per.eq(1)) return rule;
  if (!rule.each.times(clauses.length).eq(rule.points)) return rule;
  const points = clauses.map(() => rule.each);
  return criteriaSum(clauses, described, points, rule.points).rule;
}
