import type { Interval } from "../../../src/core/rubric/interval";
import type {
  Condition,
  Line,
  PointsExpression,
  Said,
  WeightedTerm,
} from "../../../src/core/rubric/statement";
import type { Token } from "../../../src/core/rubric/tokenise";
import { plain, type Decimal } from "../../../src/core/values/decimal";

/*
 * A statement in one line: the words that it was read from, and everything that it holds but what is
 * as usual. 完成率≥90%得5分 ⇒ award 5 when 「完成率≥90%」, x≥0.9, of 完成率, ratio. In x≥~0.9 the text
 * does not say to whom the edge belongs.
 */

function sayPoints(points: PointsExpression): string {
  if (points.of === "full") return "full marks";
  return points.of === "number" ? plain(points.value) : `${plain(points.value)} of full marks`;
}

/** `x≥0.8&x<0.9` */
export function sayEnds({ min, max }: Interval): string {
  const ends = [
    ...(min ? [`x${min.inclusive ? "≥" : ">"}${min.marked ? "" : "~"}${plain(min.value)}`] : []),
    ...(max ? [`x${max.inclusive ? "≤" : "<"}${max.marked ? "" : "~"}${plain(max.value)}`] : []),
  ];
  return ends.join("&");
}

export function sayCondition(when: Condition): string {
  const { figure, occurrence, step, loose } = when;
  const said = [
    `「${when.text}」`,
    when.about !== when.text && `about 「${when.about}」`,
    when.otherwise && "otherwise",
    when.interval && sayEnds(when.interval),
    when.measure !== "" && `of ${when.measure}`,
    when.unit !== "number" && when.unit,
    when.word !== "" && `in ${when.word}`,
    when.absolute && "absolute",
    when.tangled && "tangled",
    figure && `figure ${plain(figure.value)}${figure.percent ? " percent" : ""}`,
    figure && figure.before !== "" && `behind ${figure.before}`,
    when.figureWord !== "" && `counts ${when.figureWord}`,
    occurrence &&
      `${occurrence.every ? "each" : "from"} ${plain(occurrence.per)} ${occurrence.counter}`,
    occurrence?.measured && "measured",
    step && `step ${step.direction} ${plain(step.size)} ${step.unit}`,
    step?.inPoints && "in points",
    step?.from && `off ${plain(step.from)}`,
    step?.distance !== undefined && `distance ${step.distance}`,
    step?.ofTarget && `of target: ${step.ofTarget}`,
    loose &&
      `loosely ${sayEnds(loose.interval)} ${loose.name} ${loose.of ?? ""} ${loose.word ?? ""}`,
  ];
  return said.flatMap((one) => (one === false || one === undefined ? [] : [one.trim()])).join(", ");
}

const sayLine = ({ zeroAt, fullAt }: Line) => `from ${plain(zeroAt)} to ${plain(fullAt)}`;

const sayTerm = ({ measure, inverse, points, share }: WeightedTerm) =>
  `${measure}${inverse ? " inverse" : ""}${points ? ` ${plain(points)}` : ""}${share ? ` share ${plain(share)}` : ""}`;

function sayMore(said: Said): readonly (string | false | undefined)[] {
  const figures = (points: Decimal | undefined) => (points ? plain(points) : false);
  switch (said.type) {
    case "award":
    case "each":
    case "deduct":
      return [sayPoints(said.points)];
    case "range":
      return [sayPoints(said.min), "to", sayPoints(said.max), said.loses && "lost"];
    case "none":
      return [said.scope];
    case "full":
    case "ladder":
    case "floor":
    case "bonus":
    case "base":
      return [figures(said.points)];
    case "most-deducted":
      return [sayPoints(said.points), said.whole && "of all"];
    case "most-awarded":
      return [figures(said.points), said.bonus && "bonus"];
    case "part-of-step":
      return [said.counts ? "counts" : "is free"];
    case "shares":
      return said.options.map((one) => `${one.condition} ${plain(one.min)}-${plain(one.max)};`);
    case "proportion":
      return [said.loses && "loses", said.rate];
    case "formula":
      return [
        said.measure,
        said.inverse && "inverse",
        said.target && `target ${plain(said.target.value)}${said.target.percent ? " percent" : ""}`,
        said.line && sayLine(said.line),
        said.marks && `marks ${plain(said.marks)}`,
      ];
    case "weighted":
      return [said.terms.map(sayTerm).join(" + ")];
    case "definition":
      return [said.name, said.saving && `plan ${said.saving.plan} actual ${said.saving.actual}`];
    case "unread":
      return [said.words];
    default:
      return [];
  }
}

export function sayStatement(said: Said): string {
  const parts = [
    `${said.words} ⇒`,
    said.type,
    ...sayMore(said),
    "when" in said && sayCondition(said.when) !== "「」" && `when ${sayCondition(said.when)}`,
  ];
  return parts.filter((part) => typeof part === "string" && part !== "").join(" ");
}

/** number 90% = 0.9; in text only the words. */
export function sayToken(token: Token): string {
  const value = "value" in token ? ` = ${plain(token.value)}` : "";
  const percent = token.type === "number" && token.percent ? " percent" : "";
  return token.type === "text" ? token.raw : `${token.type} ${token.raw}${value}${percent}`;
}
