import { finish } from "../values/finish";
import { indexInSteps } from "./candidate-index";
import { compareInstitutions } from "./compare-institutions";
import { comparePeople } from "./compare-people";
import type { Comparer } from "./comparer";
import { foldName } from "./institution-name";
import { CharacterKinship } from "./kinship";
import { Ranking } from "./ranking";
import type { AcceptedPair, MatchOptions, NameColumn, Suggestion } from "./suggestion";

/** From this score on a suggestion may be taken without much looking: fewer than 1 in 1,000 are wrong. */
export const ACCEPT_LINE = 0.9;
/** Below it a suggestion is noise. */
export const SHOW_LINE = 0.5;
const CANDIDATES = 12;
const REACH = 0.1;
const FITS = 0.8;
const NEAR = 0.6;
const STEP = 256;

/**
 * Rows of two lists that may be the same although their names differ: the best partner of each row
 * on the left, by row and then best first. Rows with the same name are partners too, so that
 * callers may pass whole columns; usually they pass what is left after exact matching. A pair that
 * has a rival as good, or that a number, a direction or a place tells apart, stays below the accept
 * line. One column against itself gives the rows of it that may be the same. Pure and deterministic.
 */
export function suggestMatches(
  left: NameColumn,
  right: NameColumn,
  options: MatchOptions = {}
): readonly Suggestion[] {
  return finish(suggestInSteps(left, right, options));
}

/**
 * {@link suggestMatches} in steps of a few milliseconds: yields the share done (0 to 1), so that a
 * worker can tell its progress and stop between two steps.
 */
export function* suggestInSteps(
  left: NameColumn,
  right: NameColumn,
  options: MatchOptions = {}
): Generator<number, readonly Suggestion[], undefined> {
  if (left.kind !== right.kind) throw new Error(`names of ${left.kind} against ${right.kind}`);
  const kinship = new CharacterKinship(options.pinyinOf);
  const compare = left.kind === "person" ? comparePeople : compareInstitutions;
  const comparer = compare(left, right, kinship);
  yield 0;
  const index = yield* indexInSteps(right.names.length, (row, push) => {
    comparer.emitRight(row, push);
  });
  const ranking = new Ranking(comparer, left.names.length, right.names.length);
  const decided = new Decided(left, right, options);
  const nearest = new Uint32Array(CANDIDATES);
  const shares = new Float32Array(CANDIDATES);
  // Of one suggestion a row, only what comes near the best can still change the choice.
  const reach = (options.perRow ?? 1) > 1 ? 1 : REACH;
  for (let row = 0; row < left.names.length; row++) {
    if (row % STEP === 0) yield row / left.names.length;
    const itself = left === right ? row : -1;
    let isSame = false;
    for (const other of comparer.same(row)) {
      if (other === itself || decided.isRefused(row, other)) continue;
      ranking.add(row, other, 1);
      isSame = true;
    }
    if (isSame) continue;
    const found = index.nearest(
      (push) => {
        comparer.emitLeft(row, push);
      },
      nearest,
      shares,
      itself
    );
    let best = 0;
    for (let at = 0; at < found; at++) {
      const other = nearest[at] ?? 0;
      // What fits well has no rival among those that share far less.
      if (best - reach > FITS && (shares[at] ?? 0) < NEAR) break;
      if (other === itself || decided.isRefused(row, other)) continue;
      const score = comparer.score(row, other, Math.max(0, best - reach));
      if (score < best - reach) continue;
      ranking.add(row, other, score);
      best = Math.max(best, score);
    }
  }
  return yield* choose(comparer, ranking, decided, options, left.names.length);
}

function* choose(
  comparer: Comparer,
  ranking: Ranking,
  decided: Decided,
  options: MatchOptions,
  rows: number
): Generator<number, readonly Suggestion[], undefined> {
  const acceptLine = options.acceptLine ?? ACCEPT_LINE;
  const showLine = options.showLine ?? SHOW_LINE;
  const suggestions: Suggestion[] = [];
  for (let row = 0; row < rows; row++) {
    if (row % STEP === STEP - 1) yield 1;
    const remembered = decided.partnersOf(row);
    for (const right of remembered) {
      const evidence = comparer.explain(row, right);
      suggestions.push({ left: row, right, score: 1, standing: "remembered", evidence });
    }
    if (remembered.length > 0) continue;
    for (const { right, score, hasRival } of ranking.best(row, options.perRow ?? 1)) {
      const isHeld = score >= acceptLine && (hasRival || comparer.isDoubtful(row, right));
      // Just under the line: worth a look, not to be taken unseen.
      const held = isHeld ? Math.max(showLine, acceptLine - 0.01) : score;
      if (held < showLine) continue;
      const standing = held >= acceptLine ? "sure" : "possible";
      const evidence = comparer.explain(row, right);
      suggestions.push({ left: row, right, score: held, standing, evidence });
    }
  }
  return suggestions;
}

/** What a person said before, by the names as the lists print them. */
class Decided {
  readonly #left: NameColumn;
  readonly #right: NameColumn;
  readonly #refused: ReadonlySet<string>;
  readonly #accepted: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #rowsByName: ReadonlyMap<string, readonly number[]>;

  constructor(left: NameColumn, right: NameColumn, { accepted, refused }: MatchOptions) {
    this.#left = left;
    this.#right = right;
    this.#refused = new Set((refused ?? []).map(pairKey));
    this.#accepted = partners(accepted ?? []);
    this.#rowsByName = this.#accepted.size === 0 ? new Map() : rowsByName(right.names);
  }

  isRefused(left: number, right: number): boolean {
    if (this.#refused.size === 0) return false;
    const pair = { left: this.#left.names[left] ?? "", right: this.#right.names[right] ?? "" };
    return this.#refused.has(pairKey(pair));
  }

  partnersOf(row: number): readonly number[] {
    if (this.#accepted.size === 0) return [];
    const names = this.#accepted.get(foldName(this.#left.names[row] ?? ""));
    // Two people of one name: the memory cannot say which of them was meant.
    const rows = [...(names ?? [])].flatMap((name) => this.#rowsByName.get(name) ?? []);
    return this.#left.kind === "person" && rows.length > 1 ? [] : rows;
  }
}

function pairKey({ left, right }: AcceptedPair): string {
  return `${foldName(left)}\n${foldName(right)}`;
}

function partners(pairs: readonly AcceptedPair[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { left, right } of pairs) {
    const names = found.get(foldName(left)) ?? new Set<string>();
    found.set(foldName(left), names.add(foldName(right)));
  }
  return found;
}

function rowsByName(names: readonly string[]): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  names.forEach((name, row) => {
    const folded = foldName(name);
    const all = rows.get(folded);
    if (all) all.push(row);
    else rows.set(folded, [row]);
  });
  return rows;
}
