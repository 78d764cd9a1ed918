import type { Message } from "../core/messages/message";
import { message } from "../core/messages/message";
import { err, ok, type Result } from "../core/values/result";
import type { TemplateOptions } from "../core/templates/plan-template";
import type { RunStep } from "../taskpane/pane-host";
import { reasonOf } from "../taskpane/say-failed";
import { WorkerClient, type WorkerPort } from "../taskpane/worker-client";
import type { SessionClient } from "./session-client";
import type { SheetShape } from "./sheet-shape";

/** An open workbook: its worker, its name and its sheets. */
export interface Book {
  readonly id: number;
  readonly name: string;
  readonly isSample: boolean;
  readonly client: SessionClient;
  readonly shapes: readonly SheetShape[];
  /** Rises with every change of the cells. */
  readonly version: number;
}

let lastId = 0;

/**
 * Opens a file in a worker of their own, so that the workbook open now stays as it is until this
 * one has been read. `cancelled` resolves when the user gives up.
 */
export async function openBook(
  file: {
    readonly name: string;
    readonly isSample: boolean;
    /** What is in it, or what it is to be made of. */
    readonly content: Uint8Array | TemplateOptions;
  },
  startWorker: () => WorkerPort,
  onStep: (step: RunStep) => void,
  cancelled: Promise<void>
): Promise<Result<Book, Message>> {
  const client: SessionClient = new WorkerClient(startWorker());
  void cancelled.then(() => {
    client.close();
  });
  try {
    const { content } = file;
    const opened =
      content instanceof Uint8Array
        ? await client.call("open", [content, file.name], onStep)
        : await client.call("create", [content]);
    if (opened.ok) {
      return ok({
        id: ++lastId,
        name: file.name,
        isSample: file.isSample,
        client,
        shapes: opened.value,
        version: 0,
      });
    }
    client.close();
    return opened;
  } catch (cause) {
    client.close();
    return err(message("pane.notOpened", { name: file.name, reason: reasonOf(cause) }));
  }
}

/** `book.xlsx → book-scored.xlsx`; what came as text is a workbook from now on. */
export function scoredName(name: string): string {
  const match = /^(.*?)(\.xls[xm])?$/i.exec(name.replace(/\.(csv|tsv|txt)$/i, ""));
  return `${match?.[1] ?? name}-scored${match?.[2] ?? ".xlsx"}`;
}
