import type { Facts, GradeBand, GradeScale } from "../tables/facts";
import { Decimal } from "../values/decimal";

const NOWHERE = { cell: { sheet: "", row: 0, column: 0 } };

/** The scale that most reports use, for a workbook that has none: 优 ≥90, 良 ≥80, 中 ≥60, 差. */
const USUAL: GradeScale = {
  bands: [
    band("优", 90, undefined),
    band("良", 80, 90),
    band("中", 60, 80),
    band("差", undefined, 60),
  ],
};

function band(level: string, min: number | undefined, max: number | undefined): GradeBand {
  return {
    level,
    label: { ...NOWHERE, text: level },
    minInclusive: true,
    maxInclusive: false,
    ...(min !== undefined && { min: new Decimal(min) }),
    ...(max !== undefined && { max: new Decimal(max) }),
  };
}

/** The workbook's own scale; the usual one (without a table) when it has none. */
export function gradeScaleOf(facts: Facts): GradeScale {
  return facts.gradeScales.find(({ bands }) => bands.length > 0) ?? USUAL;
}

/**
 * The level that a total falls into; undefined in a gap of the scale (89.17 where it prints 80–89
 * and 90–100) and outside it.
 */
export function levelOf(scale: GradeScale, total: Decimal): string | undefined {
  const found = scale.bands.find(({ min, max, minInclusive, maxInclusive }) => {
    if (min && (minInclusive ? total.lt(min) : total.lte(min))) return false;
    return !(max && (maxInclusive ? total.gt(max) : total.gte(max)));
  });
  return found?.level;
}

/** The level, when every total from `score` to `score + open` has the same one. */
export function settledLevel(scale: GradeScale, score: Decimal, open: Decimal): string | undefined {
  const level = levelOf(scale, score);
  if (open.isZero()) return level;
  const highest = score.plus(open);
  const edges = scale.bands
    .flatMap(({ min, max }) => [min, max])
    .filter((edge): edge is Decimal => edge !== undefined && edge.gt(score) && edge.lte(highest));
  const changes = [...edges, highest].some((total) => levelOf(scale, total) !== level);
  return changes ? undefined : level;
}
