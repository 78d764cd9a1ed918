import { breathe } from "../breathe";

/** Bytes, roughly counted, after which a batch is sent: well below what Excel on the web lets through. */
const FULL = 2_500_000;

/** Collects calls and sends them before a message grows too large for Excel on the web. */
export class WriteBatch {
  readonly context: Excel.RequestContext;
  #bytes = 0;

  constructor(context: Excel.RequestContext) {
    this.context = context;
  }

  /** Room for rows of values in the message that is being filled. */
  get room(): number {
    return Math.max(FULL / 4, FULL - this.#bytes);
  }

  /**
   * Counts about `bytes` more; sends what there is when the message is full. The page breathes here:
   * a long list makes thousands of calls.
   */
  async add(bytes: number): Promise<void> {
    this.#bytes += bytes;
    if (this.#bytes >= FULL) await this.send();
    else await breathe();
  }

  async send(): Promise<void> {
    this.#bytes = 0;
    await this.context.sync();
  }
}
