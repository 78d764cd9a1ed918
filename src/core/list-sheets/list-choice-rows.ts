import { listName, sayColumns, sayRole, columnWord } from "../lists/list-choice-text";
import type { ListSettingText } from "../lists/list-setting-values";
import { LIST_ROLES, type FoundList } from "../lists/people-list";
import { message, say, word, type Language, type Message } from "../messages/message";
import type { DraftCell } from "../sheets/sheet-draft";
import { textAt, type WrittenSheet } from "../sheets/written-sheet";
import type { CellRef } from "../values/cell-ref";
import { problemAt, type ListProblem } from "./list-problem";
import type { SheetBuilder } from "./sheet-builder";
import { usedText, type UsedSettings } from "./used-settings";

/** Begins the keys of the rows. */
export const READ_PREFIX = "read:";
/** Ids of settings that are of one list: what of it they say, and its name. */
const OF_LIST = /^(role|columns)\.(.+)$/su;
/** Columns that were not read and are named. */
const MOST_UNREAD = 8;

/** What 名单识别 says: for each list another kind, and other contents of its columns. */
export function listChoiceTexts(written: WrittenSheet): readonly ListSettingText[] {
  return [...written.rows].flatMap(([key, row]): ListSettingText[] => {
    if (!key.startsWith(READ_PREFIX)) return [];
    const name = key.slice(READ_PREFIX.length);
    const said = [
      { id: `role.${name}`, text: textAt(written, row, "second") },
      { id: `columns.${name}`, text: textAt(written, row, "c3") },
    ];
    return said.filter(({ text }) => text !== "");
  });
}

/** The cell that holds a setting of a list; undefined for any other setting. */
export function listChoiceCell(
  written: WrittenSheet,
  id: string
): { readonly row: number; readonly column: number } | undefined {
  const [, kind = "", name = ""] = OF_LIST.exec(id) ?? [];
  const row = written.rows.get(READ_PREFIX + name);
  const column = written.columns.get(kind === "role" ? "second" : "c3");
  return row === undefined || column === undefined ? undefined : { row, column };
}

/** What was said of lists and could not be used: headers and lists that are not there. */
export function unmetChoices(
  found: readonly FoundList[],
  said: {
    readonly texts: readonly ListSettingText[];
    readonly cellOf: (id: string) => CellRef | undefined;
  }
): readonly ListProblem[] {
  const unmet = found.flatMap(({ range, nth, unmet: heads }) => {
    const name = listName(range.sheet, nth);
    const cell = said.cellOf(`columns.${name}`);
    return heads.length === 0 ? [] : [problemAt(noHead(name, heads), cell)];
  });
  const lost = lostNames(found, said.texts).map((list) => {
    const isSaid = ({ id }: ListSettingText): boolean => id === `role.${list}`;
    const cell = said.cellOf(`${said.texts.some(isSaid) ? "role" : "columns"}.${list}`);
    return problemAt(message("list.choice.no-list", { list }), cell);
  });
  return [...unmet, ...lost];
}

function noHead(list: string, heads: readonly string[]): Message {
  return message("list.choice.no-head", { list, heads: heads.join("、") });
}

/** Lists that were spoken of and are not there (any longer). */
function lostNames(
  found: readonly FoundList[],
  texts: readonly ListSettingText[]
): readonly string[] {
  const known = new Set(found.map(({ range, nth }) => listName(range.sheet, nth)));
  const names = texts.flatMap(({ id, text }) => {
    const name = OF_LIST.exec(id)?.[2];
    return name === undefined || text === "" || name === "*" || known.has(name) ? [] : [name];
  });
  return [...new Set(names)];
}

/**
 * Writes 名单识别: one row a list with what was said of it (to be corrected in the sheet, too) and how
 * it was read. What was said of a list that is not there is kept.
 */
export function addListChoices(
  builder: SheetBuilder,
  found: readonly FoundList[],
  { texts, used }: { readonly texts: readonly ListSettingText[]; readonly used: UsedSettings },
  language: Language
): void {
  const top = builder.next;
  /** What was typed since the run stays; else what the run went by. */
  const cellOf = (id: string, ran: string): string => {
    const typed = usedText({ texts }, id);
    return typed === usedText(used, id) ? ran : typed;
  };
  for (const list of found) {
    const name = listName(list.range.sheet, list.nth);
    const bad = list.unmet.length > 0 ? noHead(name, list.unmet) : undefined;
    const ran = [
      sayRole(list.choice, language),
      bad ? usedText(used, `columns.${name}`) : sayColumns(list.choice, list.heads, language),
    ] as const;
    const cells = [cellOf(`role.${name}`, ran[0]), cellOf(`columns.${name}`, ran[1])] as const;
    const at = addRow(builder, name, cells, {
      value: bad ? say(bad, language) : asRead(list, language),
      style: bad ? "difference" : "repeat",
    });
    builder.set(at, "memo", { value: JSON.stringify({ ...list.fingerprint, said: ran }) });
  }
  for (const name of lostNames(found, texts)) {
    const said = (kind: string): string =>
      texts.find(({ id }) => id === `${kind}.${name}`)?.text ?? "";
    addRow(builder, name, [said("role"), said("columns")], {
      value: say(message("list.choice.no-list", { list: name }), language),
      style: "difference",
    });
  }
  if (builder.next === top) return;
  const left = builder.place("second");
  const roles = LIST_ROLES.map((role) => word(`list.role.${role}`, language));
  const choices = [...roles, word("list.choice.ignore", language)];
  builder.validations.push({
    range: { top, left, bottom: builder.next - 1, right: left },
    kind: { type: "list", choices },
    error: say(message("sheet.error.choice", { choices: choices.join(" / ") }), language),
  });
}

function addRow(
  builder: SheetBuilder,
  name: string,
  [role, columns]: readonly [string, string],
  note: DraftCell
): number {
  const at = builder.add(READ_PREFIX + name, {
    first: { value: name, style: "text" },
    second: { value: role || null, style: "input-text" },
    c3: { value: columns || null, style: "input-text", format: "@" },
    c6: note,
  });
  builder.spread(at, "c3", "c5");
  builder.spread(at, "c6", "c11");
  return at;
}

function asRead(list: FoundList, language: Language): string {
  const { choice, role, fields, months, heads } = list;
  if (choice?.ignore) return word("list.choice.left-out", language);
  const between = language === "en" ? ", " : "、";
  const held = (column: number, holds: string): string => `${columnWord(column, heads)}=${holds}`;
  const columns = [...fields]
    .sort(([, one], [, other]) => one - other)
    .map(([field, column]) => {
      const holds = word(`listPane.field.${field}`, language);
      return columnWord(column, heads) === holds ? holds : held(column, holds);
    });
  const known = new Set([...fields.values(), ...months]);
  const unread = [...heads].filter(([column, head]) => head !== "" && !known.has(column));
  const [other] = unread;
  const example = other
    ? held(other[0], word("listPane.field.amount", language))
    : held(Math.max(...fields.values()), word("list.choice.none", language));
  const code = unread.length > 0 ? "list.choice.as-read.unread" : "list.choice.as-read";
  return say(
    message(code, {
      role: word(`list.role.${role}`, language),
      columns: columns.join(between),
      unread: unread
        .slice(0, MOST_UNREAD)
        .map(([column]) => columnWord(column, heads))
        .join(between),
      example,
    }),
    language
  );
}
