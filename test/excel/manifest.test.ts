import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const manifest = readFileSync("manifest.xml", "utf8");

/** What the check says of a manifest in which one thing is changed. */
function saidOf(change: (xml: string) => string): string {
  const changed = change(manifest);
  expect(changed).not.toBe(manifest);
  const file = join(mkdtempSync(join(tmpdir(), "manifest-")), "manifest.xml");
  writeFileSync(file, changed);
  const { status, stderr } = spawnSync("node", ["scripts/check-manifest.mjs", file], {
    encoding: "utf8",
  });
  return status === 1 ? stderr : "nothing wrong";
}

test("manifest.xml holds what Office asks of it", () => {
  const said = execFileSync("node", ["scripts/check-manifest.mjs"], { encoding: "utf8" });
  expect(said).toContain("nothing wrong");
});

test.each([
  [
    "an English text that is missing",
    '<bt:Override Locale="en-US" Value="Undo last write" />',
    "",
    /en-US/,
  ],
  [
    "a label that leads nowhere",
    '<Label resid="Undo.Label" />',
    '<Label resid="No.Label" />',
    /leads nowhere/,
  ],
  ["an icon of the wrong size", "assets/undo-80.png", "assets/undo-64.png", /80 × 80/],
  ["an icon that is not there", "assets/undo-80.png", "assets/none-80.png", /does not exist/],
  [
    "another page for the buttons",
    'FunctionFile resid="Pane.Url"',
    'FunctionFile resid="Support.Url"',
    /same page/,
  ],
  ["an Excel that is too old", 'MinVersion="1.9"', 'MinVersion="1.3"', /ExcelApi/],
])("%s is found", (_what, right, wrong, said) => {
  expect(saidOf((xml) => xml.replace(right, wrong))).toMatch(said);
});
