import { message, say, type Language } from "../messages/message";
import type { IndicatorScore, ScoreState } from "../scores/score";
import { formatCell, formulaCell, type CellRef } from "../values/cell-ref";
import type { Decimal } from "../values/decimal";
import type { Workbook } from "../workbook/workbook";
import { placeLink } from "./finding-words";
import { decimalIn, typedOverride } from "./overrides";
import { spellings } from "./own-sheets";
import { effectOf } from "./score-effects";
import { labelOf, LINE_EFFECTS, type ScoreLine } from "./score-line";
import { textAt, valueAt, type WrittenSheet } from "./written-sheet";

/** The evaluation's indicators as lines, with the overriding scores of the written sheet. */
export function linesOfIndicators(
  indicators: readonly IndicatorScore[],
  language: Language,
  written: WrittenSheet | undefined
): readonly ScoreLine[] {
  const seen = new Map<string, number>();
  return indicators.map((indicator) => {
    const count = (seen.get(indicator.code) ?? 0) + 1;
    seen.set(indicator.code, count);
    const key = count === 1 ? indicator.code : `${indicator.code}#${String(count)}`;
    const evidence = evidenceOf(indicator.cells, language);
    const last = decimalIn(written ? valueAt(written, written.rows.get(key), "last") : null);
    return {
      key,
      code: indicator.code,
      name: indicator.name,
      path: indicator.path.map((level) => ({
        label: labelOf(level),
        ...(level.weight ? { weight: level.weight } : {}),
      })),
      weight: indicator.weight,
      state: indicator.state,
      findings: indicator.findings,
      reason: say(indicator.explanation, language),
      ...effectOf(indicator),
      ...(indicator.stated ? { stated: indicator.stated } : {}),
      ...(indicator.score ? { system: indicator.score } : {}),
      ...(indicator.rule === undefined ? {} : { rule: indicator.rule }),
      ...(indicator.target === undefined ? {} : { target: indicator.target }),
      ...(indicator.actual === undefined ? {} : { actual: indicator.actual }),
      ...(indicator.rubric === undefined ? {} : { rubric: indicator.rubric }),
      ...(evidence ? { evidence } : {}),
      ...(last ? { last } : {}),
      ...typedOverride(written, key),
    };
  });
}

/** The figures it rests on; its own cell only when there is nothing else. */
function evidenceOf(
  cells: readonly CellRef[],
  language: Language
): { value: string; link: string } | undefined {
  const rest = cells.length > 1 ? cells.slice(1) : cells;
  const [first] = rest;
  if (!first) return undefined;
  const cell = formatCell(first);
  const value =
    rest.length === 1
      ? cell
      : say(message("sheet.label.places", { cell, count: String(rest.length) }), language);
  return { value, link: formulaCell(first) };
}

const STATES = ["computed", "judged", "stated", "pending"] as const satisfies readonly ScoreState[];

/**
 * The lines of a written 评分表, read back from its values: formulas may carry no result, or an
 * old one. Rows whose indicator is gone have no state and are no lines.
 */
export function linesOfSheet(written: WrittenSheet, workbook: Workbook): readonly ScoreLine[] {
  const rows = [...written.rows].sort(([, a], [, b]) => a - b);
  const lines = rows.flatMap(([key, row]) => {
    const state = STATES.find((each) =>
      spellings(`sheet.state.${each}`).includes(textAt(written, row, "systemState"))
    );
    const weight = decimalIn(valueAt(written, row, "weight"));
    return state && weight ? [lineOfRow(written, workbook, { key, row, state, weight })] : [];
  });
  return withLevelWeights(lines);
}

/** The weight of a level stands in its first row only, and rows may have been sorted since. */
function withLevelWeights(lines: readonly ScoreLine[]): readonly ScoreLine[] {
  const place = (path: ScoreLine["path"], depth: number): string =>
    JSON.stringify(path.slice(0, depth + 1).map(({ label }) => label));
  const known = new Map<string, Decimal>();
  for (const { path } of lines) {
    path.forEach(({ weight }, depth) => {
      if (weight) known.set(place(path, depth), weight);
    });
  }
  return lines.map((line) => ({
    ...line,
    path: line.path.map(({ label }, depth) => {
      const weight = known.get(place(line.path, depth));
      return { label, ...(weight ? { weight } : {}) };
    }),
  }));
}

function lineOfRow(
  written: WrittenSheet,
  workbook: Workbook,
  known: Pick<ScoreLine, "key" | "state" | "weight"> & { readonly row: number }
): ScoreLine {
  const { key, row, state, weight } = known;
  const text = (id: string): string => textAt(written, row, id);
  const number = (id: string): ReturnType<typeof decimalIn> => decimalIn(valueAt(written, row, id));
  const code = key.replace(/#\d+$/u, "");
  const label = text("indicator");
  const optional = {
    stated: number("stated"),
    system: number("system"),
    last: number("last"),
    rule: text("rule") || undefined,
    target: text("target") || undefined,
    actual: text("actual") || undefined,
    rubric: text("rubric") || undefined,
    effect: LINE_EFFECTS.find((effect) => effect === text("effect")),
    change: number("change"),
  };
  const place = text("evidence");
  const link = placeLink(place, workbook);
  return {
    key,
    code,
    name: label.startsWith(`${code} `) ? label.slice(code.length + 1) : label,
    path: pathOf(
      text("dimension"),
      number("dimensionWeight"),
      text("second"),
      number("secondWeight")
    ),
    weight,
    state,
    findings: text("findings").split(" ").filter(Boolean),
    reason: text("reason"),
    ...defined(optional),
    ...(place === ""
      ? {}
      : { evidence: { value: place, ...(link === undefined ? {} : { link }) } }),
    ...typedOverride(written, key),
  };
}

function pathOf(
  dimension: string,
  dimensionWeight: ScoreLine["system"],
  second: string,
  secondWeight: ScoreLine["system"]
): ScoreLine["path"] {
  const level = (label: string, weight: ScoreLine["system"]): ScoreLine["path"] => [
    { label, ...(weight ? { weight } : {}) },
  ];
  if (second !== "") return [...level(dimension, dimensionWeight), ...level(second, secondWeight)];
  return dimension === "" ? [] : level(dimension, dimensionWeight);
}

type Defined<T> = { [K in keyof T]?: NonNullable<T[K]> };

/** Leaves out what is not there: absent and undefined are not the same to a reader of the type. */
function defined<T extends object>(entries: T): Defined<T> {
  return Object.fromEntries(
    Object.entries(entries).filter(([, value]) => value !== undefined)
  ) as Defined<T>;
}
