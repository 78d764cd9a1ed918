import { message, type Message } from "../messages/message";

/** One message after the other, with the language's own separator between them. */
export function joinMessages(messages: readonly Message[]): Message {
  const [first, ...rest] = messages;
  if (!first) return message("rubric.nothing");
  return rest.reduce((said, next) => message("rubric.then", { first: said, next }), first);
}
