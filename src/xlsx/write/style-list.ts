import { canonicalXml } from "../xml/canonical-xml";
import { appendInside, placeChild, setAttribute } from "../xml/patch-xml";
import type { Patch } from "../xml/patch-text";
import { child, childrenNamed, parseXml, type XmlNode } from "../xml/xml-tree";

/** Order of the groups in styles.xml. Source: ECMA-376, CT_Stylesheet. */
const GROUPS = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
] as const;

/**
 * One group of styles.xml (fonts, fills, …): finds an item that is there already, or appends it.
 * What is there is never changed and never renumbered.
 */
export class StyleList {
  readonly #group: string;
  readonly #existing: number;
  readonly #places = new Map<string, number>();
  readonly #added: string[] = [];

  constructor(root: XmlNode, group: (typeof GROUPS)[number], item: string) {
    this.#group = group;
    const node = child(root, group);
    const items = node ? childrenNamed(node, item) : [];
    this.#existing = items.length;
    items.forEach((candidate, index) => {
      const key = canonicalXml(candidate);
      if (!this.#places.has(key)) this.#places.set(key, index);
    });
  }

  /** The index of an item equal to `xml`. */
  place(xml: string): number {
    const key = canonicalXml(parseXml("styles", xml));
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const index = this.#existing + this.#added.length;
    this.#places.set(key, index);
    this.#added.push(xml);
    return index;
  }

  patches(text: string, root: XmlNode): Patch[] {
    if (this.#added.length === 0) return [];
    const items = this.#added.join("");
    const count = String(this.#existing + this.#added.length);
    const node = child(root, this.#group);
    if (node) {
      return [setAttribute(text, node, "count", count), appendInside(text, node, items)];
    }
    const xml = `<${this.#group} count="${count}">${items}</${this.#group}>`;
    return [placeChild(text, root, GROUPS, this.#group, xml)];
  }
}
