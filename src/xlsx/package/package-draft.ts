import { XML_DECLARATION } from "../write/namespaces";
import { XlsxError } from "../xlsx-error";
import { encodeXml } from "../xml/decode-xml";
import { escapeAttribute } from "../xml/escape-xml";
import { appendInside, declareDefault } from "../xml/patch-xml";
import { patchText, type Patch } from "../xml/patch-text";
import { childrenNamed, parseXml, type XmlNode } from "../xml/xml-tree";
import { newEntry, writeZip } from "../zip/write-zip";
import type { ZipEntry } from "../zip/zip-archive";
import { keyOf, readRelationships, type OpcPackage, type Relationship } from "./opc-package";
import { relationshipsPartOf, relativeTarget } from "./part-names";

const CONTENT_TYPES_PART = "[Content_Types].xml";
const RELATIONSHIPS_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";

/**
 * A package being changed. Parts that are set are deflated anew; all others keep their
 * compressed bytes and their place in the file.
 */
export class PackageDraft {
  readonly #file: OpcPackage;
  /** Changed and new texts by part key; `null` for a part that goes. */
  readonly #changed = new Map<string, { readonly part: string; readonly text: string } | null>();

  constructor(file: OpcPackage) {
    this.#file = file;
  }

  has(part: string): boolean {
    const changed = this.#changed.get(keyOf(part));
    return changed === undefined ? this.#file.find(part) !== undefined : changed !== null;
  }

  text(part: string): string {
    const changed = this.#changed.get(keyOf(part));
    if (changed) return changed.text;
    if (changed === null) throw new XlsxError("xlsx.missing-part", { part });
    return this.#file.text(part);
  }

  /** The same text again changes nothing: the part keeps its compressed bytes. */
  replace(part: string, text: string): void {
    if (this.text(part) !== text) this.set(part, text);
  }

  set(part: string, text: string): void {
    this.#changed.set(keyOf(part), { part: this.#file.find(part)?.name ?? part, text });
  }

  add(part: string, contentType: string, text: string): void {
    this.set(part, text);
    this.#patch(CONTENT_TYPES_PART, (root, types) => {
      const override = `<Override PartName="/${escapeAttribute(part)}" ContentType="${contentType}"/>`;
      return [appendInside(types, root, override)];
    });
  }

  /** Takes a part away, with its content type and its own relationships. */
  remove(part: string): void {
    for (const gone of [part, relationshipsPartOf(part)]) {
      if (this.has(gone)) this.#changed.set(keyOf(gone), null);
    }
    this.#patch(CONTENT_TYPES_PART, (root) =>
      childrenNamed(root, "Override")
        .filter((node) => keyOf(node.attributes.get("PartName") ?? "") === keyOf(part))
        .map((node) => ({ start: node.start, end: node.end, text: "" }))
    );
  }

  relationships(owner: string): Relationship[] {
    const part = relationshipsPartOf(owner);
    return this.has(part) ? readRelationships(owner, parseXml(part, this.text(part))) : [];
  }

  /** Lets `owner` point at `part`. Returns the relationship's id. */
  relate(owner: string, type: string, part: string): string {
    const rels = relationshipsPartOf(owner);
    const taken = new Set(this.relationships(owner).map((r) => r.id));
    let number = taken.size + 1;
    while (taken.has(`rId${String(number)}`)) number++;
    const id = `rId${String(number)}`;
    const target = escapeAttribute(relativeTarget(owner, part));
    const xml = `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
    if (this.has(rels)) this.#patch(rels, (root, text) => [appendInside(text, root, xml)]);
    else {
      const root = `<Relationships xmlns="${RELATIONSHIPS_NAMESPACE}">${xml}</Relationships>`;
      this.set(rels, XML_DECLARATION + root);
    }
    return id;
  }

  unrelate(owner: string, id: string): void {
    this.#patch(relationshipsPartOf(owner), (root) =>
      childrenNamed(root, "Relationship")
        .filter((node) => node.attributes.get("Id") === id)
        .map((node) => ({ start: node.start, end: node.end, text: "" }))
    );
  }

  /** `xl/worksheets/sheet` + 7 + `.xml`: the first number that no part has. */
  freePart(stem: string): string {
    let number = 1;
    while (this.has(`${stem}${String(number)}.xml`)) number++;
    return `${stem}${String(number)}.xml`;
  }

  /** All part names whose name begins with `stem`. */
  partsBeginning(stem: string): string[] {
    const key = keyOf(stem);
    const names = this.#file.entries.map((entry) => entry.name);
    for (const changed of this.#changed.values()) if (changed) names.push(changed.part);
    return [...new Set(names)].filter((name) => keyOf(name).startsWith(key) && this.has(name));
  }

  /** The finished file; undefined when it would be too large for a plain zip file. */
  build(): Uint8Array | undefined {
    const entries: ZipEntry[] = [];
    const written = new Set<string>();
    for (const entry of this.#file.entries) {
      const key = keyOf(entry.name);
      const changed = this.#changed.get(key);
      if (changed === undefined) entries.push(entry);
      else if (changed !== null && !written.has(key)) {
        written.add(key);
        entries.push(newEntry(entry.name, encodeXml(changed.text)));
      }
    }
    for (const [key, changed] of this.#changed) {
      if (!changed || written.has(key)) continue;
      entries.push(newEntry(changed.part, encodeXml(changed.text)));
    }
    return writeZip(entries);
  }

  #patch(part: string, change: (root: XmlNode, text: string) => Patch[]): void {
    const text = this.text(part);
    const root = parseXml(part, text, { everything: true });
    const patches = change(root, text);
    if (patches.length === 0) return;
    this.set(part, patchText(text, [...declareDefault(root, text), ...patches]));
  }
}
