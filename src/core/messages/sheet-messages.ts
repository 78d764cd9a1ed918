import type { Sentence } from "./message";

export const sheetMessages = {} as const satisfies Record<`sheet.${string}`, Sentence>;
