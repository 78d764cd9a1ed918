import type { Decimal } from "../../values/decimal";
import { parseNumber } from "../number";
import { NO_UNIT, parseUnit } from "../unit";
import type { Unit } from "../table";

/** A target as a text says it: ≥12个, 95%以上, 1200元/人/年. */
export interface ParsedTarget {
  readonly shown: Decimal;
  /** In the base unit: a ratio for a percent. */
  readonly value: Decimal;
  readonly unit: Unit;
}

/** Reads a target that is one number; undefined for words, a range or a date. */
export function parseTarget(text: string): ParsedTarget | undefined {
  const parsed = parseNumber(text);
  if (!parsed) return undefined;
  const unit = parseUnit(parsed.suffix.replace(/(及)?以[上下]$|左右$/u, "")) ?? NO_UNIT;
  return { shown: parsed.value, value: parsed.value.times(unit.scale), unit };
}
