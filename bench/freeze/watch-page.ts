declare global {
  interface Window {
    watch: PageWatch;
  }
}

/** How often the page's heart beats. */
const BEAT_MS = 10;

/**
 * Listens to a page's heart: how long the page was deaf, and how long after a click on 取消 it could
 * be used again. Put into the page before its own scripts.
 */
export class PageWatch {
  #last = performance.now();
  #longest = 0;
  #clicked: number | undefined;
  #usable: number | undefined;

  constructor() {
    setInterval(() => {
      this.#beat();
    }, BEAT_MS);
    document.addEventListener(
      "click",
      (event) => {
        const button = event.target instanceof Element && event.target.closest("button");
        // The moment of the click itself, however late the page hears of it.
        if (button && button.textContent === "取消") this.#clicked = event.timeStamp;
      },
      true
    );
  }

  #beat(): void {
    const now = performance.now();
    const gap = now - this.#last - BEAT_MS;
    this.#longest = Math.max(this.#longest, gap);
    this.#last = now;
    const isBusy = document.querySelector("[data-busy], [data-progress]") !== null;
    if (this.#clicked !== undefined && !isBusy) this.#usable ??= now;
  }

  reset(): void {
    this.#last = performance.now();
    this.#longest = 0;
    this.#clicked = undefined;
    this.#usable = undefined;
  }

  /** The longest time without a beat since `reset`. */
  get longestMs(): number {
    return this.#longest;
  }

  /** Milliseconds from the click on 取消 to the first beat of a pane that is not busy. */
  get cancelMs(): number | undefined {
    return this.#clicked === undefined || this.#usable === undefined
      ? undefined
      : this.#usable - this.#clicked;
  }
}

window.watch = new PageWatch();
