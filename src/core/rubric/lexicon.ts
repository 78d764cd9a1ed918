import type { LexiconEntry } from "./words/lexicon-entry";
import { comparisons } from "./words/comparisons";
import { counts } from "./words/counts";
import { pointsGiven } from "./words/points-given";
import { pointsTaken } from "./words/points-taken";
import { punctuation } from "./words/punctuation";
import { waysOfScoring } from "./words/ways-of-scoring";

/**
 * The words of 评分细则 and what they mean to the grammar. A new wording is a new word in one of the
 * lists in `words/`, by idea: comparisons, counts, points given and taken, ways of scoring. Words
 * are written as NFKC leaves them (half-width, no spaces); when several match at one place the
 * longest counts. Anything that is in no list is plain text. What is too free for a list is a
 * pattern in `words/phrases.ts`.
 */
export const lexicon: readonly LexiconEntry[] = [
  ...comparisons,
  ...counts,
  ...pointsGiven,
  ...pointsTaken,
  ...waysOfScoring,
  ...punctuation,
];
