import { word, type Language } from "../messages/message";
import { parseNumber, snapNumber } from "../tables/number";
import { fold } from "../tables/text";
import { plain } from "../values/decimal";
import { isCellError, type CellScalar } from "../workbook/workbook";
import { spellings } from "./own-sheets";
import { textAt, valueAt, type WrittenSheet } from "./written-sheet";

/** What may be chosen in a list of 绩核设置, and the word a reader sees for it. */
export const CHOICES = {
  undecided: "sheet.choice.undecided",
  open: "sheet.choice.open",
  each: "sheet.choice.each",
  "flat-cut-once": "sheet.choice.flatCutOnce",
  yes: "sheet.choice.yes",
  no: "sheet.choice.no",
  unclear: "sheet.choice.unclear",
  use: "sheet.choice.use",
  ignore: "sheet.choice.ignore",
} as const;
export type Choice = keyof typeof CHOICES;

export function choiceWord(choice: Choice, language: Language): string {
  return word(CHOICES[choice], language);
}

export function isChoice(text: string): text is Choice {
  return Object.hasOwn(CHOICES, text);
}

/**
 * A setting reduced to what it means: a choice to its id in whatever language it was written, a
 * number (typed as text too) to plain digits, blank to an empty text.
 */
function canonical(value: CellScalar): string {
  if (value === null) return "";
  if (typeof value === "number") return plain(snapNumber(value));
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (isCellError(value)) return value.error;
  const text = fold(value).trim();
  for (const choice of Object.keys(CHOICES)) {
    if (!isChoice(choice)) continue;
    if (text === choice || spellings(CHOICES[choice]).map(fold).includes(text)) return choice;
  }
  const parsed = parseNumber(text);
  return parsed?.suffix === "" && parsed.comparison === undefined ? plain(parsed.value) : text;
}

/** The settings in one row: what stands there, and whether a person changed what we wrote. */
export interface SettingRow {
  /** Canonical, one for each column asked for. */
  readonly values: readonly string[];
  /** What we wrote there, from the workbook or as a default. */
  readonly ours: readonly string[];
  readonly changed: boolean;
}

/** Reads one row of 绩核设置; undefined when there is no such row. */
export function settingRow(
  written: WrittenSheet | undefined,
  key: string,
  columns: readonly string[]
): SettingRow | undefined {
  const row = written?.rows.get(key);
  if (!written || row === undefined) return undefined;
  const values = columns.map((id) => canonical(valueAt(written, row, id)));
  const memory = textAt(written, row, "written");
  const ours = memory === "" ? columns.map(() => "") : memory.split("|");
  const changed = values.some((value, index) => value !== (ours[index] ?? ""));
  return { values, ours, changed };
}

/** How a row remembers what we wrote into it. A bar would split it, so it is left out. */
export function remember(values: readonly string[]): string {
  return values.map((value) => value.replaceAll("|", "")).join("|");
}
