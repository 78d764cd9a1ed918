import { readDay, sayDay } from "../lists/calendar";
import {
  parseListSettings,
  SINGLE_LIST_SETTINGS,
  type ListSettingText,
} from "../lists/list-setting-values";
import type { NamedListChoice } from "../lists/list-choice";
import type { ListSettings } from "../lists/list-settings";
import { say, word, type Language } from "../messages/message";
import type { DraftCell } from "../sheets/sheet-draft";
import { isDateFormat } from "../tables/number";
import { textAt, valueAt, type WrittenSheet } from "../sheets/written-sheet";
import type { CellRef } from "../values/cell-ref";
import type { Workbook } from "../workbook/workbook";
import { listChoiceCell, listChoiceTexts, READ_PREFIX } from "./list-choice-rows";
import { problemAt, type ListProblem } from "./list-problem";
import { LIST_SHEET_KEYS } from "./list-sheet-layout";
import { writtenListSheet } from "./own-list-sheets";
import type { SheetBuilder } from "./sheet-builder";
import { rememberedIn, rememberSaid, usedText, type UsedSettings } from "./used-settings";

/** Policy facts of the lists as the workbook has them. */
export interface WrittenListSettings {
  readonly settings: Partial<ListSettings>;
  /** What was said of single lists, in 名单识别. */
  readonly lists: readonly NamedListChoice[];
  /** As typed, for the next writing. */
  readonly texts: readonly ListSettingText[];
  /** Values that cannot be used; the usual value counts instead. */
  readonly problems: readonly ListProblem[];
  /** Where a setting was typed; undefined for what is not in the workbook. */
  readonly cellOf: (id: string) => CellRef | undefined;
}

/**
 * Reads the block 核对口径 of 名单核对. `newer` values (of the command line) stand in for what the sheet
 * says of the same thing.
 */
export function readListSettings(
  workbook: Workbook,
  newer: readonly ListSettingText[] = []
): WrittenListSettings {
  const written = writtenListSheet(workbook, LIST_SHEET_KEYS.summary);
  const texts = withNewer(written ? textsIn(written, workbook.date1904) : [], newer);
  const { settings, lists, problems } = parseListSettings(texts);
  const cellOf = (id: string): CellRef | undefined => {
    const at = written && (listChoiceCell(written, id) ?? settingCell(written, id));
    return written && at && { sheet: written.grid.name, ...at };
  };
  return {
    settings,
    lists,
    texts,
    problems: problems.map(({ id, why }) => problemAt(why, cellOf(id))),
    cellOf,
  };
}

function withNewer(
  older: readonly ListSettingText[],
  newer: readonly ListSettingText[]
): readonly ListSettingText[] {
  const ids = new Set(newer.map(({ id }) => id));
  return [...older.filter(({ id }) => !ids.has(id)), ...newer];
}

function settingCell(
  written: WrittenSheet,
  id: string
): { readonly row: number; readonly column: number } | undefined {
  const column = written.columns.get("second") ?? 0;
  for (const [key, row] of written.rows) {
    if (key.startsWith("set:") && idOf(written, key, row) === id) return { row, column };
  }
  return undefined;
}

/** Rows of classes and institutions are known by the name that a person typed into them. */
function idOf(written: WrittenSheet, key: string, row: number): string {
  const id = key.slice("set:".length);
  const kind = /^(age|beds)#\d+$/u.exec(id)?.[1];
  return kind === undefined ? id : `${kind}.${textAt(written, row, "first")}`;
}

function textsIn(written: WrittenSheet, date1904: boolean): readonly ListSettingText[] {
  const ofLists = listChoiceTexts(written);
  const others = [...written.rows].flatMap(([key, row]): ListSettingText[] => {
    if (!key.startsWith("set:")) return [];
    const id = idOf(written, key, row);
    const text = typedText(written, row, date1904);
    return text === "" || id.endsWith(".") ? [] : [{ id, text }];
  });
  return [...others, ...ofLists];
}

function typedText(written: WrittenSheet, row: number, date1904: boolean): string {
  const value = valueAt(written, row, "second");
  if (typeof value === "boolean") return value ? "yes" : "no";
  const column = written.columns.get("second") ?? 0;
  const isDate = typeof value === "number" && isDateFormat(written.grid.format(row, column));
  return isDate ? sayDay(readDay(value, date1904, () => true)) : textAt(written, row, "second");
}

/** Settings that were typed anew since the results beside them were made, as the sheet names them. */
export function changedListSettings(written: WrittenSheet, date1904: boolean): readonly string[] {
  return [...written.rows].flatMap(([key, row]): string[] => {
    const used = rememberedIn(written, row);
    if (!used) return [];
    if (key.startsWith(READ_PREFIX)) {
      const said = ["second", "c3"].map((id) => textAt(written, row, id));
      return isSame(said, used) ? [] : [key.slice(READ_PREFIX.length)];
    }
    if (!key.startsWith("set:")) return [];
    const name = textAt(written, row, "first");
    const text = typedText(written, row, date1904);
    const isNamed = key.includes("#");
    return isSame([isNamed ? name : "", text], used) ? [] : [name || (used[0] ?? "")];
  });
}

function isSame(said: readonly string[], used: readonly string[]): boolean {
  return said.every((text, at) => text.trim() === (used[at] ?? "").trim());
}

/** Spare rows below those of classes and of institutions. */
const SPARE = 3;

/** Writes the block: one row a setting, with what it does, or why what stands there does not count. */
export function addListSettings(
  builder: SheetBuilder,
  { texts, used }: { readonly texts: readonly ListSettingText[]; readonly used: UsedSettings },
  language: Language
): void {
  const wrong = new Map(parseListSettings(texts).problems.map(({ id, why }) => [id, why]));
  const note = (id: string, does: string): DraftCell => {
    const why = wrong.get(id);
    return why === undefined
      ? { value: does, style: "repeat" }
      : { value: say(why, language), style: "difference" };
  };
  for (const id of SINGLE_LIST_SETTINGS) {
    const text = texts.find((each) => each.id === id)?.text ?? "";
    const at = builder.add(`set:${id}`, {
      first: { value: word(`list.set.${id}`, language), style: "text" },
      second: inputCell(text),
      c3: note(id, word(`list.set.does.${id}`, language)),
      memo: { value: rememberSaid("", usedText(used, id)) },
    });
    builder.spread(at, "c3", "c11");
  }
  for (const kind of ["age", "beds"] as const) {
    const named = texts.filter(({ id }) => id.startsWith(`${kind}.`));
    const rows = [...named, ...Array.from({ length: SPARE }, () => undefined)];
    rows.forEach((each, index) => {
      const name = each?.id.slice(kind.length + 1) ?? "";
      const at = builder.add(`set:${kind}#${String(index + 1)}`, {
        first: { value: name || null, style: "input-text" },
        second: inputCell(each?.text ?? ""),
        c3: note(each?.id ?? "", word(`list.set.does.${kind}`, language)),
        memo: { value: usedOf(each, name, used) },
      });
      builder.spread(at, "c3", "c11");
    });
  }
}

/** A class or an institution that came after the run was not named in it. */
function usedOf(each: ListSettingText | undefined, name: string, used: UsedSettings): string {
  const isKnown = each !== undefined && used.texts.some(({ id }) => id === each.id);
  return isKnown ? rememberSaid(name, usedText(used, each.id)) : rememberSaid("", "");
}

/** Text, so that Excel makes no date of 80-89. */
function inputCell(text: string): DraftCell {
  return { value: text || null, style: "input-text", format: "@" };
}
