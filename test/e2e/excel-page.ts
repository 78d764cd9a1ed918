import { build } from "esbuild";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import type { ExcelAround } from "../excel-host/excel-in-page";
import { clientFile } from "../excel-host/load-client";
import { PATIENCE_MS } from "./eventually";

/** The hosts of office.js, the only ones outside that the page may ask. */
const OFFICE_HOSTS = [
  "https://appsforoffice.microsoft.com",
  "https://appsforoffice.cdn.partner.office365.cn",
];
const SAMPLES = join(__dirname, "../../assets/samples");

export interface ExcelPageOptions extends Partial<Omit<ExcelAround, "file">> {
  readonly sample?: string;
  /** Bytes of the .xlsx that is open, in place of a sample. */
  readonly file?: Uint8Array;
  /** False: no host of office.js answers. */
  readonly isOnline?: boolean;
  readonly context?: BrowserContextOptions;
}

/** The built pane in a browser, with the stand-in for Excel under Microsoft's own client. */
export class ExcelPage {
  readonly page: Page;
  /** Errors on the console, exceptions, and requests to anyone but the server and Microsoft. */
  readonly slips: string[] = [];
  readonly officeRequests: string[] = [];

  private constructor(page: Page, origin: string) {
    this.page = page;
    page.setDefaultTimeout(PATIENCE_MS);
    page.on("console", (line) => {
      if (["error", "warning"].includes(line.type())) this.slips.push(line.text());
    });
    page.on("pageerror", (error) => this.slips.push(error.message));
    page.on("request", (request) => {
      const { protocol, origin: asked } = new URL(request.url());
      if (protocol === "blob:" || protocol === "data:") return;
      if (OFFICE_HOSTS.includes(asked)) this.officeRequests.push(request.url());
      else if (asked !== origin) this.slips.push(`request to ${request.url()}`);
    });
  }

  static async open(
    browser: Browser,
    origin: string,
    options: ExcelPageOptions = {}
  ): Promise<ExcelPage> {
    const context = await browser.newContext({
      viewport: { width: 350, height: 800 },
      colorScheme: "light",
      ...options.context,
    });
    const excel = new ExcelPage(await context.newPage(), origin);
    const { isOnline = true } = options;
    const body = isOnline ? await officeScript(options) : "";
    for (const host of OFFICE_HOSTS) {
      await excel.page.route(`${host}/**`, (route) =>
        isOnline
          ? route.fulfill({ contentType: "text/javascript; charset=utf-8", body })
          : route.abort("internetdisconnected")
      );
    }
    await excel.page.goto(`${origin}/taskpane.html`);
    return excel;
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  button(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  tab(name: string): Locator {
    return this.page.getByRole("tab").filter({ hasText: name });
  }

  async run(name = "核对并评分"): Promise<void> {
    await this.button(name).click();
    const trouble = this.page.locator('[data-note="error"]');
    await this.page.locator("[data-grade]").or(trouble).first().waitFor();
    await this.page.locator("[data-pane]:not([data-busy])").waitFor();
    const said = await trouble.allInnerTexts();
    if (said.length > 0) throw new Error(said.join("\n"));
  }

  /** Presses Tab, or another key that moves the focus, until the focus stands on `target`. */
  async tabTo(target: Locator, key: "Tab" | "Shift+Tab" | "F6" = "Tab"): Promise<void> {
    await target.waitFor();
    for (let pressed = 0; pressed < 60; pressed++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press(key);
    }
    throw new Error(`${key} never came to ${String(target)}`);
  }

  /** Names of the workbook's sheets, as Excel has them. */
  sheets(): Promise<string[]> {
    return this.page.evaluate(() => window.excel.book.sheets.map(({ name }) => name));
  }

  /** Values of a sheet, as Excel has them. */
  values(sheet: string): Promise<unknown[][]> {
    return this.page.evaluate((name) => {
      const model = window.excel.book.sheet(name);
      const used = model.used(true);
      const rows: unknown[][] = [];
      for (let row = 0; row <= (used?.bottom ?? -1); row++) {
        const cells: unknown[] = [];
        for (let column = 0; column <= (used?.right ?? -1); column++) {
          const { formula, value } = model.cell(row, column);
          cells.push(formula ?? value);
        }
        rows.push(cells);
      }
      return rows;
    }, sheet);
  }
}

let bundle: Promise<string> | undefined;

/** What stands for office.js: the stand-in, and in the middle of it Microsoft's client unmodified. */
async function officeScript(options: ExcelPageOptions): Promise<string> {
  const file =
    options.file ?? readFileSync(join(SAMPLES, `${options.sample ?? "yongji-2023"}.xlsx`));
  const around: ExcelAround = {
    file: Buffer.from(file).toString("base64"),
    displayLanguage: options.displayLanguage ?? "zh-CN",
    host: options.host === undefined ? "Excel" : options.host,
    profile: options.profile ?? "365",
    ...(options.officeTheme ? { officeTheme: options.officeTheme } : {}),
  };
  return [
    await (bundle ??= bundleStandIn()),
    "standIn.prepareGlobals();",
    readFileSync(clientFile(), "utf8"),
    `standIn.open(${JSON.stringify(around)});`,
  ].join("\n;\n");
}

async function bundleStandIn(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, "../excel-host/excel-in-page.ts")],
    bundle: true,
    write: false,
    globalName: "standIn",
    // The project's strict mode would refuse what the client needs to find among the globals.
    tsconfigRaw: {},
    logLevel: "error",
  });
  return outputFiles.map(({ text }) => text).join("\n");
}
