import type { Sentence } from "./message";

export const tableMessages = {} as const satisfies Record<`table.${string}`, Sentence>;
