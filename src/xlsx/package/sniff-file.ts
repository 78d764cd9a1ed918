import type { XlsxLimits } from "../limits";
import { formatBytes } from "../limits";
import { XlsxError } from "../xlsx-error";

const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const OLE_DIRECTORY_ENTRY = 128;

/** Throws {@link XlsxError} saying what the file is, when it is no zip file of bearable size. */
export function requireZip(bytes: Uint8Array, limits: XlsxLimits): void {
  if (bytes.length === 0) throw new XlsxError("xlsx.empty");
  if (bytes.length > limits.fileBytes) {
    throw new XlsxError("xlsx.too-large", {
      size: formatBytes(bytes.length),
      limit: formatBytes(limits.fileBytes),
    });
  }
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return;
  // An empty zip file has nothing but its end record.
  if (startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) throw new XlsxError("xlsx.no-workbook");
  if (startsWith(bytes, OLE_MAGIC)) throw new XlsxError(oleCode(bytes));
  // BIFF2 to BIFF4 files had no compound file around them.
  if (bytes[0] === 0x09 && [0, 2, 4, 8].includes(bytes[1] ?? -1)) {
    if ([4, 6, 8].includes(bytes[2] ?? -1)) throw new XlsxError("xlsx.old-xls");
  }
  throw new XlsxError(looksLikeText(bytes) ? "xlsx.text-file" : "xlsx.not-a-workbook");
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** Looks for the names of streams in an OLE compound file's directory. */
function oleCode(bytes: Uint8Array): "xlsx.encrypted" | "xlsx.old-xls" | "xlsx.not-a-workbook" {
  const names = new Set<string>();
  // Sectors are at least 512 bytes, so directory entries stand at multiples of 128.
  const end = Math.min(bytes.length, 64 * 1024 * 1024) - OLE_DIRECTORY_ENTRY;
  for (let at = 512; at <= end; at += OLE_DIRECTORY_ENTRY) {
    const length = (bytes[at + 64] ?? 0) | ((bytes[at + 65] ?? 0) << 8);
    const type = bytes[at + 66] ?? 0;
    if (length < 4 || length > 64 || length % 2 === 1 || type < 1 || type > 5) continue;
    let name = "";
    for (let i = 0; i < length - 2; i += 2) {
      name += String.fromCharCode((bytes[at + i] ?? 0) | ((bytes[at + i + 1] ?? 0) << 8));
    }
    names.add(name);
  }
  if (names.has("EncryptedPackage")) return "xlsx.encrypted";
  if (names.has("Workbook") || names.has("Book")) return "xlsx.old-xls";
  return "xlsx.not-a-workbook";
}

/** Text has no NUL and hardly any control characters; UTF-16 text begins with a byte order mark. */
function looksLikeText(bytes: Uint8Array): boolean {
  const isUtf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isUtf16) return true;
  const head = bytes.subarray(0, 4096);
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) return false;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) controls++;
  }
  return controls * 100 <= head.length;
}
