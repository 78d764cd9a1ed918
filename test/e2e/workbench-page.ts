import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { PATIENCE_MS } from "./eventually";

/** The workbench in a browser, with an eye on what it must never do. */
export class WorkbenchPage {
  readonly page: Page;
  /** Errors on the console, exceptions, and requests to anywhere but the server. */
  readonly slips: string[] = [];
  readonly requests: string[] = [];

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
      this.requests.push(request.url());
      if (asked !== origin) this.slips.push(`request to ${request.url()}`);
    });
  }

  static async open(
    browser: Browser,
    address: string,
    options: BrowserContextOptions = {}
  ): Promise<WorkbenchPage> {
    const context = await browser.newContext({
      viewport: { width: 1366, height: 820 },
      colorScheme: "light",
      ...options,
    });
    const workbench = new WorkbenchPage(await context.newPage(), new URL(address).origin);
    await workbench.page.goto(address);
    await workbench.grid().waitFor();
    return workbench;
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  grid(): Locator {
    return this.page.locator("[data-grid]");
  }
  /** A cell that holds something, on the sheet in view. */
  cell(address: string): Locator {
    return this.page.locator(`[data-cell="${address}"]`);
  }
  address(): Locator {
    return this.page.locator("[data-address]");
  }
  sheets(): Promise<string[]> {
    return this.page.locator("[data-sheet]").allInnerTexts();
  }
  findings(rule?: string): Locator {
    return this.page.locator(rule === undefined ? "[data-finding]" : `[data-finding="${rule}"]`);
  }
  button(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }
  tab(name: string): Locator {
    return this.page.getByRole("tab").filter({ hasText: name });
  }
  panel(): Locator {
    return this.page.getByRole("tabpanel");
  }
  note(intent: string): Locator {
    return this.page.locator(`[data-note="${intent}"]`);
  }

  async run(): Promise<void> {
    await this.button("核对并评分").click();
    await this.panel().or(this.note("error")).first().waitFor();
    await this.settled();
  }

  /** Waits until the pane has done what it was last asked to do, and complains if it could not. */
  async settled(): Promise<void> {
    // The mark comes with the click itself, so it cannot be missed.
    await this.page.locator("[data-pane]:not([data-busy])").waitFor();
    const trouble = await this.note("error").allInnerTexts();
    if (trouble.length > 0) throw new Error(trouble.join("\n"));
  }

  async unfold(): Promise<void> {
    const folded = this.page.getByRole("button", { name: /^另有 \d+ 条同类/ });
    // An unfolded group names its button otherwise, so the first one is always a folded one.
    while ((await folded.count()) > 0) await folded.first().click();
  }

  async openFile(name: string, bytes: Uint8Array): Promise<void> {
    await this.page
      .locator('input[type="file"]')
      .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
  }
}
