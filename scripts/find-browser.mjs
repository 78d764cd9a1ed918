import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

const SYSTEM = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** Path of a Chromium on this machine: CHROMIUM_PATH, the system's, or Playwright's; or undefined. */
export function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : undefined;
  return [...SYSTEM, ...playwrightBrowsers()].find((path) => existsSync(path));
}

/** Executables in the cache that `npx playwright-core install chromium` fills, newest first. */
function playwrightBrowsers() {
  const caches = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    join(homedir(), ".cache", "ms-playwright"),
    join(homedir(), "Library", "Caches", "ms-playwright"),
    process.env.LOCALAPPDATA && join(process.env.LOCALAPPDATA, "ms-playwright"),
  ].filter((path) => path && existsSync(path));
  return caches.flatMap((cache) =>
    readdirSync(cache)
      .filter((name) => name.startsWith("chromium-"))
      .sort()
      .reverse()
      .flatMap((name) =>
        [
          "chrome-linux/chrome",
          "chrome-linux64/chrome",
          "chrome-mac/Chromium.app/Contents/MacOS/Chromium",
          "chrome-win/chrome.exe",
          "chrome-win64/chrome.exe",
        ].map((file) => join(cache, name, file))
      )
  );
}
