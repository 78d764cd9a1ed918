import { LOOK_ALIKE_GROUPS } from "./look-alikes";
import type { PinyinOf } from "./suggestion";

/** How two different characters are related. */
export const KINSHIP = { none: 0, lookAlike: 1, homophone: 2 } as const;
export type Kinship = (typeof KINSHIP)[keyof typeof KINSHIP];

const UNITS = 0x10000;
const HAN = 0x3400;
/** Characters whose kinship is remembered: 4 MB of pairs. */
const DENSE = 2048;

/**
 * What sounds or looks alike among the characters of two lists. Readings are asked for once a
 * character; a character with several readings (重 zhong, chong) is kin under each.
 */
export class CharacterKinship {
  /** Main sound of a unit, from 1; 0 when it has none. */
  readonly #sound = new Uint16Array(UNITS);
  readonly #moreSounds = new Map<number, readonly number[]>();
  readonly #asked = new Uint8Array(UNITS);
  readonly #dense = new Uint16Array(UNITS);
  #met = 0;
  /** Kinship + 1 of pairs compared before, 0 where not yet. */
  readonly #known = new Uint8Array(DENSE * DENSE);
  readonly #numbers = new Map<string, number>();
  readonly #pinyinOf: PinyinOf | undefined;

  constructor(pinyinOf: PinyinOf | undefined) {
    this.#pinyinOf = pinyinOf;
  }

  /** Number of the main sound, 0 when unknown: homophones share it. */
  soundOf(unit: number): number {
    if (this.#asked[unit] === 0) this.#ask(unit);
    return this.#sound[unit] ?? 0;
  }

  between(one: number, other: number): Kinship {
    const row = this.#denseOf(one);
    const column = this.#denseOf(other);
    if (row >= DENSE || column >= DENSE) return this.#compare(one, other);
    const place = row * DENSE + column;
    const known = this.#known[place] ?? 0;
    if (known !== 0) return (known - 1) as Kinship;
    const kinship = this.#compare(one, other);
    this.#known[place] = kinship + 1;
    return kinship;
  }

  /** Characters in the order in which they are met: lists of names use some thousand of them. */
  #denseOf(unit: number): number {
    let dense = this.#dense[unit] ?? 0;
    if (dense === 0) {
      this.#met = Math.min(this.#met + 1, UNITS - 1);
      dense = this.#met;
      this.#dense[unit] = dense;
    }
    return dense;
  }

  #compare(one: number, other: number): Kinship {
    const sound = this.soundOf(one);
    if (sound !== 0) {
      if (sound === this.soundOf(other)) return KINSHIP.homophone;
      if (this.#shareReading(one, other)) return KINSHIP.homophone;
    }
    return looksAlike(one, other) ? KINSHIP.lookAlike : KINSHIP.none;
  }

  #shareReading(one: number, other: number): boolean {
    const more = this.#moreSounds.get(one);
    const others = this.#moreSounds.get(other);
    if (!more && !others) return false;
    const readings = more ?? [this.soundOf(one)];
    const otherReadings = others ?? [this.soundOf(other)];
    return readings.some((reading) => otherReadings.includes(reading));
  }

  #ask(unit: number): void {
    this.#asked[unit] = 1;
    if (unit < HAN || !this.#pinyinOf) return;
    const numbers: number[] = [];
    for (const syllable of this.#pinyinOf(String.fromCharCode(unit))) {
      const number = this.#numberOf(foldSyllable(syllable));
      if (number !== 0 && !numbers.includes(number)) numbers.push(number);
    }
    this.#sound[unit] = numbers[0] ?? 0;
    if (numbers.length > 1) this.#moreSounds.set(unit, numbers);
  }

  #numberOf(syllable: string): number {
    if (!/^[a-zü]+$/u.test(syllable)) return 0;
    let number = this.#numbers.get(syllable);
    if (number === undefined) {
      number = this.#numbers.size + 1;
      this.#numbers.set(syllable, number);
    }
    return number;
  }
}

/** Sounds that many speakers do not tell apart, and so mistype: zh/z, ch/c, sh/s, -ng/-n. */
function foldSyllable(syllable: string): string {
  return syllable
    .toLowerCase()
    .replace(/^([zcs])h/u, "$1")
    .replace(/([ie])ng$/u, "$1n");
}

function looksAlike(one: number, other: number): boolean {
  const groups = LOOK_ALIKE_GROUPS.get(one);
  if (!groups) return false;
  const others = LOOK_ALIKE_GROUPS.get(other);
  return others?.some((group) => groups.includes(group)) ?? false;
}
