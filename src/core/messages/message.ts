import { catalogue } from "./catalogue";

export type Language = "zh-CN" | "en";

/** One sentence in every language JiHe speaks. `{name}` stands for a parameter. */
export interface Sentence {
  readonly "zh-CN": string;
  readonly en: string;
}

export type MessageCode = keyof typeof catalogue;

/** A sentence that has not been said yet: which one, and what goes into it. */
export interface Message {
  readonly code: MessageCode;
  readonly params?: Readonly<Record<string, string | Message>>;
}

export function message(
  code: MessageCode,
  params?: Readonly<Record<string, string | Message>>
): Message {
  return params ? { code, params } : { code };
}

/** Says a message. A parameter that is itself a message is said in the same language. */
export function say(said: Message, language: Language): string {
  const template: string =
    (catalogue as Record<string, Sentence>)[said.code]?.[language] ?? said.code;
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = said.params?.[name];
    if (value === undefined) return whole;
    return typeof value === "string" ? value : say(value, language);
  });
}

/** A word or label of the UI that takes no parameters. */
export function word(code: MessageCode, language: Language): string {
  return say({ code }, language);
}
