import type { Evaluation } from "../evaluation";
import { message, say, type Language } from "../messages/message";
import { gradeScaleOf } from "../scores/grade-scale";
import type { Table, TableColumn } from "../tables/table";
import { columnName, formatCell, formatRange, formulaCell, type CellRef } from "../values/cell-ref";
import { Decimal } from "../values/decimal";
import { oneLine } from "../tables/text";
import type { Workbook } from "../workbook/workbook";
import { placeLink } from "./finding-words";
import { decimalIn } from "./overrides";
import { BAND_COLUMNS, bandRows, parseBand, type WrittenSettings } from "./read-settings";
import { settingRow } from "./setting-choice";
import { questionLines, rememberedQuestions } from "./written-answers";
import type { Linked, OutcomeLine, SettingsModel } from "./settings-model";
import { isIgnored, rememberedTables } from "./table-rows";
import { textAt, valueAt, type WrittenSheet } from "./written-sheet";

/** What 绩核设置 shows of an evaluation. */
export function settingsOfEvaluation(
  evaluation: Evaluation,
  language: Language,
  project: string,
  reviewer?: string
): SettingsModel {
  const { facts } = evaluation;
  const scale = gradeScaleOf(facts);
  return {
    project,
    ...(reviewer === undefined ? {} : { reviewer }),
    settings: evaluation.settings,
    outcomes: outcomesOf(evaluation, language),
    scale: scale.bands.map((band) => {
      const source = scale.table ? linked(band.label.cell) : undefined;
      return {
        level: band.level,
        minInclusive: band.minInclusive,
        maxInclusive: band.maxInclusive,
        ...(band.min ? { min: band.min } : {}),
        ...(band.max ? { max: band.max } : {}),
        ...(source ? { source } : {}),
      };
    }),
    questions: questionLines(evaluation.questions, language),
    rates: facts.rates.map((rate) => ({
      className: rate.className,
      label: rate.className === "" ? oneLine(rate.label.text) : rate.className,
      rate: rate.rate.shown,
      unit: rate.rate.unit.text,
      source: linked(rate.rate.cell),
    })),
    tables: facts.tables.map((table) => ({
      id: table.id,
      kind: table.kind,
      sheet: table.range.sheet,
      range: formatRange(table.range),
      columns: columnsOf(table, language),
      ...(table.slug === undefined ? {} : { slug: table.slug }),
      ...(table.title === undefined ? {} : { title: oneLine(table.title) }),
      ...(table.unit === undefined ? {} : { unit: table.unit }),
    })),
    ignored: facts.unrecognised.filter(isIgnored).map(({ range, slug }) => ({
      id: "",
      kind: "",
      sheet: range.sheet,
      range: formatRange(range),
      columns: "",
      ...(slug === undefined ? {} : { slug }),
    })),
    unread: facts.unrecognised
      .filter((part) => !isIgnored(part))
      .map((part) => ({
        sheet: part.range.sheet,
        range: formatRange(part.range),
        reason: say(part.reason, language),
      })),
  };
}

/** The grade as it is, then under every other answer; empty when nothing is open. */
function outcomesOf(evaluation: Evaluation, language: Language): readonly OutcomeLine[] {
  const { grade } = evaluation;
  if (!grade || grade.alternatives.length === 0) return [];
  const current = {
    assumption: say(message("sheet.outcome.current"), language),
    score: grade.score,
    ...(grade.level === undefined ? {} : { level: grade.level }),
  };
  const others = grade.alternatives.map((alternative) => ({
    assumption: say(alternative.assumption, language),
    score: alternative.score,
    ...(alternative.level === undefined ? {} : { level: alternative.level }),
  }));
  return [current, ...others];
}

function linked(cell: CellRef): Linked {
  return { value: formatCell(cell), link: formulaCell(cell) };
}

/** `B 养老机构、C 自理老人（人次）`: which columns were read, by their headers. */
function columnsOf(table: Table, language: Language): string {
  const used = table.columns.filter((column) => column.role !== "other");
  const headed = (column: TableColumn): string =>
    `${columnName(column.column)} ${oneLine(column.path.at(-1) ?? "")}`.trim();
  return used.map(headed).join(language === "en" ? ", " : "、");
}

/**
 * What 绩核设置 showed when it was written last, read back so that it can be written again
 * without looking at the source sheets: `ours` is what JiHe wrote, not what a person made of it.
 */
export function settingsOfSheet(
  written: WrittenSheet | undefined,
  workbook: Workbook,
  typed: WrittenSettings
): SettingsModel {
  const text = (key: string, id: string): string =>
    written ? textAt(written, written.rows.get(key), id) : "";
  const source = (key: string): { source?: Linked } => {
    const value = text(key, "source");
    const link = placeLink(value, workbook);
    return link === undefined ? {} : { source: { value, link } };
  };
  const keys = [...(written?.rows.keys() ?? [])];
  return {
    project: settingRow(written, "signer:project", ["value"])?.ours[0] ?? "",
    settings: typed.settings,
    outcomes: keys.flatMap((key): OutcomeLine[] => {
      const row = written?.rows.get(key);
      if (!key.startsWith("outcome:") || !written || row === undefined) return [];
      const score = decimalIn(valueAt(written, row, "value"));
      const level = text(key, "extra1");
      if (!score) return [];
      const assumption = text(key, "item");
      return [{ assumption, score, ...(level === "" ? {} : { level }) }];
    }),
    scale: bandRows(written).flatMap(({ key, row }) => {
      const band = parseBand(row.ours);
      return band && row.ours.length === BAND_COLUMNS.length ? [{ ...band, ...source(key) }] : [];
    }),
    questions: rememberedQuestions(written).map(({ link: _old, ...line }) => {
      const link = line.place === undefined ? undefined : placeLink(line.place, workbook);
      return link === undefined ? line : { ...line, link };
    }),
    rates: keys.flatMap((key) => {
      const ours = settingRow(written, key, ["value"])?.ours[0] ?? "";
      if (!key.startsWith("rate:") || !/^-?\d+(\.\d+)?$/u.test(ours)) return [];
      const rate = new Decimal(ours);
      const className = text(key, "memo");
      const unit = text(key, "extra1");
      return [{ className, label: text(key, "item"), rate, unit, ...source(key) }];
    }),
    tables: rememberedTables(written),
    ignored: [],
    unread: keys
      .filter((key) => key.startsWith("unread:"))
      .map((key) => ({
        sheet: text(key, "item"),
        range: text(key, "source"),
        reason: text(key, "note"),
      })),
  };
}
