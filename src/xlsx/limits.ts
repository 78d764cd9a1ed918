const MIB = 1024 * 1024;

/** What a file may cost before reading stops. Every limit is checked on what really comes out. */
export interface XlsxLimits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  /** Bytes of one part once inflated. */
  readonly partBytes: number;
  /** Bytes of all parts that are read, once inflated; also of what the directory claims. */
  readonly totalBytes: number;
  /** Inflated ÷ compressed, for parts beyond {@link ratioFromBytes}. */
  readonly ratio: number;
  /** Small parts may be as repetitive as they like. */
  readonly ratioFromBytes: number;
  /** Parts that are held in memory whole: all but shared strings and sheets that are only read. */
  readonly wholePartBytes: number;
  readonly cellsPerSheet: number;
}

export const DEFAULT_LIMITS: XlsxLimits = {
  fileBytes: 512 * MIB,
  partBytes: 1024 * MIB,
  totalBytes: 2047 * MIB,
  // Deflate ends at 1,032 : 1. Large sheets of real workbooks stay under 60 : 1.
  ratio: 200,
  ratioFromBytes: 32 * MIB,
  // A JavaScript string ends at 512 Mi units.
  wholePartBytes: 400 * MIB,
  cellsPerSheet: 40_000_000,
};

/** `1.5 GB`, for messages. */
export function formatBytes(bytes: number): string {
  if (bytes >= 1024 * MIB) return `${trimmed(bytes / 1024 / MIB)} GB`;
  if (bytes >= MIB) return `${trimmed(bytes / MIB)} MB`;
  return `${trimmed(bytes / 1024)} KB`;
}

function trimmed(value: number): string {
  return String(Math.round(value * 10) / 10);
}
