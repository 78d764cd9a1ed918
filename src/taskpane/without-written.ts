import type { Settings } from "../core/evaluation";

/**
 * What was said in the pane, without what a write took along: 绩核设置 and 条款判断 have it now, and
 * what a person changes there afterwards is newer. What was said since `sent` stays.
 */
export function withoutWritten(
  now: Partial<Settings>,
  sent: Partial<Settings> = now
): Partial<Settings> {
  const { tables, answers, judgements, metrics, ...others } = now;
  return {
    ...others,
    ...(tables && tables !== sent.tables ? { tables } : {}),
    ...(answers && answers !== sent.answers ? { answers } : {}),
    ...(judgements && judgements !== sent.judgements ? { judgements } : {}),
    ...(metrics && metrics !== sent.metrics ? { metrics } : {}),
  };
}
