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
      HEADER_SPECS.some((spec) => spec.words.test(text) || spec.words.test(bare)));
  if (knownWords.size < MOST_KNOWN) knownWords.set(text, isWord);
  return isWord;
}

/** 得分=预算执行率×5 speaks of what heads columns, and is a rule in a row. */
function isSentence(text: string): boolean {
  return /[，。；;]|得分[=＝]|得\d/u.test(text);
}

const HEADER_SPECS: readonly RoleSpec[] = [
  ...new Map(
    KINDS.flatMap((kind) => kind.roles)
      .filter((role) => role.words.source !== ".")
      .map((role) => [role.words.source, role])
  ).values(),
];
