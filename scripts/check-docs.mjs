// Writes the sections of docs/checks.md from what stands beside each check.
// Run: npm run check-docs; with --check it only says whether the page is up to date.
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { importTypeScript } from "./samples/import-typescript.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const PAGE = join(root, "docs/checks.md");
/** Above it the page is written by hand. */
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

async function pageWith(documented, page) {
  const at = page.indexOf(MARK);
  if (at < 0) throw new Error(`docs/checks.md has lost its mark: ${MARK}`);
  const sections = Object.entries(documented).map(([id, doc]) => section(id, doc));
  const text = `${page.slice(0, at)}${MARK}\n\n${sections.join("\n")}`;
  const options = (await resolveConfig(PAGE)) ?? {};
  return format(text, { ...options, proseWrap: "always", filepath: PAGE });
}

const { documented } = await importTypeScript(join(root, "src/core/checks/documented.ts"));
const page = await readFile(PAGE, "utf8");
const written = await pageWith(documented, page);
if (process.argv.includes("--check")) {
  if (written !== page) {
    console.error("docs/checks.md is not what the checks say. Run: npm run check-docs");
    process.exitCode = 1;
  }
} else {
  await writeFile(PAGE, written);
  console.log(`docs/checks.md: ${Object.keys(documented).length} checks`);
}
