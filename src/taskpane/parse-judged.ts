import { Decimal } from "../core/values/decimal";

/**
 * A number as a person types it for a clause: `3`, `0.87`, `87%`, with full-width digits and
 * separators too. A figure below 0 only where `signed` says so: 节约率 can be. Undefined for
 * anything else, so that nothing typed is taken for zero.
 */
export function parseJudged(typed: string, signed = false): Decimal | undefined {
  const text = typed.normalize("NFKC").replace(/[\s,]/gu, "").replace(/^−/u, "-");
  const match = /^(-?(?:\d+(?:\.\d+)?|\.\d+))(%?)$/u.exec(text);
  if (!match || (text.startsWith("-") && !signed)) return undefined;
  const number = new Decimal(match[1] ?? "");
  return match[2] === "%" ? number.dividedBy(100) : number;
}
