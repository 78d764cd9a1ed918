import { message, say, word, type Language, type MessageCode } from "../messages/message";
import type { CellStyle } from "../workbook/write-plan";
import { carriedCell } from "./carry-over";
import { CHOICES, choiceWord, isChoice, remember, settingRow, type Choice } from "./setting-choice";
import type { SettingsColumn } from "./settings-layout";
import type { DraftCell, DraftCells, SheetDraft } from "./sheet-draft";
import { columnOf, SETTINGS_COLUMNS } from "./sheet-layout";
import type { WrittenSheet } from "./written-sheet";

/** What every block of 绩核设置 is made with: captions, headers, rows, inputs. */
export class SettingsPage {
  readonly draft: SheetDraft;
  readonly language: Language;
  readonly written: WrittenSheet | undefined;

  constructor(draft: SheetDraft, language: Language, written: WrittenSheet | undefined) {
    this.draft = draft;
    this.language = language;
    this.written = written;
  }

  /** A setting of one value, in a row of its own. */
  single(
    key: string,
    setting: {
      readonly item: MessageCode;
      readonly does: MessageCode;
      readonly ours: string;
      readonly shown?: string;
      readonly style: CellStyle;
    }
  ): number {
    const row = settingRow(this.written, key, ["value"]);
    const place = this.written?.columns.get("value");
    const at = this.written?.rows.get(key);
    const shown = setting.shown ?? setting.ours;
    // A setting that this evaluation was given otherwise (in the pane) is newer than the sheet.
    const isOlder = shown !== setting.ours;
    const typed =
      !isOlder && row?.changed && row.values[0] !== "" && this.written && place !== undefined
        ? carriedCell(this.written.grid, at ?? 0, place)
        : undefined;
    const choice = row?.values[0] ?? "";
    const fresh = this.input(shown, setting.style);
    const { keepStyleOf: _look, ...own } = typed ?? fresh;
    return this.addRow(key, {
      item: this.plain(word(setting.item, this.language)),
      value:
        typed && isChoice(choice)
          ? this.input(choice, setting.style)
          : { ...own, style: setting.style },
      note: this.plain(word(setting.does, this.language)),
      written: { value: remember([setting.ours]) },
    });
  }

  /** Adds a row whose empty cells are framed too, so that the block reads as one. */
  addRow(key: string, cells: DraftCells, style: CellStyle = "text"): number {
    const framed: Record<string, DraftCell> = {};
    for (const column of SETTINGS_COLUMNS) {
      const cell = cells[column.id];
      if (cell) framed[column.id] = cell;
      else if (!("hidden" in column)) framed[column.id] = { value: null, style };
    }
    return this.draft.add(key, framed);
  }

  caption(block: MessageCode, does: MessageCode): void {
    this.draft.add(`block:${block}`, {
      item: { value: word(block, this.language), style: "section" },
      note: { value: word(does, this.language), style: "repeat" },
    });
  }

  heads(key: string, codes: Partial<Record<SettingsColumn, MessageCode>>): void {
    const cells: Record<string, DraftCell> = {};
    for (const column of SETTINGS_COLUMNS) {
      const code = codes[column.id];
      if (code) cells[column.id] = { value: word(code, this.language), style: "header" };
    }
    this.addRow(`heads:${key}`, cells, "header");
  }

  choices(id: SettingsColumn, row: number, choices: readonly Choice[]): void {
    const place = columnOf(SETTINGS_COLUMNS, id);
    this.draft.validations.push({
      range: { top: row, left: place, bottom: row, right: place },
      kind: { type: "list", choices: choices.map((choice) => this.choice(choice)) },
      error: say(
        message("sheet.error.choice", {
          choices: choices.map((choice) => this.choice(choice)).join(" / "),
        }),
        this.language
      ),
    });
  }

  choice(choice: Choice): string {
    return choiceWord(choice, this.language);
  }

  plain(value: string | null): DraftCell {
    return { value, style: "text" };
  }

  /** A canonical value as a cell that a person may change. */
  input(value: string, style: CellStyle): DraftCell {
    if (value === "") return { value: null, style };
    if (isChoice(value)) return { value: word(CHOICES[value], this.language), style };
    const isNumber = style === "input-number" && /^-?\d+(\.\d+)?$/u.test(value);
    return { value: isNumber ? Number(value) : value, style };
  }
}
