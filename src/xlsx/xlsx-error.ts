import { message, type Message, type MessageCode } from "../core/messages/message";
import { err, type Result } from "../core/values/result";

/**
 * Trouble with a file, on its way from deep inside a parser to {@link guarded}, which turns it
 * into an `err`. It never leaves this folder.
 */
export class XlsxError extends Error {
  readonly said: Message;

  constructor(code: MessageCode, params?: Readonly<Record<string, string>>) {
    super(code);
    this.said = message(code, params);
  }
}

/** Runs `work`; whatever is wrong with the bytes becomes an `err`, never a throw. */
export async function guarded<T>(
  work: () => Promise<Result<T, Message>>
): Promise<Result<T, Message>> {
  try {
    return await work();
  } catch (caught) {
    if (caught instanceof XlsxError) return err(caught.said);
    // Hostile bytes can reach places nobody thought of; the caller still gets a sentence.
    const detail = caught instanceof Error ? caught.message : String(caught);
    return err(message("xlsx.unexpected", { detail }));
  }
}
