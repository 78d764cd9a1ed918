/**
 * What an indicator is known by in settings and written sheets: its code (or name), `C4-1#2` for
 * the second of that code.
 */
export function indicatorKeys(indicators: readonly { readonly code: string }[]): readonly string[] {
  const seen = new Map<string, number>();
  return indicators.map(({ code }) => {
    const count = (seen.get(code) ?? 0) + 1;
    seen.set(code, count);
    return count === 1 ? code : `${code}#${String(count)}`;
  });
}
