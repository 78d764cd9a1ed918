import { message, word, type Language, type Message } from "../messages/message";
import { fold, squeeze } from "../tables/text";
import { columnName } from "../values/cell-ref";
import type { ListPlace } from "./find-lists";
import type { ListChoice, NamedListChoice } from "./list-choice";
import { LIST_FIELDS, type ListField } from "./list-fields";
import { LIST_ROLES, type ListRole } from "./people-list";

/** How settings name a list: `发放表` for the first list of its sheet, `发放表#2` for the second. */
export function listName(sheet: string, nth: number): string {
  return nth === 1 && !/#\d+$/u.test(sheet) ? sheet : `${sheet}#${String(nth)}`;
}

export function namedList(text: string): Pick<NamedListChoice, "sheet" | "nth"> {
  const [, sheet, nth] = /^(.+)#(\d+)$/u.exec(text) ?? [];
  return sheet !== undefined && Number(nth) >= 1
    ? { sheet, nth: Number(nth) }
    : { sheet: text, nth: 1 };
}

const LANGUAGES: readonly Language[] = ["zh-CN", "en"];

/** Whether `text` is the id of something or its word in any language. */
function isSaid(text: string, id: string, code: Parameters<typeof word>[0]): boolean {
  const wanted = squeeze(text).toLowerCase();
  return [id, ...LANGUAGES.map((language) => word(code, language))].some(
    (said) => squeeze(said).toLowerCase() === wanted
  );
}

/** 花名册 → `roster`, 不核对 → left out; undefined for what is neither. */
export function roleIn(
  text: string
): { readonly role: ListRole } | { readonly ignore: true } | undefined {
  if (isSaid(text, "ignore", "list.choice.ignore")) return { ignore: true };
  const role = LIST_ROLES.find((each) => isSaid(text, each, `list.role.${each}`));
  return role && { role };
}

const BETWEEN = /[、,，;；\r\n]+/u;

/** `补贴额=实发金额、K=不读`: headers or letters of columns, and what they hold. */
export function columnsIn(
  text: string
): NonNullable<NamedListChoice["columns"]> | { readonly problem: Message } {
  const columns: { head: string; field: ListField | "none" }[] = [];
  for (const part of text.split(BETWEEN)) {
    if (part.trim() === "") continue;
    const said = fold(part);
    const cut = said.lastIndexOf("=");
    const head = said.slice(0, cut).trim();
    const holds = said.slice(cut + 1).trim();
    if (cut <= 0 || head === "") {
      return { problem: message("list.set.bad.columns", { text: part.trim() }) };
    }
    const field = isSaid(holds, "none", "list.choice.none") ? "none" : fieldIn(holds);
    if (!field) return { problem: message("list.set.bad.field", { text: holds }) };
    columns.push({ head, field });
  }
  return columns;
}

function fieldIn(text: string): ListField | undefined {
  return LIST_FIELDS.find((each) => isSaid(text, each, `listPane.field.${each}`));
}

/** The same the other way round: the role that was chosen, in words; empty where none was. */
export function sayRole(choice: ListChoice | undefined, language: Language): string {
  if (choice?.ignore) return word("list.choice.ignore", language);
  return choice?.role ? word(`list.role.${choice.role}`, language) : "";
}

/** The columns that were chosen, by their headers where these are plain and only once there. */
export function sayColumns(
  choice: ListChoice | undefined,
  heads: ListPlace["heads"],
  language: Language
): string {
  const said = Object.entries(choice?.columns ?? {}).map(([column, field]) => {
    const name = field === "none" ? "list.choice.none" : (`listPane.field.${field}` as const);
    return `${columnWord(Number(column), heads)}=${word(name, language)}`;
  });
  return said.join(language === "en" ? ", " : "、");
}

/** A column by its header, or by its letters where the header does not say which one. */
export function columnWord(column: number, heads: ListPlace["heads"]): string {
  const head = fold(heads.get(column) ?? "").trim();
  const same = [...heads.values()].filter((each) => squeeze(each) === squeeze(head));
  const isPlain = head !== "" && !BETWEEN.test(head) && !head.includes("=");
  return isPlain && same.length === 1 ? head : columnName(column);
}
