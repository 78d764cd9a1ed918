// Writes dist/manifest.xml for the https address where the built pages are hosted.
//   npm run manifest:for -- https://office.example.cn/jihe [https://office.example.cn/help]
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..");
const DEVELOPMENT = "https://localhost:3000";

const [address = "", support] = process.argv.slice(2);
if (!/^https:\/\/[^/\s]+/.test(address)) {
  console.error("Give the https address of the folder that holds taskpane.html.");
  process.exit(1);
}
const base = address.replace(/\/+$/, "");
const manifest = readFileSync(join(ROOT, "manifest.xml"), "utf8")
  .replaceAll(`${DEVELOPMENT}/index.html`, support ?? `${base}/index.html`)
  // A domain has no path.
  .replace(`<AppDomain>${DEVELOPMENT}<`, `<AppDomain>${new URL(base).origin}<`)
  .replaceAll(DEVELOPMENT, base);
mkdirSync(join(ROOT, "dist"), { recursive: true });
writeFileSync(join(ROOT, "dist", "manifest.xml"), manifest);
console.log(`dist/manifest.xml is for ${base}`);
