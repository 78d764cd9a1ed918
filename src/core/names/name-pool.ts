import { ROLE, type ParsedName, type Role } from "./institution-name";

/** How much a character says about who is meant, by its role. */
const WEIGHT: Readonly<Record<Role, number>> = {
  [ROLE.core]: 1,
  [ROLE.region]: 0.5,
  [ROLE.type]: 0.35,
  [ROLE.legal]: 0.03,
};
/** A pair of characters in more than this share of all names says little, wherever it stands. */
const COMMON_SHARE = 0.01;
const COMMON_COUNT = 30;
const COMMON_WEIGHT = 0.5;
const PAIR_BITS = 18;

/** What is left of a character's weight as a cost when the other name leaves it out. */
const OMITTED: Readonly<Record<Role, number>> = {
  [ROLE.core]: 0.6,
  [ROLE.region]: 0.8,
  [ROLE.type]: 0.5,
  [ROLE.legal]: 0.25,
};
/** The same for a place name as a whole, and for its 县 or 市: these are often left out. */
const OMITTED_PLACE = 0.15;
/** 第一 and 第二, 东 and 西 are two institutions, however alike the rest is. */
const TELLING = flagsOf(
  "一二三四五六七八九十零〇0123456789东西南北中上下左右前后内外新老大小男女甲乙丙丁"
);

/** 1 for each of the characters, by UTF-16 unit. */
function flagsOf(characters: string): Uint8Array {
  const flags = new Uint8Array(0x10000);
  for (let at = 0; at < characters.length; at++) flags[characters.charCodeAt(at)] = 1;
  return flags;
}

/** Names of one list in flat arrays, so that 20,000 of them are compared without a text each. */
export interface NamePool {
  /** UTF-16 units of all names, one after another. */
  readonly units: Uint16Array;
  readonly roles: Uint8Array;
  readonly weights: Float32Array;
  /** What it costs to leave a character out. */
  readonly omissions: Float32Array;
  /** Length of the place name that ends with this character; 0 elsewhere. */
  readonly placeLengths: Uint8Array;
  /** 1 for numbers and directions, which tell institutions apart: 第一, 东. */
  readonly telling: Uint8Array;
  /** Where a name begins; one more entry than names. */
  readonly starts: Uint32Array;
  /** Sum of the weights of a name. */
  readonly totals: Float32Array;
}

/** Lays both lists out; what is common in either weighs little in both. */
export function poolNames(
  left: readonly ParsedName[],
  right: readonly ParsedName[]
): { readonly left: NamePool; readonly right: NamePool } {
  const pools = { left: layOut(left), right: layOut(right) };
  const counts = new Uint32Array(1 << PAIR_BITS);
  countPairs(pools.left, counts);
  countPairs(pools.right, counts);
  const common = Math.max(COMMON_COUNT, COMMON_SHARE * (left.length + right.length));
  weigh(pools.left, counts, common);
  weigh(pools.right, counts, common);
  return pools;
}

function layOut(names: readonly ParsedName[]): NamePool {
  const starts = new Uint32Array(names.length + 1);
  names.forEach(({ text }, index) => (starts[index + 1] = (starts[index] ?? 0) + text.length));
  const length = starts[names.length] ?? 0;
  const units = new Uint16Array(length);
  const roles = new Uint8Array(length);
  names.forEach(({ text, roles: own }, index) => {
    const start = starts[index] ?? 0;
    for (let at = 0; at < text.length; at++) units[start + at] = text.charCodeAt(at);
    roles.set(own, start);
  });
  const totals = new Float32Array(names.length);
  const telling = new Uint8Array(length);
  for (let at = 0; at < length; at++) telling[at] = TELLING[units[at] ?? 0] ?? 0;
  return {
    units,
    roles,
    weights: new Float32Array(length),
    omissions: new Float32Array(length),
    placeLengths: placeLengthsOf(names, starts, length),
    telling,
    starts,
    totals,
  };
}

function placeLengthsOf(
  names: readonly ParsedName[],
  starts: Uint32Array,
  length: number
): Uint8Array {
  const lengths = new Uint8Array(length);
  names.forEach(({ placeEnds }, index) => {
    const start = starts[index] ?? 0;
    let before = 0;
    for (const end of placeEnds) {
      lengths[start + end - 1] = end - before;
      before = end;
    }
  });
  return lengths;
}

/** What it costs to leave out the place name that ends at `at`, all of it. */
export function placeOmission({ weights, placeLengths }: NamePool, at: number): number {
  return OMITTED_PLACE * (placeLengths[at] ?? 0) * (weights[at] ?? 0);
}

function pairKey(one: number, other: number): number {
  return (Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b)) >>> (32 - PAIR_BITS);
}

function countPairs({ units, starts }: NamePool, counts: Uint32Array): void {
  for (let name = 0; name + 1 < starts.length; name++) {
    const end = starts[name + 1] ?? 0;
    for (let at = starts[name] ?? 0; at + 1 < end; at++) {
      const key = pairKey(units[at] ?? 0, units[at + 1] ?? 0);
      counts[key] = (counts[key] ?? 0) + 1;
    }
  }
}

function weigh(pool: NamePool, counts: Uint32Array, common: number): void {
  const { units, roles, weights, omissions, telling, starts, totals } = pool;
  for (let name = 0; name + 1 < starts.length; name++) {
    const start = starts[name] ?? 0;
    const end = starts[name + 1] ?? 0;
    let total = 0;
    for (let at = start; at < end; at++) {
      const role = (roles[at] ?? 0) as Role;
      let weight = WEIGHT[role];
      if (role === ROLE.core) {
        const before = at > start ? countOf(counts, units, at - 1) : common + 1;
        const after = at + 1 < end ? countOf(counts, units, at) : common + 1;
        if (end - start > 2 && before > common && after > common) weight = COMMON_WEIGHT;
      }
      weights[at] = weight;
      // 第一 without its number is another institution.
      const isTelling = role === ROLE.core && telling[at] === 1;
      const share = (pool.placeLengths[at] ?? 0) > 0 ? OMITTED_PLACE : OMITTED[role];
      omissions[at] = (isTelling ? 1 : share) * weight;
      total += weight;
    }
    totals[name] = total;
  }
}

function countOf(counts: Uint32Array, units: Uint16Array, at: number): number {
  return counts[pairKey(units[at] ?? 0, units[at + 1] ?? 0)] ?? 0;
}
