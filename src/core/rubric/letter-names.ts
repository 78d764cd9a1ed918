import type { ScoringRule } from "./scoring-rule";

/** 完成率（W）：W≥90% and （X为完成率）: what a letter stands for. */
const NAME_FIRST =
  /(\p{Script=Han}{2,16})[（(]\s*(?:以下简称|简称|记为|设为|用)?([A-Za-zＡ-Ｚａ-ｚ])(?:表示)?\s*[）)]/gu;
const LETTER_FIRST =
  /([A-Za-zＡ-Ｚａ-ｚ])\s*(?:为|表示|指|代表)(\p{Script=Han}{2,16}?)(?=[）)，,。；;：:]|$)/gu;

/** The rule with the words for the letter that its measure has; the letter, when the text does not say. */
export function withLetterNamed(rule: ScoringRule, text: string): ScoringRule {
  if (!("measure" in rule) || !/^[A-Za-zＡ-Ｚａ-ｚ]$/u.test(rule.measure.name)) return rule;
  const letter = rule.measure.name.normalize("NFKC");
  const named = [
    ...[...text.matchAll(NAME_FIRST)].map(([, name, sign]) => [sign, name]),
    ...[...text.matchAll(LETTER_FIRST)].map(([, sign, name]) => [sign, name]),
  ].find(([sign]) => sign?.normalize("NFKC") === letter);
  // 100户≤x＜120户: x says no more than the figures themselves.
  const name = named?.[1] ?? (/^x$/iu.test(letter) ? "" : undefined);
  return name === undefined ? rule : { ...rule, measure: { ...rule.measure, name } };
}
