import type { ParsedName } from "./institution-name";

/** Places in a name by level. 市 may be a prefecture or a county: it stands with the counties. */
interface NamedPlaces {
  readonly counties: readonly string[];
  readonly towns: readonly string[];
}

const NONE: NamedPlaces = { counties: [], towns: [] };

function placesOf({ text, placeEnds }: ParsedName): NamedPlaces {
  if (placeEnds.length === 0) return NONE;
  const counties: string[] = [];
  const towns: string[] = [];
  placeEnds.forEach((end, index) => {
    const place = text.slice(placeEnds[index - 1] ?? 0, end);
    if (/[县区旗市]$/u.test(place)) counties.push(place.slice(0, -1));
    else if (/(?:[镇乡]|街道办?|苏木)$/u.test(place)) towns.push(place);
  });
  return { counties, towns };
}

/** Places of which it is remembered which of them differ: 4 MB of pairs. */
const REMEMBERED = 2048;

/**
 * Which rows of two lists name other counties or towns. Thousands of institutions lie in some
 * hundred places, so that each two places are compared once.
 */
export class PlaceTable {
  readonly #known = new Map<string, number>();
  readonly #places: NamedPlaces[] = [];
  readonly #left: Uint32Array;
  readonly #right: Uint32Array;
  /** By two places: 0 not compared yet, 1 the same as far as they say, 2 different. */
  readonly #answers: Uint8Array | undefined;

  constructor(left: readonly ParsedName[], right: readonly ParsedName[]) {
    this.#left = this.#numbers(left);
    this.#right = this.#numbers(right);
    const { length } = this.#places;
    this.#answers = length <= REMEMBERED ? new Uint8Array(length * length) : undefined;
  }

  #numbers(names: readonly ParsedName[]): Uint32Array {
    return Uint32Array.from(names, (name) => {
      const { text, placeEnds } = name;
      const key = `${placeEnds.join()} ${text.slice(0, placeEnds.at(-1) ?? 0)}`;
      const known = this.#known.get(key);
      if (known !== undefined) return known;
      this.#known.set(key, this.#places.length);
      return this.#places.push(placesOf(name)) - 1;
    });
  }

  /** Whether both rows name a county, or both a town, and no two of them are the same. */
  differ(left: number, right: number): boolean {
    const [one, other] = [this.#left[left] ?? 0, this.#right[right] ?? 0];
    const at = one * this.#places.length + other;
    const known = this.#answers?.[at] ?? 0;
    if (known !== 0) return known === 2;
    const answer = placesDiffer(this.#places[one] ?? NONE, this.#places[other] ?? NONE);
    if (this.#answers) this.#answers[at] = answer ? 2 : 1;
    return answer;
  }
}

/** Whether both name a county, or both a town, and no two of them are the same. */
function placesDiffer(one: NamedPlaces, other: NamedPlaces): boolean {
  return differ(one.counties, other.counties) || differ(one.towns, other.towns);
}

function differ(ones: readonly string[], others: readonly string[]): boolean {
  if (ones.length === 0 || others.length === 0) return false;
  return !ones.some((one) => others.some((other) => isSpeltAlike(one, other)));
}

/** One character of a place may be a slip: 永济 and 永际; that is for the alignment to weigh. */
function isSpeltAlike(one: string, other: string): boolean {
  if (one === other) return true;
  if (one.length !== other.length || one.length < 2) return false;
  let unlike = 0;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) unlike++;
  return unlike === 1 && one.length > 2;
}
