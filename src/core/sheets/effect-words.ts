import type { Evaluation } from "../evaluation";
import { message, say, type Language, type Message } from "../messages/message";
import type { FindingEffect } from "../outlook/effects-of";
import type { IndicatorScore } from "../scores/score";
import { plain } from "../values/decimal";

/**
 * 影响得分 of each finding: what 属实 and 排除 would make of total and level, and what the indicator
 * that rests on it loses.
 */
export function effectWords(
  { effects, indicators }: Pick<Evaluation, "effects" | "indicators">,
  language: Language
): ReadonlyMap<string, string> {
  const words = new Map<string, string[]>();
  const add = (id: string, said: Message): void => {
    words.set(id, [...(words.get(id) ?? []), say(said, language)]);
  };
  for (const [id, effect] of Object.entries(effects)) {
    for (const said of sayEffect(effect)) add(id, said);
  }
  for (const indicator of indicators) sayLoss(indicator, add);
  return new Map([...words].map(([id, said]) => [id, said.join("\n")]));
}

/** 若属实 75 → 74.5; nothing for a decision that changes nothing. */
function sayEffect({ now, ifConfirmed, ifExcluded }: FindingEffect): Message[] {
  const pairs = [
    ["sheet.effect.confirmed", ifConfirmed],
    ["sheet.effect.excluded", ifExcluded],
  ] as const;
  return pairs.flatMap(([code, then]) => {
    if (then.total.equals(now.total) && then.level === now.level) return [];
    const isSameLevel = then.level === now.level;
    return [
      message(code, { before: standing(now, isSameLevel), after: standing(then, isSameLevel) }),
    ];
  });
}

function standing({ total, level }: FindingEffect["now"], isSameLevel: boolean): string {
  return isSameLevel || level === undefined ? plain(total) : `${plain(total)} ${level}`;
}

/** `C4-1 −10`, the whole deduction of the indicator that rests on them. */
function sayLoss(indicator: IndicatorScore, add: (id: string, said: Message) => void): void {
  const lost = indicator.score && indicator.weight.minus(indicator.score);
  if (!lost?.greaterThan(0)) return;
  const said = message("sheet.label.effect", {
    code: indicator.code,
    points: plain(lost),
    count: String(indicator.findings.length),
  });
  for (const id of indicator.findings) add(id, said);
}
