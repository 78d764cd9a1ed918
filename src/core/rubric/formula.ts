import type { Decimal } from "../values/decimal";
import type { Line } from "./statement";

export interface Formula {
  /** The ratio's name or its quotient as written: 资金到位率, 实际/计划. */
  readonly measure: string;
  /** Target over actual: less is better. */
  readonly inverse: boolean;
  /** The lower side in figures: 完成数/20, 完成率/95%. */
  readonly target?: { readonly value: Decimal; readonly percent: boolean };
  /** 1−x, (x−60%)/(90%−60%). */
  readonly line?: Line;
  /** Full marks in figures, when the formula has them. */
  readonly marks?: Decimal;
}
