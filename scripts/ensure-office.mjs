// Makes LibreOffice available for the tests that let it open and recalculate written workbooks.
// Never fails: without it those tests are skipped, and this says so in one sentence.
import { spawnSync } from "node:child_process";
import process from "node:process";

const PACKAGES = ["libreoffice-calc-nogui", "fonts-noto-cjk", "poppler-utils"];
const FALLBACK = ["libreoffice-calc", "fonts-noto-cjk", "poppler-utils"];

function works(command, ...args) {
  return spawnSync(command, args, { stdio: "ignore" }).status === 0;
}

function version() {
  const run = spawnSync("soffice", ["--version"], { encoding: "utf8", timeout: 60_000 });
  return run.status === 0 ? run.stdout.trim() : undefined;
}

function install(packages) {
  const run = spawnSync(
    "apt-get",
    ["install", "-y", "-q", "--no-install-recommends", ...packages],
    {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      timeout: 20 * 60_000,
    }
  );
  return run.status === 0;
}

function ensure() {
  const found = version();
  if (found) return found;
  if (process.platform !== "linux" || !works("apt-get", "--version")) {
    return "LibreOffice is not installed: the tests that recalculate with it are skipped. Install it and put soffice on the PATH to run them.";
  }
  if (process.getuid?.() !== 0) {
    return `LibreOffice is not installed: the tests that recalculate with it are skipped. To run them: sudo apt-get install ${PACKAGES.join(" ")}`;
  }
  console.log("Installing LibreOffice (apt-get) for the tests that recalculate with it …");
  spawnSync("apt-get", ["update", "-q"], { stdio: "ignore", timeout: 5 * 60_000 });
  if (!install(PACKAGES)) install(FALLBACK);
  return (
    version() ??
    "LibreOffice could not be installed: the tests that recalculate with it are skipped."
  );
}

console.log(ensure());
