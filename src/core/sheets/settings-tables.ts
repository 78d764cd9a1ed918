import { word } from "../messages/message";
import type { Settings } from "../evaluation";
import type { TableChoice } from "../tables/table";
import { quoteSheet } from "../values/cell-ref";
import { remember } from "./setting-choice";
import type { SettingsModel, TableLine } from "./settings-model";
import type { SettingsPage } from "./settings-page";
import { columnOf, SETTINGS_COLUMNS } from "./sheet-layout";
import { kindWord, rememberedTables, TABLE_KINDS, tableKey, tableRow } from "./table-rows";

/** 表格识别: the tables that were found, left out or not understood. */
export function addTables(page: SettingsPage, model: SettingsModel): void {
  page.caption("sheet.block.tables", "sheet.does.tables");
  // What was known of a table before it was left out is worth more than its bare place.
  const remembered = rememberedTables(page.written);
  const ignored = model.ignored.map(
    (line) => remembered.find((known) => tableKey(known) === tableKey(line)) ?? line
  );
  const lines = [...model.tables, ...ignored];
  if (lines.length + model.unread.length === 0) {
    page.addRow("tables:none", { item: page.plain(word("sheet.none.tables", page.language)) });
    return;
  }
  page.heads("tables", {
    item: "sheet.head.sheet",
    value: "sheet.head.use",
    extra1: "sheet.head.kind",
    extra2: "sheet.head.unit",
    source: "sheet.head.range",
    note: "sheet.head.mapped",
  });
  for (const line of lines) tableLine(page, line, model.settings);
  model.unread.forEach((line, index) => {
    page.addRow(`unread:${String(index + 1)}`, {
      item: page.plain(line.sheet),
      extra1: page.plain(word("sheet.kind.unrecognised", page.language)),
      source: { value: line.range, style: "link", link: linkTo(line.sheet, line.range) },
      note: page.plain(line.reason),
    });
  });
}

function tableLine(
  page: SettingsPage,
  line: TableLine,
  { tables: chosen = [], answers = {} }: Settings
): void {
  const topLeft = line.range.split(":")[0];
  const choice =
    chosen.find((each) => each.sheet === line.sheet && each.topLeft === topLeft) ??
    answered(answers[`table.${line.slug ?? ""}`]);
  const row = tableRow(page.written, line);
  // What was chosen in the pane is newer than the sheet. A kind that a person gave hides the
  // one that was recognised, so only an earlier sheet may still know it.
  const { ignore = false, kind } = choice ?? row ?? {};
  const recognised = kind === undefined ? line.kind : (row?.recognised ?? "");
  const at = page.addRow(tableKey(line), {
    item: page.plain(line.sheet),
    value: page.input(ignore ? "ignore" : "use", "input-text"),
    extra1: { value: kindWord(kind ?? line.kind, page.language) || null, style: "input-text" },
    extra2: page.plain(line.unit ?? null),
    source: { value: line.range, style: "link", link: linkTo(line.sheet, line.range) },
    note: page.plain([line.title ?? "", line.columns].filter((text) => text !== "").join("\n")),
    written: { value: remember(["use", kind === recognised ? "" : recognised]) },
    memo: { value: JSON.stringify(line) },
  });
  page.choices("value", at, ["use", "ignore"]);
  const place = columnOf(SETTINGS_COLUMNS, "extra1");
  page.draft.validations.push({
    range: { top: at, left: place, bottom: at, right: place },
    kind: { type: "list", choices: TABLE_KINDS.map((each) => kindWord(each, page.language)) },
  });
}

/** An answer about a table as the choice it stands for. */
function answered(answer: string | undefined): Pick<TableChoice, "ignore" | "kind"> | undefined {
  if (answer === undefined) return undefined;
  const kind = TABLE_KINDS.find((each) => each === answer);
  return { ignore: answer === "ignore", ...(kind === undefined ? {} : { kind }) };
}

function linkTo(sheet: string, range: string): string {
  return `${quoteSheet(sheet)}!${range}`;
}
