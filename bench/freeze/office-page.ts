import { completeOffice, openInClient, prepareGlobals } from "../../test/excel-host/connect-client";
import { ExcelStandIn } from "../../test/excel-host/excel-stand-in";
import type { ExcelAsked, ExcelSays } from "./excel-worker";

// Bundled as one script with these two names: they stand for office.js in the page, the first
// before Microsoft's client runs, the second after it.
export { prepareGlobals };

/** Opens the workbook of this name in an Excel that works beside the page. */
export function open(book: string): void {
  const excel = new Worker(`/bench/excel-worker.js?book=${book}`);
  const waiting = new Map<number, (reply: unknown) => void>();
  let emit: (event: unknown) => void = () => undefined;
  let next = 1;
  const opened = new Promise<void>((done) => {
    excel.onmessage = ({ data }: MessageEvent<ExcelSays>) => {
      if (data.type === "open") done();
      else if (data.type === "event") emit(data.event);
      else {
        waiting.get(data.id)?.(data.reply);
        waiting.delete(data.id);
      }
    };
  });
  completeOffice("zh-CN");
  const profile = new ExcelStandIn();
  openInClient({
    isSetSupported: profile.isSetSupported.bind(profile),
    connect: (listener) => {
      emit = listener;
    },
    execute: (message) =>
      new Promise((done) => {
        const id = next++;
        waiting.set(id, done);
        // Texts and numbers only, as they leave the client: the rest cannot be posted.
        const plain = message.map((part) => (typeof part === "object" ? undefined : part));
        excel.postMessage({ id, message: plain } satisfies ExcelAsked);
      }),
  });
  Object.assign(Office, {
    onReady: async () => {
      await opened;
      return { host: "Excel", platform: "OfficeOnline" };
    },
    actions: { associate: () => undefined },
    addin: { showAsTaskpane: () => Promise.resolve() },
  });
}
