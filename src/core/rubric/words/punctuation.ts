import type { LexiconEntry } from "./lexicon-entry";
import { list } from "./pieces";

/** Punctuation, as NFKC leaves it. */
export const punctuation: readonly LexiconEntry[] = [
  { type: "stop", words: list("; 。 ! ? ｡") },
  { type: "pause", words: list(", 、 :") },
  { type: "break", words: ["\n"] },
  { type: "open", words: list("( [ 【 「 {") },
  { type: "close", words: list(") ] 】 」 }") },
];
