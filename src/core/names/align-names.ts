import { ROLE, type Role } from "./institution-name";
import { KINSHIP, type CharacterKinship, type Kinship } from "./kinship";
import { placeOmission, type NamePool } from "./name-pool";

const KIN_COST = 0.2;
const SWAP_COST = 0.25;
/** Numbers and directions that differ are a contradiction, not a slip. */
const DISTINCT_COST = 2;
/** Another county, or a hospital for a home, is no slip of the pen. */
const OTHER_WORD_COST = 1.6;
const LONGEST = 256;

/** One place where two names differ. `left` or `right` is empty where one leaves something out. */
export interface Difference {
  readonly kind: "omitted" | "homophone" | "look-alike" | "swapped" | "changed";
  readonly left: string;
  readonly right: string;
  readonly role: Role;
  /** Tells two institutions apart: another number, direction or region. */
  readonly isConflict: boolean;
}

/** Two names, compared. */
export interface Compared {
  readonly differences: readonly Difference[];
  /** 0 to 1, by the weight of what agrees. */
  readonly similarity: number;
}

const SAME: Compared = { differences: [], similarity: 1 };

/** Where parts of two names begin and end in their pools. */
interface Stretch {
  readonly aStart: number;
  readonly aEnd: number;
  readonly bStart: number;
  readonly bEnd: number;
}

/** Compares names by the cheapest way to turn one into the other. */
export class NameAligner {
  readonly #kinship: CharacterKinship;
  readonly #left: NamePool;
  readonly #right: NamePool;
  readonly #cost = new Float32Array((LONGEST + 1) * (LONGEST + 1));

  constructor(left: NamePool, right: NamePool, kinship: CharacterKinship) {
    this.#left = left;
    this.#right = right;
    this.#kinship = kinship;
  }

  /**
   * 0 (nothing in common) to 1 (the same), by the weight of what agrees. Gives up as soon as it
   * cannot reach `atLeast`, and tells some lower figure.
   */
  similarity(left: number, right: number, atLeast = 0): number {
    const a = this.#left;
    const b = this.#right;
    const half = ((a.totals[left] ?? 0) + (b.totals[right] ?? 0)) / 2;
    if (half === 0) return 0;
    const { aStart, aEnd, bStart, bEnd } = this.#unlike(left, right);
    const limit = (1 - atLeast) * half + 1e-4;
    return Math.max(0, 1 - this.#fill(aStart, aEnd, bStart, bEnd, limit) / half);
  }

  /** What differs, from left to right, and how similar the two are. */
  compare(left: number, right: number): Compared {
    const { aStart, aEnd, bStart, bEnd } = this.#unlike(left, right);
    if (aStart === aEnd && bStart === bEnd) return SAME;
    const half = ((this.#left.totals[left] ?? 0) + (this.#right.totals[right] ?? 0)) / 2;
    const whole = this.#fill(aStart, aEnd, bStart, bEnd);
    const similarity = half === 0 ? 0 : Math.max(0, 1 - whole / half);
    const found: Difference[] = [];
    const width = bEnd - bStart + 1;
    let i = aEnd - aStart;
    let j = bEnd - bStart;
    while (i > 0 || j > 0) {
      const here = this.#cost[i * width + j] ?? 0;
      const at = aStart + i - 1;
      const bt = bStart + j - 1;
      if (i > 0 && j > 0 && this.#reached(here, i - 1, j - 1, width, this.#change(at, bt))) {
        if (this.#left.units[at] !== this.#right.units[bt]) found.push(this.#changed(at, bt));
        i--;
        j--;
      } else if (
        i > 1 &&
        j > 1 &&
        this.#isSwap(at, bt) &&
        this.#reached(here, i - 2, j - 2, width, SWAP_COST * (this.#left.weights[at] ?? 0))
      ) {
        found.push(this.#difference("swapped", at - 1, at + 1, bt - 1, bt + 1, false));
        i -= 2;
        j -= 2;
      } else if (
        this.#skips(this.#left, at, i) &&
        this.#reached(here, i - lengthAt(this.#left, at), j, width, placeOmission(this.#left, at))
      ) {
        const length = lengthAt(this.#left, at);
        found.push(this.#difference("omitted", at + 1 - length, at + 1, bt, bt, false));
        i -= length;
      } else if (
        this.#skips(this.#right, bt, j) &&
        this.#reached(here, i, j - lengthAt(this.#right, bt), width, placeOmission(this.#right, bt))
      ) {
        const length = lengthAt(this.#right, bt);
        found.push(this.#difference("omitted", at, at, bt + 1 - length, bt + 1, false));
        j -= length;
      } else if (i > 0 && this.#reached(here, i - 1, j, width, this.#left.omissions[at] ?? 0)) {
        found.push(this.#difference("omitted", at, at + 1, bt, bt, isTelling(this.#left, at)));
        i--;
      } else {
        found.push(this.#difference("omitted", at, at, bt, bt + 1, isTelling(this.#right, bt)));
        j--;
      }
    }
    return { differences: joinNeighbours(found.reverse()), similarity };
  }

  #skips(pool: NamePool, at: number, before: number): boolean {
    const length = before > 0 ? lengthAt(pool, at) : 0;
    return length > 1 && length <= before;
  }

  /** The stretch between what is the same at both ends of two names. */
  #unlike(left: number, right: number): Stretch {
    const a = this.#left;
    const b = this.#right;
    let { aStart, aEnd, bStart, bEnd } = this.#bounds(left, right);
    // From the end first: places stand in front, and must not be cut in half.
    while (aStart < aEnd && bStart < bEnd && a.units[aEnd - 1] === b.units[bEnd - 1]) {
      aEnd--;
      bEnd--;
    }
    while (aStart < aEnd && bStart < bEnd && a.units[aStart] === b.units[bStart]) {
      aStart++;
      bStart++;
    }
    return { aStart, aEnd, bStart, bEnd };
  }

  #bounds(left: number, right: number): Stretch {
    const aStart = this.#left.starts[left] ?? 0;
    const bStart = this.#right.starts[right] ?? 0;
    return {
      aStart,
      aEnd: Math.min(this.#left.starts[left + 1] ?? 0, aStart + LONGEST),
      bStart,
      bEnd: Math.min(this.#right.starts[right + 1] ?? 0, bStart + LONGEST),
    };
  }

  #reached(here: number, i: number, j: number, width: number, step: number): boolean {
    return Math.abs((this.#cost[i * width + j] ?? 0) + step - here) < 1e-4;
  }

  /** Fills the table of costs; gives the cost of the whole, or Infinity when it is over `limit`. */
  #fill(aStart: number, aEnd: number, bStart: number, bEnd: number, limit = Infinity): number {
    const a = this.#left;
    const b = this.#right;
    const cost = this.#cost;
    const rows = aEnd - aStart;
    const columns = bEnd - bStart;
    const width = columns + 1;
    let leastBefore = 0;
    cost[0] = 0;
    for (let j = 1; j <= columns; j++) {
      cost[j] = (cost[j - 1] ?? 0) + (b.omissions[bStart + j - 1] ?? 0);
      const skip = b.placeLengths[bStart + j - 1] ?? 0;
      if (skip > 1 && skip <= j) {
        const skipped = (cost[j - skip] ?? 0) + placeOmission(b, bStart + j - 1);
        cost[j] = Math.min(cost[j] ?? 0, skipped);
      }
    }
    for (let i = 1; i <= rows; i++) {
      const at = aStart + i - 1;
      const leaveOut = a.omissions[at] ?? 0;
      const placeLength = a.placeLengths[at] ?? 0;
      const skipLeft = placeLength > 1 && placeLength <= i ? placeLength : 0;
      let least = (cost[(i - 1) * width] ?? 0) + leaveOut;
      if (skipLeft > 0) {
        least = Math.min(least, (cost[(i - skipLeft) * width] ?? 0) + placeOmission(a, at));
      }
      cost[i * width] = least;
      for (let j = 1; j <= columns; j++) {
        const bt = bStart + j - 1;
        const place = i * width + j;
        let best = (cost[place - width - 1] ?? 0) + this.#change(at, bt);
        best = Math.min(best, (cost[place - width] ?? 0) + leaveOut);
        best = Math.min(best, (cost[place - 1] ?? 0) + (b.omissions[bt] ?? 0));
        if (i > 1 && j > 1 && this.#isSwap(at, bt)) {
          const swap = SWAP_COST * (a.weights[at] ?? 0);
          best = Math.min(best, (cost[place - 2 * width - 2] ?? 0) + swap);
        }
        const skipRight = b.placeLengths[bt] ?? 0;
        if (skipRight > 1 && skipRight <= j) {
          best = Math.min(best, (cost[place - skipRight] ?? 0) + placeOmission(b, bt));
        }
        if (skipLeft > 1) {
          best = Math.min(best, (cost[place - skipLeft * width] ?? 0) + placeOmission(a, at));
        }
        cost[place] = best;
        if (best < least) least = best;
      }
      // A swap reaches back over one row, so one hopeless row is not the end yet.
      // Nor is it inside a place name, which may yet be left out as a whole.
      const isInside = placeLength === 0 && a.roles[at] === ROLE.region;
      if (!isInside && least > limit && leastBefore > limit) return Infinity;
      leastBefore = least;
    }
    return cost[rows * width + columns] ?? 0;
  }

  #isSwap(at: number, bt: number): boolean {
    const { units } = this.#left;
    const others = this.#right.units;
    return (
      units[at] === others[bt - 1] && units[at - 1] === others[bt] && units[at] !== units[at - 1]
    );
  }

  #change(at: number, bt: number): number {
    const one = this.#left.units[at] ?? 0;
    const other = this.#right.units[bt] ?? 0;
    if (one === other) return 0;
    const weight = ((this.#left.weights[at] ?? 0) + (this.#right.weights[bt] ?? 0)) / 2;
    if (this.#tellsApart(at, bt)) return DISTINCT_COST * weight;
    if (this.#kinship.between(one, other) !== KINSHIP.none) return KIN_COST * weight;
    const role = this.#left.roles[at];
    if (role !== this.#right.roles[bt]) return weight;
    return role === ROLE.region || role === ROLE.type ? OTHER_WORD_COST * weight : weight;
  }

  #tellsApart(at: number, bt: number): boolean {
    return this.#left.telling[at] === 1 && this.#right.telling[bt] === 1;
  }

  #changed(at: number, bt: number): Difference {
    const one = this.#left.units[at] ?? 0;
    const other = this.#right.units[bt] ?? 0;
    const apart = this.#tellsApart(at, bt);
    const kin = apart ? KINSHIP.none : this.#kinship.between(one, other);
    const isRegion = this.#left.roles[at] === ROLE.region && this.#right.roles[bt] === ROLE.region;
    const isConflict = apart || (isRegion && kin === KINSHIP.none);
    return this.#difference(KIND_OF[kin], at, at + 1, bt, bt + 1, isConflict);
  }

  #difference(
    kind: Difference["kind"],
    aFrom: number,
    aTo: number,
    bFrom: number,
    bTo: number,
    isConflict: boolean
  ): Difference {
    const role = aTo > aFrom ? this.#left.roles[aFrom] : this.#right.roles[bFrom];
    return {
      kind,
      left: String.fromCharCode(...this.#left.units.subarray(aFrom, aTo)),
      right: String.fromCharCode(...this.#right.units.subarray(bFrom, bTo)),
      role: (role ?? ROLE.core) as Role,
      isConflict,
    };
  }
}

const KIND_OF: Readonly<Record<Kinship, Difference["kind"]>> = {
  [KINSHIP.none]: "changed",
  [KINSHIP.lookAlike]: "look-alike",
  [KINSHIP.homophone]: "homophone",
};

function lengthAt({ placeLengths }: NamePool, at: number): number {
  return placeLengths[at] ?? 0;
}

/** A number or direction in the proper name that the other name does not have. */
function isTelling(pool: NamePool, at: number): boolean {
  return pool.roles[at] === ROLE.core && pool.telling[at] === 1;
}

/** 永, 济 and 市 left out one after another are 永济市 left out. */
function joinNeighbours(all: readonly Difference[]): Difference[] {
  const joined: Difference[] = [];
  for (const each of all) {
    const last = joined.at(-1);
    const sameSide = last && (last.left === "") === (each.left === "");
    if (last && sameSide && last.kind === each.kind && last.role === each.role && touches(each)) {
      joined[joined.length - 1] = {
        ...last,
        left: last.left + each.left,
        right: last.right + each.right,
        isConflict: last.isConflict || each.isConflict,
      };
    } else joined.push(each);
  }
  return joined;
}

function touches({ kind }: Difference): boolean {
  return kind === "omitted" || kind === "changed";
}
