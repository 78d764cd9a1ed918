import { checkCharacter } from "../test/core/lists/people-generator";
import { Random } from "../test/generator/random";

/** Rows on each side. */
export const ROWS = 1_000_000;
const REPEATED = 10_000;
const SHARED = 950_000;

/** The n-th person's ID: regions, birthdays and sequence numbers of a province. */
export function idOf(person: number): string {
  const region = 140_000 + (person % 97) * 10 + 1;
  const born = new Date(Date.UTC(1930, 0, 1 + ((person * 7919) % 14_000)));
  const day = born.toISOString().slice(0, 10).replaceAll("-", "");
  const first = `${String(region)}${day}${String(Math.floor(person / 97) % 1000).padStart(3, "0")}`;
  return first + checkCharacter(first);
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
  const random = new Random(side === "left" ? 11 : 29);
  for (let at = unique - 1; at > 0; at -= 1) {
    const other = Math.floor(random.next() * (at + 1));
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
