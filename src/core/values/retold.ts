/** The same work in the same steps, each of which tells what `tell` makes of its news. */
export function* retold<From, To, T>(
  steps: Generator<From, T>,
  tell: (news: From) => To
): Generator<To, T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield tell(step.value);
  }
}
