// describe, test and their hooks for mutation-runner.mjs: what the core's tests use of jest, with
// jest's own `expect` and `each`. What is missing here (mocks, timers, `only`) fails loudly.
import { Script } from "node:vm";
import { expect } from "expect";
import { bind } from "jest-each";

const HOOKS = ["beforeAll", "beforeEach", "afterEach"];

function newSuite(name, parent) {
  return { name, parent, tests: [], beforeAll: [], beforeEach: [], afterEach: [] };
}

function pathOf(suite) {
  return suite.parent ? [...pathOf(suite.parent), suite] : [suite];
}

/**
 * Evaluates a test file (`load`) and returns its tests, in the order in which they stand there:
 * `id` (the file, then the names as jest joins them; unique) and `suites` from the outermost.
 */
export function collectTests(file, load) {
  const root = newSuite(file, undefined);
  const tests = [];
  const timesSeen = new Map();
  let suite = root;

  function describe(name, body) {
    const outer = suite;
    suite = newSuite(name, outer);
    body();
    suite = outer;
  }
  function test(name, run) {
    const suites = pathOf(suite);
    const title = [...suites.map((one) => one.name), name].join(" ");
    const times = (timesSeen.get(title) ?? 0) + 1;
    timesSeen.set(title, times);
    tests.push({ id: times > 1 ? `${title} (${times})` : title, file, suites, run });
  }
  describe.each = bind(describe, false);
  test.each = bind(test);
  Object.assign(globalThis, { describe, test, it: test, expect, jest: { setTimeout() {} } });
  for (const hook of HOOKS) globalThis[hook] = (run) => suite[hook].push(run);
  load();
  return tests;
}

const callBody = new Script("globalThis.testBody()");

/** Calls what does not end by itself no longer than `limit` milliseconds; then it throws. */
function callWithin(body, limit) {
  globalThis.testBody = body;
  return callBody.runInThisContext({ timeout: Math.ceil(limit) });
}

async function runAll(steps) {
  for (const step of steps) await step();
}

/**
 * Runs a test with the hooks around it; what beforeAll makes is made once for a suite, for as long as
 * its environment lives. Returns what was thrown, undefined where the test passes; a test that works
 * on for `limit` milliseconds is stopped with the code ERR_SCRIPT_EXECUTION_TIMEOUT.
 */
export async function runTest({ suites, run }, limit) {
  try {
    for (const suite of suites) {
      suite.begun ??= runAll(suite.beforeAll);
      await suite.begun;
    }
    await runAll(suites.flatMap((suite) => suite.beforeEach));
    await callWithin(run, limit);
    await runAll(suites.toReversed().flatMap((suite) => suite.afterEach));
    return undefined;
  } catch (error) {
    return error ?? new Error("threw nothing");
  }
}
