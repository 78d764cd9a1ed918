import type { Settings } from "../../evaluation";
import { isCounted } from "../finding-status";
import type { ListOccurrence } from "../list-evidence";
import type { Candidate, Recount, RecountReading } from "./metric";

/** How many 处 findings in lists come to, by each reading of 处. */
export interface ListTally {
  readonly findings: number;
  readonly people: number;
  readonly institutions: number;
}

/** With more findings than this, what each of them would change is not worked out. */
const MOST_RECOUNTED = 5000;

/** Counts what is not ruled out (or, by 绩核设置, only what is confirmed). */
export function tallyLists(
  found: readonly ListOccurrence[],
  { statuses = {}, countFindings }: Settings
): {
  readonly now: ListTally;
  readonly counted: readonly ListOccurrence[];
  readonly recount: (read: (tally: ListTally) => readonly Candidate[]) => Recount | undefined;
} {
  const statusOf = ({ id, status }: ListOccurrence) => statuses[id] ?? status;
  const counted = found.filter((each) => isCounted(statusOf(each), countFindings));
  const isCounting = countFindings !== "confirmed";
  return {
    now: new Count(counted).tally(),
    counted,
    recount(read) {
      if (found.length > MOST_RECOUNTED) return undefined;
      const reading = (tally: ListTally): RecountReading => ({
        key: `${String(tally.findings)}/${String(tally.people)}/${String(tally.institutions)}`,
        candidates: () => read(tally),
      });
      const open = inOrder(found.filter((each) => statusOf(each) === "open"));
      const count = new Count(counted);
      const after = [count.tally()];
      for (const each of open) {
        count.change(each, isCounting ? -1 : 1);
        after.push(count.tally());
      }
      return {
        open: open.map(({ id }) => id),
        groups: alike(found, counted).map(({ ids, ifConfirmed, ifExcluded }) => ({
          ids,
          ifConfirmed: reading(ifConfirmed),
          ifExcluded: reading(ifExcluded),
        })),
        after: (decided) => reading(after[decided] ?? after[0] ?? count.tally()),
      };
    },
  };
}

/** Findings, and how many of them each person and institution has. */
class Count {
  readonly #people = new Map<string, number>();
  readonly #institutions = new Map<string, number>();
  #findings = 0;

  constructor(counted: readonly ListOccurrence[]) {
    for (const each of counted) this.change(each, 1);
  }

  change({ person, institution }: ListOccurrence, by: 1 | -1): void {
    this.#findings += by;
    for (const [counts, key] of [
      [this.#people, person],
      [this.#institutions, institution],
    ] as const) {
      const left = (counts.get(key) ?? 0) + by;
      if (left === 0) counts.delete(key);
      else counts.set(key, left);
    }
  }

  tally(): ListTally {
    return {
      findings: this.#findings,
      people: this.#people.size,
      institutions: this.#institutions.size,
    };
  }
}

/** A person's findings stand together, those with few first: the soonest way to one 处 less. */
function inOrder(open: readonly ListOccurrence[]): readonly ListOccurrence[] {
  const groups = new Map<string, ListOccurrence[]>();
  for (const each of open) {
    const group = groups.get(each.person);
    if (group) group.push(each);
    else groups.set(each.person, [each]);
  }
  return [...groups.values()].sort((a, b) => a.length - b.length).flat();
}

interface Alike {
  readonly ids: string[];
  readonly ifConfirmed: ListTally;
  readonly ifExcluded: ListTally;
}

/** Findings whose decision changes the count alike are one group. */
function alike(
  found: readonly ListOccurrence[],
  counted: readonly ListOccurrence[]
): readonly Alike[] {
  const count = new Count(counted);
  const now = count.tally();
  const isIn = new Set(counted.map(({ id }) => id));
  const groups = new Map<string, Alike>();
  for (const each of found) {
    const counts = isIn.has(each.id);
    count.change(each, counts ? -1 : 1);
    const other = count.tally();
    count.change(each, counts ? 1 : -1);
    const [ifConfirmed, ifExcluded] = counts ? [now, other] : [other, now];
    const key = [ifConfirmed, ifExcluded]
      .flatMap(({ findings, people, institutions }) => [findings, people, institutions])
      .join();
    const group = groups.get(key);
    if (group) group.ids.push(each.id);
    else groups.set(key, { ids: [each.id], ifConfirmed, ifExcluded });
  }
  return [...groups.values()];
}
