import type { Decimal } from "../values/decimal";

/** One level of the grade scale (等级标准) as 绩核设置 shows it; a missing end is open. */
export interface Band {
  readonly level: string;
  readonly min?: Decimal;
  readonly minInclusive: boolean;
  readonly max?: Decimal;
  readonly maxInclusive: boolean;
}

export function isInBand(band: Band, score: Decimal): boolean {
  if (band.min && (band.minInclusive ? score.lt(band.min) : score.lte(band.min))) return false;
  if (band.max && (band.maxInclusive ? score.gt(band.max) : score.gte(band.max))) return false;
  return true;
}

/** The first level that holds the score; undefined in a gap of the scale. */
export function levelIn(bands: readonly Band[], score: Decimal): string | undefined {
  return bands.find((band) => isInBand(band, score))?.level;
}
