import { Decimal } from "../../values/decimal";
import { squeeze } from "../text";
import { parseUnit } from "../unit";

/** Money written in a name or note: 运营补贴资金30万元. */
export interface NamedAmount {
  readonly yuan: Decimal;
  /** Decimals written, in its own unit. */
  readonly decimals: number;
  /** Yuan in one unit: 10000 for 万元. */
  readonly scale: Decimal;
  /** As written: `30万元`. */
  readonly text: string;
}

const NUMBER = "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)";
const UNIT = "((?:千|万|百万|亿)?元)";

/** The amount closes the name: 运营补贴资金30万元, 建设补助（计）12,000元整. */
const AT_END = new RegExp(`${NUMBER}${UNIT}整?$`, "u");
/** A note that is nothing but an amount: 金额30万元, 合同价：12.5万元. */
const ALONE = new RegExp(
  `^(?:补贴|补助|合同|项目|总|核定|批复|安排|预算)?(?:金额|资金|价款?|款|预算|经费|总额)?(?:为|共|计|共计|合计|[:：])*${NUMBER}${UNIT}整?$`,
  "u"
);
/** Before a number that is no amount of the line: a rate, a limit, a part, an estimate. */
const NOT_ITS_OWN =
  /(标准|每[人户床月年名生]?(每[年月])?|人均|单价|上限|不超过|最高|最低|低于|高于|以上|其中|含|约|近|超|余|至|到|[-—–~～])$/u;

function amountOf(digits: string, unitText: string): NamedAmount | undefined {
  const unit = parseUnit(unitText);
  if (!unit) return undefined;
  const shown = new Decimal(digits.replaceAll(",", ""));
  return {
    yuan: shown.times(unit.scale),
    decimals: digits.split(".")[1]?.length ?? 0,
    scale: unit.scale,
    text: `${digits}${unitText}`,
  };
}

/**
 * The amount that a line's own name says, at its end or in a note that holds nothing else. An
 * amount in the middle (使用旗级财政拨付410万元的…) is about something else.
 */
export function nameAmount(name: string, note: string | undefined): NamedAmount | undefined {
  const text = squeeze(name);
  const atEnd = AT_END.exec(text);
  if (atEnd) {
    const [whole, digits = "0", unit = "元"] = atEnd;
    const before = text.slice(0, text.length - whole.length);
    // A second amount before it makes a list, not a name.
    if (before !== "" && !NOT_ITS_OWN.test(before) && !/\d元/u.test(before))
      return amountOf(digits, unit);
    return undefined;
  }
  for (const part of (note ?? "").split(/[；;]/u)) {
    const match = ALONE.exec(squeeze(part));
    if (match) return amountOf(match[1] ?? "0", match[2] ?? "元");
  }
  return undefined;
}
