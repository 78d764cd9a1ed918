import { BookModel } from "./book-model";
import { interpret, type References } from "./interpret";
import type { Surroundings } from "./members/member";
import { ACTION, type Action, type Json, type Reply, type Request } from "./protocol";

/** Which Excel this is: what it can do decides what an add-in may ask for. `1.9` is our floor. */
export type Profile = "1.9" | "2021" | "365";

const EXCEL_API: Readonly<Record<Profile, number>> = { "1.9": 9, "2021": 14, "365": 20 };
const SHARED_RUNTIME: Readonly<Record<Profile, number>> = { "1.9": 0, "2021": 1, "365": 2 };
/** Bytes that Excel on the web lets through, each way. */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;
const DELAY_FOR_CELL_EDIT = 64;
const CHANGED_EVENT = 10;
const EVENT_CATEGORY = 65_536;

/** A fault at the `at`-th sync (from one): before it, halfway through its actions, or when all is done but the answer is lost. */
export interface Fault {
  readonly at: number;
  readonly mode: "before" | "middle" | "after";
  readonly code?: string;
}

export interface Counts {
  syncs: number;
  bytesSent: number;
  bytesReceived: number;
  /** The largest message, either way. */
  largest: number;
  cellsRead: number;
  cellsWritten: number;
}

export interface StandInOptions {
  readonly profile?: Profile;
  readonly book?: BookModel;
}

/**
 * Excel, as far as an add-in can tell through Microsoft's own client: a workbook in memory that
 * answers the client's requests, as strict as the real one, with faults on demand.
 */
export class ExcelStandIn {
  readonly book: BookModel;
  readonly profile: Profile;
  faults: Fault[] = [];
  /** Milliseconds that each sync takes. */
  delay = 0;
  /** Called before each sync, with its number: another person at work in the same workbook. */
  beforeSync: ((sync: number, book: BookModel) => void) | undefined;
  counts: Counts = emptyCounts();
  readonly log: { readonly request: Request; readonly bytes: number; readonly answer: number }[] =
    [];
  #editing: Promise<void> | undefined;
  #endEditing: (() => void) | undefined;
  #emit: (message: unknown) => void = () => undefined;
  readonly #references: References = new Map();

  constructor(options: StandInOptions = {}) {
    this.book = options.book ?? new BookModel();
    this.profile = options.profile ?? "365";
  }

  isSetSupported(name: string, version: string | number = "1.1"): boolean {
    const minor = Number(String(version).split(".")[1] ?? 0);
    if (name === "ExcelApi") return minor <= EXCEL_API[this.profile];
    if (name === "SharedRuntime") return minor <= SHARED_RUNTIME[this.profile];
    return name === "DelayForCellEdit" || name === "RibbonApi";
  }

  connect(emit: (message: unknown) => void): void {
    this.#emit = emit;
  }

  resetCounts(): void {
    this.counts = emptyCounts();
    this.log.length = 0;
  }

  /** A person begins to type into a cell. */
  startEditing(): void {
    this.#editing = new Promise((done) => (this.#endEditing = done));
  }

  endEditing(): void {
    this.#endEditing?.();
    this.#editing = undefined;
  }

  /** A person types into a cell; those who listen are told. */
  type(sheetName: string, address: string, change: (book: BookModel) => void): void {
    change(this.book);
    this.#raiseChanged(this.book.sheet(sheetName).id, address, "Local");
  }

  /** One message of the client, as it left it; the answer as Excel gives it. */
  async execute(message: readonly unknown[]): Promise<unknown> {
    const body = String(message[4]);
    const flags = Number(message[6] ?? 0);
    const request = JSON.parse(body) as Request;
    if (isCleanup(request)) return answer({ Results: [] });
    const sync = ++this.counts.syncs;
    await new Promise((done) => setTimeout(done, this.delay));
    this.beforeSync?.(sync, this.book);
    const refused = await this.#refuse(flags);
    if (refused) return answer(refused);
    const bytes = byteLength(body);
    const fault = this.faults.find((entry) => entry.at === sync);
    const reply = this.#carryOut(request, bytes, fault);
    const text = JSON.stringify(reply);
    const size = byteLength(text);
    this.counts.bytesSent += bytes;
    this.counts.bytesReceived += size;
    this.counts.largest = Math.max(this.counts.largest, bytes, size);
    this.log.push({ request, bytes, answer: size });
    if (size > PAYLOAD_LIMIT) return answer(failure("ResponsePayloadSizeLimitExceeded"));
    return { status: "succeeded", value: { data: [200, [], text] } };
  }

  async #refuse(flags: number): Promise<Reply | undefined> {
    if (!this.#editing) return undefined;
    if ((flags & DELAY_FOR_CELL_EDIT) === 0) return failure("InvalidOperationInCellEditMode");
    await this.#editing;
    return undefined;
  }

  #carryOut(request: Request, bytes: number, fault: Fault | undefined): Reply {
    if (bytes > PAYLOAD_LIMIT) return failure("RequestPayloadSizeLimitExceeded");
    const code = fault?.code ?? "GeneralException";
    if (fault?.mode === "before") return failure(code);
    const half = Math.floor(request.Actions.length / 2);
    const reply = interpret(
      request,
      this.#references,
      this.#surroundings(),
      fault?.mode === "middle" ? half : undefined
    );
    return fault ? failure(code) : reply;
  }

  #surroundings(): Surroundings {
    return {
      book: this.book,
      countCells: (count, how) => {
        if (how === "read") this.counts.cellsRead += count;
        else this.counts.cellsWritten += count;
      },
      changed: (sheetId, address) => {
        this.#raiseChanged(sheetId, address, "Local");
      },
    };
  }

  #raiseChanged(worksheetId: string, address: string, source: string): void {
    const message: Record<string, Json> = {
      worksheetId,
      address,
      source,
      changeType: "RangeEdited",
      shiftDirection: "None",
    };
    this.#emit({
      entries: [
        {
          messageCategory: EVENT_CATEGORY,
          messageType: CHANGED_EVENT,
          targetId: "Workbook",
          message: JSON.stringify(message),
        },
      ],
    });
  }
}

function emptyCounts(): Counts {
  return { syncs: 0, bytesSent: 0, bytesReceived: 0, largest: 0, cellsRead: 0, cellsWritten: 0 };
}

/** The client lets go of kept objects by itself once a run is over; nobody waits for that. */
function isCleanup(request: Request): boolean {
  const isRelease = (action: Action): boolean =>
    action.ActionType === ACTION.method && action.Name === "_RemoveReference";
  return (
    request.Actions.some(isRelease) &&
    request.Actions.every((action) => isRelease(action) || action.ActionType === ACTION.instantiate)
  );
}

function failure(code: string): Reply {
  return {
    Results: [],
    Error: { Code: code, Message: `Excel says ${code}.`, ActionIndex: 0, Location: "" },
  };
}

function answer(reply: Reply): unknown {
  return { status: "succeeded", value: { data: [200, [], JSON.stringify(reply)] } };
}

/** UTF-8 bytes. */
function byteLength(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code >= 0xd800 && code <= 0xdfff ? 2 : 3;
  }
  return bytes;
}
