import { spawnSync } from "node:child_process";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { findBrowser } from "../../scripts/find-browser.mjs";

const FREEZE_MS = 100;
const CANCEL_MS = 200;
const RUNS = 3;

/**
 * How long the built page is deaf while it works, and how soon it is usable after 取消. A task of the
 * page's own thread is told in processor time: on a busy machine the clock tells what the others do.
 * The gap by the clock stands beside it, as a ratio to that of the same page doing nothing.
 */
export async function freezeCase({ face, book, work, here, measure, runs = RUNS }) {
  const browser = findBrowser();
  if (!browser) return { lines: [["skipped: there is no Chromium", "", "", ""]], claims: [] };
  process.env.JIHE_CHROMIUM = browser;
  const built = await buildPages(work, here);
  const file = face === "workbench" ? await bookFile(work, book) : "";
  const all = Array.from({ length: runs }, () => measure("freeze.mjs", face, book, built, file));
  const idle = median(all.map(({ measured }) => measured.idle.gapMs));
  const steps = Object.keys(all[0].measured).filter((name) => name !== "idle");
  const figures = steps.map((name) => {
    const of = (what) => median(all.map(({ measured }) => measured[name][what]));
    return { name, cpuMs: of("cpuMs"), gapMs: of("gapMs") };
  });
  const cancels = all.flatMap(({ cancelled }) => cancelled);
  const cancelMs = cancels.map(({ ms }) => ms);
  const ms = (value) => `${value.toFixed(0)} ms`;
  return {
    lines: [
      ...figures.map(({ name, cpuMs, gapMs }) => [
        `${name}: longest task`,
        ms(cpuMs),
        "",
        `gap ${ms(gapMs)} by the clock, ${(gapMs / Math.max(1, idle)).toFixed(1)} x the idle page's`,
      ]),
      [
        "取消 until usable",
        ms(median(cancelMs)),
        "",
        `median of ${cancelMs.length}, longest ${ms(Math.max(...cancelMs))} by the clock`,
      ],
    ],
    claims: [
      [
        `no task over ${FREEZE_MS} ms of the processor`,
        figures.every(({ cpuMs }) => cpuMs <= FREEZE_MS),
      ],
      [`usable within ${CANCEL_MS} ms of 取消`, median(cancelMs) <= CANCEL_MS],
    ],
  };
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/**
 * The production build of the sources as they are now, and in its folder `bench` what stands for
 * office.js in the page, for Excel beside it, and what listens to the page; once a run of the bench.
 */
async function buildPages(work, here) {
  const built = join(work, `pages-${process.pid}`);
  if (existsSync(built)) return built;
  process.on("exit", () => rmSync(built, { recursive: true, force: true }));
  const root = join(here, "..");
  const webpack = join(root, "node_modules/webpack-cli/bin/cli.js");
  const made = spawnSync(
    process.execPath,
    [webpack, "--mode", "production", "--output-path", built],
    { cwd: root, encoding: "utf8" }
  );
  if (made.status !== 0) throw new Error(made.stdout + made.stderr);
  const outdir = join(built, "bench");
  const common = { bundle: true, outdir, target: "es2022", tsconfigRaw: {}, logLevel: "error" };
  const entry = (name) => join(here, "freeze", `${name}.ts`);
  await build({ ...common, entryPoints: [entry("excel-worker"), entry("watch-page")] });
  await build({ ...common, entryPoints: [entry("office-page")], globalName: "standIn" });
  return built;
}

/** The workbook as a file, made once. */
async function bookFile(work, book) {
  const file = join(work, `freeze-${book}.xlsx`);
  if (existsSync(file)) return file;
  const { makeBook } = await import(pathToFileURL(join(work, "freeze-book.mjs")).href);
  writeFileSync(file, makeBook(book));
  return file;
}
