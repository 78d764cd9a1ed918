// Makes the pictures of the docs from the real workbench: node scripts/take-pictures.mjs
// Builds it, serves it on this machine, drives it in Chromium, writes docs/images.
import { spawn } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { findBrowser } from "./find-browser.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = join(root, "docs/images");
const BROWSER_FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"];

/** Starts `npm start` and gives its address, or fails with what it said. */
function serve() {
  const server = spawn(process.execPath, ["scripts/start.mjs", "--no-open"], { cwd: root });
  return new Promise((resolve, reject) => {
    let said = "";
    const listen = (chunk) => {
      said += chunk;
      const address = /http:\/\/\S+/.exec(said)?.[0];
      if (address) resolve({ server, address });
    };
    server.stdout.on("data", listen);
    server.stderr.on("data", listen);
    server.on("exit", () => reject(new Error(said)));
  });
}

async function takePictures(address) {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_FLAGS });
  try {
    const page = await browser.newPage({
      viewport: { width: 1360, height: 800 },
      deviceScaleFactor: 1.5,
      locale: "zh-CN",
    });
    await page.goto(address);
    const run = page.getByRole("button", { name: "核对并评分" }).first();
    await run.waitFor({ timeout: 60_000 });
    await run.click();
    await page
      .getByText(/原表 良/)
      .first()
      .waitFor({ timeout: 60_000 });
    await page.getByRole("tab", { name: /核对/ }).first().click();
    const cell = page.getByRole("button", { name: /资金支出!F3/ }).first();
    await cell.click();
    await page.waitForTimeout(500);
    await page.screenshot({ path: join(folder, "workbench.png") });
    await page.getByRole("tab", { name: /评分/ }).first().click();
    await page.waitForTimeout(500);
    await page.screenshot({ path: join(folder, "scores.png") });
  } finally {
    await browser.close();
  }
}

await mkdir(folder, { recursive: true });
const { server, address } = await serve();
try {
  await takePictures(address);
} finally {
  server.kill();
}
