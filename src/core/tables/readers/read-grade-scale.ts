import type { GradeBand, GradeScale } from "../facts";
import type { TableSource } from "../table-source";
import { parseInterval, type Interval } from "./interval";

/** A band whose text may say itself whether its upper end belongs to it. */
export type MarkedBand = GradeBand & { readonly maxMarked: boolean };

/** Reads 等级标准: a level and its stretch of points per row, from the best level down. */
export function readGradeScale(source: TableSource): GradeScale | undefined {
  const [levelColumn] = source.columns("level");
  const [rangeColumn] = source.columns("range");
  const [lower] = source.columns("lower");
  const [upper] = source.columns("upper");
  const bands: MarkedBand[] = [];
  for (const { row } of source.rows) {
    const label = source.label(row, levelColumn);
    if (!label) continue;
    const range = source.label(row, rangeColumn);
    const interval = range ? parseInterval(range.text) : twoColumns(source, row, lower, upper);
    if (!interval) continue;
    bands.push({ level: label.text.replace(/[“”"']/gu, ""), label: range ?? label, ...interval });
  }
  if (bands.length < 2) return undefined;
  return { table: source.table, bands: gradeBands(bands) };
}

/** From the best level down, each with its edges settled. */
export function gradeBands(bands: readonly MarkedBand[]): readonly GradeBand[] {
  return [...bands]
    .sort((a, b) => (b.min?.toNumber() ?? -1) - (a.min?.toNumber() ?? -1))
    .map((band) => closeEdge(band, bands));
}

/** 80-90 beside 90-100: the shared edge belongs to the better level, unless the text marks it. */
function closeEdge(band: MarkedBand, all: readonly GradeBand[]): GradeBand {
  const { maxMarked, ...rest } = band;
  if (maxMarked || !band.max) return rest;
  const max = band.max;
  const taken = all.some((other) => other.minInclusive && other.min?.equals(max));
  return taken ? { ...rest, maxInclusive: false } : rest;
}

function twoColumns(
  source: TableSource,
  row: number,
  lower: number | undefined,
  upper: number | undefined
): Interval | undefined {
  const low = source.reading(row, lower);
  const high = source.reading(row, upper);
  if (low.state !== "figure" && high.state !== "figure") return undefined;
  return {
    ...(low.state === "figure" ? { min: low.figure.shown } : {}),
    minInclusive: true,
    ...(high.state === "figure" ? { max: high.figure.shown } : {}),
    maxInclusive: true,
    maxMarked: false,
  };
}
