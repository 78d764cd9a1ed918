/** How long a state may take on a slow, loaded machine before a test gives it up. */
export const PATIENCE_MS = 30_000;
const PAUSE_MS = 50;

/**
 * Reads again and again until what was read passes `check`; fails with the check's last complaint.
 * For all that a page shows some time after what caused it: no event stands in for the state.
 */
export async function eventually<T>(
  read: () => Promise<T>,
  check: (read: T) => void,
  patience = PATIENCE_MS
): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    const value = await read();
    try {
      check(value);
      return;
    } catch (complaint) {
      if (Date.now() > end) throw complaint;
    }
    await new Promise((done) => setTimeout(done, PAUSE_MS));
  }
}
