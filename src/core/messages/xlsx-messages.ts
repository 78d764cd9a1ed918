import type { Sentence } from "./message";

export const xlsxMessages = {} as const satisfies Record<`xlsx.${string}`, Sentence>;
