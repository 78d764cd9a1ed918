import { Inflate } from "fflate";
import { formatBytes, type XlsxLimits } from "../limits";
import { XlsxError } from "../xlsx-error";
import { crc32 } from "./crc32";
import type { ZipEntry } from "./zip-archive";

/** Compressed bytes per step. Deflate can blow them up 1,032 times, so a step stays small. */
const STEP = 64 * 1024;

/** Bytes inflated so far over all parts of one file. */
export interface InflateBudget {
  used: number;
}

/**
 * Inflates an entry block by block. Limits hold for what really comes out, not for what the
 * header claims; size and checksum are compared at the end. Throws {@link XlsxError}.
 */
export function* inflateEntry(
  entry: ZipEntry,
  limits: XlsxLimits,
  budget: InflateBudget
): Generator<{ readonly block: Uint8Array; readonly consumed: number }> {
  if ((entry.flags & 1) !== 0) throw new XlsxError("xlsx.encrypted");
  let size = 0;
  let crc = 0;
  for (const { block, consumed } of rawBlocks(entry)) {
    size += block.length;
    budget.used += block.length;
    checkLimits(entry, size, budget.used, limits);
    crc = crc32(block, crc);
    yield { block, consumed };
  }
  if (size !== entry.claimedSize || crc !== entry.crc) {
    throw new XlsxError("xlsx.damaged", { part: entry.name });
  }
}

function* rawBlocks(
  entry: ZipEntry
): Generator<{ readonly block: Uint8Array; readonly consumed: number }> {
  const { compressed } = entry;
  if (entry.method === 0) {
    for (let at = 0; at < compressed.length; at += STEP) {
      const block = compressed.subarray(at, at + STEP);
      yield { block, consumed: at + block.length };
    }
    return;
  }
  if (entry.method !== 8) {
    const method = String(entry.method);
    throw new XlsxError("xlsx.unsupported-compression", { part: entry.name, method });
  }
  const blocks: Uint8Array[] = [];
  const inflate = new Inflate((block) => blocks.push(block));
  for (let at = 0; at === 0 || at < compressed.length; at += STEP) {
    const end = Math.min(at + STEP, compressed.length);
    try {
      inflate.push(compressed.subarray(at, end), end === compressed.length);
    } catch {
      throw new XlsxError("xlsx.damaged", { part: entry.name });
    }
    for (const block of blocks.splice(0)) if (block.length > 0) yield { block, consumed: end };
  }
}

function checkLimits(entry: ZipEntry, size: number, total: number, limits: XlsxLimits): void {
  const part = entry.name;
  if (size > limits.ratioFromBytes && size > limits.ratio * entry.compressed.length) {
    throw new XlsxError("xlsx.zip-bomb", { part, limit: `${String(limits.ratio)}:1` });
  }
  if (size > limits.partBytes) {
    throw new XlsxError("xlsx.zip-bomb", { part, limit: formatBytes(limits.partBytes) });
  }
  if (total > limits.totalBytes) {
    throw new XlsxError("xlsx.zip-bomb", { part, limit: formatBytes(limits.totalBytes) });
  }
}

/** The whole entry in one piece, for parts that are small. */
export function inflateWhole(
  entry: ZipEntry,
  limits: XlsxLimits,
  budget: InflateBudget
): Uint8Array {
  const narrowed = { ...limits, partBytes: Math.min(limits.partBytes, limits.wholePartBytes) };
  const blocks: Uint8Array[] = [];
  let size = 0;
  for (const { block } of inflateEntry(entry, narrowed, budget)) {
    blocks.push(block);
    size += block.length;
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const block of blocks) {
    whole.set(block, at);
    at += block.length;
  }
  return whole;
}
