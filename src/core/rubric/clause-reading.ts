import type { Message } from "../messages/message";
import { Decimal } from "../values/decimal";
import type { SavingRate, ScoringRule } from "./scoring-rule";
import type { PointsExpression, Said, Statement } from "./statement";

/** One clause, ready for the readers of rule kinds. */
export interface ClauseReading {
  readonly text: string;
  /** Statements that carry points; remarks, definitions and full marks are set aside. */
  readonly said: readonly Said[];
  /** Full marks: said by the clause itself, or given from outside. */
  readonly points?: Decimal;
  /** Full marks from outside, whatever the clause itself says. */
  readonly given?: Decimal;
  /** True when the clause itself says its full marks: （2分）, 满分2分. */
  readonly namesMarks: boolean;
  /** Words before the points that describe what is judged. */
  readonly remarks: readonly string[];
  /** What the most points are when the text says fewer than full marks: 最高得5分 of 10. */
  readonly cap?: Decimal;
  /** The same as the text has it, though it may be full marks: 最高得10分 of 10. */
  readonly statedCap?: Decimal;
  /** 加分不超过5分 */
  readonly bonusCap?: Decimal;
  /** 基础分6分 */
  readonly base?: Decimal;
  /** 不足1处按1处计: a started step counts. */
  readonly partCounts: boolean;
  /** 成本节约率=（计划−实际）/计划: the names of the two. */
  readonly saving?: SavingRate;
}

export interface RuleReading {
  readonly rule: ScoringRule;
  readonly questions?: readonly Message[];
  readonly notes?: readonly Message[];
}

/** Reads one kind of rule; undefined when the clause says anything that this kind cannot hold. */
export type KindReader = (clause: ClauseReading) => RuleReading | undefined;

export type SaidOf<T extends Statement["type"]> = Said<Extract<Statement, { type: T }>>;

export function only<T extends Statement["type"]>(
  said: readonly Said[],
  type: T
): readonly SaidOf<T>[] {
  return said.filter((statement): statement is SaidOf<T> => statement.type === type);
}

/** True when every statement is of one of these types. */
export function allAre(said: readonly Said[], ...types: readonly Statement["type"][]): boolean {
  return said.every((statement) => types.includes(statement.type));
}

/** Points in figures; undefined when they are a share of full marks that nobody named. */
export function pointsOf(expression: PointsExpression, full: Decimal): Decimal;
export function pointsOf(
  expression: PointsExpression,
  full: Decimal | undefined
): Decimal | undefined;
export function pointsOf(
  expression: PointsExpression,
  full: Decimal | undefined
): Decimal | undefined {
  if (expression.of === "number") return expression.value;
  if (!full) return undefined;
  // Three times a third is the whole: the digits lost to 1/3 are no points.
  return expression.of === "full" ? full : full.times(expression.value).toDecimalPlaces(10);
}

const SET_ASIDE: ReadonlySet<Statement["type"]> = new Set([
  "remark",
  "definition",
  "full",
  "most-awarded",
  "choose-one",
  "base",
  "part-of-step",
]);

/** Points from outside the clause. */
export interface OutsidePoints {
  /** Full marks of this clause, when they are known from outside. */
  readonly given?: Decimal;
  /** Full marks of the whole, for a clause that gets a share of them: 得1/3分值. */
  readonly base?: Decimal;
}

/** Sorts the statements of a clause and finds its full marks. */
export function clauseReading(
  text: string,
  statements: readonly Said[],
  { given, base }: OutsidePoints
): ClauseReading {
  const all =
    base && !given ? statements.map((statement) => inFigures(statement, base)) : statements;
  const baseMarks = only(all, "base")[0]?.points;
  const adds = only(all, "bonus").length > 0;
  const caps = only(all, "most-awarded");
  const stated = caps.find((one) => one.points && !one.bonus)?.points;
  // 基础分10分 without a bonus is another word for full marks, 每项得2分，最高得10分 as well.
  const points = fullMarksOf(all) ?? given ?? baseMarks ?? stated;
  const said = all
    .filter((statement) => !SET_ASIDE.has(statement.type))
    .map((statement) => floorAsCap(statement, points));
  const bonusCap = caps.find((one) => one.points && one.bonus)?.points;
  const saving = only(all, "definition").flatMap((one) => one.saving ?? [])[0];
  const remarks = all.flatMap((statement) =>
    statement.type === "remark" || statement.type === "full" ? [statement.when.text] : []
  );
  return {
    text,
    said,
    namesMarks: only(all, "full").length > 0,
    remarks: remarks.filter((remark) => remark !== ""),
    partCounts: only(all, "part-of-step").some(({ counts }) => counts),
    ...(points && { points }),
    ...(given && { given }),
    ...(stated && points && stated.lt(points) && { cap: stated }),
    ...(stated && { statedCap: stated }),
    ...(bonusCap && { bonusCap }),
    ...(baseMarks && (adds || !points?.eq(baseMarks)) && { base: baseMarks }),
    ...(saving && { saving }),
  };
}

/** 扣至5分为止 of 8 is 最多扣3分 of all deductions together. */
function floorAsCap(statement: Said, full: Decimal | undefined): Said {
  if (statement.type !== "floor" || !full?.gt(statement.points)) return statement;
  const value = full.minus(statement.points);
  const { words } = statement;
  return { type: "most-deducted", points: { of: "number", value }, whole: true, words };
}

/** 得1/3分值 in a clause is a third of the whole. */
function inFigures(statement: Said, base: Decimal): Said {
  if (statement.type !== "award" && statement.type !== "deduct") return statement;
  if (statement.points.of !== "share") return statement;
  const value = pointsOf(statement.points, base);
  return { ...statement, points: { of: "number", value } };
}

/** 每报道一次得0.5分; 报道一次得0.5分，最高得3分. */
export function isPerItem(
  { when: { occurrence, step }, points }: SaidOf<"award">,
  cap: Decimal | undefined
): boolean {
  if (step) return true;
  if (!occurrence) return false;
  const isLess = cap !== undefined && points.of === "number" && points.value.lt(cap);
  return occurrence.every || (isLess && occurrence.per.eq(1));
}

/** What the clause itself says: 满分5分, else the most points it gives. */
function fullMarksOf(statements: readonly Said[]): Decimal | undefined {
  const stated = only(statements, "full")[0]?.points;
  if (stated) return stated;
  const deducts = only(statements, "deduct").length > 0;
  const cap = only(statements, "most-awarded").find(({ points }) => points)?.points;
  const perItem = (award: SaidOf<"award">) => !deducts && isPerItem(award, cap);
  const awarded = statements.flatMap((statement): readonly PointsExpression[] => {
    if (statement.type === "award" && !perItem(statement)) return [statement.points];
    if (statement.type === "formula" && statement.marks) {
      return [{ of: "number", value: statement.marks }];
    }
    return statement.type === "range" && !statement.loses ? [statement.max] : [];
  });
  // 得满分 beside 得3分: the numbers are the lesser awards, full marks come from outside.
  const numbers = awarded.flatMap((points) => (points.of === "number" ? [points.value] : []));
  if (numbers.length < awarded.length) return undefined;
  return numbers.length > 0 ? Decimal.max(...numbers) : undefined;
}
