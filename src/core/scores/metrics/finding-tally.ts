import type { Finding } from "../../checks/finding";
import type { CellRef } from "../../values/cell-ref";

/** How many 处 some findings come to. */
export interface Tally {
  /** Each finding that counts is one. */
  readonly each: number;
  /** A flat cut that covers several is one. */
  readonly once: number;
  /** Findings that flat cuts cover. */
  readonly covered: number;
}

/** Findings that are counted as 处, and what they come to when one is decided otherwise. */
export interface FindingTally {
  /** Every finding that has a say, those first whose exclusion lowers the count soonest. */
  readonly ids: readonly string[];
  /** `decided` says of single findings whether they count; the others are as they are. */
  tally(decided?: ReadonlyMap<string, boolean>): Tally;
}

interface Group {
  readonly cut: Finding;
  readonly members: readonly Finding[];
}

/**
 * Counts findings by their status. A flat cut (constant-residual) is no 处 of its own: it says that
 * the findings it covers are one and the same, until a person rules it out.
 */
export function tallyFindings(
  findings: readonly Finding[],
  cuts: readonly Finding[],
  isCounted: (id: string) => boolean,
  isExcluded: (id: string) => boolean
): FindingTally {
  const { groups, outside } = group(findings, cuts);
  const sorted = [...groups].sort((a, b) => a.members.length - b.members.length);
  const groupOf = new Map(
    groups.flatMap(({ members }, at) => members.map(({ id }) => [id, at] as const))
  );
  const cutAt = new Map(groups.map(({ cut }, at) => [cut.id, at]));
  const counted = new Map(findings.map(({ id }) => [id, isCounted(id)]));
  const sizes = groups.map(({ members }) => members.filter(({ id }) => counted.get(id)).length);
  const inForce = groups.map(({ cut }) => !isExcluded(cut.id));
  const alone = outside.filter(({ id }) => counted.get(id)).length;
  return {
    ids: [
      ...outside.map(({ id }) => id),
      ...sorted.flatMap(({ members }) => members.map(({ id }) => id)),
      ...groups.map(({ cut }) => cut.id),
    ],
    tally(decided = new Map()) {
      const now = [...sizes];
      const force = [...inForce];
      let rest = alone;
      for (const [id, counts] of decided) {
        const cut = cutAt.get(id);
        if (cut !== undefined) force[cut] = counts;
        if (counted.get(id) === undefined || counted.get(id) === counts) continue;
        const at = groupOf.get(id);
        if (at === undefined) rest += counts ? 1 : -1;
        else now[at] = (now[at] ?? 0) + (counts ? 1 : -1);
      }
      const covered = now.filter((size, at) => force[at] && size > 0);
      const inGroups = now.reduce((total, size) => total + size, 0);
      const inCuts = covered.reduce((total, size) => total + size, 0);
      return {
        each: rest + inGroups,
        once: rest + inGroups - inCuts + covered.length,
        covered: inCuts,
      };
    },
  };
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
    const members = outside.filter(isMember);
    if (members.length > 0) outside = outside.filter((finding) => !isMember(finding));
    return { cut, members };
  });
  return { groups: groups.filter(({ members }) => members.length > 0), outside };
}

function keyOf({ sheet, row, column }: CellRef): string {
  return `${sheet}!${String(row)},${String(column)}`;
}
