// Runs after `npm ci`: builds the command line and links it, so that `npx jihe` works at once and
// offline. npm links the commands of dependencies, but not those of the package itself.
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildCli } from "./build-cli.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const command = join(root, "bin/jihe.mjs");
const folder = join(root, "node_modules/.bin");
const link = join(folder, "jihe");

function linkCommand() {
  mkdirSync(folder, { recursive: true });
  chmodSync(command, 0o755);
  for (const path of [link, `${link}.cmd`]) rmSync(path, { force: true });
  if (process.platform === "win32") {
    writeFileSync(`${link}.cmd`, '@node "%~dp0\\..\\..\\bin\\jihe.mjs" %*\r\n');
  } else {
    symlinkSync("../../bin/jihe.mjs", link);
  }
}

try {
  linkCommand();
  await buildCli();
} catch (cause) {
  // `npm ci --omit=dev` leaves out the bundler. Installing must not fail for that: bin/jihe.mjs
  // builds on its first run, or says what is missing.
  console.error(
    `jihe was not built yet: ${cause instanceof Error ? cause.message : String(cause)}`
  );
}
