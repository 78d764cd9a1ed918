import { Decimal } from "../../values/decimal";
import { squeeze } from "../text";
import { parseUnit } from "../unit";

/** One part of a sum that is paid in parts: 二期款4.5万元. */
export interface Instalment {
  readonly yuan: Decimal;
  /** Decimals written, in its own unit, and yuan in one unit. */
  readonly decimals: number;
  readonly scale: Decimal;
  /** 尾款, 余款, 质保金: no part comes after it. */
  readonly isLast: boolean;
  /** Not due yet: 待验收, 验收后支付. */
  readonly isPending: boolean;
  /** Said to have been paid: 预付, 支付, 拨付. */
  readonly isPaid: boolean;
}

const LABEL =
  "(?:第?[一二三四五六七八九十1-9](?:期|次|笔|批)(?:款|资金|补贴|补助)?|首(?:付|期|笔)款?|预付款?|进度款|中期款|尾款|余款|末款|质保金|剩余(?:款|资金|部分))";
// What is said of a part ends where the next one begins: 一期款3万元、二期款5万元.
const PART = new RegExp(
  `(${LABEL})([^，,；;。、]{0,24}?)(\\d+(?:\\.\\d+)?)((?:千|万)?元)((?:(?![、(]${LABEL})[^，,；;。])*)`,
  "gu"
);
const LAST = /尾款|余款|末款|质保金|剩余/u;
const PENDING = /待|验收后|验收合格后|完成后|到期后|未付|未支付|尚未|暂未|结束后/u;
const PAID = /预付|支付|已付|付清|拨付|使用|发放|到账/u;

/** Reads the parts of a sum from a note; empty unless at least two are named with their money. */
export function instalments(note: string): Instalment[] {
  const parts = [...squeeze(note).matchAll(PART)].flatMap(
    ([whole, label = "", , digits = "0", unitText = "元"]): Instalment[] => {
      const unit = parseUnit(unitText);
      if (!unit) return [];
      const isPending = PENDING.test(whole);
      return [
        {
          yuan: new Decimal(digits).times(unit.scale),
          decimals: digits.split(".")[1]?.length ?? 0,
          scale: unit.scale,
          isLast: LAST.test(label),
          isPending,
          isPaid: !isPending && PAID.test(whole),
        },
      ];
    }
  );
  return parts.length >= 2 ? parts : [];
}
