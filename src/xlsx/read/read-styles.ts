import { child, childrenNamed, type XmlNode } from "../xml/xml-tree";
import { builtinFormat } from "./builtin-formats";

/** The font of the workbook's Normal style, by which column widths are counted. */
export interface BodyFont {
  readonly name: string;
  /** Points. */
  readonly size: number;
}

export interface Styles {
  readonly bodyFont: BodyFont;
  /** Number format code of each cell style (index into cellXfs). */
  readonly formats: readonly string[];
}

const FALLBACK_FONT: BodyFont = { name: "宋体", size: 11 };

export const NO_STYLES: Styles = { bodyFont: FALLBACK_FONT, formats: ["General"] };

export function readStyles(root: XmlNode): Styles {
  const custom = new Map<number, string>();
  for (const node of list(root, "numFmts", "numFmt")) {
    custom.set(Number(node.attributes.get("numFmtId")), node.attributes.get("formatCode") ?? "");
  }
  const formats = list(root, "cellXfs", "xf").map((xf) => {
    const id = Number(xf.attributes.get("numFmtId") ?? 0);
    return custom.get(id) ?? builtinFormat(id);
  });
  return { bodyFont: readFont(list(root, "fonts", "font")[0]), formats };
}

function readFont(font: XmlNode | undefined): BodyFont {
  if (!font) return FALLBACK_FONT;
  const size = Number(child(font, "sz")?.attributes.get("val"));
  return {
    name: child(font, "name")?.attributes.get("val") ?? FALLBACK_FONT.name,
    size: size > 0 ? size : FALLBACK_FONT.size,
  };
}

function list(root: XmlNode, group: string, item: string): XmlNode[] {
  const found = child(root, group);
  return found ? childrenNamed(found, item) : [];
}
