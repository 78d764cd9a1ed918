import { message, say, type Language } from "../messages/message";
import type { TotalEffect } from "../scores/rule-inputs";
import type { IndicatorScore } from "../scores/score";
import type { Part } from "../scores/total-of";
import { plain, sum, type Decimal } from "../values/decimal";
import { finalScore, labelOf, type ScoreLine } from "./score-line";

export function effectOf({
  effects = [],
  openEffects = [],
}: IndicatorScore): Pick<ScoreLine, "effect" | "change"> {
  const has = (kind: TotalEffect["kind"]) => effects.some((effect) => effect.kind === kind);
  const isOpen = openEffects.some(({ kind }) => kind !== "not-applicable");
  const effect = has("veto")
    ? "veto"
    : has("not-applicable")
      ? "exempt"
      : isOpen
        ? "open"
        : undefined;
  const changes = effects.flatMap((each) => (each.kind === "change" ? each.points : []));
  return {
    ...(effect && { effect }),
    ...(changes.length > 0 && { change: sum(changes) }),
  };
}

/** The line as the total takes it: with the final score. */
export function partOf(line: ScoreLine): Part {
  return { weight: line.weight, score: finalScore(line), effects: effectsOf(line) };
}

/** Conditions are not kept on the sheet: the reason of the line has them. */
export function effectsOf({ effect, change }: ScoreLine): readonly TotalEffect[] {
  return [
    ...(effect === "veto" ? [{ kind: "veto", condition: "" } as const] : []),
    ...(effect === "exempt" ? [{ kind: "not-applicable", condition: "" } as const] : []),
    ...(change ? [{ kind: "change", points: change } as const] : []),
  ];
}

/** 待评, and a veto or a penalty of its rule may still take from the total. */
export function isOpenLine(line: ScoreLine): boolean {
  return line.effect === "open" && finalScore(line) === undefined;
}

/** Why the total is not the sum of the scores; empty when it is. */
export function sayTotal(lines: readonly ScoreLine[], language: Language): string {
  return lines
    .flatMap((line) => {
      const name = labelOf(line);
      const isExempt = line.effect === "exempt" && finalScore(line) === undefined;
      return [
        ...(line.effect === "veto" ? [message("sheet.total.veto", { name })] : []),
        ...(isExempt ? [message("sheet.total.exempt", { name })] : []),
        ...(line.change ? [changeWords(name, line.change)] : []),
      ];
    })
    .map((said) => say(said, language))
    .join("\n");
}

function changeWords(name: string, change: Decimal) {
  return message("sheet.total.change", { name, points: plain(change) });
}
