import { message, type Message } from "../messages/message";
import type { Difference } from "./align-names";
import { ROLE } from "./institution-name";
import type { Agreement } from "./suggestion";

const SHOWN = 3;

/** All differences of two names in one sentence. */
export function sayDifferences(differences: readonly Difference[]): Message {
  const [first, ...rest] = differences;
  if (!first) return message("name.same");
  let said = sayDifference(first);
  for (const next of rest.slice(0, SHOWN - 1)) {
    said = message("name.and", { first: said, next: sayDifference(next) });
  }
  if (differences.length > SHOWN) {
    said = message("name.and-more", { first: said, count: String(differences.length - SHOWN) });
  }
  return said;
}

function sayDifference({ kind, left, right, role, isConflict }: Difference): Message {
  switch (kind) {
    case "homophone":
      return message("name.homophone", { left, right });
    case "look-alike":
      return message("name.look-alike", { left, right });
    case "swapped":
      return message("name.swapped", { left, right });
    case "changed":
      return message(isConflict ? "name.conflict" : "name.changed", { left, right });
    case "omitted":
      return left === ""
        ? message("name.only-right", { text: right, what: whatIs(role) })
        : message("name.only-left", { text: left, what: whatIs(role) });
  }
}

function whatIs(role: Difference["role"]): Message {
  if (role === ROLE.region) return message("name.role.region");
  if (role === ROLE.type) return message("name.role.type");
  if (role === ROLE.legal) return message("name.role.legal");
  return message("name.role.core");
}

/** The worst of the differences gives its name to the whole. */
export function agreementOf(
  all: readonly Difference[],
  core: readonly Difference[] = all
): Agreement {
  if (all.length === 0) return "same";
  if (all.some(({ isConflict }) => isConflict)) return "different";
  if (core.some(({ kind, left, right }) => isWide(kind, left, right))) return "partly";
  if (core.some(({ kind }) => kind === "changed" || kind === "omitted" || kind === "swapped"))
    return "slip";
  if (all.some(({ kind }) => kind === "look-alike")) return "look-alike";
  return all.some(({ kind }) => kind === "homophone") ? "homophone" : "variant";
}

function isWide(kind: Difference["kind"], left: string, right: string): boolean {
  return kind !== "swapped" && Math.max(left.length, right.length) > 1;
}
