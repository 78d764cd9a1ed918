import { openXlsx } from "../../src/xlsx/open-xlsx";
import { completeOffice, openInClient, prepareGlobals } from "./connect-client";
import { ExcelStandIn, type Profile } from "./excel-stand-in";
import { pourWorkbook } from "./pour-workbook";

/** How Excel around the page is; plain data, for it comes to the page as JSON. */
export interface ExcelAround {
  /** Bytes of the .xlsx that is open, as base64. */
  readonly file: string;
  readonly displayLanguage: string;
  /** As Excel tells its colours; absent where it does not. */
  readonly officeTheme?: Readonly<Record<string, unknown>>;
  /** Null: the page stands in a browser, outside of Office. */
  readonly host: string | null;
  readonly profile: Profile;
}

declare global {
  interface Window {
    /** What the tests look into and disturb. */
    excel: ExcelStandIn;
    /** Presses a button of the ribbon, by its name in manifest.xml; ends when its work is done. */
    press: (action: string) => Promise<void>;
  }
}

// Bundled as one script with these two names: they stand for office.js in a page, the first before
// Microsoft's client runs, the second after it.
export { prepareGlobals };

export function open(around: ExcelAround): void {
  completeOffice(around.displayLanguage);
  const office = Office as { onReady: unknown };
  office.onReady = async () => {
    if (around.host === "Excel") await openBook(around);
    return { host: around.host, platform: around.host && "OfficeOnline" };
  };
  const actions = new Map<string, (event: { completed: () => void }) => void>();
  Object.assign(Office, {
    actions: { associate: actions.set.bind(actions) },
    addin: { showAsTaskpane: () => Promise.resolve() },
  });
  window.press = async (action) => {
    // The page says some time after Office is ready what each button does; Excel waits as well.
    while (!actions.has(action)) await new Promise((done) => setTimeout(done, 20));
    await new Promise<void>((completed) => {
      actions.get(action)?.({ completed });
    });
  };
  if (around.officeTheme) Object.assign(Office.context, { officeTheme: around.officeTheme });
}

async function openBook({ file, profile }: ExcelAround): Promise<void> {
  const bytes = Uint8Array.from(atob(file), (byte) => byte.charCodeAt(0));
  const opened = await openXlsx(bytes);
  if (!opened.ok) throw new Error(opened.error.code);
  window.excel = new ExcelStandIn({ profile, book: pourWorkbook(opened.value.workbook) });
  openInClient(window.excel);
}
