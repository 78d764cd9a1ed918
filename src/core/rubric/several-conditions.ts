import { RATIO_NAME, type Bound } from "./read-bounds";
import type { Token } from "./tokenise";

/** 三项指标分别达到50%、75%、90% */
const LISTS_FIGURES =
  /分别(?:为|达到|达|不低于|不少于|不超过|控制在|完成|[≥≤><])*\d[\d.]*[^\d,;。、]{0,4}[、,和及]\d/u;
/** 及时率、准确率均达到100% */
const OF_ALL =
  /[、和及与][^,;。]{2,20}(?:均|都|全部|同时)(?:应|须)?(?:达到|达|为|不低于|高于|大于|超过|[≥>=])*\d/u;
/** 资料齐全且完成率 before a figure, 且资料齐全 behind it. */
const AND_BETWEEN = /[^且]{3,}(?:且|并且|同时)[^且]/u;
const AND_MORE = /^[^且]{0,3}(?:且|并且|同时)[^且]{3,}/u;

/**
 * 分别达到50%、75%、90%; 资料齐全且完成率≥90%; 获得批复或完成率≥90%: more than the one figure that is
 * compared. Only a person can say whether it holds.
 */
export function saysSeveral(tokens: readonly Token[], bounds: readonly Bound[]): boolean {
  if (bounds.length === 0) return false;
  const words = tokens.map(({ raw }) => raw.normalize("NFKC")).join("");
  if (LISTS_FIGURES.test(words) || OF_ALL.test(words)) return true;
  const names = new Set(bounds.flatMap(({ name }) => (name === "" ? [] : [name])));
  // 男性达到90%且女性达到80%; 完成率90%以上、合格率95%以上
  if (names.size > 1 && names.size === bounds.length && !hasRange(bounds)) return true;
  return tokens.some((token, at) => {
    if (token.type === "or") return isCondition(tokens[at - 1]) !== isCondition(tokens[at + 1]);
    if (token.type !== "text") return false;
    if (AND_BETWEEN.test(token.raw)) return true;
    // 且满意度＜90% goes on about the same figure.
    return AND_MORE.test(token.raw) && (names.size > 1 || !names.has(afterAnd(token.raw)));
  });
}

/** 60%≤完成率: a measure between two ends is one. */
function hasRange(bounds: readonly Bound[]): boolean {
  return new Set(bounds.map(({ side }) => side)).size > 1;
}

function afterAnd(words: string): string {
  return words.replace(/^[^且]{0,3}(?:且|并且|同时)/u, "");
}

/** 获得批复 is a condition of its own; 好评率 is a name, and 未完成 the low end of the same figure. */
function isCondition(token: Token | undefined): boolean {
  if (token?.type !== "text") return false;
  return (
    token.raw.length >= 3 && !RATIO_NAME.test(token.raw) && !/^(?:未|没有|不)/u.test(token.raw)
  );
}
