import type { XlsxLimits } from "../limits";
import { XlsxError } from "../xlsx-error";
import { decodeXml } from "../xml/decode-xml";
import { childrenNamed, parseXml, type XmlNode } from "../xml/xml-tree";
import { inflateEntry, inflateWhole, type InflateBudget } from "../zip/inflate-entry";
import type { ZipEntry } from "../zip/zip-archive";
import { relationshipsPartOf, resolveTarget } from "./part-names";

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Part name for an internal target, else the target as written. */
  readonly target: string;
  readonly external: boolean;
}

/** The parts of a file, by name. Names compare without regard to case, as OPC says. */
export class OpcPackage {
  readonly entries: readonly ZipEntry[];
  readonly #byName = new Map<string, ZipEntry>();
  readonly #limits: XlsxLimits;
  readonly #budget: InflateBudget = { used: 0 };

  constructor(entries: readonly ZipEntry[], limits: XlsxLimits) {
    this.entries = entries;
    this.#limits = limits;
    for (const entry of entries) {
      const key = keyOf(entry.name);
      if (!this.#byName.has(key)) this.#byName.set(key, entry);
    }
  }

  find(part: string): ZipEntry | undefined {
    return this.#byName.get(keyOf(part));
  }

  /** Throws {@link XlsxError} when the part is not there. */
  text(part: string): string {
    const entry = this.#require(part);
    return decodeXml(entry.name, inflateWhole(entry, this.#limits, this.#budget));
  }

  tree(part: string): XmlNode {
    return parseXml(part, this.text(part));
  }

  /** The part block by block, for those too large to hold. */
  blocks(part: string): Generator<{ readonly block: Uint8Array; readonly consumed: number }> {
    return inflateEntry(this.#require(part), this.#limits, this.#budget);
  }

  /** What `part` points at; nothing when it has no relationships. */
  relationships(part: string): Relationship[] {
    const rels = relationshipsPartOf(part);
    return this.find(rels) ? readRelationships(part, this.tree(rels)) : [];
  }

  #require(part: string): ZipEntry {
    const entry = this.find(part);
    if (!entry) throw new XlsxError("xlsx.missing-part", { part });
    return entry;
  }
}

export function keyOf(part: string): string {
  return part.replace(/^\/+/, "").toLowerCase();
}

export function readRelationships(owner: string, root: XmlNode): Relationship[] {
  return childrenNamed(root, "Relationship").map((node) => {
    const target = node.attributes.get("Target") ?? "";
    const external = node.attributes.get("TargetMode") === "External";
    return {
      id: node.attributes.get("Id") ?? "",
      type: node.attributes.get("Type") ?? "",
      target: external ? target : resolveTarget(owner, target),
      external,
    };
  });
}

/** The last word of a relationship's type, the same in transitional and strict files. */
export function kindOf(relationship: Relationship): string {
  return relationship.type.slice(relationship.type.lastIndexOf("/") + 1);
}
