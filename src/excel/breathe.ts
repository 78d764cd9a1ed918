/** How long the page may be held up at a stretch: less than anybody notices. */
const STRETCH_MS = 24;

let since = 0;

/**
 * Lets the page do other things, if our work has held it up for a while. To be awaited between the
 * parts of long work: clicks, such as one on 取消, and the progress bar come to their turn there.
 */
export async function breathe(): Promise<void> {
  if (performance.now() - since < STRETCH_MS) return;
  await new Promise<void>((done) => {
    setTimeout(done);
  });
  since = performance.now();
}
