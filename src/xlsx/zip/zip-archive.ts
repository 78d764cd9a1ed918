import { XlsxError } from "../xlsx-error";

/** One entry of a zip file, as its central directory tells it. Nothing of it is trusted. */
export interface ZipEntry {
  readonly name: string;
  /** The name's own bytes, so that an untouched entry keeps them. */
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** DOS time and date, as one 32-bit number. */
  readonly time: number;
  readonly crc: number;
  readonly compressedSize: number;
  /** What the directory claims; the real size is known only after inflating. */
  readonly claimedSize: number;
  readonly externalAttributes: number;
  /** The entry's bytes as they stand in the file, still compressed. */
  readonly compressed: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END64 = 0x06064b50;
const END64_LOCATOR = 0x07064b50;
const UTF8_NAME = 0x800;

interface Directory {
  readonly offset: number;
  readonly size: number;
  readonly count: number;
  /** Bytes in front of the zip file proper, which all offsets leave out. */
  readonly prefix: number;
}

/** Reads the central directory. Throws {@link XlsxError} when there is none or it is broken. */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(bytes, view);
  const entries: ZipEntry[] = [];
  let at = directory.offset + directory.prefix;
  const end = at + directory.size;
  while (at + 46 <= end && view.getUint32(at, true) === CENTRAL) {
    const { entry, next } = readEntry(bytes, view, at, directory.prefix);
    entries.push(entry);
    at = next;
  }
  // The count is 16 bits wide: more than 65,535 entries wrap around in plain zip files.
  if (entries.length % 0x10000 !== directory.count % 0x10000) throw new XlsxError("xlsx.truncated");
  return entries;
}

function findDirectory(bytes: Uint8Array, view: DataView): Directory {
  const lowest = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const found = readEnd(view, at);
    if (found) return found;
  }
  throw new XlsxError("xlsx.truncated");
}

function readEnd(view: DataView, at: number): Directory | undefined {
  let count = view.getUint16(at + 10, true);
  let size = view.getUint32(at + 12, true);
  let offset = view.getUint32(at + 16, true);
  let directoryEnd = at;
  if (at >= 20 && view.getUint32(at - 20, true) === END64_LOCATOR) {
    const end64 = findEnd64(view, at);
    if (end64 !== undefined) {
      count = Number(view.getBigUint64(end64 + 32, true));
      size = Number(view.getBigUint64(end64 + 40, true));
      offset = Number(view.getBigUint64(end64 + 48, true));
      directoryEnd = end64;
    }
  }
  const prefix = directoryEnd - size - offset;
  const start = offset + prefix;
  // An end record with bytes missing in front of it points before the file, or at no directory.
  if (prefix < 0 || start < 0) return undefined;
  if (count > 0 && (size < 46 || view.getUint32(start, true) !== CENTRAL)) return undefined;
  return { offset, size, count, prefix };
}

function findEnd64(view: DataView, end: number): number | undefined {
  const stated = Number(view.getBigUint64(end - 20 + 8, true));
  // The record stands right before its locator unless bytes were put in front of the file.
  for (const at of [stated, end - 20 - 56]) {
    if (at >= 0 && at + 56 <= end && view.getUint32(at, true) === END64) return at;
  }
  return undefined;
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  prefix: number
): { entry: ZipEntry; next: number } {
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const commentLength = view.getUint16(at + 32, true);
  const next = at + 46 + nameLength + extraLength + commentLength;
  if (next > bytes.length) throw new XlsxError("xlsx.truncated");
  const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
  const name = decodeName(nameBytes, flags);
  const sizes = readSizes(view, at, at + 46 + nameLength, extraLength);
  const local = sizes.offset + prefix;
  if (local + 30 > bytes.length) throw new XlsxError("xlsx.truncated");
  if (view.getUint32(local, true) !== LOCAL) throw new XlsxError("xlsx.damaged", { part: name });
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + sizes.compressed > bytes.length) throw new XlsxError("xlsx.truncated");
  const entry: ZipEntry = {
    name,
    nameBytes,
    flags,
    method: view.getUint16(at + 10, true),
    time: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    compressedSize: sizes.compressed,
    claimedSize: sizes.claimed,
    externalAttributes: view.getUint32(at + 38, true),
    compressed: bytes.subarray(start, start + sizes.compressed),
  };
  return { entry, next };
}

/** Sizes and offset, from the zip64 extra field where the 32-bit ones are full. */
function readSizes(
  view: DataView,
  at: number,
  extraStart: number,
  extraLength: number
): { compressed: number; claimed: number; offset: number } {
  let compressed = view.getUint32(at + 20, true);
  let claimed = view.getUint32(at + 24, true);
  let offset = view.getUint32(at + 42, true);
  const extraEnd = extraStart + extraLength;
  for (let field = extraStart; field + 4 <= extraEnd;) {
    const id = view.getUint16(field, true);
    const length = view.getUint16(field + 2, true);
    let value = field + 4;
    const valueEnd = Math.min(value + length, extraEnd);
    const take = (current: number): number => {
      if (current !== 0xffffffff || value + 8 > valueEnd) return current;
      const wide = Number(view.getBigUint64(value, true));
      value += 8;
      return wide;
    };
    if (id === 1) {
      claimed = take(claimed);
      compressed = take(compressed);
      offset = take(offset);
    }
    field += 4 + length;
  }
  return { compressed, claimed, offset };
}

function decodeName(bytes: Uint8Array, flags: number): string {
  const text =
    (flags & UTF8_NAME) !== 0 || bytes.every((byte) => byte < 0x80)
      ? new TextDecoder().decode(bytes)
      : // Without the flag the code page is unknown. Part names are ASCII, so any one will do.
        String.fromCharCode(...bytes);
  // Some zip programs on Windows write backslashes.
  return text.replaceAll("\\", "/");
}
