// Measures the script of each page against its budgets, gzipped. The pane has one for what loads
// before it is shown, and one for all it ever loads: Excel's host, the evaluation and its worker come
// later. The workbench's is for all it ever loads. office.js comes from Microsoft and does not count. Builds into
// dist/ unless a folder is given:
//   node scripts/check-size.mjs [folder]
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import webpack from "webpack";
import makeConfig from "../webpack.config.js";

/**
 * Bytes. What the pane loads before it is shown ("at first") must stay under 350 000, and its budget
 * keeps a good part of that free: React (65 000), Fluent UI with its themes (55 000), the pane, and
 * the sentences in both languages, by which sheets written in one are known in the other (55 000).
 * "In all" adds what comes behind it, which nobody waits for: the host of Excel, the buttons of the
 * ribbon, and in a worker the evaluation (185 000). It is over 350 000, and is held so that it does
 * not grow unseen. 名单核对, which few open and which brings a dictionary of readings, comes on top
 * when it is opened, with a budget of its own. A face that is not listed has no page that a person
 * waits for.
 */
const BUDGETS = {
  taskpane: { "at first": 260_000, "in all": 515_000, "for lists, when opened": 300_000 },
  workbench: { "in all": 515_000, "for lists, when opened": 300_000 },
};

/** The named chunks through which 名单核对 is loaded. */
const OF_LISTS = /^list/;

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = resolve(process.argv[2] ?? join(root, "dist"));

function build() {
  const config = makeConfig({}, { mode: "production" });
  const compiler = webpack({ ...config, output: { ...config.output, path: folder } });
  return new Promise((done, fail) => {
    compiler.run((error, stats) => {
      if (error) fail(error);
      else if (stats.hasErrors()) fail(new Error(stats.toString({ preset: "errors-only" })));
      else compiler.close(() => done(stats.compilation));
    });
  });
}

/** Scripts of a group of chunks and of all that it may load later, workers included. */
function allScripts(group, isWanted = () => true, seen = new Set()) {
  if (seen.has(group) || !isWanted(group)) return [];
  seen.add(group);
  const later = [...group.childrenIterable, ...group.asyncEntrypointsIterable];
  return [...scriptsOf(group), ...later.flatMap((child) => allScripts(child, isWanted, seen))];
}

const isOfRun = ({ name }) => !OF_LISTS.test(name ?? "");

const scriptsOf = (group) => group.getFiles().filter((file) => file.endsWith(".js"));
const gzipped = (file) => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;
const print = (size, what) => console.log(`${String(size).padStart(9)}  ${what}`);

let compilation;
try {
  compilation = await build();
} catch (cause) {
  console.error(`The pages could not be built, so their size is unknown.\n${cause.message}`);
  process.exit(1);
}
for (const [face, budget] of Object.entries(BUDGETS)) {
  const entry = compilation.entrypoints.get(face);
  const first = new Set(scriptsOf(entry));
  const ofRun = new Set(allScripts(entry, isOfRun));
  const sizes = [...new Set(allScripts(entry))].map((file) => ({ file, size: gzipped(file) }));
  const sum = (files) => files.reduce((total, { size }) => total + size, 0);
  const totals = {
    "at first": sum(sizes.filter(({ file }) => first.has(file))),
    "in all": sum(sizes.filter(({ file }) => ofRun.has(file))),
    "for lists, when opened": sum(sizes.filter(({ file }) => !ofRun.has(file))),
  };
  console.log(face);
  for (const { file, size } of sizes) {
    const when = first.has(file) ? "" : ofRun.has(file) ? " (later)" : " (lists)";
    print(size, file + when);
  }
  for (const [what, size] of Object.entries(totals)) {
    const allowed = budget[what];
    print(size, allowed === undefined ? what : `${what}; budget ${allowed}`);
    if (size > allowed) {
      console.error(
        `The ${face} loads ${size - allowed} bytes more ${what} than its budget allows.`
      );
      process.exitCode = 1;
    }
  }
}
