import { XlsxError } from "../xlsx-error";
import { XmlScanner, type XmlHandler } from "./xml-scanner";

/** An element of a small part, with its place in the text so that it can be patched there. */
export interface XmlNode {
  /** Without prefix when in the root's namespace; see {@link XmlScanner}. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  /** Text directly inside this element. */
  readonly text: string;
  /** From the `<` of the opening tag … */
  readonly start: number;
  /** … which ends here … */
  readonly openEnd: number;
  /** … to the `<` of the closing tag (equal to `openEnd` minus the tag for `<a/>`) … */
  readonly closeStart: number;
  /** … and behind its `>`. */
  readonly end: number;
}

interface Growing {
  name: string;
  attributes: Map<string, string>;
  children: Growing[];
  text: string;
  start: number;
  openEnd: number;
  closeStart: number;
  end: number;
}

/**
 * Reads a whole part. Throws {@link XlsxError} when it is not well-formed. `everything` keeps
 * mc:AlternateContent as it stands (for patching); `closed` names elements whose inside is of
 * no interest.
 */
export function parseXml(
  part: string,
  text: string,
  options: { readonly everything?: boolean; readonly closed?: string } = {}
): XmlNode {
  const open: Growing[] = [];
  let root: Growing | undefined;
  let hidden = 0;
  const handler: XmlHandler = {
    open(name, tag, start, end) {
      const parent = open[open.length - 1];
      if (hidden > 0 || (parent && parent.name === options.closed)) {
        hidden++;
        return;
      }
      const attributes = new Map<string, string>();
      for (let i = 0; i < tag.count; i++) {
        const attribute = tag.name(i);
        attributes.set(attribute, tag.get(attribute) ?? "");
      }
      const node = { name, attributes, children: [], text: "", start, openEnd: end };
      const grown: Growing = { ...node, closeStart: end, end };
      parent?.children.push(grown);
      root ??= grown;
      open.push(grown);
    },
    close(_name, start, end) {
      if (hidden > 0) {
        hidden--;
        return;
      }
      const node = open.pop();
      if (!node) return;
      node.closeStart = start;
      node.end = end;
    },
    text(piece) {
      const node = open[open.length - 1];
      if (node && hidden === 0) node.text += piece;
    },
  };
  const scanner = new XmlScanner(part, handler, options);
  scanner.write(text);
  scanner.end();
  if (!root) throw new XlsxError("xlsx.malformed-xml", { part, line: "1", detail: "root" });
  return root;
}

export function child(node: XmlNode, name: string): XmlNode | undefined {
  return node.children.find((candidate) => candidate.name === name);
}

export function childrenNamed(node: XmlNode, name: string): XmlNode[] {
  return node.children.filter((candidate) => candidate.name === name);
}

/** An attribute by its local name, whichever prefix the file gives it: `id` finds `r:id`. */
export function prefixedAttribute(node: XmlNode, local: string): string | undefined {
  for (const [name, value] of node.attributes) if (name.endsWith(`:${local}`)) return value;
  return undefined;
}

/** `1`, `true`, `on`; anything else, or none, is false. */
export function isOn(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}
