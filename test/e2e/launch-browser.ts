import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { chromium, type Browser } from "playwright-core";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts the Chromium that scripts/ensure-browser.mjs found or installed. */
export async function launchBrowser(): Promise<Browser> {
  const script = join(__dirname, "../../scripts/find-browser.mjs");
  // jest runs CommonJS; the script is an ES module shared with ensure-browser.mjs.
  const executablePath = execFileSync(
    process.execPath,
    [
      "--input-type=module",
      "-e",
      `import { findBrowser } from ${JSON.stringify(script)}; process.stdout.write(findBrowser() ?? "")`,
    ],
    { encoding: "utf8" }
  );
  if (executablePath === "") {
    throw new Error("No Chromium; run node scripts/ensure-browser.mjs first.");
  }
  return chromium.launch({ executablePath, args: FLAGS });
}
