import { isPeriodName } from "./class-name";
import type { RoleSpec } from "./column-roles";
import { withoutBrackets } from "./role-fit";
import { KINDS } from "./table-kinds";

// The same few words head every table; matching them against every role once is enough.
const MOST_KNOWN = 10_000;
const knownWords = new Map<string, boolean>();

/** Whether a text is a word that heads a column in some kind of table. */
export function isHeaderWord(text: string): boolean {
  if (text.length === 0 || text.length > 40) return false;
  const known = knownWords.get(text);
  if (known !== undefined) return known;
  const bare = withoutBrackets(text);
  const isWord =
    isPeriodName(text) ||
    (!isSentence(bare) &&
      !isWeighted(text) &&
      HEADER_SPECS.some((spec) => spec.words.test(text) || spec.words.test(bare)));
  if (knownWords.size < MOST_KNOWN) knownWords.set(text, isWord);
  return isWord;
}

/** 得分=预算执行率×5 and 按完成率得分 speak of what heads columns, and are rules in a row. */
function isSentence(text: string): boolean {
  return /[，。；;]|得分[=＝]|得\d|^按.*(得|计|给|评|扣)分$/u.test(text);
}

/** 数量（50分） is an indicator with its weight; 得分（100分） heads a column. */
function isWeighted(text: string): boolean {
  return /[(（]\d{1,3}(\.\d+)?分[)）]$/u.test(text) && !/分值|[得评满总]分|权重/u.test(text);
}

const HEADER_SPECS: readonly RoleSpec[] = [
  ...new Map(
    KINDS.flatMap((kind) => kind.roles)
      .filter((role) => role.words.source !== ".")
      .map((role) => [role.words.source, role])
  ).values(),
];
