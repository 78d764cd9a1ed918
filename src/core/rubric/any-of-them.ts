import type { Decimal } from "../values/decimal";
import { isDescription, outsideOf, type ListClause } from "./list-clause";
import { parseStatements, type PartReading } from "./parse-statements";
import { readStatements } from "./read-statements";
import type { ScoringRule } from "./scoring-rule";
import type { SplitText } from "./split-clauses";

/** 下列条件之一, 以下任一情形, 其中任意一项, 满足其一: any one of a list is enough. */
const ANY_ONE =
  /之一(?!般)|其一(?![是为、:：])|任(?:意|何)?(?:其中)?(?:的)?[一1１](?!般|定|并|致)|中的?(?:任意|任何)?[一1１](?:项|条|个|种|点|类)|(?:满足|符合|具备|达到|有)[一1１](?:项|条|个|种|点|类)即/u;

/** 每项扣2分, 每有一项得1分: counted, one by one. */
const COUNTED = /每|各|分别|均得|都得/u;

/** Behind the last clause: how the list is scored, or what is given when none of them holds. */
const TAIL =
  /[。；;，,\n]\s*((?:以上|上述|前述|其中|只要|凡|如|若|符合|满足|具备|达到|存在|有|发生|出现|任意?一|均不|都不|都没|均未|都未|否则|不(?:符合|满足|具备|存在)|未(?:满足|达到|具备|出现|发生|存在|发现)|其他|其余|无上述|没有)[^。；;\n]*?(?:分|扣完|扣光|一票否决)[^。；;\n]*)[。；;]?\s*$/u;

/** 即可得分: all of it, as no figure is named. */
const BARE_SCORE = /(?<![不记计评给打赋\d])(?:即|就|便|均)?(?:可以|可)?得分(?=[，,。；;：:\s]|$)/gu;

export function saysAnyOne(words: string): boolean {
  return ANY_ONE.test(words);
}

export function saysOfEach(words: string): boolean {
  return COUNTED.test(words);
}

/**
 * 满足下列条件之一即可得分：①…②…: one answer about the whole list, whose words the question has to
 * name. 有下列情形之一的不得分 is the same turned round. Undefined when the words do not say any one.
 */
export function asAnyOfThem(
  split: SplitText,
  clauses: readonly ListClause[],
  full: Decimal | undefined
): PartReading | undefined {
  const last = clauses.at(-1);
  if (!last || clauses.length < 2 || clauses.some(({ nested }) => nested)) return undefined;
  const { own, tails } = withoutTails(last.text);
  const texts = [...clauses.slice(0, -1).map(({ text }) => text), own];
  const scoring = [split.lead, ...tails].filter((words) => words !== "");
  if (!scoring.some(saysAnyOne) || scoring.some(saysOfEach)) return undefined;
  if (!texts.every((text) => isDescription(readStatements(text)))) return undefined;
  const list = clauses.map(
    ({ mark }, at) => afterMark(mark) + (texts[at] ?? "").replace(ENDING, "")
  );
  return readAnyOf(scoring, list.join("；"), full, clauses.length);
}

/** 满足下列条件之一即可得分：获得表彰；经验被推广。 where no marks number them. */
export function asUnmarkedAnyOf(text: string, full: Decimal | undefined): PartReading | undefined {
  const [, lead = "", rest = ""] = /^([^：:。；;\n]{4,60})[：:](.+)$/su.exec(text.trim()) ?? [];
  if (!saysAnyOne(lead) || saysOfEach(lead)) return undefined;
  const { own, tails } = withoutTails(rest);
  if (!isDescription(readStatements(own))) return undefined;
  const count = own.replace(ENDING, "").split(/[；;\n]/u).length;
  return readAnyOf([lead, ...tails], own.replace(ENDING, ""), full, count);
}

/** 1. for 1、, whose sign was taken off: 1有规划 reads as a figure. */
function afterMark(mark: string): string {
  return /[\d０-９一二三四五六七八九十]$/u.test(mark) ? `${mark}.` : mark;
}

const ENDING = /[；;。，,\s]+$/u;

function withoutTails(text: string): { readonly own: string; readonly tails: readonly string[] } {
  const tails: string[] = [];
  let own = text;
  for (let match = TAIL.exec(own); match && tails.length < 3; match = TAIL.exec(own)) {
    tails.unshift(match[1] ?? "");
    own = own.slice(0, match.index);
  }
  return { own, tails };
}

function readAnyOf(
  scoring: readonly string[],
  list: string,
  full: Decimal | undefined,
  count: number
): PartReading | undefined {
  const text = scoring
    .map((words) => words.replace(/[：:，,。；;\s]+$/u, ""))
    .join("，")
    .replace(BARE_SCORE, "得满分");
  const said = readStatements(text);
  const unread = { unread: [{ mark: "", words: scoring.join("，") }], questions: [], notes: [] };
  if (isDescription(said)) return unread;
  // 其中一项不符合扣2分 counts.
  if (said.some((one) => one.type === "deduct" && one.when.occurrence)) return undefined;
  const part = parseStatements(text, said, outsideOf(full));
  const rule = part.rule && withList(part.rule, list);
  // 之一得2分 over three of 6 points may be of each of them.
  const isOfEach = full && part.rule?.points.lt(full) && part.rule.points.times(count).eq(full);
  return rule && !isOfEach ? { ...part, rule } : unread;
}

/** The rule with the list behind the words that speak of it; undefined when none of its words do. */
function withList(rule: ScoringRule, list: string): ScoringRule | undefined {
  const named = (condition: string) =>
    saysAnyOne(condition) ? `${condition.replace(/的$/u, "")}：${list}` : undefined;
  if (rule.kind === "sum-of-clauses") {
    const clauses = rule.clauses.map((clause) => {
      const inner = clause.rule && withList(clause.rule, list);
      return inner ? { ...clause, rule: inner } : clause;
    });
    return clauses.some((clause, at) => clause !== rule.clauses[at])
      ? { ...rule, clauses }
      : undefined;
  }
  if (rule.kind !== "all-or-nothing" && rule.kind !== "zero-tolerance" && rule.kind !== "veto") {
    return undefined;
  }
  const condition = named(rule.condition);
  return condition === undefined ? undefined : { ...rule, condition };
}
