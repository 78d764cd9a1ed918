const TWO = (part: number): string => String(part).padStart(2, "0");

/** Whether a number format code shows a date or a time. */
export function isDateFormat(format: string): boolean {
  const bare = bareCode(format);
  return /[ymdhs]/i.test(bare) && !/general/i.test(bare);
}

/** Without quoted text, escapes, and [colours] and [$locales]; elapsed [h] stays. */
function bareCode(format: string): string {
  return format
    .replace(/"[^"]*"/g, "")
    .replace(/\\./g, "")
    .replace(/[_*]./g, "")
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
}

/** A day number as the format shows it; undefined when it is no date of this system. */
export function showDate(serial: number, format: string, date1904: boolean): string | undefined {
  const days = date1904 ? serial + 1462 : serial;
  if (days < 0 || days >= 2_958_466) return undefined;
  // Seconds first: 0.99999 of a day must not become second 60.
  const seconds = Math.round(days * 86_400);
  const day = Math.floor(seconds / 86_400);
  const inDay = seconds - day * 86_400;
  // Before 1 March 1900 the system counts a leap day that never was.
  const date = new Date((day - (day < 60 ? 25_568 : 25_569)) * 86_400_000);
  const hours = Math.floor(inDay / 3600);
  const half = /am\/pm|a\/p|上午\/下午/i.test(format);
  const minutes = Math.floor(inDay / 60) % 60;
  const parts: Record<string, string> = {
    yyyy: String(date.getUTCFullYear()),
    yy: TWO(date.getUTCFullYear() % 100),
    m: String(date.getUTCMonth() + 1),
    mm: TWO(date.getUTCMonth() + 1),
    d: String(date.getUTCDate()),
    dd: TWO(date.getUTCDate()),
    h: String(half ? hours % 12 || 12 : hours),
    hh: TWO(half ? hours % 12 || 12 : hours),
    s: String(inDay % 60),
    ss: TWO(inDay % 60),
    "[h]": String(Math.floor(seconds / 3600)),
    "[m]": String(Math.floor(seconds / 60)),
  };
  const section = format.split(";")[0] ?? format;
  let afterHours = false;
  return section.replace(
    /"([^"]*)"|\\(.)|[_*].|\[h+\]|\[m+\]|\[[^\]]*\]|am\/pm|a\/p|上午\/下午|\.0+|y+|m+|d+|h+|s+/gi,
    (token: string, quoted?: string, escaped?: string, at?: number): string => {
      if (quoted !== undefined) return quoted;
      if (escaped !== undefined) return escaped;
      const code = token.toLowerCase();
      if (code.startsWith("_") || code.startsWith("*") || code.startsWith(".")) return "";
      if (code === "am/pm" || code === "a/p") return hours < 12 ? "AM" : "PM";
      if (code === "上午/下午") return hours < 12 ? "上午" : "下午";
      if (code.startsWith("y")) return parts[code.length > 2 ? "yyyy" : "yy"] ?? "";
      if (code.startsWith("h") || code === "[h]" || code === "[hh]") {
        afterHours = true;
        return parts[code === "[hh]" ? "[h]" : code.length > 1 ? code : "h"] ?? parts["hh"] ?? "";
      }
      if (code.startsWith("m")) {
        // m means minutes behind hours or before seconds, else the month.
        const minute = afterHours || /^[^ymdh]*s/i.test(section.slice((at ?? 0) + token.length));
        afterHours = false;
        if (minute) return code.length > 1 ? TWO(minutes) : String(minutes);
        return parts[code.length > 1 ? "mm" : "m"] ?? "";
      }
      if (code.startsWith("d")) return parts[code.length > 1 ? "dd" : "d"] ?? "";
      if (code.startsWith("s")) return parts[code.length > 1 ? "ss" : "s"] ?? "";
      return parts[code] ?? "";
    }
  );
}
