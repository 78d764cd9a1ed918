import type { Sentence } from "./message";

export const paneMessages = {} as const satisfies Record<`pane.${string}`, Sentence>;
