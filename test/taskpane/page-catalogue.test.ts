import { build } from "esbuild";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { catalogue } from "../../src/core/messages/catalogue";
import { catalogue as ofPages } from "../../src/taskpane/page-catalogue";

const ROOT = join(__dirname, "../..");
const PAGES = [
  "src/taskpane/index.tsx",
  "src/taskpane/evaluation-worker.ts",
  "src/workbench/index.tsx",
  "src/workbench/session-worker.ts",
];

const area = (code: string): string => code.slice(0, code.indexOf("."));
const known = new Set(Object.keys(ofPages).map(area));
const leftOut = new Set(
  Object.keys(catalogue)
    .map(area)
    .filter((each) => !known.has(each))
);

/** Every file of ours that a page or its worker is built from, the sentences themselves aside. */
async function filesOf(page: string): Promise<readonly string[]> {
  const { metafile } = await build({
    entryPoints: [join(ROOT, page)],
    absWorkingDir: ROOT,
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    splitting: true,
    outdir: "none",
    jsx: "automatic",
    logLevel: "error",
  });
  return Object.values(metafile.outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([file]) => file)
    .filter((file) => file.startsWith("src/") && !file.startsWith("src/core/messages/"));
}

test.each(PAGES)("%s says nothing that the pages have no words for", async (page) => {
  const said = (await filesOf(page)).flatMap((file) =>
    [...readFileSync(join(ROOT, file), "utf8").matchAll(/["`]([a-z]+)\.[\w.${-]+/g)]
      .filter(([, code]) => leftOut.has(code ?? ""))
      .map(([text]) => `${file}: ${text.slice(1)}`)
  );
  expect(said).toEqual([]);
});

test("what the pages have is what core has, word for word", () => {
  const whole: Readonly<Record<string, unknown>> = catalogue;
  for (const [code, sentence] of Object.entries(ofPages)) expect(sentence).toBe(whole[code]);
  expect(leftOut.has("cli")).toBe(true);
});
