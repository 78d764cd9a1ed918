import { finish } from "../values/finish";
import type { ListFinding } from "./list-finding";

/** What findings of one kind come to. */
export interface FindingTally {
  readonly count: number;
  /** People that they are about; those about an institution or a whole list are about nobody. */
  readonly people: number;
  /** Money at stake in units; NaN where none of them is about money. */
  readonly effect: number;
}

/** Findings that are counted between two rests. */
const STEP = 1 << 12;

/** Findings added up by what they have in common, in the order met; rests every few thousand. */
export function* tallyFindings<K>(
  findings: readonly ListFinding[],
  keyOf: (finding: ListFinding) => K
): Generator<undefined, ReadonlyMap<K, FindingTally>> {
  const groups = new Map<K, { count: number; effect: number; people: Set<string> }>();
  for (const [at, finding] of findings.entries()) {
    if (at % STEP === STEP - 1) yield undefined;
    const key = keyOf(finding);
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { count: 0, effect: NaN, people: new Set() }));
    const { effect, maskedId, name } = finding;
    group.count += 1;
    if (effect !== undefined) group.effect = (group.effect || 0) + effect;
    if (maskedId !== "" || name !== "") group.people.add(`${maskedId}|${name}`);
  }
  return new Map(
    [...groups].map(([key, { count, effect, people }]) => [
      key,
      { count, effect, people: people.size },
    ])
  );
}

/** All of them as one. */
export function* tallyAll(findings: readonly ListFinding[]): Generator<undefined, FindingTally> {
  const tally = (yield* tallyFindings(findings, () => "")).get("");
  return tally ?? { count: 0, people: 0, effect: NaN };
}

/** People that findings are about. */
export function peopleIn(findings: readonly ListFinding[]): number {
  return finish(tallyAll(findings)).people;
}
