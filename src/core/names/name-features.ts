import { mix } from "./candidate-index";
import { ROLE } from "./institution-name";
import type { CharacterKinship } from "./kinship";
import type { NamePool } from "./name-pool";

/** One seed for each kind of feature, so that a pair of characters is no core of two. */
const SEED = { whole: 1, core: 2, coreSound: 3, dropped: 4, pair: 5, soundPair: 6, local: 7 };
const LONGEST_DROPPED = 12;

/**
 * What two names that mean the same institution are likely to share: the whole, the proper name as
 * written and as it sounds, the proper name with one character dropped (so that any one slip leaves
 * something equal), and neighbouring characters as written and as they sound.
 */
export function emitNameFeatures(
  pool: NamePool,
  row: number,
  kinship: CharacterKinship,
  push: (hash: number) => void
): void {
  const { units, roles } = pool;
  const start = pool.starts[row] ?? 0;
  const end = pool.starts[row + 1] ?? 0;
  let whole = SEED.whole;
  let core = SEED.core;
  let coreSound = SEED.coreSound;
  let coreLength = 0;
  let firstCore = end;
  for (let at = start; at < end; at++) {
    const unit = units[at] ?? 0;
    whole = mix(whole, unit);
    if (roles[at] === ROLE.core) {
      core = mix(core, unit);
      coreSound = mix(coreSound, soundOrUnit(kinship, unit));
      if (coreLength++ === 0) firstCore = at;
    }
  }
  push(whole);
  if (coreLength > 0) {
    push(core);
    push(coreSound);
    // The same proper name in the same place: 永济市 + 仁德.
    const place = mix(mix(SEED.local, units[firstCore - 2] ?? 0), units[firstCore - 3] ?? 0);
    if (firstCore >= start + 3) push(mix(place, core));
    if (coreLength > 1 && coreLength <= LONGEST_DROPPED) {
      emitDropped(pool, firstCore, end, push, firstCore >= start + 3 ? place : 0);
    }
  }
  for (let at = start; at + 1 < end; at++) {
    if (roles[at + 1] === ROLE.legal) break;
    const one = units[at] ?? 0;
    const other = units[at + 1] ?? 0;
    push(mix(mix(SEED.pair, one), other));
    if (roles[at] === ROLE.core || roles[at + 1] === ROLE.core) {
      push(mix(mix(SEED.soundPair, soundOrUnit(kinship, one)), soundOrUnit(kinship, other)));
    }
  }
}

/** The proper name once for each of its characters, without it; also together with its place. */
function emitDropped(
  { units, roles }: NamePool,
  from: number,
  to: number,
  push: (hash: number) => void,
  place: number
): void {
  for (let dropped = from; dropped < to; dropped++) {
    if (roles[dropped] !== ROLE.core) continue;
    let rest = SEED.dropped;
    for (let at = from; at < to; at++) {
      if (at !== dropped && roles[at] === ROLE.core) rest = mix(rest, units[at] ?? 0);
    }
    push(rest);
    if (place !== 0) push(mix(place, rest));
  }
  // A name that has one character more drops it and meets the whole of the other.
  let whole = SEED.dropped;
  for (let at = from; at < to; at++) {
    if (roles[at] === ROLE.core) whole = mix(whole, units[at] ?? 0);
  }
  push(whole);
  if (place !== 0) push(mix(place, whole));
}

function soundOrUnit(kinship: CharacterKinship, unit: number): number {
  const sound = kinship.soundOf(unit);
  // Sounds are numbered from 1, beyond any UTF-16 unit.
  return sound === 0 ? unit : 0x10000 + sound;
}
