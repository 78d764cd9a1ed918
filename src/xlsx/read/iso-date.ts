const DAY = 86_400_000;

/**
 * A cell of type `d` (ISO 8601) as the serial number that Excel would show for it; undefined
 * when the text is no date or time.
 */
export function isoToSerial(text: string, date1904: boolean): number | undefined {
  const match =
    /^(?:(\d{4})-(\d{2})-(\d{2}))?T?(?:(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/.exec(
      text.trim()
    );
  if (!match || (match[1] === undefined && match[4] === undefined)) return undefined;
  const time = Number(match[4] ?? 0) * 3600 + Number(match[5] ?? 0) * 60 + Number(match[6] ?? 0);
  const fraction = time / 86_400;
  if (match[1] === undefined) return fraction;
  const date = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  if (date1904) return (date - Date.UTC(1904, 0, 1)) / DAY + fraction;
  const serial = (date - Date.UTC(1899, 11, 30)) / DAY;
  // The 1900 system counts a 29 February 1900 that never was.
  return (serial < 61 ? serial - 1 : serial) + fraction;
}
