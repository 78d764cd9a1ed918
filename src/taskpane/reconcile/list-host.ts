import type { ListChoice } from "../../core/lists/list-choice";
import type { Language, Message } from "../../core/messages/message";
import type { Decision } from "../../core/sheets/finding-review";
import type { Result } from "../../core/values/result";
import type { RunStep } from "../pane-host";
import type { FindingPage, FindingQuery, ListPair, ListReport, ListSurvey } from "./list-report";

/** What a person said of the lists. */
export interface ListWish {
  readonly choices?: readonly ListChoice[];
  /** Which lists are compared; absent: the usual pairs. */
  readonly pairs?: readonly ListPair[];
}

export interface ListDecision extends Decision {
  readonly id: string;
}

/** 名单核对 as the pane sees it, wherever it is worked out. */
export interface ListHost {
  /** Reads the workbook, and tells which lists are in it. */
  survey(wish: ListWish, onStep?: (step: RunStep) => void): Promise<Result<ListSurvey, Message>>;
  /** Checks and compares the lists of the workbook as it was read last. */
  reconcile(wish: ListWish, onStep?: (step: RunStep) => void): Promise<Result<ListReport, Message>>;
  /** Stops what is going on; it ends with an `err`. */
  cancel(): void;
  /** At most `count` findings that fit, from the one at `from` on; the gravest first. */
  findings(query: FindingQuery, from: number, count: number): Promise<FindingPage>;
  /**
   * Says something of a finding. It stands in 名单疑点 at once, if that sheet was written; else it
   * waits for the first write.
   */
  decide(language: Language, decision: ListDecision): Promise<Result<undefined, Message>>;
  /**
   * Writes 名单核对, 名单疑点 and 抽样底稿; gives the names of the sheets. Can be cancelled until the
   * workbook is touched; `onStep` tells what takes long.
   */
  write(
    language: Language,
    onStep?: (step: RunStep) => void
  ): Promise<Result<readonly string[], Message>>;
  /** Takes back the last write of the pane, whatever it wrote. */
  readonly undo?: () => Promise<Result<readonly string[], Message>>;
}
