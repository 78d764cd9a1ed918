import type { Sentence } from "./message";

export const cliMessages = {} as const satisfies Record<`cli.${string}`, Sentence>;
