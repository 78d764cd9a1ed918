import { message } from "../messages/message";
import type { Facts, GradeBand, GradeScale, StatedGrade } from "../tables/facts";
import type { CellRef } from "../values/cell-ref";
import { Decimal } from "../values/decimal";
import type { CheckDoc } from "./check-doc";
import { addressText, numberText } from "./figure-text";
import type { FindingDraft } from "./finding-draft";
import { pointsOf } from "./score-points";
import { tableBeside } from "./table-beside";

function band(level: string, min: number | undefined, max: number | undefined): GradeBand {
  return {
    level,
    label: { cell: { sheet: "", row: 0, column: 0 }, text: level },
    ...(min === undefined ? {} : { min: new Decimal(min) }),
    minInclusive: true,
    ...(max === undefined ? {} : { max: new Decimal(max) }),
    maxInclusive: max === 100,
  };
}

/** 财预〔2020〕10号's usual levels, for a workbook that prints no scale of its own. */
const USUAL_SCALE: GradeScale = {
  bands: [band("优", 90, 100), band("良", 80, 90), band("中", 60, 80), band("差", undefined, 60)],
};

/** Words for one level; a scale that prints one of them keeps its own word. */
const SAME_LEVEL: readonly (readonly string[])[] = [
  ["优", "优秀"],
  ["良", "良好"],
  ["中", "中等", "合格", "一般"],
  ["差", "较差", "不合格"],
];

function isSameLevel(a: string, b: string): boolean {
  return a === b || SAME_LEVEL.some((words) => words.includes(a) && words.includes(b));
}

function holds({ min, max, minInclusive, maxInclusive }: GradeBand, score: Decimal): boolean {
  if (min && (minInclusive ? score.lt(min) : score.lte(min))) return false;
  return !(max && (maxInclusive ? score.gt(max) : score.gte(max)));
}

interface Graded {
  readonly score: Decimal;
  readonly level: string;
  readonly cells: readonly CellRef[];
}

/** The workbook's own total, for a level that is said without a score. */
function onlyTotal(facts: Facts): { readonly score: Decimal; readonly cell: CellRef } | undefined {
  const totals = facts.scoreTables.flatMap(({ total }) => (total && pointsOf(total.score)) ?? []);
  const [first] = totals;
  if (!first || totals.some((total) => !total.value.eq(first.value))) return undefined;
  return { score: first.value, cell: first.cell };
}

function gradedOf(facts: Facts, stated: StatedGrade): Graded | undefined {
  if (stated.level === undefined) return undefined;
  if (stated.score) return { score: stated.score, level: stated.level, cells: [stated.cell] };
  const total = onlyTotal(facts);
  return total && { score: total.score, level: stated.level, cells: [stated.cell, total.cell] };
}

/** The band a score falls into, when the scale knows the stated level at all. */
function fittingBand({ bands }: GradeScale, { score, level }: Graded): GradeBand | undefined {
  const isKnown = bands.some((one) => isSameLevel(one.level, level));
  // A score in a gap between two bands has no level: that is the scale's trouble.
  return isKnown ? bands.find((one) => holds(one, score)) : undefined;
}

function draftOf(facts: Facts, scales: readonly GradeScale[], graded: Graded): FindingDraft[] {
  const fitting = scales.flatMap((scale) => {
    const found = fittingBand(scale, graded);
    return found ? [{ scale, band: found }] : [];
  });
  const [first] = fitting;
  const [cell] = graded.cells;
  if (!first || !cell) return [];
  if (fitting.some((one) => isSameLevel(one.band.level, graded.level))) return [];
  const score = numberText(graded.score);
  return [
    {
      rule: "grade-matches-score",
      severity: "high",
      subject: `${score} · ${graded.level}`,
      known: "",
      place: "level",
      table: first.scale.table ?? tableBeside(facts, cell),
      cells: first.scale.table ? [...graded.cells, first.band.label.cell] : graded.cells,
      stated: graded.score,
      unit: "分",
      message: message(
        first.scale === USUAL_SCALE
          ? "check.grade-matches-score.usual"
          : "check.grade-matches-score",
        { cell: addressText(cell), score, stated: graded.level, expected: first.band.level }
      ),
    },
  ];
}

/** The level that is stated is the one that the scale gives the stated score. */
export function gradeMatchesScore(facts: Facts): FindingDraft[] {
  const scales = facts.gradeScales.filter((scale) => scale.bands.length > 0);
  const known = scales.length > 0 ? scales : [USUAL_SCALE];
  return facts.statedGrades.flatMap((stated) => {
    const graded = gradedOf(facts, stated);
    return graded ? draftOf(facts, known, graded) : [];
  });
}

export const gradeMatchesScoreDoc: CheckDoc = {
  title: "等级与得分不符",
  what:
    "A level that is stated in a sentence or a cell (综合得分85分，评价等级为“良”) is the " +
    "one that the workbook's own scale gives that score; without a scale, the usual one (90, " +
    "80, 60). Severity: high.",
  inputs: "Sentences and lone cells with a level; 等级标准 tables.",
  source: "the usual levels of 100 points",
  trap:
    "优 and 优秀, 良 and 良好, 中 and 合格, 差 and 不合格 are one level. A score in a gap of " +
    "the scale has no level: no claim here, grade-scale-gaps tells it.",
};
