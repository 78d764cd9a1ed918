import type { Language } from "../core/messages/message";

export type ThemeChoice = "system" | "light" | "dark" | "contrast";

/** How this person likes the pane; nothing about a workbook. */
export interface Preferences {
  readonly language: Language;
  readonly theme: ThemeChoice;
}

const KEY = "jihe.preferences";
const LANGUAGES: readonly Language[] = ["zh-CN", "en"];
const THEMES: readonly ThemeChoice[] = ["system", "light", "dark", "contrast"];

/** What was chosen last time on this machine; Chinese and the system's theme until then. */
export function loadPreferences(): Preferences {
  let saved: Partial<Preferences> = {};
  try {
    saved = (JSON.parse(localStorage.getItem(KEY) ?? "{}") ?? {}) as Partial<Preferences>;
  } catch {
    // Storage that is blocked or holds something else: the defaults serve.
  }
  return {
    language: LANGUAGES.find((known) => known === saved.language) ?? "zh-CN",
    theme: THEMES.find((known) => known === saved.theme) ?? "system",
  };
}

export function savePreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // A browser that keeps nothing still shows the choice until the pane closes.
  }
}
