import { DEFAULT_SETTINGS, type Settings } from "../evaluation";
import { message, type Message } from "../messages/message";
import { formatCell } from "../values/cell-ref";
import type { Answers } from "../tables/doubt";
import type { TableChoice } from "../tables/table";
import { Decimal } from "../values/decimal";
import type { Workbook } from "../workbook/workbook";
import type { Band } from "./grade-band";
import { findOwnSheets } from "./own-sheets";
import { settingRow } from "./setting-choice";
import { SETTINGS_COLUMNS, SHEET_KEYS } from "./sheet-layout";
import { tableAnswers, writtenChoices } from "./table-rows";
import { writtenAnswers } from "./written-answers";
import { readWritten, textAt, type WrittenSheet } from "./written-sheet";

export const BAND_COLUMNS = ["item", "value", "extra1", "extra2", "extra3"] as const;
const MOST_DECIMALS = 4;
const MOST_BANDS = 20;

/** What a person set in 绩核设置. Only what differs from what JiHe itself wrote there. */
export interface WrittenSettings {
  readonly settings: Settings;
  /** The whole scale, when a person changed a cell of it. */
  readonly bands?: readonly Band[];
  /** Rates a person changed, in the unit of the row; the cell is where they stand now. */
  readonly rates: readonly { readonly className: string; readonly rate: Decimal }[];
  /** Tables a person told JiHe to leave out, or what kind they are. */
  readonly tableChoices: readonly TableChoice[];
  /** Answers to questions, and what was said of tables by their slug. */
  readonly answers: Answers;
  readonly project?: string;
  readonly reviewer?: string;
  /** Values that cannot be used, each naming its cell; the default counts instead. */
  readonly problems: readonly Message[];
}

const NOTHING_WRITTEN: WrittenSettings = {
  settings: DEFAULT_SETTINGS,
  rates: [],
  tableChoices: [],
  answers: {},
  problems: [],
};

/** Reads 绩核设置, if the workbook has one; the defaults otherwise. */
export function readSettings(workbook: Workbook): WrittenSettings {
  const sheet = findOwnSheets(workbook).get(SHEET_KEYS.settings);
  const written = readWritten(sheet, SETTINGS_COLUMNS);
  if (!written) return NOTHING_WRITTEN;
  const problems: Message[] = [];
  const bands = changedBands(written, problems);
  const project = settingRow(written, "signer:project", ["value"])?.values[0];
  const reviewer = settingRow(written, "signer:reviewer", ["value"])?.values[0];
  const unit = occurrenceUnit(written, problems);
  return {
    settings: {
      ...DEFAULT_SETTINGS,
      scoreDecimals: scoreDecimals(written, problems),
      ...(unit ? { occurrenceUnit: unit } : {}),
    },
    ...(bands ? { bands } : {}),
    rates: changedRates(written, problems),
    tableChoices: writtenChoices(written),
    answers: { ...tableAnswers(written), ...writtenAnswers(written, problems) },
    ...(project ? { project } : {}),
    ...(reviewer ? { reviewer } : {}),
    problems,
  };
}

function scoreDecimals(written: WrittenSheet, problems: Message[]): number {
  const text = settingRow(written, "decimals", ["value"])?.values[0] ?? "";
  if (text === "") return DEFAULT_SETTINGS.scoreDecimals;
  const value = Number(text);
  if (Number.isInteger(value) && value >= 0 && value <= MOST_DECIMALS) return value;
  problems.push(
    message("sheet.settings.decimals", { cell: cellOf(written, "decimals", "value"), text })
  );
  return DEFAULT_SETTINGS.scoreDecimals;
}

function occurrenceUnit(written: WrittenSheet, problems: Message[]): Settings["occurrenceUnit"] {
  const text = settingRow(written, "occurrence", ["value"])?.values[0] ?? "";
  if (text === "each" || text === "flat-cut-once") return text;
  if (text !== "" && text !== "undecided") {
    problems.push(
      message("sheet.settings.occurrence", { cell: cellOf(written, "occurrence", "value"), text })
    );
  }
  return undefined;
}

/** The scale as it stands, when a person changed any of it; undefined when nobody did. */
function changedBands(written: WrittenSheet, problems: Message[]): readonly Band[] | undefined {
  const rows = bandRows(written);
  if (!rows.some(({ row }) => row.changed)) return undefined;
  const bands = rows.flatMap(({ key, row }) => {
    if (row.values.every((value) => value === "")) return [];
    const band = parseBand(row.values);
    if (band) return [band];
    problems.push(message("sheet.settings.band", { cell: cellOf(written, key, "item") }));
    return [];
  });
  // All rows emptied: the workbook's own scale counts again.
  return bands.length > 0 ? bands : undefined;
}

export function bandRows(
  written: WrittenSheet | undefined
): readonly { key: string; row: NonNullable<ReturnType<typeof settingRow>> }[] {
  return Array.from({ length: MOST_BANDS }, (_, index) => {
    const key = `band:${String(index + 1)}`;
    const row = settingRow(written, key, BAND_COLUMNS);
    return row ? [{ key, row }] : [];
  }).flat();
}

/** 等级, 下限, 含下限, 上限, 含上限 → a band; undefined when an end is no number or no level is named. */
export function parseBand(values: readonly string[]): Band | undefined {
  const [level = "", min = "", minInclusive = "", max = "", maxInclusive = ""] = values;
  const low = end(min);
  const high = end(max);
  if (level === "" || low === "bad" || high === "bad") return undefined;
  return {
    level,
    ...(low ? { min: low } : {}),
    minInclusive: minInclusive === "yes",
    ...(high ? { max: high } : {}),
    maxInclusive: maxInclusive === "yes",
  };
}

function end(text: string): Decimal | undefined | "bad" {
  if (text === "") return undefined;
  return /^-?\d+(\.\d+)?$/u.test(text) ? new Decimal(text) : "bad";
}

function changedRates(written: WrittenSheet, problems: Message[]): WrittenSettings["rates"] {
  return [...written.rows.keys()].flatMap((key) => {
    if (!key.startsWith("rate:")) return [];
    const row = settingRow(written, key, ["value"]);
    const text = row?.values[0] ?? "";
    if (!row?.changed || text === "") return [];
    const rate = end(text);
    if (rate && rate !== "bad" && rate.gte(0)) {
      return [{ className: textAt(written, written.rows.get(key), "memo"), rate }];
    }
    problems.push(message("sheet.settings.rate", { cell: cellOf(written, key, "value"), text }));
    return [];
  });
}

function cellOf(written: WrittenSheet, key: string, id: string): string {
  const row = written.rows.get(key) ?? 0;
  const column = written.columns.get(id) ?? 0;
  return formatCell({ sheet: written.grid.name, row, column });
}
