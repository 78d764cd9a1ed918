import type { Message } from "../messages/message";
import type { Doubt, DoubtChoice } from "../tables/doubt";
import type { Decimal } from "../values/decimal";

/** One answer, and what the whole would come to with it. */
export interface QuestionAlternative extends DoubtChoice {
  /** Total under this answer; absent where the question does not touch the score. */
  readonly score?: Decimal;
  /** Level under this answer; absent too while something pending could change it. */
  readonly level?: string;
}

/**
 * A doubt put to the user: asked once in the pane, kept in 绩核设置, and settable on the command line
 * by `--set id=value`.
 */
export interface Question extends Omit<Doubt, "choices" | "inForce"> {
  readonly alternatives: readonly QuestionAlternative[];
  /** Value of the alternative in force; absent while none is. */
  readonly answer?: string;
  /** Nobody has decided, and the answers do not all come to the same. */
  readonly isOpen: boolean;
}

/** An answer that cannot be used, in one sentence that lists what can be. */
export type AnswerProblem = Message;
