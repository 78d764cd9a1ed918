import type { Language } from "../core/messages/message";

export type ThemeChoice = "system" | "light" | "dark" | "contrast";

/** How this person likes the pane; nothing about a workbook. */
export interface Preferences {
  readonly language: Language;
  readonly theme: ThemeChoice;
  /** 复核人: the name that stands beside what this person decides; asked once, kept here. */
  readonly reviewer?: string;
}

const KEY = "jihe.preferences";
const LANGUAGES: readonly Language[] = ["zh-CN", "en"];
const THEMES: readonly ThemeChoice[] = ["system", "light", "dark", "contrast"];

/** What was chosen last time on this machine; Chinese and the system's theme until then. */
export function loadPreferences(): Preferences {
  return { language: "zh-CN", theme: "system", ...savedPreferences() };
}

/** What was chosen on this machine, and nothing that was not. */
export function savedPreferences(): Partial<Preferences> {
  let saved: Partial<Preferences> = {};
  try {
    saved = (JSON.parse(localStorage.getItem(KEY) ?? "{}") ?? {}) as Partial<Preferences>;
  } catch {
    // Storage that is blocked or holds something else: the defaults serve.
  }
  const language = LANGUAGES.find((known) => known === saved.language);
  const theme = THEMES.find((known) => known === saved.theme);
  const reviewer = typeof saved.reviewer === "string" ? saved.reviewer.trim() : "";
  return {
    ...(language ? { language } : {}),
    ...(theme ? { theme } : {}),
    ...(reviewer === "" ? {} : { reviewer }),
  };
}

export function savePreferences(preferences: Partial<Preferences>): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // A browser that keeps nothing still shows the choice until the pane closes.
  }
}
