import { formatAddress, quoteSheet } from "../values/cell-ref";
import { plain } from "../values/decimal";
import type { Band } from "./grade-band";
import { BAND_COLUMNS, bandRows, parseBand } from "./read-settings";
import { settingRow } from "./setting-choice";
import type { SettingsModel } from "./settings-model";
import type { SignerCell } from "./sheet-frame";
import { columnOf, SETTINGS_COLUMNS } from "./sheet-layout";
import type { WrittenSheet } from "./written-sheet";

export type SettingsColumn = (typeof SETTINGS_COLUMNS)[number]["id"];
export const SIGNERS = ["project", "baseline", "preparer", "reviewer"] as const;
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

/** Bands as they count: a person's own where one was typed, with room for one more. */
export interface BandCells {
  readonly key: string;
  readonly values: readonly string[];
  readonly ours: readonly string[];
}

export function bandCells(
  model: SettingsModel,
  written: WrittenSheet | undefined
): readonly BandCells[] {
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
    const given = id === "reviewer" ? model.reviewer : undefined;
    const text = given ?? (typed?.changed ? (typed.values[0] ?? "") : fresh);
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
