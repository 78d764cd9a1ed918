// Writes assets/samples from the figures in scripts/samples. Run: npm run samples
import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { importTypeScript } from "./samples/import-typescript.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const { SAMPLES, buildSample } = await importTypeScript(join(root, "scripts/samples/samples.ts"));
const folder = join(root, "assets/samples");
await mkdir(folder, { recursive: true });
for (const sample of SAMPLES) {
  const bytes = await buildSample(sample);
  await writeFile(join(folder, sample.file), bytes);
  console.log(`assets/samples/${sample.file}: ${bytes.length} bytes`);
}
