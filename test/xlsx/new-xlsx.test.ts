import { unzipSync, strFromU8 } from "fflate";
import { planTemplate } from "../../src/core/templates/plan-template";
import { newXlsx } from "../../src/xlsx/new-xlsx";
import { openXlsx } from "../../src/xlsx/open-xlsx";
import { hasSchemas, schemaErrors } from "./schema-check";

async function made(plan: ReturnType<typeof planTemplate>): Promise<Uint8Array> {
  const bytes = await newXlsx(plan);
  if (!bytes.ok) throw new Error(bytes.error.code);
  return bytes.value;
}
const PLAN = planTemplate({ language: "zh-CN" });

test("holds the plan's sheets in their order, and nothing else", async () => {
  const opened = await openXlsx(await made(PLAN));
  if (!opened.ok) throw new Error(opened.error.code);
  expect(opened.value.workbook.sheets.map(({ name }) => name)).toEqual(
    PLAN.sheets.map(({ name }) => name)
  );
});

test("the same plan gives the same bytes", async () => {
  expect(Buffer.from(await made(PLAN)).equals(Buffer.from(await made(PLAN)))).toBe(true);
});

test("a plan without sheets makes no workbook", async () => {
  expect(await newXlsx({ sheets: [] })).toMatchObject({ ok: false });
});

(hasSchemas ? test : test.skip)("every part keeps to ECMA-376's schemas", async () => {
  const parts = new Map(
    Object.entries(unzipSync(await made(PLAN)))
      .filter(([name]) => name.startsWith("xl/") && name.endsWith(".xml"))
      .map(([name, bytes]) => [name, strFromU8(bytes)])
  );
  expect(parts.size).toBeGreaterThan(PLAN.sheets.length);
  expect(await schemaErrors(parts)).toEqual([]);
});
