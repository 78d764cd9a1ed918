import type { Message } from "../messages/message";

/** What the names of a column stand for: each kind is read and compared by its own rules. */
export type NameKind = "institution" | "person";

/**
 * The names of one list, row by row. Other columns of the same rows lend evidence; each has as many
 * values as `names`, with `""` where the list says nothing (missing is no disagreement).
 */
export interface NameColumn {
  readonly kind: NameKind;
  readonly names: readonly string[];
  /** 身份证号 (15 or 18 digits) of a person, 统一社会信用代码 of an institution. */
  readonly ids?: readonly string[];
  readonly others?: readonly NameField[];
}

/** Another column that tells one bearer of a name from another. */
export interface NameField {
  /** `institution` is compared as a name with variants, the rest as folded text. */
  readonly field: "institution" | "region" | "birth" | "account" | "phone" | "class";
  readonly values: readonly string[];
}

/**
 * The readings of one character, the commonest first, without tones: 重 → ["zhong", "chong"]. Comes
 * in from outside, since a dictionary of readings is too large for the pane's first script; without
 * it homophones (同音字) are not known.
 */
export type PinyinOf = (character: string) => readonly string[];

/** Two rows that a person has said to be the same, by what the lists print. */
export interface AcceptedPair {
  readonly left: string;
  readonly right: string;
}

export interface MatchOptions {
  readonly pinyinOf?: PinyinOf;
  /** Pairs accepted earlier: they come first, with score 1. */
  readonly accepted?: readonly AcceptedPair[];
  /** Pairs that a person has turned down: never suggested again. */
  readonly refused?: readonly AcceptedPair[];
  /** From which score a suggestion is above the accept line; {@link ACCEPT_LINE} when absent. */
  readonly acceptLine?: number;
  /** Below this score nothing is suggested; {@link SHOW_LINE} when absent. */
  readonly showLine?: number;
  /** At most so many suggestions for a row of the left list; 1 when absent. */
  readonly perRow?: number;
}

/** How two values of one field agree or differ, in the order of their strength. */
export type Agreement =
  | "same" // the same once folded (full width, spaces, brackets)
  | "fifteen-eighteen" // 15-digit ID and the 18-digit ID made of it
  | "variant" // differs in words that say little: 有限公司, 县, 服务中心
  | "homophone" // 同音字
  | "look-alike" // 形近字, OCR slips
  | "slip" // a character dropped, added, changed or swapped
  | "partly"
  | "different"
  | "missing"; // one side says nothing

/** What one field says for or against the pair. */
export interface FieldEvidence {
  readonly field: "name" | "id" | NameField["field"];
  readonly agreement: Agreement;
  /** 0 (says no) to 1 (says yes). */
  readonly score: number;
  /** The difference in words: “祥”与“详”形近. IDs in it are masked. */
  readonly said: Message;
}

/** A pair of rows that may be the same institution or person. Only a person makes it one. */
export interface Suggestion {
  /** Row in the left column, counting from zero. */
  readonly left: number;
  /** Row in the right column. */
  readonly right: number;
  /** 0 to 1: how sure. A likelihood to sort by, not a share of equal letters. */
  readonly score: number;
  /** `remembered`: accepted before; `sure`: above the accept line; `possible`: a person looks. */
  readonly standing: "remembered" | "sure" | "possible";
  readonly evidence: readonly FieldEvidence[];
}
