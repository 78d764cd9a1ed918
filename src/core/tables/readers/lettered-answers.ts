import { placeOnScale } from "../answer-scale";
import type { SheetView } from "../sheet-view";
import { squeeze } from "../text";

const OPTION = /([A-E])[.、．:：=＝)）-]?([\p{Script=Han}]{1,6})/gu;

/** A.非常满意 B.满意 C.一般 D.不满意 said anywhere on the sheet; empty where it is not, or twice otherwise. */
function legendOf(view: SheetView): ReadonlyMap<string, string> {
  const legend = new Map<string, string>();
  for (const { text } of view.texts()) {
    if (text.length > 200 || !text.includes("满意")) continue;
    const options = [...squeeze(text).matchAll(OPTION)].filter(
      ([, , words = ""]) => placeOnScale(words) !== undefined
    );
    if (options.length < 2) continue;
    for (const [, letter = "", words = ""] of options) {
      if ((legend.get(letter) ?? words) !== words) return new Map();
      legend.set(letter, words);
    }
  }
  return legend;
}

/**
 * The sheet with answers that are mere letters (A, B, C) in the words that a legend on the same
 * sheet gives them. Without one they stay letters: nobody said which end is the best.
 */
export function withAnswersInWords(view: SheetView): SheetView {
  const legend = legendOf(view);
  if (legend.size === 0) return view;
  const inWords = (text: string): string => legend.get(squeeze(text).toUpperCase()) ?? text;
  return {
    ...view,
    text: (row, column) => inWords(view.text(row, column)),
    *texts() {
      for (const each of view.texts()) yield { ...each, text: inWords(each.text) };
    },
  };
}
