import { clipText } from "../../core/workbook/cell-text";

/** Text between tags. */
export function escapeText(text: string): string {
  return /[&<>]/.test(text)
    ? text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
    : text;
}

/** A value between double quotes. */
export function escapeAttribute(text: string): string {
  return escapeText(text)
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "&#10;")
    .replaceAll("\r", "&#13;")
    .replaceAll("\t", "&#9;");
}

/**
 * Text as Excel stores it (ST_Xstring): characters that XML cannot hold become `_x0001_`, and
 * text that only looks so has its underscore escaped. Lone surrogates, which no encoding can
 * hold, become U+FFFD. Line ends become LF.
 */
export function encodeXstring(text: string): string {
  return wellFormed(text)
    .replace(/\r\n?/g, "\n")
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_")
    .replace(
      // eslint-disable-next-line no-control-regex -- these are what has to be found
      /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`
    );
}

/** The reverse of {@link encodeXstring}, as Excel reads it. */
export function decodeXstring(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_whole, hex: string) =>
    String.fromCharCode(parseInt(hex, 16))
  );
}

/** An ST_Xstring in an attribute, where Excel writes line breaks as `_x000a_`. */
export function escapeXstringAttribute(text: string): string {
  return escapeAttribute(encodeXstring(text).replaceAll("\n", "_x000a_"));
}

/** Cell text for `<t>`: escaped, and no longer than Excel allows. */
export function escapeCellText(text: string): string {
  return escapeText(encodeXstring(clipText(text)));
}

function wellFormed(text: string): string {
  return text.replace(
    /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
    "\uFFFD"
  );
}
