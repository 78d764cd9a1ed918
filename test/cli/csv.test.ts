import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openXlsx } from "../../src/xlsx/open-xlsx";
import { runCli } from "./run-cli";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "jihe-csv-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A payment list whose total is one hundred too high. */
const PAYMENTS = [
  "序号,养老机构,补贴金额（元）",
  "1,仁德养老院,12000",
  "2,康宁养老院,8500",
  "3,福寿养老院,4300",
  "合计,,24900",
].join("\r\n");

function list(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

test("check reads a list and tells its cells by the file's name", async () => {
  const run = await runCli("check", list("资金支出.csv", PAYMENTS), "--json");
  const report = JSON.parse(run.out) as { findings: { rule: string; cells: string[] }[] };
  expect(report.findings.map(({ rule }) => rule)).toContain("total-equals-sum");
  expect(report.findings[0]?.cells[0]).toBe("资金支出!C5");
  expect(run.code).toBe(1);
});

test("score writes a workbook with the list in front, IDs still text", async () => {
  const withIds = PAYMENTS.replace("补贴金额（元）", "补贴金额（元）,身份证号").replace(
    "12000",
    "12000,110105194912310021"
  );
  const path = list("发放.csv", withIds);
  const run = await runCli("score", path);
  expect(run.error).toBe("");
  const opened = await openXlsx(new Uint8Array(readFileSync(join(folder, "发放-scored.xlsx"))));
  if (!opened.ok) throw new Error(opened.error.code);
  const [first, ...results] = opened.value.workbook.sheets;
  expect(first?.name).toBe("发放");
  expect(first?.value(1, 3)).toBe("110105194912310021");
  expect(results.map(({ name }) => name)).toContain("疑点清单");
});

test("results are not written over a list, nor into a text file", async () => {
  const path = list("发放.csv", PAYMENTS);
  expect((await runCli("score", path, "-o", join(folder, "结果.csv"))).code).toBe(2);
  expect((await runCli("score", path, "-o", path, "--force")).code).toBe(2);
  expect(readFileSync(path, "utf8")).toBe(PAYMENTS);
});

test.each<[string, Uint8Array | string, RegExp]>([
  ["nothing", "", /没有内容/u],
  ["bytes of no text", Uint8Array.from([1, 0, 2, 0, 3]), /不是文本格式/u],
  ["an encrypted workbook named .csv", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), /工作簿/u],
  ["a quote left open", '甲,乙\n"1,2\n', /第 2 行/u],
])("%s is one clear line and code 2", async (_what, content, said) => {
  const run = await runCli("check", list("坏.csv", content));
  expect(run.code).toBe(2);
  expect(run.out).toBe("");
  expect(run.error).toMatch(said);
  expect(run.error.trim().split("\n")).toHaveLength(1);
});
