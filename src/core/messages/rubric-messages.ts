import type { Sentence } from "./message";

export const rubricMessages = {} as const satisfies Record<`rubric.${string}`, Sentence>;
