// Writes the sections of docs/checks.md and docs/lists.md from what stands beside each check.
// Run: npm run check-docs; with --check it only says whether the page is up to date.
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { importTypeScript } from "./samples/import-typescript.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
/** Each page, and what its sections are written from. */
const PAGES = [
  ["docs/checks.md", "src/core/checks/documented.ts", "documented"],
  ["docs/lists.md", "src/core/lists/checks/documented.ts", "documentedLists"],
];
/** Above it a page is written by hand. */
const MARK = "<!-- From here on written by scripts/check-docs.mjs; edit the checks instead. -->";

/** A check's parts in the order of the page, and what each is called there. */
const PARTS = [
  ["what", "What"],
  ["formula", "Formula"],
  ["inputs", "Inputs"],
  ["tolerance", "Tolerance"],
  ["source", "Source"],
  ["trap", "Trap"],
  ["sample", "Sample"],
];

function section(id, doc) {
  const lines = PARTS.filter(([part]) => doc[part] !== undefined).map(
    ([part, name]) => `- **${name}**: ${doc[part]}`
  );
  return `## ${id} · ${doc.title}\n\n${lines.join("\n")}\n`;
}

async function pageWith(documented, page, path) {
  const at = page.indexOf(MARK);
  if (at < 0) throw new Error(`${path} has lost its mark: ${MARK}`);
  const sections = Object.entries(documented).map(([id, doc]) => section(id, doc));
  const text = `${page.slice(0, at)}${MARK}\n\n${sections.join("\n")}`;
  const options = (await resolveConfig(path)) ?? {};
  return format(text, { ...options, proseWrap: "always", filepath: path });
}

for (const [name, source, exported] of PAGES) {
  const path = join(root, name);
  const documented = (await importTypeScript(join(root, source)))[exported];
  const page = await readFile(path, "utf8");
  const written = await pageWith(documented, page, path);
  if (!process.argv.includes("--check")) {
    await writeFile(path, written);
    console.log(`${name}: ${Object.keys(documented).length} checks`);
  } else if (written !== page) {
    console.error(`${name} is not what the checks say. Run: npm run check-docs`);
    process.exitCode = 1;
  }
}
