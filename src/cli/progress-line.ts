import type { Message } from "../core/messages/message";
import { sayLine, type Session } from "./terminal";

// Most runs are quick; a line that only flashes by is no help.
const QUIET_MS = 700;
const STEP_MS = 150;

/** One line on stderr that is written over, only on a screen and only when a run takes long. */
export class ProgressLine {
  readonly #session: Session;
  readonly #started = Date.now();
  #last = 0;
  #isShown = false;

  constructor(session: Session) {
    this.#session = session;
  }

  /** `said` is asked for only when the line is due. */
  show(said: () => Message): void {
    if (!this.#session.terminal.showsProgress) return;
    const now = Date.now();
    if (now - this.#started < QUIET_MS || now - this.#last < STEP_MS) return;
    this.#last = now;
    this.#isShown = true;
    this.#session.terminal.error(`\r\u001B[K${sayLine(this.#session, said())}`);
  }

  clear(): void {
    if (this.#isShown) this.#session.terminal.error("\r\u001B[K");
  }
}
