import type { Decimal } from "../values/decimal";
import type { ListClause } from "./list-clause";
import type { PartReading } from "./parse-statements";
import { readStatements } from "./read-statements";
import { withoutRepetition } from "./repetition";
import type { Said } from "./statement";

/** 缺少任一项不得分, 有一项不符合的均不得分: behind the last clause, of all of them. */
const ANY_MISSED =
  /[。；;，,\n]\s*((?:以上|上述)?(?:[^。；;，,]{0,6}缺一不可[，,。；;]?\s*)?(?:缺少?|少|有)?(?:任意?|任何|其中)*一(?:项|条|个)?(?:不(?:符合|满足|达标|具备)|未(?:达到|做到|完成))?(?:的|者)?[，,]?((?:均|都|则|即|全部)*(?:本指标|该指标|整个指标)?)不得分)[。；;]?\s*$/u;

/** 。缺一项扣2分 behind clauses that have points of their own */
const TAKES_OF_ALL =
  /[。\n]\s*((?:以上|上述)?每?(?:缺少?|少)(?:任意|任何|其中)?[一1１]项的?[，,]?扣(?:除|减)?[\d０-９.．]+分)[。；;]?\s*$/u;

/**
 * ①有资金，5分；②有专人，5分。缺一不可，缺少任一项不得分: all or nothing. Without 缺一不可, 均 or 本指标
 * it may be of each clause or of all, and is not read; undefined when nothing of the kind is said.
 */
export function asAllOfThem(
  clauses: readonly ListClause[],
  full: Decimal | undefined
): PartReading | undefined {
  const last = clauses.at(-1);
  if (!last || clauses.length < 2) return undefined;
  // What each has lost by itself was taken off; 缺一项扣2分 of 5 points is of all of them, or of the last.
  const taken = TAKES_OF_ALL.exec(withoutRepetition(clauses).at(-1)?.text ?? "")?.[1];
  if (taken !== undefined && clauses.every(({ said }) => said.some(isOwnMarks))) {
    return { unread: [{ mark: "", words: taken }], questions: [], notes: [] };
  }
  const match = ANY_MISSED.exec(last.text);
  if (!match) return undefined;
  const own = last.text.slice(0, match.index);
  const texts = [...clauses.slice(0, -1).map(({ text }) => text), own];
  if (!texts.every((text) => onlyGives(readStatements(text)))) return undefined;
  const [, words = "", all = ""] = match;
  const isAll = words.includes("缺一不可") || /均|都|全部|指标/u.test(all);
  if (!full || !isAll) return { unread: [{ mark: "", words }], questions: [], notes: [] };
  const condition = clauses
    .map(({ mark }, at) => `${mark}${(texts[at] ?? "").replace(/[；;。，,\s]+$/u, "")}`)
    .join("；");
  const rule = { kind: "all-or-nothing", points: full, condition } as const;
  return { rule, unread: [], questions: [], notes: [] };
}

/** 有资金，得5分，否则不得分; what is deducted beside it would be lost. */
function onlyGives(said: readonly Said[]): boolean {
  return said.some(isOwnMarks) && said.every((one) => isOwnMarks(one) || PLAIN.has(one.type));
}

const PLAIN: ReadonlySet<Said["type"]> = new Set(["none", "remark", "definition"]);

function isOwnMarks({ type }: Said): boolean {
  return type === "full" || type === "award";
}
