/** Runs work in steps to its end without a rest: for what is short, for tests, on the command line. */
export function finish<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
