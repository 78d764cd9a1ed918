import { idSlot, readId } from "../../src/core/lists/person-id";
import { countMatch, matchKeys } from "../../src/core/lists/match-keys";
import { listRows, ROWS } from "../list-rows";
import { report } from "../report";

// Loading (texts to keys) is told apart from the match, as it is for the peers.
const slot = idSlot();
function load(side: "left" | "right"): Parameters<typeof matchKeys>[0] {
  const high = new Int32Array(ROWS);
  const low = new Int32Array(ROWS);
  const amount = new Float64Array(ROWS);
  let row = 0;
  for (const { id, cents } of listRows(side)) {
    readId(id, slot);
    high[row] = slot.high;
    low[row] = slot.low;
    amount[row] = cents * 100;
    row += 1;
  }
  return { high, low, amount };
}

const loading = performance.now();
const left = load("left");
const right = load("right");
const loadMs = performance.now() - loading;
let best = Infinity;
let counts = {};
let beyondMb = 0;
for (let run = 0; run < 5; run += 1) {
  const before = process.memoryUsage();
  const start = performance.now();
  const steps = matchKeys(left, right);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  counts = countMatch(step.value);
  best = Math.min(best, performance.now() - start);
  const after = process.memoryUsage();
  const used = (memory: NodeJS.MemoryUsage): number => memory.arrayBuffers + memory.heapUsed;
  beyondMb = Math.max(beyondMb, (used(after) - used(before)) / 1024 / 1024);
}
report({ ms: best, loadMs, beyondMb, ...counts });
