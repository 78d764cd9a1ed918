/**
 * A test runner for Stryker that is fast enough to be run to the end: `npm run mutation`.
 *
 * Stryker's jest runner starts jest anew for each mutant, which transforms and loads hundreds of
 * modules to run a few milliseconds of tests. Here the tests and the (instrumented) core are bundled
 * once into one script. Each mutant gets a fresh environment: the script is evaluated again with the
 * mutant switched on from the very first line, only the test files that cover it are loaded, and
 * only the tests that cover it are run, up to the first that fails.
 *
 * No state passes from one mutant to the next, so memos and constants of modules are mutated as well
 * as any other code. For the same reason the dry run, which learns which test covers which mutant,
 * gives each test an environment of its own: what a module does when it is loaded counts as covered
 * by every test whose file loads it, and what a memo saves the second test still counts as covered
 * by it. Stryker's "static" mutants, which it would run against all tests, do not arise.
 *
 * The reference is Stryker's jest runner, over the same tests: `npm run mutation -- --testRunner jest`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { INSTRUMENTER_CONSTANTS } from "@stryker-mutator/api/core";
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import {
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import fc from "fast-check";
import { bundleTests } from "./mutation-bundle.mjs";
import { collectTests, runTest } from "./mutation-harness.mjs";

/** What the instrumented code looks at: who counts coverage, and whether a mutant is active. */
const stryker = (globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {});

/**
 * Makes a mutant active for environments to come. A mutant that is asked for more often than `limit`
 * since the last `reset()` made a loop endless; `ended()` says so.
 */
function activate(mutantId, limit) {
  // As the name of a property the text is the one that the code has, and compares in no time.
  const [active] = Object.keys({ [`mutant ${mutantId}`.slice("mutant ".length)]: true });
  let hits = 0;
  let hasEnded = false;
  function isActive(id) {
    if (id !== active) return false;
    hits += 1;
    hasEnded ||= hits > limit;
    if (hasEnded) throw new Error(`An endless loop: ${hits} times at the mutant`);
    return true;
  }
  stryker.quick = { cover() {}, isActive };
  return {
    reset: () => (hits = 0),
    ended: () => hasEnded,
  };
}

/** Drawn cases of a property under one mutant, and no search for a smaller example of a failure. */
const DRAWN = 20;
/** A property that asks for more than this counts what it has drawn, and is quick. */
const MANY = 1000;

function drawingFewer(fc) {
  function assert(property, { numRuns = DRAWN, ...rest } = {}) {
    const drawn = numRuns > MANY ? numRuns : Math.min(numRuns, DRAWN);
    fc.assert(property, { ...rest, numRuns: drawn, endOnFailure: true });
  }
  return { __esModule: true, default: { ...fc, assert } };
}

function resultOf(test, error, timeSpentMs) {
  const result = { id: test.id, name: test.id, fileName: test.file, timeSpentMs };
  if (error === undefined) return { ...result, status: TestStatus.Success };
  const failureMessage = error instanceof Error ? error.message : String(error);
  return { ...result, status: TestStatus.Failed, failureMessage };
}

const milliseconds = (since) => performance.now() - since;

/**
 * In which order the tests that cover a mutant are tried: first those that killed the mutants of the
 * same source before (the latest first), then file by file, the files that cost least first.
 */
function inOrder(ids, timeOf, killers) {
  const costOfFile = new Map();
  for (const id of ids) {
    const { file, time } = timeOf[id];
    costOfFile.set(file, (costOfFile.get(file) ?? 0) + time);
  }
  const covering = new Set(ids);
  const first = killers.filter((id) => covering.delete(id));
  const rest = [...covering].sort((a, b) => cost(a) - cost(b));
  return [...first, ...rest];

  function cost(id) {
    return costOfFile.get(timeOf[id].file);
  }
}

/**
 * How often one test may come by a mutant. Stryker's limit is a hundred times the hits of all tests
 * together; an endless loop is known sooner by a hundred times the hits of a test on average, and
 * never less than the hits of all.
 */
function limitPerTest(hitLimit = Infinity, tests) {
  return Math.max(hitLimit / 100, hitLimit / tests) + 1000;
}

/** Milliseconds: for a test without mutants, and for any test beside ten times what it took then. */
const LONGEST = 300_000;
const LEAST = 5000;

/** MUTATION_SAMPLE=10: every tenth mutant only, for an estimate; the others count as errors. */
const SAMPLE = Number.parseInt(process.env.MUTATION_SAMPLE ?? "1", 10);
const NOT_DRAWN = { status: MutantRunStatus.Error, errorMessage: "not in the sample" };

class BundledTestRunner {
  #newEnvironment;
  /** Test id -> its file and milliseconds. The dry run writes it for the processes that follow. */
  #timeOf;
  /** Source file -> ids of the tests that killed its mutants, the latest first. */
  #killers = new Map();
  #timesFile = join(process.cwd(), "mutation-times.json");

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    process.env.FORCE_COLOR = "0";
    process.env.NODE_ENV = "test";
    const root = process.cwd();
    const config = await import(pathToFileURL(join(root, "jest.mutation.config.mjs")).href);
    const packages = { "fast-check": drawingFewer(fc) };
    this.#newEnvironment = await bundleTests(root, config.default, packages);
  }

  async dryRun() {
    const mutantCoverage = { static: {}, perTest: {} };
    const results = [];
    for (const file of Object.keys(this.#newEnvironment()))
      results.push(...(await this.#runEachAlone(file, mutantCoverage)));
    const times = results.map((one) => [one.id, { file: one.fileName, time: one.timeSpentMs }]);
    writeFileSync(this.#timesFile, JSON.stringify(Object.fromEntries(times)));
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage };
  }

  async #runEachAlone(file, mutantCoverage) {
    const results = [];
    // Only which tests there are: what this covers belongs to no test.
    stryker.mutantCoverage = { static: {}, perTest: {} };
    const ids = collectTests(file, this.#newEnvironment()[file]).map((test) => test.id);
    stryker.mutantCoverage = mutantCoverage;
    for (const id of ids) {
      const start = performance.now();
      stryker.currentTestId = id;
      const tests = collectTests(file, this.#newEnvironment()[file]);
      const test = tests.find((one) => one.id === id);
      const error = await runTest(test, LONGEST);
      results.push(resultOf(test, error, milliseconds(start)));
    }
    stryker.currentTestId = undefined;
    return results;
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, disableBail }) {
    if (Number.parseInt(activeMutant.id, 10) % SAMPLE > 0) return NOT_DRAWN;
    this.#timeOf ??= JSON.parse(readFileSync(this.#timesFile, "utf8"));
    const killers = this.#killersOf(activeMutant.fileName);
    const ids = inOrder(testFilter ?? Object.keys(this.#timeOf), this.#timeOf, killers);
    const mutant = activate(activeMutant.id, limitPerTest(hitLimit, ids.length));
    const run = await this.#runWithMutant(ids, disableBail, mutant);
    stryker.quick = undefined;
    const result = toMutantRunResult(run, disableBail);
    for (const id of result.killedBy ?? []) {
      const known = killers.indexOf(id);
      if (known >= 0) killers.splice(known, 1);
      killers.unshift(id);
    }
    return result;
  }

  #killersOf(source) {
    const known = this.#killers.get(source) ?? [];
    this.#killers.set(source, known);
    return known;
  }

  async #runWithMutant(ids, disableBail, mutant) {
    const environment = this.#newEnvironment();
    const loaded = new Map();
    const results = [];
    for (const id of ids) {
      const { file, time } = this.#timeOf[id];
      if (!loaded.has(file)) {
        try {
          const tests = collectTests(file, environment[file]);
          loaded.set(file, new Map(tests.map((test) => [test.id, test])));
        } catch (error) {
          return { status: DryRunStatus.Error, errorMessage: `${file}: ${String(error)}` };
        }
      }
      const test = loaded.get(file).get(id);
      // A test whose name comes from the mutated code may be gone; jest would not miss it either.
      if (!test) continue;
      const start = performance.now();
      mutant.reset();
      const error = await runTest(test, LEAST + 10 * time);
      if (mutant.ended() || error?.code === "ERR_SCRIPT_EXECUTION_TIMEOUT")
        return { status: DryRunStatus.Timeout, reason: `endless loop: ${id}` };
      results.push(resultOf(test, error, milliseconds(start)));
      if (error !== undefined && !disableBail) break;
    }
    return { status: DryRunStatus.Complete, tests: results };
  }
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, "bundled", BundledTestRunner),
];
