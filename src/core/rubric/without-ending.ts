import type { Token } from "./tokenise";

/** The tokens without what `ending` finds in the last of them, if that is plain text. */
export function withoutEnding(tokens: readonly Token[], ending: RegExp): readonly Token[] {
  const last = tokens.at(-1);
  if (last?.type !== "text") return tokens;
  const raw = last.raw.replace(ending, "");
  return raw === "" ? tokens.slice(0, -1) : [...tokens.slice(0, -1), { type: "text", raw }];
}
