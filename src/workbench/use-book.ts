import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { message, type Message } from "../core/messages/message";
import type { TemplateOptions } from "../core/templates/plan-template";
import { formatCell, type CellRef } from "../core/values/cell-ref";
import { err, ok, type Result } from "../core/values/result";
import type { RunStep } from "../taskpane/pane-host";
import { reasonOf } from "../taskpane/say-failed";
import { downloadFile } from "./download-file";
import { openBook, scoredName, type Book } from "./open-book";
import { SAMPLES, type Sample } from "./samples";
import type { WorkerPort } from "../taskpane/worker-client";
import type { SheetShape } from "./sheet-shape";

export interface Opening {
  readonly name: string;
  readonly since: number;
  readonly step?: RunStep;
}

/** A workbook that was asked for while another has changes that were not downloaded. */
export interface Waiting {
  readonly name: string;
  readonly go: () => void;
}

export interface BookActions {
  readonly openFile: (file: File) => void;
  readonly openSample: (sample?: Sample) => void;
  /** A new project in a workbook of its own. */
  readonly newProject: (name: string, options: TemplateOptions) => void;
  readonly cancel: () => void;
  readonly edit: (cell: CellRef, typed: string) => void;
  readonly written: (shapes: readonly SheetShape[]) => void;
  /** Downloads the workbook; gives the name of the file. */
  readonly save: () => Promise<Result<string, Message>>;
  readonly saveNow: () => void;
  /** Downloads the workbook, and only then opens the one that waits. */
  readonly saveAndOpen: (waiting: Waiting) => void;
  readonly stay: () => void;
  readonly dismiss: () => void;
}

/** Gets what a workbook is to be opened from. */
type Load = () => Promise<Result<Uint8Array | TemplateOptions, Message>>;

export interface BookState {
  readonly book: Book | undefined;
  readonly opening: Opening | undefined;
  readonly trouble: Message | undefined;
  readonly waiting: Waiting | undefined;
  readonly actions: BookActions;
}

/** The workbook that is open, the one that is being opened, and what went wrong. */
export function useBook(startWorker: () => WorkerPort): BookState {
  const [book, setBook] = useState<Book>();
  const [opening, setOpening] = useState<Opening>();
  const [trouble, setTrouble] = useState<Message>();
  const [unsaved, setUnsaved] = useState(false);
  const cancelOpening = useRef<() => void>(() => undefined);
  const [waiting, setWaiting] = useState<Waiting>();
  const current = useRef<Book | undefined>(undefined);
  const unsavedNow = useRef(false);
  useLayoutEffect(() => {
    current.current = book;
    unsavedNow.current = unsaved;
  }, [book, unsaved]);

  const open = useCallback(
    async (name: string, isSample: boolean, load: Load) => {
      cancelOpening.current(); // only the last file asked for is opened
      const signal = { aborted: false };
      const cancelled = new Promise<void>((cancel) => {
        cancelOpening.current = () => {
          signal.aborted = true;
          cancel();
        };
      });
      setTrouble(undefined);
      setOpening({ name, since: Date.now() });
      const content = await load();
      const opened = content.ok
        ? await openBook(
            { name, isSample, content: content.value },
            startWorker,
            (step) => {
              if (!signal.aborted) setOpening((now) => now && { ...now, step });
            },
            cancelled
          )
        : content;
      if (signal.aborted) return;
      cancelOpening.current = () => undefined;
      setOpening(undefined);
      if (!opened.ok) {
        setTrouble(opened.error);
        return;
      }
      current.current?.client.close();
      setBook(opened.value);
      // A new project stands in no file yet.
      setUnsaved(content.ok && !(content.value instanceof Uint8Array));
    },
    [startWorker]
  );

  /** Opens at once, or asks first when something would be lost. */
  const ask = useCallback(
    (name: string, isSample: boolean, load: Load) => {
      const go = (): void => {
        setWaiting(undefined);
        void open(name, isSample, load);
      };
      if (current.current && unsavedNow.current) setWaiting({ name, go });
      else go();
    },
    [open]
  );

  const openFile = useCallback(
    (file: File) => {
      ask(file.name, false, async () => ok(new Uint8Array(await file.arrayBuffer())));
    },
    [ask]
  );
  const openSample = useCallback(
    (sample: Sample = SAMPLES[0]) => {
      ask(`${sample.name}.xlsx`, true, () => fetchSample(sample));
    },
    [ask]
  );

  const newProject = useCallback(
    (name: string, options: TemplateOptions) => {
      ask(name, false, () => Promise.resolve(ok(options)));
    },
    [ask]
  );

  useEffect(() => {
    const asked = new URLSearchParams(location.search).get("sample");
    // After the first paint: the page says what it is before it says that it is busy.
    const soon = setTimeout(() => {
      openSample(SAMPLES.find(({ name }) => name === asked));
    });
    return () => {
      clearTimeout(soon);
    };
  }, [openSample]);

  // What was typed or written lives in this page only, until it is downloaded.
  useEffect(() => {
    if (!unsaved) return undefined;
    const ask = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    addEventListener("beforeunload", ask);
    return () => {
      removeEventListener("beforeunload", ask);
    };
  }, [unsaved]);

  const actions = useMemo<BookActions>(() => {
    const save = async (): Promise<Result<string, Message>> => {
      const open = current.current;
      if (!open) throw new Error("no workbook is open");
      const bytes = await open.client.call("save", []);
      if (!bytes.ok) return bytes;
      const name = scoredName(open.name);
      downloadFile(name, bytes.value);
      setUnsaved(false);
      return ok(name);
    };
    const changed = (shapes: (now: readonly SheetShape[]) => readonly SheetShape[]): void => {
      setBook((now) => now && { ...now, shapes: shapes(now.shapes), version: now.version + 1 });
      setUnsaved(true);
    };
    return {
      openFile,
      openSample,
      newProject,
      cancel: () => {
        cancelOpening.current();
        setOpening(undefined);
      },
      edit: (cell, typed) => {
        void current.current?.client
          .call("edit", [cell, typed])
          .catch((cause: unknown) =>
            err(message("pane.notEdited", { cell: formatCell(cell), reason: reasonOf(cause) }))
          )
          .then((edited) => {
            if (!edited.ok) setTrouble(edited.error);
            else {
              setTrouble(undefined);
              const shape = edited.value;
              changed((now) => now.map((old) => (old.name === shape.name ? shape : old)));
            }
          });
      },
      written: (shapes) => {
        changed(() => shapes);
      },
      save,
      saveNow: () => {
        void save().then((saved) => {
          setTrouble(saved.ok ? undefined : saved.error);
        });
      },
      saveAndOpen: ({ go }) => {
        void save().then((saved) => {
          if (saved.ok) {
            go();
            return;
          }
          setWaiting(undefined);
          setTrouble(saved.error);
        });
      },
      stay: () => {
        setWaiting(undefined);
      },
      dismiss: () => {
        setTrouble(undefined);
      },
    };
  }, [openFile, openSample, newProject]);

  return { book, opening, trouble, waiting, actions };
}

/** Samples come from where the page comes from; nothing else is ever fetched. */
async function fetchSample(sample: Sample): Promise<Result<Uint8Array, Message>> {
  const missing = { ok: false as const, error: message("pane.notReached", { name: sample.name }) };
  try {
    const response = await fetch(`samples/${sample.name}.xlsx`);
    if (!response.ok) return missing;
    return ok(new Uint8Array(await response.arrayBuffer()));
  } catch {
    return missing;
  }
}
