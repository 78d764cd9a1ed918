import { formatAddress } from "../../core/values/cell-ref";
import { encodeXstring, escapeCellText, escapeText } from "../xml/escape-xml";
import { fileFormula } from "./formula-text";

export interface CellContent {
  readonly value: string | number | boolean | null;
  readonly formula?: string | undefined;
}

/** One `<c>` element. Texts stand in the cell itself, so sharedStrings.xml is never touched. */
export function cellXml(
  row: number,
  column: number,
  style: number | undefined,
  content: CellContent
): string {
  const head = `<c r="${formatAddress(row, column)}"${style ? ` s="${String(style)}"` : ""}`;
  const formula =
    content.formula === undefined
      ? ""
      : `<f>${escapeText(encodeXstring(fileFormula(content.formula)))}</f>`;
  const { value } = content;
  if (typeof value === "string" && formula !== "") {
    return `${head} t="str">${formula}<v>${escapeCellText(value)}</v></c>`;
  }
  if (typeof value === "string") {
    const space = /^\s|\s$|\s\s|\n/.test(value) ? ' xml:space="preserve"' : "";
    return `${head} t="inlineStr"><is><t${space}>${escapeCellText(value)}</t></is></c>`;
  }
  if (typeof value === "boolean") {
    return `${head} t="b">${formula}<v>${value ? "1" : "0"}</v></c>`;
  }
  if (typeof value === "number" && Number.isFinite(value)) {
    return `${head}>${formula}<v>${String(value)}</v></c>`;
  }
  return formula === "" ? `${head}/>` : `${head}>${formula}</c>`;
}

/** Text that Excel would take for a formula if it were typed. */
export function looksLikeFormula(value: string | number | boolean | null): boolean {
  return typeof value === "string" && /^[=+\-@]/.test(value);
}
