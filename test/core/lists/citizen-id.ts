import { checkCharacter } from "./people-generator";

/** A right ID of somebody of one county, by day of birth (yyyymmdd) and number (below 1,000). */
export function citizenId(order: number, born = "19450310"): string {
  const first = `140822${born}${String(order).padStart(3, "0")}`;
  return first + checkCharacter(first);
}
