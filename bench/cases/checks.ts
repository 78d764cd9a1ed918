import { Decimal } from "decimal.js";
import { runChecks } from "../../src/core/checks/catalogue";
import { readFacts } from "../../src/core/tables/find-tables";
import { paymentTables } from "../payment-tables";
import { report } from "../report";

const RUNS = 5;

function best(run: () => void): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

const right = readFacts(paymentTables(0));
const wrong = readFacts(paymentTables(20));

/** What anybody would write first: heads × rate and one sum a table, in decimal.js. */
function naive(): void {
  for (const { rows } of right.payments) {
    let total = new Decimal(0);
    for (const { quantities, amount } of rows) {
      let due = new Decimal(0);
      for (const { reading } of quantities)
        if (reading.state === "figure") due = due.plus(reading.figure.value.times(1200).div(12));
      if (amount.state === "figure") total = total.plus(amount.figure.value.minus(due));
    }
  }
}

report({
  // A new object each time: what was worked out before is known by the facts themselves.
  rightMs: best(() => runChecks({ ...right })),
  wrongMs: best(() => runChecks({ ...wrong })),
  peerMs: best(naive),
  readMs: best(() => readFacts(paymentTables(0))),
});
