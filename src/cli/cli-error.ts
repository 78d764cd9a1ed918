import type { Message } from "../core/messages/message";

/** Why a command could not be done: one line on stderr, exit code 2. */
export class CliError extends Error {
  readonly said: Message;

  constructor(said: Message) {
    super(said.code);
    this.said = said;
  }
}
