import type { Sentence } from "./message";

export const rubricMessages = {
  "rubric.kind": { "zh-CN": "{kind}", en: "{kind}" },
} as const satisfies Record<`rubric.${string}`, Sentence>;
