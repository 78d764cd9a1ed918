import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { validateXML } from "xmllint-wasm";
import { SaxesParser } from "saxes";

const FOLDER = join(__dirname, "../../../shared/schemas/ooxml");

export const hasSchemas = existsSync(join(FOLDER, "sml.xsd"));

/** The schema of a part; undefined for parts that ECMA-376 does not describe here. */
function schemaOf(part: string): string | undefined {
  if (part === "[Content_Types].xml") return "opc-contentTypes.xsd";
  if (part.endsWith(".rels")) return "opc-relationships.xsd";
  if (/^xl\/drawings\/[^/]*\.xml$/.test(part)) return "dml-spreadsheetDrawing.xsd";
  if (part.startsWith("xl/charts/")) return "dml-chart.xsd";
  if (/^xl\/(workbook|styles|sharedStrings|calcChain|comments\d+)\.xml$/.test(part))
    return "sml.xsd";
  if (/^xl\/(worksheets|tables|pivotTables|pivotCache)\/[^/]*\.xml$/.test(part)) return "sml.xsd";
  return undefined;
}

/** What the schema has to say against each part; empty when all is well. */
export async function schemaErrors(parts: ReadonlyMap<string, string>): Promise<string[]> {
  const schemas = readdirSync(FOLDER).map((fileName) => ({
    fileName,
    contents: readFileSync(join(FOLDER, fileName), "utf8"),
  }));
  const errors: string[] = [];
  const bySchema = new Map<string, { fileName: string; contents: string }[]>();
  for (const [part, xml] of parts) {
    const schema = schemaOf(part);
    if (schema === undefined) continue;
    const fileName = `${part.replace(/[^\w.]/g, "_")}.check.xml`;
    const list = bySchema.get(schema) ?? [];
    list.push({ fileName, contents: withoutExtensions(xml) });
    bySchema.set(schema, list);
  }
  for (const [schema, xml] of bySchema) {
    const result = await validateXML({
      xml,
      schema: [schemas.find((file) => file.fileName === schema)?.contents ?? ""],
      preload: schemas.filter((file) => file.fileName !== schema),
      initialMemoryPages: 1024,
      maxMemoryPages: 4096,
    });
    errors.push(...result.errors.map((error) => error.rawMessage));
  }
  return errors;
}

// The schemas leave out xml:space, which Excel itself writes wherever text begins with a blank.
const ALLOWED = new Set(["", "r", "c", "a", "xdr", "xmlns"]);

/** Drops what the schemas do not know: elements and attributes of extensions. */
function withoutExtensions(xml: string): string {
  let out = "";
  let hidden = 0;
  const parser = new SaxesParser();
  const escape = (text: string): string =>
    text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
  const allowed = (name: string): boolean =>
    ALLOWED.has(name.includes(":") ? (name.split(":")[0] ?? "") : "");
  parser.on("opentag", (tag) => {
    if (hidden > 0 || !allowed(tag.name) || tag.name === "extLst") {
      hidden++;
      return;
    }
    const attributes = Object.entries(tag.attributes)
      .filter(([name]) => allowed(name))
      .map(([name, value]) => ` ${name}="${escape(value)}"`);
    out += `<${tag.name}${attributes.join("")}>`;
  });
  parser.on("closetag", (tag) => {
    if (hidden > 0) hidden--;
    else out += `</${tag.name}>`;
  });
  parser.on("text", (text) => {
    if (hidden === 0) out += escape(text);
  });
  parser.write(xml).close();
  return out;
}
