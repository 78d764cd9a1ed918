import type { ParsedName } from "./institution-name";

/** Places in a name by level. 市 may be a prefecture or a county: it stands with the counties. */
export interface NamedPlaces {
  readonly counties: readonly string[];
  readonly towns: readonly string[];
}

const NONE: NamedPlaces = { counties: [], towns: [] };

export function placesOf({ text, placeEnds }: ParsedName): NamedPlaces {
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

/** Whether both name a county, or both a town, and no two of them are the same. */
export function placesDiffer(one: NamedPlaces, other: NamedPlaces): boolean {
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
