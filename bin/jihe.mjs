#!/usr/bin/env node
// The command `jihe`: builds the bundle when it is missing or older than the source, then runs it.
import { BUNDLE, buildCli, isBuilt, isStale } from "../scripts/build-cli.mjs";
import { pathToFileURL } from "node:url";

async function isReady() {
  if (!isStale()) return true;
  try {
    await buildCli();
    return true;
  } catch (cause) {
    // Installed without the bundler, or read-only: what was built before still serves. An error in
    // the source is another matter: an old build would hide it.
    const isSourceError = Array.isArray(cause?.errors);
    if (isBuilt() && !isSourceError) return true;
    const why = cause instanceof Error ? cause.message.split("\n")[0] : String(cause);
    console.error(`jihe 还没有构建，也构建不了：${why}。先运行 npm ci。`);
    return false;
  }
}

if (await isReady()) await import(pathToFileURL(BUNDLE).href);
else process.exitCode = 2;
