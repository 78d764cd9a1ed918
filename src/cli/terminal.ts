import { say, type Language, type Message } from "../core/messages/message";

/** Where a command writes. Standard output is for results, standard error for all else. */
export interface Terminal {
  out(text: string): void;
  error(text: string): void;
  /** Columns of the screen; undefined when the output goes to a file or a pipe. */
  readonly width: number | undefined;
  /** Whether progress may be shown (stderr is a screen). */
  readonly showsProgress: boolean;
  readonly now: () => Date;
}

/** What a command is given. */
export interface Session {
  readonly terminal: Terminal;
  readonly language: Language;
  /** Whether the language was asked for: else sheets written earlier keep theirs. */
  readonly languageGiven: boolean;
}

/** Exit codes: 0 nothing flagged, 1 something flagged, 2 could not be done. */
export const EXIT = { clean: 0, flagged: 1, failed: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export function sayLine(session: Session, said: Message): string {
  return say(said, session.language).replace(/\s*\n\s*/gu, " ");
}
