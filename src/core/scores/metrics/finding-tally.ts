import type { Finding } from "../../checks/finding";
import type { CellRef } from "../../values/cell-ref";
import type { Settings } from "../../evaluation";
import { isCounted } from "../finding-status";
import type { Candidate, Recount, RecountReading } from "./metric";

/** How many 处 some findings come to. */
export interface Tally {
  /** Each finding that counts is one. */
  readonly each: number;
  /** A flat cut that covers several is one. */
  readonly once: number;
  /** Findings that flat cuts cover. */
  readonly covered: number;
}

/** Findings that are counted as 处, and what they come to when some are decided otherwise. */
export interface FindingTally {
  readonly now: Tally;
  readonly recount: (read: (tally: Tally) => readonly Candidate[]) => Recount;
}

type Decided = ReadonlyMap<string, boolean>;

interface Group {
  readonly cut: Finding;
  readonly members: readonly Finding[];
}

/**
 * Counts findings by their status (`settings.statuses`, `settings.countFindings`). A flat cut
 * (constant-residual) is no 处 of its own: it says that the findings it covers are one and the
 * same, until a person rules it out.
 */
export function tallyFindings(
  findings: readonly Finding[],
  cuts: readonly Finding[],
  { statuses = {}, countFindings }: Settings
): FindingTally {
  const { groups, outside } = group(findings, cuts);
  const groupOf = new Map(
    groups.flatMap(({ members }, at) => members.map(({ id }) => [id, at] as const))
  );
  const cutAt = new Map(groups.map(({ cut }, at) => [cut.id, at]));
  const counted = new Map<string, boolean>();
  for (const { id } of findings) counted.set(id, isCounted(statuses[id], countFindings));
  const countOf = (members: readonly Finding[]) =>
    members.filter(({ id }) => counted.get(id)).length;
  const base: Sizes = {
    alone: countOf(outside),
    groups: groups.map(({ cut, members }) => ({
      size: countOf(members),
      inForce: statuses[cut.id] !== "excluded",
    })),
  };

  const sizesWith = (decided: Decided): Sizes => {
    let { alone } = base;
    const changed = base.groups.map((each) => ({ ...each }));
    for (const [id, counts] of decided) {
      const cut = changed[cutAt.get(id) ?? -1];
      if (cut) cut.inForce = counts;
      if (!counted.has(id) || counted.get(id) === counts) continue;
      const own = changed[groupOf.get(id) ?? -1];
      if (own) own.size += counts ? 1 : -1;
      else alone += counts ? 1 : -1;
    }
    return { alone, groups: changed };
  };

  /** Findings of one kind and place are alike: outside, in a group, or a group's cut. */
  const alike = (): readonly (readonly string[])[] => {
    const kinds = new Map<number, string[]>();
    for (const { id } of findings) {
      const kind = 2 * (groupOf.get(id) ?? -1) + (counted.get(id) === true ? 1 : 0);
      const ids = kinds.get(kind);
      if (ids) ids.push(id);
      else kinds.set(kind, [id]);
    }
    return [...kinds.values(), ...groups.map(({ cut }) => [cut.id])];
  };

  const isOpen = ({ id }: Finding) => (statuses[id] ?? "open") === "open";
  const isCounting = countFindings !== "confirmed";
  // Several indicators may count the same findings: what they share is worked out once.
  let shared: Shared | undefined;
  const sharing = (): Shared => {
    if (shared) return shared;
    const order = inOrder(outside, groups, isCounting, isOpen);
    const decide = (ids: readonly string[], counts: boolean) =>
      tallyOf(sizesWith(new Map([[ids[0] ?? "", counts]])));
    shared = {
      open: order.map(({ id }) => id),
      after: talliesAfter(base, order, (id) => groupOf.get(id), !isCounting),
      kinds: alike().map((ids) => ({
        ids,
        confirmed: decide(ids, true),
        excluded: decide(ids, false),
      })),
    };
    return shared;
  };
  return {
    now: tallyOf(base),
    recount(read) {
      const reading = (tally: Tally): RecountReading => ({
        key: `${String(tally.each)}/${String(tally.once)}`,
        candidates: () => read(tally),
      });
      const { open, after, kinds } = sharing();
      return {
        open,
        groups: kinds.map(({ ids, confirmed, excluded }) => ({
          ids,
          ifConfirmed: reading(confirmed),
          ifExcluded: reading(excluded),
        })),
        after: (count) => reading(after[count] ?? tallyOf(base)),
      };
    },
  };
}

interface Shared {
  readonly open: readonly string[];
  /** The tally with the first so many open findings decided otherwise. */
  readonly after: readonly Tally[];
  readonly kinds: readonly {
    readonly ids: readonly string[];
    readonly confirmed: Tally;
    readonly excluded: Tally;
  }[];
}

function talliesAfter(
  base: Sizes,
  order: readonly Finding[],
  groupOf: (id: string) => number | undefined,
  counts: boolean
): readonly Tally[] {
  const groups = base.groups.map((each) => ({ ...each }));
  let { alone } = base;
  const tallies = [tallyOf(base)];
  for (const { id } of order) {
    const own = groups[groupOf(id) ?? -1];
    if (own) own.size += counts ? 1 : -1;
    else alone += counts ? 1 : -1;
    tallies.push(tallyOf({ alone, groups }));
  }
  return tallies;
}

interface Sizes {
  readonly alone: number;
  readonly groups: readonly { readonly size: number; readonly inForce: boolean }[];
}

function tallyOf({ alone, groups }: Sizes): Tally {
  const inGroups = groups.reduce((total, { size }) => total + size, 0);
  const cuts = groups.filter(({ size, inForce }) => inForce && size > 0);
  const covered = cuts.reduce((total, { size }) => total + size, 0);
  return {
    each: alone + inGroups,
    once: alone + inGroups - covered + cuts.length,
    covered,
  };
}

/**
 * The order in which decisions move the count soonest. Ruling out: what stands alone, then the
 * smallest flat cut as a whole. Confirming: what stands alone, one of each cut, then the rest.
 */
function inOrder(
  outside: readonly Finding[],
  groups: readonly Group[],
  isCounting: boolean,
  isOpen: (finding: Finding) => boolean
): readonly Finding[] {
  // A cut with a member that is decided keeps counting as one, whatever becomes of the rest.
  const cost = ({ members }: Group) => (members.every(isOpen) ? members.length : Infinity);
  const members = [...groups]
    .sort((a, b) => (cost(a) === cost(b) ? 0 : cost(a) - cost(b)))
    .map((each) => each.members.filter(isOpen));
  const alone = outside.filter(isOpen);
  if (isCounting) return [...alone, ...members.flat()];
  return [
    ...alone,
    ...members.flatMap((each) => each.slice(0, 1)),
    ...members.flatMap((each) => each.slice(1)),
  ];
}

/** Each finding goes to the first cut of its table that names one of its cells. */
function group(
  findings: readonly Finding[],
  cuts: readonly Finding[]
): { readonly groups: readonly Group[]; readonly outside: readonly Finding[] } {
  let outside = findings;
  const groups = cuts.map((cut): Group => {
    const cells = new Set(cut.cells.map(keyOf));
    const isMember = (finding: Finding) =>
      finding.tableId === cut.tableId && finding.cells.some((cell) => cells.has(keyOf(cell)));
    const members = new Set(outside.filter(isMember));
    if (members.size > 0) outside = outside.filter((finding) => !members.has(finding));
    return { cut, members: [...members] };
  });
  return { groups: groups.filter(({ members }) => members.length > 0), outside };
}

function keyOf({ sheet, row, column }: CellRef): string {
  return `${sheet}!${String(row)},${String(column)}`;
}
