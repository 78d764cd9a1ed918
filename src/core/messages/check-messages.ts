import type { Sentence } from "./message";

export const checkMessages = {} as const satisfies Record<`check.${string}`, Sentence>;
