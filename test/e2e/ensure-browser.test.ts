import { spawnSync } from "node:child_process";
import { join } from "node:path";

const SCRIPT = join(__dirname, "../../scripts/ensure-browser.mjs");

function ensure(path?: string): { status: number | null; said: string } {
  const env = { ...process.env };
  if (path === undefined) delete env["CHROMIUM_PATH"];
  else env["CHROMIUM_PATH"] = path;
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT], {
    env,
    encoding: "utf8",
  });
  return { status, said: (stdout + stderr).trim() };
}

test("a browser that is there is found without a word", () => {
  expect(ensure()).toEqual({ status: 0, said: "" });
});

test("a path that leads nowhere is named, and nothing is installed instead", () => {
  const { status, said } = ensure("/no/such/chromium");
  expect(status).toBe(1);
  expect(said.split("\n")).toHaveLength(1);
  expect(said).toContain("/no/such/chromium");
});
