import { message, type Message } from "../messages/message";
import { Decimal } from "../values/decimal";
import { amountText } from "./figure-text";

/** Two figures of one column: what stands there, and what should. */
export interface Slip {
  readonly stated: Decimal;
  readonly expected: Decimal;
  /** Decimals that the column shows. */
  readonly decimals: number;
  /** 万元, 元; empty when unknown. */
  readonly unit: string;
}

/** Both figures written out to the same length, points left out. */
function digitsOf({ stated, expected, decimals }: Slip): readonly [string, string] | undefined {
  const places = Math.max(decimals, stated.decimalPlaces(), expected.decimalPlaces());
  if (places > 8 || stated.isNegative() !== expected.isNegative()) return undefined;
  const written = (value: Decimal): string => value.abs().toFixed(places).replace(".", "");
  const [a, b] = [written(stated), written(expected)];
  const length = Math.max(a.length, b.length);
  return [a.padStart(length, "0"), b.padStart(length, "0")];
}

/** Where two texts of one length differ. */
function differences(a: string, b: string): number[] {
  return Array.from({ length: a.length }, (_, at) => at).filter((at) => a[at] !== b[at]);
}

/** 17.365 for 17.635: two neighbouring digits changed places. */
export function hasSwappedDigits(slip: Slip): boolean {
  const digits = digitsOf(slip);
  if (!digits) return false;
  const [a, b] = digits;
  const [first = -1, second = -1, ...more] = differences(a, b);
  const isCross = a[first] === b[second] && a[second] === b[first];
  return more.length === 0 && second === first + 1 && isCross;
}

/** 17.655 for 17.635: one digit of three or more is another. */
function hasOneWrongDigit(slip: Slip): boolean {
  const digits = digitsOf(slip);
  if (!digits) return false;
  const [a, b] = digits;
  const significant = b.replace(/^0+/u, "").replace(/0+$/u, "");
  return significant.length >= 3 && differences(a, b).length === 1;
}

const POWERS = [1, 2, 3, 4, -1, -2, -3, -4] as const;

/** The power of ten by which a figure is off; undefined when it is off by anything else. */
export function powerOff({ stated, expected }: Slip): number | undefined {
  if (expected.isZero()) return undefined;
  return POWERS.find((power) => expected.times(new Decimal(10).pow(power)).eq(stated));
}

/** 元 for 万元 is a slip of four places, 千元 one of three; fewer are a point in the wrong place. */
function powerMessage(power: number): Message {
  const places = Math.abs(power);
  if (places >= 4) return message("check.cause.ten-thousand");
  if (places === 3) return message("check.cause.thousand");
  return message("check.cause.point", { places: String(places) });
}

/** Steps that a figure has at least when somebody rounded it. */
const LEAST_STEPS = 20;

/** The step that an expected figure was rounded to to become the stated one; undefined when to none. */
function roundedTo({ stated, expected }: Slip): Decimal | undefined {
  const finest = expected.decimalPlaces();
  for (let place = finest - 1; place >= -4; place -= 1) {
    const step = new Decimal(10).pow(-place);
    // A figure that is nearly all rounding says nothing.
    if (step.times(LEAST_STEPS).gt(expected.abs())) return undefined;
    const steps = expected.dividedBy(step);
    const isRounded = [steps.round(), steps.trunc(), steps.ceil()].some((whole) =>
      whole.times(step).eq(stated)
    );
    if (isRounded) return step;
  }
  return undefined;
}

/** Slips of the pen that turn one figure into the other, the most telling first. */
export function slipCauses(slip: Slip): Message[] {
  if (slip.stated.eq(slip.expected) || slip.stated.isZero()) return [];
  const power = powerOff(slip);
  if (power !== undefined) return [powerMessage(power)];
  const step = roundedTo(slip);
  if (step) {
    const places = Math.max(0, step.decimalPlaces());
    return [message("check.cause.rounded", { step: amountText(step, places, slip.unit) })];
  }
  if (hasSwappedDigits(slip)) return [message("check.cause.swapped-digits")];
  return hasOneWrongDigit(slip) ? [message("check.cause.one-digit")] : [];
}
