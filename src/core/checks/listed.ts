import { message, type Message } from "../messages/message";

type ListCode = "check.list" | "check.list-clauses";

/** `a、b、c` as one message; with `check.list-clauses` as `a；b；c`. Undefined for an empty list. */
export function listed(
  messages: readonly Message[],
  code: ListCode = "check.list"
): Message | undefined {
  const [first, ...others] = messages;
  if (!first) return undefined;
  const rest = listed(others, code);
  return rest ? message(code, { first, rest }) : first;
}
