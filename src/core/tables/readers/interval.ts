import { Decimal } from "../../values/decimal";
import { squeeze } from "../text";

/** A stretch of numbers; `undefined` means open. `marked` tells whether the text says 含/不含 itself. */
export interface Interval {
  readonly min?: Decimal;
  readonly minInclusive: boolean;
  readonly max?: Decimal;
  readonly maxInclusive: boolean;
  readonly maxMarked: boolean;
}

const N = "(\\d+(?:\\.\\d+)?)";
const WORD = "[^\\d<>≤≥=~,-]{0,8}?";
const BRACKETED = new RegExp(`^([\\[(])${N}[,，-]${N}([\\])])$`, "u");
const CHAIN_UP = new RegExp(`^${N}([≤<])${WORD}([≤<])${N}$`, "u");
const CHAIN_DOWN = new RegExp(`^${N}([≥>])${WORD}([≥>])${N}$`, "u");
const MIN_MAX = new RegExp(`^${WORD}([≥>])${N}[,，、;且并]*${WORD}([≤<])${N}$`, "u");
const MAX_MIN = new RegExp(`^${WORD}([≤<])${N}[,，、;且并]*${WORD}([≥>])${N}$`, "u");
const SPAN = new RegExp(
  `^${WORD}${N}(\\((?:不含|含)[^)]*\\))?-${N}(\\((?:不含|含)[^)]*\\))?$`,
  "u"
);
const OVER = new RegExp(`^${WORD}([≥>])${N}$`, "u");
const UNDER = new RegExp(`^${WORD}([≤<])${N}$`, "u");
const ABOVE = new RegExp(
  `^${WORD}${N}(\\(?(?:含|不含)[^)]*\\)?)?(?:及)?以上(\\(?(?:含|不含)[^)]*\\)?)?$`,
  "u"
);
const BELOW = new RegExp(
  `^${WORD}${N}(\\(?(?:含|不含)[^)]*\\)?)?(及)?以下(\\(?(?:含|不含)[^)]*\\)?)?$`,
  "u"
);

/**
 * Reads an interval as grade scales print it: `90≤分值≤100`, `80≤x<90`, `分值<60`, `90-100分`,
 * `80（含）-90`, `90分（含）以上`, `60分以下`, `[80,90)`, `≥90`. Undefined when it is none.
 */
export function parseInterval(raw: string): Interval | undefined {
  const text = squeeze(raw)
    .replaceAll("≧", "≥")
    .replaceAll("≦", "≤")
    .replaceAll(">=", "≥")
    .replaceAll("<=", "≤")
    .replace(/大于(或|且)?等于|不低于|不小于|不少于/gu, "≥")
    .replace(/小于(或|且)?等于|不高于|不大于|不超过/gu, "≤")
    .replace(/大于|高于|超过/gu, ">")
    .replace(/小于|低于|不足|不满|不到/gu, "<")
    .replace(/[—–−~～至到]+/gu, "-")
    .replace(/分(?!值|数)/gu, "")
    .replaceAll("%", "");
  return bracketed(text) ?? chained(text) ?? spanned(text) ?? open(text);
}

function make(
  min: string | undefined,
  minInclusive: boolean,
  max: string | undefined,
  maxInclusive: boolean,
  maxMarked: boolean
): Interval {
  return {
    ...(min === undefined ? {} : { min: new Decimal(min) }),
    minInclusive,
    ...(max === undefined ? {} : { max: new Decimal(max) }),
    maxInclusive,
    maxMarked,
  };
}

/** `[80,90)` */
function bracketed(text: string): Interval | undefined {
  const match = BRACKETED.exec(text);
  if (!match) return undefined;
  return make(match[2], match[1] === "[", match[3], match[4] === "]", true);
}

/** `90≤分值≤100`, `100≥x>90`, `≥80,<90`, `≥80且<90` */
function chained(text: string): Interval | undefined {
  const up = CHAIN_UP.exec(text);
  if (up) return make(up[1], up[2] === "≤", up[4], up[3] === "≤", true);
  const down = CHAIN_DOWN.exec(text);
  if (down) return make(down[4], down[3] === "≥", down[1], down[2] === "≥", true);
  const both = MIN_MAX.exec(text);
  if (both) return make(both[2], both[1] === "≥", both[4], both[3] === "≤", true);
  const swapped = MAX_MIN.exec(text);
  if (swapped) return make(swapped[4], swapped[3] === "≥", swapped[2], swapped[1] === "≤", true);
  return undefined;
}

/** `80-90`, `80(含)-90(不含)`, `(80-90]` */
function spanned(text: string): Interval | undefined {
  const match = SPAN.exec(text);
  if (!match) return undefined;
  const [, low, lowMark, high, highMark] = match;
  const swap = Number(low) > Number(high);
  const [min, minMark, max, maxMark] = swap
    ? [high, highMark, low, lowMark]
    : [low, lowMark, high, highMark];
  return make(
    min,
    !minMark?.includes("不含"),
    max,
    !maxMark?.includes("不含"),
    maxMark !== undefined
  );
}

/** `≥90`, `90(含)以上`, `60以下`, `分值<60` */
function open(text: string): Interval | undefined {
  const over = OVER.exec(text);
  if (over) return make(over[2], over[1] === "≥", undefined, true, false);
  const under = UNDER.exec(text);
  if (under) return make(undefined, true, under[2], under[1] === "≤", true);
  const above = ABOVE.exec(text);
  if (above) return make(above[1], !/不含/u.test(above.slice(2).join("")), undefined, true, false);
  const below = BELOW.exec(text);
  if (below) {
    const marks = [below[2], below[4]].join("");
    // 以下 beside 60-80 leaves 60 itself to the band above, unless it says (含).
    return make(undefined, true, below[1], /(?<!不)含/u.test(marks) || below[3] === "及", true);
  }
  return undefined;
}
