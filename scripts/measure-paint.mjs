// Prints how soon the built task pane shows something: first contentful paint in Chromium, office.js
// never answering. Builds nothing: run npm run build first.
//   npm run bench:paint
import { createReadStream, existsSync } from "node:fs";
import { createServer } from "node:http";
import { join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { findBrowser } from "./find-browser.mjs";

const RUNS = 7;
const LIMIT_MS = 500;
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"];
const folder = process.argv[2] ?? fileURLToPath(new URL("../dist", import.meta.url));

if (!existsSync(join(folder, "taskpane.html"))) {
  console.error(`No taskpane.html in ${folder}; run npm run build first.`);
  process.exit(1);
}
const server = createServer((request, response) => {
  const path = normalize(new URL(request.url, "http://localhost").pathname);
  const type = path.endsWith(".js") ? "text/javascript" : "text/html";
  response.setHeader("content-type", `${type}; charset=utf-8`);
  createReadStream(join(folder, path))
    .on("error", () => response.writeHead(404).end())
    .pipe(response);
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const browser = await chromium.launch({ executablePath: findBrowser(), args: FLAGS });

/** Milliseconds from asking for the page to the first text that is painted. */
async function firstPaint() {
  const page = await browser.newPage({ viewport: { width: 350, height: 800 } });
  await page.route(/appsforoffice/, () => undefined);
  const address = `http://127.0.0.1:${server.address().port}/taskpane.html`;
  await page.goto(address, { waitUntil: "commit" });
  await page.locator("[data-pane] button").first().waitFor();
  const ms = await page.evaluate(
    () =>
      new Promise((done) => {
        new globalThis.PerformanceObserver((list) => {
          const paint = list.getEntriesByName("first-contentful-paint")[0];
          if (paint) done(paint.startTime);
        }).observe({ type: "paint", buffered: true });
      })
  );
  await page.close();
  return ms;
}

const times = [];
for (let run = 0; run < RUNS; run++) times.push(await firstPaint());
await browser.close();
server.close();
times.sort((a, b) => a - b);
const median = times[Math.floor(RUNS / 2)];
const shown = times.map((ms) => Math.round(ms)).join(", ");
console.log(`first paint of the pane: ${Math.round(median)} ms (median of ${shown})`);
console.log(`${median < LIMIT_MS ? "ok    " : "MISSED"} under ${LIMIT_MS} ms`);
process.exitCode = median < LIMIT_MS ? 0 : 1;
