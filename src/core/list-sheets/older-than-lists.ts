import { namedList } from "../lists/list-choice-text";
import { isUnchanged, type ListFingerprint } from "../lists/list-fingerprint";
import { ignoredSheets, readPeople } from "../lists/read-book";
import { message, type Message } from "../messages/message";
import { findOwnSheets } from "../sheets/own-sheets";
import { readSettings } from "../sheets/read-settings";
import { SHEET_KEYS } from "../sheets/sheet-layout";
import { textAt, type WrittenSheet } from "../sheets/written-sheet";
import { finish } from "../values/finish";
import { groupBy } from "../values/group-by";
import { retold } from "../values/retold";
import type { Workbook } from "../workbook/workbook";
import { READ_PREFIX } from "./list-choice-rows";
import { changedListSettings } from "./list-setting-rows";
import { LIST_SHEET_KEYS } from "./list-sheet-layout";
import { allOwnSheets, ownListSheet, writtenListSheet } from "./own-list-sheets";
import { CHOICES_ROW, kindsIn, rememberedIn } from "./used-settings";

/**
 * Says that 名单疑点 is older than the lists it was made from, or than what was set for them, and
 * what changed, went or came since; undefined when it is not, or was never written. Takes a workbook
 * that was read whole.
 */
export function olderThanLists(workbook: Workbook): Message | undefined {
  return finish(olderThanListsInSteps(workbook));
}

/** The same with rests every few thousand rows, each with the row it is at. */
export function* olderThanListsInSteps(workbook: Workbook): Generator<number, Message | undefined> {
  const findings = ownListSheet(workbook, LIST_SHEET_KEYS.findings);
  const summary = writtenListSheet(workbook, LIST_SHEET_KEYS.summary);
  if (findings === undefined || !summary) return undefined;
  const settings = changedSettings(workbook, summary);
  if (settings.size > 0) return older("list.since.settings", findings, settings);
  const known = fingerprints(summary);
  // An older version wrote none: nothing can be said.
  if (known.size === 0) return undefined;
  const sheets = new Map(workbook.sheets.map((grid) => [grid.name, grid]));
  const [gone, changed]: [Set<string>, Set<string>] = [new Set(), new Set()];
  for (const [sheet, marks] of known) {
    const grid = sheets.get(sheet);
    if (grid?.visibility !== "visible") {
      gone.add(sheet);
      continue;
    }
    for (const { mark } of marks) {
      if (changed.has(sheet)) break;
      if (!(yield* isUnchanged(grid, mark))) changed.add(sheet);
    }
  }
  if (changed.size > 0) return older("list.since.changed", findings, changed);
  if (gone.size > 0) return older("list.since.gone", findings, gone);
  const came = yield* newLists(workbook, known);
  return came.size > 0 ? older("list.since.new", findings, came) : undefined;
}

/** What is set otherwise than when the results were made: in 名单核对, and of tables in 绩核设置. */
function changedSettings(workbook: Workbook, summary: WrittenSheet): ReadonlySet<string> {
  const changed = new Set(changedListSettings(summary, workbook.date1904));
  const { tableChoices } = readSettings(workbook);
  const used = rememberedIn(summary, summary.rows.get(CHOICES_ROW));
  const ignored = ignoredSheets(tableChoices);
  const isOther =
    (used !== undefined && used.join("\n") !== kindsIn(tableChoices).join("\n")) ||
    [...fingerprints(summary).keys()].some((sheet) => ignored.has(sheet));
  const settings = findOwnSheets(workbook).get(SHEET_KEYS.settings);
  if (isOther && settings) changed.add(settings.name);
  return changed;
}

/** Sheets with people that a run would read and the last one did not. */
function* newLists(
  workbook: Workbook,
  known: ReadonlyMap<string, unknown>
): Generator<number, ReadonlySet<string>> {
  const reading = readPeople(workbook, {
    ownSheets: new Set([...allOwnSheets(workbook), ...known.keys()]),
    ignored: ignoredSheets(readSettings(workbook).tableChoices),
  });
  return (yield* retold(reading, ({ done }) => done)).listSheets;
}

/** Sheets or settings that one sentence names. */
const MOST_NAMES = 3;

function older(
  code: "list.since.settings" | "list.since.changed" | "list.since.gone" | "list.since.new",
  findings: string,
  names: ReadonlySet<string>
): Message {
  const all = [...names];
  const named = all.slice(0, MOST_NAMES).join("、");
  return message(code, { findings, what: all.length > MOST_NAMES ? `${named}…` : named });
}

interface Mark {
  readonly sheet: string;
  readonly mark: ListFingerprint;
}

/** By sheet. */
function fingerprints(summary: WrittenSheet): ReadonlyMap<string, readonly Mark[]> {
  const marks = [...summary.rows].flatMap(([key, row]): Mark[] => {
    if (!key.startsWith(READ_PREFIX)) return [];
    const mark = fingerprintIn(textAt(summary, row, "memo"));
    return mark ? [{ sheet: namedList(key.slice(READ_PREFIX.length)).sheet, mark }] : [];
  });
  return groupBy(marks, ({ sheet }) => sheet);
}

function fingerprintIn(text: string): ListFingerprint | undefined {
  try {
    const mark = JSON.parse(text) as Partial<ListFingerprint>;
    const { range, columns, isOpen, sum } = mark;
    if (typeof range !== "string" || typeof sum !== "string") return undefined;
    if (!Array.isArray(columns)) return undefined;
    return { range, columns, isOpen: isOpen === true, sum };
  } catch {
    return undefined;
  }
}
