// All tests of `npm run mutation` and the code that they test as one script, for mutation-runner.mjs.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, sep } from "node:path";
import { compileFunction } from "node:vm";
import { INSTRUMENTER_CONSTANTS } from "@stryker-mutator/api/core";
import { build } from "esbuild";

/** The test files below the `roots` of a jest configuration, less its `testPathIgnorePatterns`. */
function testFiles(root, { roots, testPathIgnorePatterns = [] }) {
  const ignored = testPathIgnorePatterns.map((pattern) => new RegExp(pattern, "u"));
  return roots
    .map((folder) => folder.replace("<rootDir>", root))
    .flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, name)))
    .filter((file) => file.endsWith(".test.ts") && !ignored.some((one) => one.test(file)))
    .map((file) => relative(root, file).split(sep).join("/"))
    .sort();
}

/** A test that reads a file beside it asks for `__dirname`, which a bundle has only once. */
const ownFolder = {
  name: "own-folder",
  setup(bundler) {
    bundler.onLoad({ filter: /[/\\]test[/\\].*\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, "utf8");
      if (!text.includes("__dirname")) return undefined;
      const line = `const __dirname = ${JSON.stringify(dirname(path))};`;
      return { contents: `${line} ${text}`, loader: "ts" };
    });
  },
};

/**
 * Stryker's helpers in the instrumented sources count coverage at every expression and ask for the
 * active mutant in a roundabout way. While a mutant is active that is most of the work: then the
 * quicker ones of mutation-runner.mjs take their place.
 */
const quickHelpers = {
  name: "quick-helpers",
  setup(bundler) {
    bundler.onLoad({ filter: /[/\\]src[/\\].*\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, "utf8");
      if (!text.includes("function stryCov_9fa48(")) return undefined;
      const quick = `globalThis.${INSTRUMENTER_CONSTANTS.NAMESPACE}.quick`;
      const line = `if (${quick}) { stryCov_9fa48 = ${quick}.cover; stryMutAct_9fa48 = ${quick}.isActive; }`;
      return { contents: `${line} ${text}`, loader: "ts" };
    });
  },
};

/**
 * Bundles the tests below `root` (Stryker's sandbox, where the sources carry the mutants).
 *
 * Returns a function that makes a fresh environment: none of its modules is evaluated yet, and none
 * is shared with another environment. An environment is a record of test file -> () => void, which
 * evaluates that file with all that it imports and had not been evaluated before. Packages stay
 * outside, and are shared; `packages` has what stands in for some of them.
 */
export async function bundleTests(root, jestConfig, packages) {
  const files = testFiles(root, jestConfig);
  const entries = files.map((file) => {
    const name = JSON.stringify(file);
    return `${name}: () => void require(${JSON.stringify(`./${file}`)}),`;
  });
  const { outputFiles } = await build({
    stdin: { contents: `module.exports = {${entries.join("\n")}};`, resolveDir: root },
    bundle: true,
    write: false,
    platform: "node",
    format: "cjs",
    target: "node20",
    packages: "external",
    charset: "utf8",
    logLevel: "silent",
    banner: { js: '"use strict";' },
    plugins: [ownFolder, quickHelpers],
  });
  const filename = join(root, "mutation-tests.js");
  const evaluate = compileFunction(outputFiles[0].text, ["module", "require"], { filename });
  const require = createRequire(filename);
  return () => {
    const module = { exports: {} };
    evaluate(module, (name) => packages[name] ?? require(name));
    return module.exports;
  };
}
