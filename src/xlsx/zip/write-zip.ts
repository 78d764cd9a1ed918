import { deflateSync } from "fflate";
import { crc32 } from "./crc32";
import type { ZipEntry } from "./zip-archive";

/** 1980-01-01 00:00, the earliest a zip file can say: written files do not depend on the clock. */
const FIXED_TIME = 0x00210000;
const DATA_DESCRIPTOR = 0x8;
const UTF8_NAME = 0x800;
const LARGEST = 0xffffffff;

/** A new entry, deflated. */
export function newEntry(name: string, content: Uint8Array): ZipEntry {
  const deflated = deflateSync(content, { level: 6 });
  return {
    name,
    nameBytes: new TextEncoder().encode(name),
    flags: UTF8_NAME,
    method: 8,
    time: FIXED_TIME,
    crc: crc32(content),
    compressedSize: deflated.length,
    claimedSize: content.length,
    externalAttributes: 0,
    compressed: deflated,
  };
}

/**
 * A zip file of these entries, in this order. Compressed bytes are copied as they are. Returns
 * undefined when it would need zip64 (4 GB), which Excel does not read reliably.
 */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array | undefined {
  let total = 22;
  for (const entry of entries) total += 76 + 2 * entry.nameBytes.length + entry.compressed.length;
  if (total >= LARGEST || entries.length >= 0xffff) return undefined;
  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    offsets.push(at);
    at = writeLocal(bytes, view, at, entry);
  }
  const directory = at;
  entries.forEach((entry, index) => {
    at = writeCentral(bytes, view, at, entry, offsets[index] as number);
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

function writeLocal(bytes: Uint8Array, view: DataView, at: number, entry: ZipEntry): number {
  view.setUint32(at, 0x04034b50, true);
  view.setUint16(at + 4, 20, true);
  writeShared(view, at + 6, entry);
  view.setUint16(at + 26, entry.nameBytes.length, true);
  bytes.set(entry.nameBytes, at + 30);
  const start = at + 30 + entry.nameBytes.length;
  bytes.set(entry.compressed, start);
  return start + entry.compressed.length;
}

function writeCentral(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  entry: ZipEntry,
  offset: number
): number {
  view.setUint32(at, 0x02014b50, true);
  view.setUint16(at + 4, 20, true);
  view.setUint16(at + 6, 20, true);
  writeShared(view, at + 8, entry);
  view.setUint16(at + 28, entry.nameBytes.length, true);
  view.setUint32(at + 38, entry.externalAttributes, true);
  view.setUint32(at + 42, offset, true);
  bytes.set(entry.nameBytes, at + 46);
  return at + 46 + entry.nameBytes.length;
}

/** The fields that local and central headers share. Sizes stand here, so no data descriptor follows. */
function writeShared(view: DataView, at: number, entry: ZipEntry): void {
  view.setUint16(at, entry.flags & ~DATA_DESCRIPTOR, true);
  view.setUint16(at + 2, entry.method, true);
  view.setUint32(at + 4, entry.time, true);
  view.setUint32(at + 8, entry.crc, true);
  view.setUint32(at + 12, entry.compressed.length, true);
  view.setUint32(at + 16, entry.claimedSize, true);
}
