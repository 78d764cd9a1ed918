import { escapeAttribute, escapeText } from "./escape-xml";
import type { XmlNode } from "./xml-tree";

/** An element written so that equal elements read the same: attributes in order, no white space. */
export function canonicalXml(node: XmlNode): string {
  const attributes = [...node.attributes]
    .filter(([name]) => !name.startsWith("xmlns"))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join("");
  const inside = node.children.map(canonicalXml).join("") + escapeText(node.text.trim());
  return `<${node.name}${attributes}>${inside}</>`;
}
