import type { Figure, Reading } from "../table";

/** The figure that was read, if one was. */
export function figureOf(reading: Reading): Figure | undefined {
  return reading.state === "figure" ? reading.figure : undefined;
}
