import type { PinyinOf } from "../core/names/suggestion";

/**
 * The readings of Chinese characters. The dictionary (some 200 kB) is loaded when this is called,
 * apart from a page's first script; where names are compared in a worker, call it there.
 */
export async function loadPinyin(): Promise<PinyinOf> {
  const { pinyin } = await import("pinyin-pro");
  return (character) =>
    pinyin(character, { toneType: "none", type: "array", multiple: true, v: true });
}
