import { message, say, word, type Language, type MessageCode } from "../messages/message";
import { quoteSheet, formatAddress } from "../values/cell-ref";
import { plain, type Decimal } from "../values/decimal";
import type { CellStyle } from "../workbook/write-plan";
import { carriedCell, carryExtras, carryRows } from "./carry-over";
import { isInBand, type Band } from "./grade-band";
import { BAND_COLUMNS, bandRows, parseBand } from "./read-settings";
import { CHOICES, choiceWord, isChoice, remember, settingRow, type Choice } from "./setting-choice";
import type { SettingsModel, TableLine } from "./settings-model";
import { addHead, type Frame, type SignerCell } from "./sheet-frame";
import { SheetDraft, type DraftCell, type DraftCells } from "./sheet-draft";
import { columnOf, SETTINGS_COLUMNS, SHEET_KEYS } from "./sheet-layout";
import { textAt, type WrittenSheet } from "./written-sheet";

type SettingsColumn = (typeof SETTINGS_COLUMNS)[number]["id"];
const SIGNERS = ["project", "baseline", "preparer", "reviewer"] as const;
const FIRST_SIGNER = 4;

/** Where other sheets find what they need on 绩核设置, known before a cell of it is made. */
export interface SettingsLayout {
  readonly name: string;
  readonly decimals: string;
  /** Ranges beside each other: the levels, whether the total is in them, and with all pending points. */
  readonly levels: string;
  readonly hits: string;
  readonly highHits: string;
}

/** What the settings need to know of the scores: the total's cells and values. */
export interface TotalCells {
  readonly final: string;
  readonly pendingWeight: string;
  readonly finalValue?: Decimal;
  readonly highValue?: Decimal;
}

/** Bands as they count: a person's own where one was typed, with room for one more. */
interface BandCells {
  readonly key: string;
  readonly values: readonly string[];
  readonly ours: readonly string[];
}

function bandCells(model: SettingsModel, written: WrittenSheet | undefined): readonly BandCells[] {
  const typed = new Map(bandRows(written).map(({ key, row }) => [key, row]));
  const emptied = [...typed.values()].every((row) => row.values.every((value) => value === ""));
  const changed = !emptied && [...typed.values()].some((row) => row.changed);
  const rows = Array.from({ length: model.scale.length + typed.size }, (_, index): BandCells => {
    const key = `band:${String(index + 1)}`;
    const band = model.scale[index];
    const ours = band ? bandValues(band) : BAND_COLUMNS.map(() => "");
    const row = typed.get(key);
    // A changed scale is the evaluation's scale too: what the workbook itself says is remembered.
    return changed && row
      ? { key, values: row.values, ours: row.ours }
      : { key, values: ours, ours };
  });
  const used = rows.findLastIndex(
    ({ values, ours }) => values.some((value) => value !== "") || ours.some((value) => value !== "")
  );
  const spare = `band:${String(used + 2)}`;
  const blank = BAND_COLUMNS.map(() => "");
  return [...rows.slice(0, used + 1), { key: spare, values: blank, ours: blank }];
}

function bandValues(band: Band): readonly string[] {
  return [
    band.level,
    band.min ? plain(band.min) : "",
    band.min ? (band.minInclusive ? "yes" : "no") : "",
    band.max ? plain(band.max) : "",
    band.max ? (band.maxInclusive ? "yes" : "no") : "",
  ];
}

/** The scale that counts: the workbook's, or what a person made of it. */
export function effectiveBands(
  model: SettingsModel,
  written: WrittenSheet | undefined
): readonly Band[] {
  return bandCells(model, written).flatMap(({ values }) => parseBand(values) ?? []);
}

export function layOutSettings(
  name: string,
  model: SettingsModel,
  written: WrittenSheet | undefined
): SettingsLayout {
  const rounding = FIRST_SIGNER + SIGNERS.length + 2 + model.outcomes.length;
  const firstBand = rounding + 5;
  const lastBand = firstBand + bandCells(model, written).length - 1;
  const range = (id: SettingsColumn): string =>
    `${reference(name, id, firstBand)}:${absolute(id, lastBand)}`;
  return {
    name,
    decimals: reference(name, "value", rounding + 1),
    levels: range("item"),
    hits: range("hit"),
    highHits: range("memo"),
  };
}

/** Where the names that head and foot every sheet stand. */
export function signerCells(
  name: string,
  model: SettingsModel,
  written: WrittenSheet | undefined
): Readonly<Record<(typeof SIGNERS)[number], SignerCell>> {
  const cell = (id: (typeof SIGNERS)[number]): SignerCell => {
    const row = FIRST_SIGNER + SIGNERS.indexOf(id);
    const typed = settingRow(written, `signer:${id}`, ["value"]);
    const fresh = id === "project" ? model.project : "";
    const text = typed?.changed ? (typed.values[0] ?? "") : fresh;
    return { reference: reference(name, "value", row), text: signerText(id, text) };
  };
  return {
    project: cell("project"),
    baseline: cell("baseline"),
    preparer: cell("preparer"),
    reviewer: cell("reviewer"),
  };
}

const DAY = 86_400_000;

/** A date typed into a cell is a count of days; the line at the head shows it as a date. */
function signerText(id: string, text: string): string {
  if (id !== "baseline" || !/^\d{5}$/u.test(text)) return text;
  return new Date(Date.UTC(1899, 11, 30) + Number(text) * DAY).toISOString().slice(0, 10);
}

function absolute(id: SettingsColumn, row: number): string {
  const column = columnOf(SETTINGS_COLUMNS, id);
  return formatAddress(row, column).replace(/^([A-Z]+)(\d+)$/u, "$$$1$$$2");
}

function reference(name: string, id: SettingsColumn, row: number): string {
  return `${quoteSheet(name)}!${absolute(id, row)}`;
}

/** 绩核设置: every value that a person may set, each with a sentence of what it does. */
export function settingsSheet(
  model: SettingsModel,
  layout: SettingsLayout,
  total: TotalCells,
  frame: Frame,
  written: WrittenSheet | undefined
): SheetDraft {
  const draft = new SheetDraft(SHEET_KEYS.settings, layout.name, SETTINGS_COLUMNS);
  draft.hasBlocks = true;
  const page = new SettingsPage(draft, frame.language, written);
  addHead(draft, frame, "sheet.title.settings", word("sheet.unit.none", frame.language), written);
  draft.addHeader(frame.language);
  page.signers(model);
  page.occurrence(model);
  page.rounding(model);
  page.scale(model, total, layout);
  page.rates(model);
  page.tables(model);
  carryExtras(draft, written);
  if (written) carryRows(draft, written, written.looseRows);
  return draft;
}

/** Adds the blocks of 绩核设置, one after the other. */
class SettingsPage {
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
    const found = new Set(model.tables.map(tableKey));
    const ignored = rememberedTables(this.written).filter(
      (line) =>
        !found.has(tableKey(line)) &&
        settingRow(this.written, tableKey(line), ["value"])?.values[0] === "ignore"
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
    for (const line of lines) this.tableRow(line);
    model.unread.forEach((line, index) => {
      this.addRow(`unread:${String(index + 1)}`, {
        item: this.plain(line.sheet),
        extra1: this.plain(word("sheet.kind.unrecognised", this.language)),
        source: { value: line.range, style: "link", link: linkTo(line.sheet, line.range) },
        note: this.plain(line.reason),
      });
    });
  }

  private tableRow(line: TableLine): void {
    const key = tableKey(line);
    const row = settingRow(this.written, key, ["value"]);
    const typed = row?.changed ? (row.values[0] ?? "") : "";
    const at = this.addRow(key, {
      item: this.plain(line.sheet),
      value: this.input(typed === "" ? "use" : typed, "input-text"),
      extra1: this.plain(kindWord(line.kind, this.language)),
      extra2: this.plain(line.unit ?? null),
      source: { value: line.range, style: "link", link: linkTo(line.sheet, line.range) },
      note: this.plain([line.title ?? "", line.columns].filter((text) => text !== "").join("\n")),
      written: { value: "use" },
      memo: { value: JSON.stringify(line) },
    });
    this.choices("value", at, ["use", "ignore"]);
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

/** A table is known by where it begins: its end moves when rows are added. */
export function tableKey(line: TableLine): string {
  return `table:${line.sheet}!${line.range.split(":")[0] ?? ""}`;
}

/** The tables that the sheet listed when it was written last. */
export function rememberedTables(written: WrittenSheet | undefined): readonly TableLine[] {
  if (!written) return [];
  return [...written.rows].flatMap(([key, row]) => {
    if (!key.startsWith("table:")) return [];
    try {
      return [JSON.parse(textAt(written, row, "memo")) as TableLine];
    } catch {
      return [];
    }
  });
}

function linkTo(sheet: string, range: string): string {
  return `${quoteSheet(sheet)}!${range}`;
}

/** 补贴发放表 for `subsidy-payment`; the kind itself for one this version does not know. */
export function kindWord(kind: string, language: Language): string {
  const code = `sheet.kind.${kind}` as MessageCode;
  const said = word(code, language);
  return said === code ? kind : said;
}
