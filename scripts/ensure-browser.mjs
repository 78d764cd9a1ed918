// Makes sure that the browser tests have a Chromium: finds one, else installs it.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findBrowser } from "./find-browser.mjs";

function run(command, args) {
  const { status } = spawnSync(command, args, {
    stdio: ["ignore", process.stderr.fd, process.stderr.fd],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  return status === 0;
}

function install() {
  const root = process.getuid?.() === 0;
  if (root && existsSync("/usr/bin/apt-get")) {
    console.error("No Chromium found; installing it with apt-get (once).");
    return (
      run("apt-get", ["update"]) &&
      // Without a CJK font the screenshots would show boxes, and widths would be wrong.
      run("apt-get", ["install", "-y", "chromium", "fonts-noto-cjk"])
    );
  }
  console.error("No Chromium found; installing Playwright's (once).");
  const npx = process.platform === "win32" ? "npx.cmd" : "npx";
  return run(npx, ["playwright-core", "install", "chromium"]);
}

if (process.env.CHROMIUM_PATH && !findBrowser()) {
  console.error(
    `CHROMIUM_PATH is ${process.env.CHROMIUM_PATH}, but there is no file; correct it or unset it.`
  );
  process.exit(1);
}
if (!findBrowser() && !(install() && findBrowser())) {
  console.error(
    "The browser tests need Chromium, and it could not be installed; install Chromium or Chrome yourself, or set CHROMIUM_PATH to it, then run npm test again."
  );
  process.exit(1);
}
