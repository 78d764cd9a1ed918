import { createContext, useContext } from "react";
import { say, word, type Language, type Message, type MessageCode } from "../core/messages/message";

/** The language the user reads. */
export const LanguageContext = createContext<Language>("zh-CN");

export interface Words {
  readonly language: Language;
  /** A sentence by its code: `t("pane.lastRun", { time })`. */
  readonly t: (code: MessageCode, params?: Message["params"]) => string;
  /** A message that came from core. */
  readonly say: (said: Message) => string;
}

export function useWords(): Words {
  const language = useContext(LanguageContext);
  return {
    language,
    t: (code, params) => (params ? say({ code, params }, language) : word(code, language)),
    say: (said) => say(said, language),
  };
}

/** `14:02`, the same in both languages. */
export function showTime(at: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${two(at.getHours())}:${two(at.getMinutes())}`;
}
