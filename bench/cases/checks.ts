import { Decimal } from "decimal.js";
import { runChecks } from "../../src/core/checks/catalogue";
import { readFacts } from "../../src/core/tables/find-tables";
import { paymentTables } from "../payment-tables";
import { report } from "../report";

const RUNS = 5;

/** Processor time in ms of the fastest of some runs: waiting for a busy machine says nothing. */
function best(run: () => void): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

const workbook = paymentTables(0);
const right = readFacts(workbook);
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
  readMs: best(() => readFacts(workbook)),
});
