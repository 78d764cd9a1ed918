import type { ExcelStandIn } from "./excel-stand-in";

/** What the client needs of a stand-in for Excel, on this page or beside it. */
type ClientHost = Pick<ExcelStandIn, "execute" | "connect" | "isSetSupported">;
type Callback = (reply: unknown) => void;

/** Everything the client needs to find before it runs; see design.md. */
interface ClientGlobals {
  window: unknown;
  OSF: unknown;
  Office: { context?: unknown };
  Microsoft: unknown;
  document?: unknown;
  location?: unknown;
  navigator?: unknown;
}

const globals = globalThis as unknown as ClientGlobals;
const listeners = new Set<(message: unknown) => void>();
let current: ClientHost | undefined;

/** Lets the client speak to `host` from now on. */
export function openInClient(host: ClientHost): void {
  current = host;
  host.connect((message) => {
    // A workbook that is no longer open raises no events.
    if (current === host) for (const listener of listeners) listener(message);
  });
}

/** To be called before the client's script runs, in Node or in a page. */
export function prepareGlobals(): void {
  globals.window = globalThis;
  globals.document ??= {
    getElementsByTagName: () => [],
    getElementById: () => null,
    addEventListener: () => undefined,
    documentElement: {},
    readyState: "complete",
  };
  globals.location ??= { href: "https://localhost/", search: "", hash: "", protocol: "https:" };
  globals.navigator ??= { userAgent: "node" };
  globals.Microsoft = {};
  globals.Office = {};
  globals.OSF = { DDA: { RichApi: richApi() }, OUtil: {} };
}

/** To be called after it ran: what an add-in asks Office about itself. */
export function completeOffice(displayLanguage: string): void {
  const context = {
    displayLanguage,
    requirements: {
      isSetSupported: (name: string, version?: string | number) =>
        current?.isSetSupported(name, version) ?? false,
    },
  };
  // The client brings an Office of its own, whose context waits for a real host.
  globals.Office = Object.create(globals.Office, {
    context: { value: context },
  }) as ClientGlobals["Office"];
}

/** The one function through which everything leaves, and the one through which events come. */
function richApi(): unknown {
  return {
    executeRichApiRequestAsync: (message: readonly unknown[], callback: Callback) => {
      if (!current) throw new Error("no workbook is open");
      void current.execute(message).then(callback);
    },
    richApiMessageManager: {
      register: (listener: (message: unknown) => void) => {
        listeners.add(listener);
        return Promise.resolve();
      },
    },
  };
}
