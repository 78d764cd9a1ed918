import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCli } from "./run-cli";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "jihe-new-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test("a new workbook is checked without a finding, and scored as pending", async () => {
  const path = join(folder, "评价.xlsx");
  const made = await runCli("new", path, "--classes", "小学，初中", "--year", "2023", "--json");
  expect(made.code).toBe(0);
  expect(JSON.parse(made.out)).toMatchObject({ output: path });
  const checked = await runCli("check", path);
  expect(checked.code).toBe(0);
  expect(checked.out).toContain("指标体系");
  const scored = JSON.parse((await runCli("score", path, "--json")).out) as {
    indicators: { state: string }[];
  };
  expect(scored.indicators.length).toBeGreaterThan(10);
  expect(scored.indicators.every(({ state }) => state === "pending")).toBe(true);
});

test("nothing is written over, and what cannot be done is one line", async () => {
  const path = join(folder, "评价.xlsx");
  writeFileSync(path, "mine");
  for (const argv of [
    [path],
    [],
    [join(folder, "a.csv")],
    [join(folder, "a.xlsx"), "b.xlsx"],
    [join(folder, "a.xlsx"), "--classes", "小学,小学"],
    [join(folder, "a.xlsx"), "--year", "去年"],
    [join(folder, "none", "a.xlsx")],
  ]) {
    const run = await runCli("new", ...argv);
    expect(run.code).toBe(2);
    expect(run.error.trim().split("\n")).toHaveLength(1);
  }
  expect(readFileSync(path, "utf8")).toBe("mine");
});
