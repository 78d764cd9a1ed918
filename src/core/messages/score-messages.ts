import type { Sentence } from "./message";

export const scoreMessages = {} as const satisfies Record<`score.${string}`, Sentence>;
