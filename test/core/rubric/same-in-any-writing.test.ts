import fc from "../../property";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseRubric } from "../../../src/core/rubric/parse-rubric";
import { ruleData } from "../../../src/core/rubric/rule-data";
import { Decimal } from "../../../src/core/values/decimal";

const folder = join(__dirname, "../../cases/rubrics");
const cases = readdirSync(folder)
  .flatMap(
    (name) =>
      JSON.parse(readFileSync(join(folder, name), "utf8")) as { text: string; weight: string }[]
  )
  .filter(({ text, weight }) => parseRubric(text, new Decimal(weight)).understood);

const WIDE: Readonly<Record<string, string>> = {
  "(": "（",
  ")": "）",
  ",": "，",
  ";": "；",
  ":": "：",
  "%": "％",
  "+": "＋",
  "=": "＝",
  "<": "＜",
  ">": "＞",
};
const NARROW = Object.fromEntries(Object.entries(WIDE).map(([narrow, wide]) => [wide, narrow]));

const wider = (text: string) =>
  Array.from(text, (character) => WIDE[character] ?? character)
    .join("")
    .replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const narrower = (text: string) => Array.from(text, (one) => NARROW[one] ?? one).join("");

/** The rule without its words: marks, conditions and names are as written. */
function figures(text: string, weight: string): string {
  const { rule } = parseRubric(text, new Decimal(weight));
  const words = new Set(["text", "condition", "name", "mark", "word", "counter", "plan", "actual"]);
  return JSON.stringify(rule ? ruleData(rule) : null, (key, value: unknown) =>
    words.has(key) ? undefined : value
  );
}

test.each([
  ["full-width figures and signs", wider],
  ["half-width signs", narrower],
  [
    "spaces between Chinese characters",
    (text: string) => text.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, " "),
  ],
  [
    "a wrapped cell",
    (text: string) => text.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/u, "\r\n"),
  ],
  ["no full stop at the end", (text: string) => text.replace(/[。；;]$/u, "")],
  [
    "spaces around signs",
    (text: string) => text.replace(/[≥≤＜＞<>=＝％%]/gu, " $& ").replace(/([<>]) +=/gu, "$1="),
  ],
] as const)("%s make no other rule", (_name, rewrite) => {
  for (const { text, weight } of cases) {
    expect([text, figures(rewrite(text), weight)]).toEqual([text, figures(text, weight)]);
  }
});

test("neither do spaces anywhere between two Chinese characters", () => {
  fc.assert(
    fc.property(fc.constantFrom(...cases), fc.nat(), ({ text, weight }, seed) => {
      const places = [...text.matchAll(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu)].map(
        ({ index }) => index
      );
      const place = places[seed % Math.max(1, places.length)];
      if (place === undefined) return;
      const spaced = `${text.slice(0, place)}　${text.slice(place)}`;
      expect(figures(spaced, weight)).toBe(figures(text, weight));
    })
  );
});
