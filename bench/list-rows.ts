/** Rows on each side. */
export const ROWS = 1_000_000;
const REPEATED = 10_000;
const SHARED = 950_000;

/** A seeded generator of 32 bits: the same rows for every engine that is compared. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The n-th person's ID: regions, birthdays and sequence numbers of a province. */
export function idOf(person: number): string {
  const region = 140_000 + (person % 97) * 10 + 1;
  const born = new Date(Date.UTC(1930, 0, 1 + ((person * 7919) % 14_000)));
  const day = born.toISOString().slice(0, 10).replaceAll("-", "");
  const first = `${String(region)}${day}${String(Math.floor(person / 97) % 1000).padStart(3, "0")}`;
  let sum = 0;
  for (let index = 0; index < 17; index += 1) sum += Number(first[index]) * (WEIGHTS[index] ?? 0);
  return first + ("10X98765432"[sum % 11] ?? "");
}

export interface ListRow {
  readonly id: string;
  readonly cents: number;
}

/** Rows of one side, in an order of its own; 950,000 people are on both, 2 % with other money. */
export function* listRows(side: "left" | "right"): Generator<ListRow> {
  const unique = ROWS - REPEATED;
  const offset = side === "left" ? 0 : unique - SHARED;
  const order = new Uint32Array(unique);
  for (let at = 0; at < unique; at += 1) order[at] = at + offset;
  const draw = random(side === "left" ? 11 : 29);
  for (let at = unique - 1; at > 0; at -= 1) {
    const other = Math.floor(draw() * (at + 1));
    const kept = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = kept;
  }
  for (let at = 0; at < ROWS; at += 1) {
    const person = order[at % unique] ?? 0;
    const differs = side === "right" && person % 50 === 7;
    yield { id: idOf(person), cents: ((person * 31) % 12) * 10_000 + 10_000 + (differs ? 500 : 0) };
  }
}
