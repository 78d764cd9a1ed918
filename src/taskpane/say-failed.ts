import { message, type Message } from "../core/messages/message";

/** What something that was thrown says of itself. */
export function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

/** Something was thrown that has no sentence of its own. */
export function sayFailed(cause: unknown): Message {
  return message("pane.failed", { reason: reasonOf(cause) });
}
