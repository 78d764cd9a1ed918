/** One change of a text: what stands in `[start, end)` is replaced. */
export interface Patch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies patches that do not overlap. Those at the same place keep their order. */
export function patchText(text: string, patches: readonly Patch[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const patch of [...patches].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (patch.start < at) throw new Error("patches overlap");
    pieces.push(text.slice(at, patch.start), patch.text);
    at = patch.end;
  }
  pieces.push(text.slice(at));
  return pieces.join("");
}
