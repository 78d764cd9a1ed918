import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";

const PEERS = ["exceljs", "fastest-levenshtein"];

/** A file from which the peers can be required: the repository's own, or the bench's, installed now. */
export function findPeers(here) {
  for (const from of [join(here, "..", "package.json"), join(here, "package.json")]) {
    try {
      for (const peer of PEERS) createRequire(from).resolve(peer);
      return from;
    } catch {
      // Not there: the next place, or install it.
    }
  }
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const installed = spawnSync(npm, ["install", "--no-audit", "--no-fund", "--no-package-lock"], {
    cwd: here,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (installed.status !== 0) throw new Error("The bench's peers could not be installed.");
  return join(here, "package.json");
}
