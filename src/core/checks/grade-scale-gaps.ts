import { message, type Message } from "../messages/message";
import type { Facts, GradeBand, GradeScale } from "../tables/facts";
import type { Table } from "../tables/table";
import { formatCell, type CellRef } from "../values/cell-ref";
import { Decimal, ONE } from "../values/decimal";
import type { CheckDoc } from "./check-doc";
import { addressText, distinctCells, numberText } from "./figure-text";
import type { Severity } from "./finding";
import type { FindingDraft } from "./finding-draft";
import { listed } from "./listed";
import { pointsOf } from "./score-points";

/** Points between two neighbours of a scale (or beside its ends) that belong to none or to both. */
interface Seam {
  readonly kind: "gap" | "overlap";
  readonly low: Decimal;
  /** Whether the low end itself is part of it. */
  readonly lowIncluded: boolean;
  readonly high: Decimal;
  readonly highIncluded: boolean;
  /** From the better level down. */
  readonly bands: readonly GradeBand[];
}

const FULL = new Decimal(100);

function between(upper: GradeBand, lower: GradeBand): Seam[] {
  const { min } = upper;
  const { max } = lower;
  if (!min || !max) {
    // A level without a lower end takes in every level below it.
    return [];
  }
  const bands = [upper, lower];
  if (max.lt(min) || (max.eq(min) && !lower.maxInclusive && !upper.minInclusive)) {
    const ends = { lowIncluded: !lower.maxInclusive, highIncluded: !upper.minInclusive };
    return [{ kind: "gap", low: max, high: min, ...ends, bands }];
  }
  if (max.gt(min) || (lower.maxInclusive && upper.minInclusive)) {
    const ends = { lowIncluded: upper.minInclusive, highIncluded: lower.maxInclusive };
    return [{ kind: "overlap", low: min, high: max, ...ends, bands }];
  }
  return [];
}

/** 60 分 as the lowest end leaves what is below without a level; 99 as the highest leaves 100. */
function atEnds(bands: readonly GradeBand[]): Seam[] {
  const highest = bands[0];
  const lowest = bands.at(-1);
  const seams: Seam[] = [];
  if (highest?.max && (highest.max.lt(FULL) || !highest.maxInclusive) && highest.max.gte(90)) {
    const lowIncluded = !highest.maxInclusive;
    const ends = { lowIncluded, highIncluded: true };
    if (highest.max.lte(FULL))
      seams.push({ kind: "gap", low: highest.max, high: FULL, ...ends, bands: [highest] });
  }
  if (lowest?.min?.gt(0)) {
    const ends = { lowIncluded: true, highIncluded: !lowest.minInclusive };
    seams.push({ kind: "gap", low: new Decimal(0), high: lowest.min, ...ends, bands: [lowest] });
  }
  return seams;
}

function seamsOf({ bands }: GradeScale): Seam[] {
  const inner = bands.slice(1).flatMap((lower, at) => {
    const upper = bands[at];
    return upper ? between(upper, lower) : [];
  });
  return [...inner, ...atEnds(bands)];
}

interface Scored {
  readonly score: Decimal;
  readonly cell: CellRef;
}

/** Total scores that the workbook states. */
function totalsOf(facts: Facts): Scored[] {
  const printed = facts.scoreTables.flatMap(({ total }) => (total && pointsOf(total.score)) ?? []);
  return [
    ...facts.statedGrades.flatMap(({ score, cell, isPart }) =>
      score && !isPart ? [{ score, cell }] : []
    ),
    ...printed.map((figure) => ({ score: figure.value, cell: figure.cell })),
  ];
}

function lies({ low, lowIncluded, high, highIncluded }: Seam, score: Decimal): boolean {
  if (lowIncluded ? score.lt(low) : score.lte(low)) return false;
  return highIncluded ? score.lte(high) : score.lt(high);
}

/** 80–89 beside 90–100: nothing between as long as all scores are whole. */
function isForWholeScores({ kind, low, lowIncluded, high, highIncluded }: Seam): boolean {
  return kind === "gap" && !lowIncluded && !highIncluded && high.minus(low).eq(ONE);
}

function severityOf(seam: Seam, scores: readonly Scored[]): Severity {
  if (scores.length > 0) return "high";
  return isForWholeScores(seam) ? "low" : "medium";
}

function stretchText({ low, lowIncluded, high, highIncluded }: Seam): string {
  if (low.eq(high)) return numberText(low);
  return `${numberText(low)}${lowIncluded ? "≤" : "<"}x${highIncluded ? "≤" : "<"}${numberText(high)}`;
}

function bandText({ level, label }: GradeBand): Message {
  return message("check.grade-scale-gaps.band", { level, cell: addressText(label.cell) });
}

/** Seams of one kind and weight that are told together. */
interface Told {
  readonly seams: readonly Seam[];
  readonly inside: readonly Scored[];
}

/** A scale of whole points is one slip, however many levels it has; every other seam is its own. */
function toldTogether(facts: Facts, seams: readonly Seam[]): Told[] {
  const totals = totalsOf(facts);
  const all = seams.map((seam) => ({
    seams: [seam],
    inside: totals.filter(({ score }) => lies(seam, score)),
  }));
  const isWhole = ({ seams: [seam], inside }: Told): boolean =>
    seam !== undefined && inside.length === 0 && isForWholeScores(seam);
  const whole = all.filter(isWhole);
  return [
    ...all.filter((one) => !isWhole(one)),
    ...(whole.length > 0 ? [{ seams: whole.flatMap((one) => one.seams), inside: [] }] : []),
  ];
}

function draftOf(table: Table, { seams, inside }: Told): FindingDraft[] {
  const [seam] = seams;
  if (!seam) return [];
  const [first] = inside;
  const bands = [...new Set(seams.flatMap((one) => one.bands))];
  return [
    {
      rule: "grade-scale-gaps",
      severity: severityOf(seam, inside),
      subject: bands.map(({ level }) => level).join(" / "),
      place: seam.kind,
      table,
      cells: distinctCells([
        ...bands.map(({ label }) => label.cell),
        ...inside.map(({ cell }) => cell),
      ]),
      ...(first ? { stated: first.score } : {}),
      unit: "分",
      message: message(`check.grade-scale-gaps.${seam.kind}`, {
        bands: listed(bands.map(bandText)) ?? "",
        stretch: seams.map(stretchText).join("、"),
        score: first
          ? message("check.grade-scale-gaps.score", {
              score: numberText(first.score),
              cell: formatCell(first.cell),
            })
          : "",
      }),
    },
  ];
}

/** 等级标准 gives every score from 0 to 100 one level: no gap, no overlap. Source: domain.md 3. */
export function gradeScaleGaps(facts: Facts): FindingDraft[] {
  return facts.gradeScales.flatMap((scale) => {
    const { table } = scale;
    if (!table) return [];
    return toldTogether(facts, seamsOf(scale)).flatMap((told) => draftOf(table, told));
  });
}

export const gradeScaleGapsDoc: CheckDoc = {
  title: "等级标准有空缺或重叠",
  what:
    "A grade scale gives every score from 0 to 100 one level. Severity: high when a total of the " +
    "workbook lies in a gap or an overlap; else medium; low for the gap of one point in a scale of " +
    "whole points (80–89, 90–100), which only a score with decimals falls into.",
  formula: "The upper end of each level against the lower end of the next better one.",
  inputs: "等级标准 tables; total scores in 得分 tables and sentences.",
  tolerance: "None: the ends are compared as they are written.",
  source: "a scale printed as 80–89, and a score of 89.17",
  trap:
    "80–90 beside 90–100 is no overlap: where the text does not say 含 or 不含, the shared end " +
    "belongs to the better level. A scale that a person set in 绩核设置 is not checked.",
};
