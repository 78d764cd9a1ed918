import { escapeAttribute } from "./escape-xml";
import type { Patch } from "./patch-text";
import { child, type XmlNode } from "./xml-tree";

/** The element's name as it is written, with its prefix. */
function writtenName(text: string, node: XmlNode): string {
  return /^[^\s/>]+/.exec(text.slice(node.start + 1, node.openEnd))?.[0] ?? node.name;
}

/** Puts `xml` behind the last child of `node`. */
export function appendInside(text: string, node: XmlNode, xml: string): Patch {
  if (node.end !== node.openEnd || text[node.openEnd - 2] !== "/") {
    return { start: node.closeStart, end: node.closeStart, text: xml };
  }
  const closed = `>${xml}</${writtenName(text, node)}>`;
  return { start: node.openEnd - 2, end: node.openEnd, text: closed };
}

/** Sets an attribute in the element's opening tag; `undefined` takes it away. */
export function setAttribute(
  text: string,
  node: XmlNode,
  name: string,
  value: string | undefined
): Patch {
  const tag = text.slice(node.start, node.openEnd);
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`).exec(tag);
  const written = value === undefined ? "" : ` ${name}="${escapeAttribute(value)}"`;
  if (found) {
    const start = node.start + found.index;
    return { start, end: start + found[0].length, text: written };
  }
  const at = node.start + 1 + writtenName(text, node).length;
  return { start: at, end: at, text: written };
}

/**
 * Puts a child where the schema's `order` wants it: in place of the one that is there, or
 * before the first that has to come later.
 */
export function placeChild(
  text: string,
  root: XmlNode,
  order: readonly string[],
  name: string,
  xml: string
): Patch {
  const existing = child(root, name);
  if (existing) return { start: existing.start, end: existing.end, text: xml };
  const rank = order.indexOf(name);
  const later = root.children.find((node) => rankOf(node, order) > rank);
  if (later) return { start: later.start, end: later.start, text: xml };
  return appendInside(text, root, xml);
}

/** An mc:AlternateContent stands where its content belongs. Unknown elements: -1. */
function rankOf(node: XmlNode, order: readonly string[]): number {
  const own = order.indexOf(node.name);
  if (own >= 0 || !node.name.startsWith("mc:")) return own;
  return node.children.reduce((rank, inner) => Math.max(rank, rankOf(inner, order)), -1);
}

/**
 * Elements that are added carry no prefix, so the root must declare its namespace as the default
 * one. Nothing to do in files that Excel wrote.
 */
export function declareDefault(root: XmlNode, text: string): Patch[] {
  const prefix = /^([^\s:/>]+):/.exec(writtenName(text, root))?.[1];
  if (prefix === undefined || root.attributes.has("xmlns")) return [];
  return [setAttribute(text, root, "xmlns", root.attributes.get(`xmlns:${prefix}`) ?? "")];
}

/** The prefix under which `root` knows a namespace. */
export function prefixFor(root: XmlNode, namespace: string): string | undefined {
  for (const [name, value] of root.attributes) {
    if (value === namespace && name.startsWith("xmlns:")) return name.slice(6);
  }
  return undefined;
}
