import { DEFAULT_LIMITS } from "../xlsx/limits";
import { OpcPackage } from "../xlsx/package/opc-package";
import { findWorkbookPart, readWorkbookPart } from "../xlsx/read/read-workbook-part";
import { XmlDecoder } from "../xlsx/xml/decode-xml";
import { readZip } from "../xlsx/zip/zip-archive";

/** How wide a file wants columns `from` to `to` (from zero, both included), in characters. */
export interface ColumnWish {
  readonly from: number;
  readonly to: number;
  readonly width?: number;
  readonly hidden: boolean;
}

/** `<cols>` stands at the head of a sheet; what has not come by then is not there. */
const HEAD_BYTES = 1_000_000;

/** The columns of every sheet of a file that has been opened before, by sheet name. */
export function readColumns(bytes: Uint8Array): ReadonlyMap<string, readonly ColumnWish[]> {
  const file = new OpcPackage(readZip(bytes), DEFAULT_LIMITS);
  const { sheets } = readWorkbookPart(file, findWorkbookPart(file));
  return new Map(
    sheets
      .filter(({ kind }) => kind === "worksheet")
      .map(({ name, part }) => [name, parseColumns(headOf(file, part))])
  );
}

function headOf(file: OpcPackage, part: string): string {
  const decoder = new XmlDecoder(part);
  let head = "";
  for (const { block } of file.blocks(part)) {
    head += decoder.decode(block, true);
    if (head.length > HEAD_BYTES || /<(?:\w+:)?sheetData\b/.test(head)) break;
  }
  return head.split(/<(?:\w+:)?sheetData\b/)[0] ?? "";
}

function parseColumns(head: string): readonly ColumnWish[] {
  return [...head.matchAll(/<(?:\w+:)?col\b([^>]*)>/g)].flatMap(([, text = ""]) => {
    const attribute = (name: string): string | undefined =>
      new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`).exec(text)?.[1];
    const from = Number(attribute("min")) - 1;
    const to = Number(attribute("max")) - 1;
    if (!(from >= 0 && to >= from)) return [];
    const width = Number(attribute("width"));
    const hidden = attribute("hidden");
    return [
      { from, to, ...(width > 0 ? { width } : {}), hidden: hidden === "1" || hidden === "true" },
    ];
  });
}
