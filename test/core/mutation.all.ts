// All fast tests of the core as one file, for `npm run mutation` alone: its modules are loaded once a
// change and not once for each test file, which is what makes hours of minutes.
import { readdirSync } from "node:fs";
import { join, relative } from "node:path";

const SLOW = /speed\.test|check-docs\.test/u;

function testFiles(folder: string): string[] {
  if (folder.endsWith(".test.ts")) return [folder];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return testFiles(path);
    return entry.name.endsWith(".test.ts") && !SLOW.test(entry.name) ? [path] : [];
  });
}

for (const folder of (process.env["MUTATION_TESTS"] ?? "checks,tables").split(",")) {
  for (const file of testFiles(join(__dirname, folder))) {
    describe(relative(__dirname, file), () => {
      // eslint-disable-next-line @typescript-eslint/no-require-imports -- which files there are is found out here
      require(file);
    });
  }
}
