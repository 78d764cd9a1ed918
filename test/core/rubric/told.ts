import type { Interval } from "../../../src/core/rubric/interval";
import { readStatements } from "../../../src/core/rubric/read-statements";
import type { Condition, PointsExpression, Said } from "../../../src/core/rubric/statement";
import type { Decimal } from "../../../src/core/values/decimal";
import { plain } from "../../../src/core/values/decimal";

/** `[0.8, 0.9)`; an end that a convention had to decide has a question mark. */
export function tellInterval({ min, max }: Interval): string {
  const low = min ? `${min.inclusive ? "[" : "("}${plain(min.value)}${min.marked ? "" : "?"}` : "(";
  const high = max
    ? `${plain(max.value)}${max.marked ? "" : "?"}${max.inclusive ? "]" : ")"}`
    : ")";
  return `${low}, ${high}`;
}

function tellCondition(when: Condition): string {
  const { interval, occurrence, step } = when;
  const kinds = [
    ...(interval ? [`${when.measure} ${tellInterval(interval)}`.trim()] : []),
    ...(occurrence
      ? [`${occurrence.every ? "every" : "once"} ${plain(occurrence.per)}${occurrence.counter}`]
      : []),
    ...(step ? [`step ${step.direction} ${plain(step.size)}`] : []),
    ...(when.otherwise ? ["otherwise"] : []),
    ...(when.tangled ? ["tangled"] : []),
  ];
  return kinds.length > 0 ? `“${when.text}” {${kinds.join(", ")}}` : `“${when.text}”`;
}

function tellPoints(points: PointsExpression): string {
  if (points.of === "full") return "all";
  return points.of === "number" ? plain(points.value) : `${plain(points.value)} of all`;
}

function isDecimal(value: unknown): value is Decimal {
  return typeof value === "object" && value !== null && "toFixed" in value;
}

function tellField([key, value]: readonly [string, unknown]): string {
  if (key === "when") return tellCondition(value as Condition);
  if (isDecimal(value)) return `${key} ${plain(value)}`;
  if (typeof value === "object" && value !== null && "of" in value) {
    return `${key} ${tellPoints(value as PointsExpression)}`;
  }
  return `${key} ${JSON.stringify(value)}`;
}

/** A statement in one line: the words it was read from, and what they say. */
function tellStatement({ type, words, ...fields }: Said): string {
  return [`${words} ⇒ ${type}`, ...Object.entries(fields).map(tellField)].join(" ");
}

/** Everything a clause says, a line for each statement. */
export function tellStatements(text: string): readonly string[] {
  return readStatements(text).map(tellStatement);
}
