import type { MessageCode } from "../core/messages/message";

/** A workbook that is served beside the page, in `samples/`. */
export interface Sample {
  readonly name: string;
  readonly title: MessageCode;
}

/** The first one is shown when the page opens. */
export const SAMPLES: readonly [Sample, ...Sample[]] = [
  { name: "yongji-2023", title: "pane.sampleYongji" },
  { name: "yijinhuoluo-2023", title: "pane.sampleYijinhuoluo" },
];
