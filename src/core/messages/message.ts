import { catalogue } from "./catalogue";

export type Language = "zh-CN" | "en";

/**
 * One sentence in every language JiHe speaks. `{name}` stands for a parameter, `{name|row|rows}` for
 * the first word when the parameter is 1, else for the second.
 */
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

const HOLE = /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/gu;

/** Says a message. A parameter that is itself a message is said in the same language. */
export function say(said: Message, language: Language): string {
  const template: string =
    (catalogue as Record<string, Sentence>)[said.code]?.[language] ?? said.code;
  return template.replace(HOLE, (whole, name: string, one?: string, many?: string) => {
    const value = said.params?.[name];
    if (value === undefined) return whole;
    const text = typeof value === "string" ? value : say(value, language);
    return (text === "1" ? one : many) ?? text;
  });
}

/** A word or label of the UI that takes no parameters. */
export function word(code: MessageCode, language: Language): string {
  return say({ code }, language);
}
