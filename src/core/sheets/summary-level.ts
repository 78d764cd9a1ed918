import { word, type Language } from "../messages/message";
import { levelIn, type Band } from "./grade-band";
import { levelOf, type Totals } from "./score-totals";
import { choiceWord } from "./setting-choice";
import type { SettingsLayout } from "./settings-layout";
import type { Frame } from "./sheet-frame";

/**
 * The level by the scale of 绩核设置; 待评 while pending points could change it; a gap says so.
 * `openMark`: a cell that says “open” while a veto on the total is not answered.
 */
export function levelFormula(
  final: string,
  { hits, highHits, levels }: SettingsLayout,
  language: Language,
  openMark?: string
): string {
  const yes = choiceWord("yes", language);
  const at = (range: string): string => `IFERROR(MATCH("${yes}",${range},0),0)`;
  const gap = word("sheet.label.noLevel", language);
  const open = word("sheet.state.pending", language);
  const none = `NOT(ISNUMBER(${final}))`;
  const unknown = openMark === undefined ? none : `OR(${none},${openMark}="open")`;
  return (
    `IF(${unknown},"${open}",IF(${at(hits)}<>${at(highHits)},"${open}",` +
    `IF(${at(hits)}=0,"${gap}",INDEX(${levels},${at(hits)}))))`
  );
}

/** What {@link levelFormula} gives now. */
export function levelText(
  totals: Totals,
  bands: readonly Band[],
  { language, scoreDecimals }: Pick<Frame, "language" | "scoreDecimals">
): string {
  const open = word("sheet.state.pending", language);
  const { final } = totals;
  if (!final || totals.isOpen) return open;
  const level = levelOf(totals, bands, scoreDecimals);
  if (level !== undefined) return level;
  const high = final.plus(totals.pendingWeight).toDecimalPlaces(scoreDecimals);
  const inGap = levelIn(bands, final) === undefined && levelIn(bands, high) === undefined;
  return inGap ? word("sheet.label.noLevel", language) : open;
}
