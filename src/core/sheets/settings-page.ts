import { message, say, word, type Language, type MessageCode } from "../messages/message";
import { formatAddress, quoteSheet } from "../values/cell-ref";
import type { TableChoice } from "../tables/table";
import { plain, type Decimal } from "../values/decimal";
import type { CellStyle } from "../workbook/write-plan";
import { carriedCell } from "./carry-over";
import { isInBand, type Band } from "./grade-band";
import { BAND_COLUMNS, parseBand } from "./read-settings";
import { CHOICES, choiceWord, isChoice, remember, settingRow, type Choice } from "./setting-choice";
import {
  bandCells,
  SIGNERS,
  type BandCells,
  type SettingsColumn,
  type SettingsLayout,
} from "./settings-layout";
import type { SettingsModel, TableLine } from "./settings-model";
import type { DraftCell, DraftCells, SheetDraft } from "./sheet-draft";
import { columnOf, SETTINGS_COLUMNS } from "./sheet-layout";
import { kindWord, rememberedTables, TABLE_KINDS, tableKey, tableRow } from "./table-rows";
import type { WrittenSheet } from "./written-sheet";

/** What the settings need to know of the scores: the total's cells and values. */
export interface TotalCells {
  readonly final: string;
  readonly pendingWeight: string;
  readonly finalValue?: Decimal;
  readonly highValue?: Decimal;
}

/** Adds the blocks of 绩核设置, one after the other. */
export class SettingsPage {
  private readonly draft: SheetDraft;
  private readonly language: Language;
  private readonly written: WrittenSheet | undefined;

  constructor(draft: SheetDraft, language: Language, written: WrittenSheet | undefined) {
    this.draft = draft;
    this.language = language;
    this.written = written;
  }

  signers(model: SettingsModel): void {
    this.caption("sheet.block.signers", "sheet.does.signers");
    for (const id of SIGNERS) {
      this.single(`signer:${id}`, {
        item: `sheet.setting.${id}`,
        does: `sheet.does.${id}`,
        ours: id === "project" ? model.project : "",
        style: "input-text",
      });
    }
  }

  occurrence(model: SettingsModel): void {
    this.caption("sheet.block.occurrence", "sheet.does.occurrenceBlock");
    const row = this.single("occurrence", {
      item: "sheet.setting.occurrence",
      does: "sheet.does.occurrence",
      ours: "undecided",
      shown: model.settings.occurrenceUnit ?? "undecided",
      style: "input-text",
    });
    this.choices("value", row, ["undecided", "each", "flat-cut-once"]);
    model.outcomes.forEach((outcome, index) => {
      this.addRow(`outcome:${String(index + 1)}`, {
        item: this.plain(outcome.assumption),
        value: { value: outcome.score.toNumber(), style: "number" },
        extra1: this.plain(outcome.level ?? null),
        note: this.plain(word("sheet.does.outcome", this.language)),
      });
    });
  }

  rounding(model: SettingsModel): void {
    this.caption("sheet.block.rounding", "sheet.does.roundingBlock");
    const row = this.single("decimals", {
      item: "sheet.setting.decimals",
      does: "sheet.does.decimals",
      ours: "2",
      shown: String(model.settings.scoreDecimals),
      style: "input-number",
    });
    const place = columnOf(SETTINGS_COLUMNS, "value");
    this.draft.validations.push({
      range: { top: row, left: place, bottom: row, right: place },
      kind: { type: "list", choices: ["0", "1", "2", "3", "4"] },
      error: word("sheet.error.decimals", this.language),
    });
    this.addRow("tolerance", {
      item: this.plain(word("sheet.setting.tolerance", this.language)),
      value: this.plain(word("sheet.setting.toleranceValue", this.language)),
      note: this.plain(word("sheet.does.tolerance", this.language)),
    });
  }

  scale(model: SettingsModel, total: TotalCells, layout: SettingsLayout): void {
    this.caption("sheet.block.scale", "sheet.does.scale");
    this.heads("scale", {
      item: "sheet.head.level",
      value: "sheet.head.min",
      extra1: "sheet.head.minInclusive",
      extra2: "sheet.head.max",
      extra3: "sheet.head.maxInclusive",
      source: "sheet.head.source",
      hit: "sheet.head.hit",
    });
    const top = this.draft.next;
    bandCells(model, this.written).forEach((band, index) => {
      const parsed = parseBand(band.values);
      const source = model.scale[index]?.source;
      const row = this.draft.next;
      const high = `ROUND(${total.final}+${total.pendingWeight},${layout.decimals})`;
      this.addRow(band.key, {
        ...this.bandInputs(band.values),
        source: source ? { ...source, style: "link" } : this.plain(this.handSet(band)),
        hit: this.hit(row, total.final, total.final, parsed, total.finalValue, "text"),
        note: this.plain(null),
        written: { value: remember(band.ours) },
        memo: this.hit(row, total.final, high, parsed, total.highValue),
      });
    });
    for (const id of ["extra1", "extra3"] as const) {
      const place = columnOf(SETTINGS_COLUMNS, id);
      this.draft.validations.push({
        range: { top, left: place, bottom: this.draft.next - 1, right: place },
        kind: { type: "list", choices: [this.choice("yes"), this.choice("no")] },
      });
    }
  }

  rates(model: SettingsModel): void {
    this.caption("sheet.block.rates", "sheet.does.rates");
    if (model.rates.length === 0) {
      this.addRow("rates:none", { item: this.plain(word("sheet.none.rates", this.language)) });
      return;
    }
    this.heads("rates", {
      item: "sheet.head.class",
      value: "sheet.head.rateValue",
      extra1: "sheet.head.unit",
      source: "sheet.head.source",
    });
    const seen = new Map<string, number>();
    for (const line of model.rates) {
      const count = (seen.get(line.className) ?? 0) + 1;
      seen.set(line.className, count);
      const key = `rate:${line.className}${count > 1 ? `#${String(count)}` : ""}`;
      const row = settingRow(this.written, key, ["value"]);
      const changed = row?.changed === true && row.values[0] !== "";
      const typed = changed ? row.values[0] : undefined;
      // A changed rate is the evaluation's rate too: what the workbook itself says is remembered.
      const ours = changed ? (row.ours[0] ?? "") : plain(line.rate);
      this.addRow(key, {
        item: this.plain(line.label),
        value: this.input(typed ?? ours, "input-number"),
        extra1: this.plain(line.unit),
        source: line.source ? { ...line.source, style: "link" } : this.plain(null),
        note: this.plain(word("sheet.does.rate", this.language)),
        written: { value: remember([ours]) },
        memo: { value: line.className },
      });
    }
  }

  tables(model: SettingsModel): void {
    this.caption("sheet.block.tables", "sheet.does.tables");
    // What was known of a table before it was left out is worth more than its bare place.
    const remembered = rememberedTables(this.written);
    const ignored = model.ignored.map(
      (line) => remembered.find((known) => tableKey(known) === tableKey(line)) ?? line
    );
    const lines = [...model.tables, ...ignored];
    if (lines.length + model.unread.length === 0) {
      this.addRow("tables:none", { item: this.plain(word("sheet.none.tables", this.language)) });
      return;
    }
    this.heads("tables", {
      item: "sheet.head.sheet",
      value: "sheet.head.use",
      extra1: "sheet.head.kind",
      extra2: "sheet.head.unit",
      source: "sheet.head.range",
      note: "sheet.head.mapped",
    });
    for (const line of lines) this.tableLine(line, model.settings.tables);
    model.unread.forEach((line, index) => {
      this.addRow(`unread:${String(index + 1)}`, {
        item: this.plain(line.sheet),
        extra1: this.plain(word("sheet.kind.unrecognised", this.language)),
        source: { value: line.range, style: "link", link: linkTo(line.sheet, line.range) },
        note: this.plain(line.reason),
      });
    });
  }

  private tableLine(line: TableLine, chosen: readonly TableChoice[] = []): void {
    const topLeft = line.range.split(":")[0];
    const choice = chosen.find((each) => each.sheet === line.sheet && each.topLeft === topLeft);
    const row = tableRow(this.written, line);
    // What was chosen in the pane is newer than the sheet. A kind that a person gave hides the
    // one that was recognised, so only an earlier sheet may still know it.
    const { ignore = false, kind } = choice ?? row ?? {};
    const recognised = kind === undefined ? line.kind : (row?.recognised ?? "");
    const at = this.addRow(tableKey(line), {
      item: this.plain(line.sheet),
      value: this.input(ignore ? "ignore" : "use", "input-text"),
      extra1: { value: kindWord(kind ?? line.kind, this.language) || null, style: "input-text" },
      extra2: this.plain(line.unit ?? null),
      source: { value: line.range, style: "link", link: linkTo(line.sheet, line.range) },
      note: this.plain([line.title ?? "", line.columns].filter((text) => text !== "").join("\n")),
      written: { value: remember(["use", kind === recognised ? "" : recognised]) },
      memo: { value: JSON.stringify(line) },
    });
    this.choices("value", at, ["use", "ignore"]);
    const place = columnOf(SETTINGS_COLUMNS, "extra1");
    this.draft.validations.push({
      range: { top: at, left: place, bottom: at, right: place },
      kind: { type: "list", choices: TABLE_KINDS.map((each) => kindWord(each, this.language)) },
    });
  }

  private handSet(band: BandCells): string | null {
    const differs = band.values.some((value, index) => value !== band.ours[index]);
    return differs ? word("sheet.hit.source", this.language) : null;
  }

  private bandInputs(values: readonly string[]): DraftCells {
    const cells: Record<string, DraftCell> = {};
    BAND_COLUMNS.forEach((id, index) => {
      const style = id === "value" || id === "extra2" ? "input-number" : "input-text";
      cells[id] = this.input(values[index] ?? "", style);
    });
    return cells;
  }

  /** 是 where a score falls into the band of this row. `gate` must hold a number at all. */
  private hit(
    row: number,
    gate: string,
    score: string,
    band: Band | undefined,
    value: Decimal | undefined,
    style?: CellStyle
  ): DraftCell {
    const yes = this.choice("yes");
    const [level, min, low, max, high] = BAND_COLUMNS.map((id) =>
      formatAddress(row, columnOf(SETTINGS_COLUMNS, id))
    );
    const above = `OR(${min}="",${score}>${min},AND(${score}=${min},${low}="${yes}"))`;
    const below = `OR(${max}="",${score}<${max},AND(${score}=${max},${high}="${yes}"))`;
    return {
      value: band && value && isInBand(band, value) ? yes : "",
      formula: `IF(OR(${level}="",NOT(ISNUMBER(${gate}))),"",IF(AND(${above},${below}),"${yes}",""))`,
      ...(style ? { style } : {}),
    };
  }

  /** A setting of one value, in a row of its own. */
  private single(
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
  private addRow(key: string, cells: DraftCells, style: CellStyle = "text"): number {
    const framed: Record<string, DraftCell> = {};
    for (const column of SETTINGS_COLUMNS) {
      const cell = cells[column.id];
      if (cell) framed[column.id] = cell;
      else if (!("hidden" in column)) framed[column.id] = { value: null, style };
    }
    return this.draft.add(key, framed);
  }

  private caption(block: MessageCode, does: MessageCode): void {
    this.draft.add(`block:${block}`, {
      item: { value: word(block, this.language), style: "section" },
      note: { value: word(does, this.language), style: "repeat" },
    });
  }

  private heads(key: string, codes: Partial<Record<SettingsColumn, MessageCode>>): void {
    const cells: Record<string, DraftCell> = {};
    for (const column of SETTINGS_COLUMNS) {
      const code = codes[column.id];
      if (code) cells[column.id] = { value: word(code, this.language), style: "header" };
    }
    this.addRow(`heads:${key}`, cells, "header");
  }

  private choices(id: SettingsColumn, row: number, choices: readonly Choice[]): void {
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

  private choice(choice: Choice): string {
    return choiceWord(choice, this.language);
  }

  private plain(value: string | null): DraftCell {
    return { value, style: "text" };
  }

  /** A canonical value as a cell that a person may change. */
  private input(value: string, style: CellStyle): DraftCell {
    if (value === "") return { value: null, style };
    if (isChoice(value)) return { value: word(CHOICES[value], this.language), style };
    const isNumber = style === "input-number" && /^-?\d+(\.\d+)?$/u.test(value);
    return { value: isNumber ? Number(value) : value, style };
  }
}

function linkTo(sheet: string, range: string): string {
  return `${quoteSheet(sheet)}!${range}`;
}
