import { goneFindings } from "../../../src/core/sheets/gone-findings";
import type { Decision } from "../../../src/core/sheets/finding-review";
import { planSheets } from "../../../src/core/sheets/plan-sheets";
import { evaluation, finding } from "./evaluation-fixture";
import { EditableWorkbook } from "./workbook-of-plan";

type Found = ReturnType<typeof finding>[];

/** What a run over these findings writes, over what an earlier one wrote. */
function written(
  findings: Found,
  before?: EditableWorkbook,
  language: "zh-CN" | "en" = "zh-CN",
  decided: Readonly<Record<string, Decision>> = {}
): EditableWorkbook {
  const own = before?.workbook() ?? { sheets: [], date1904: false, definedNames: [] };
  const decisions = new Map(Object.entries(decided));
  const now = "2026-11-22T14:02";
  return new EditableWorkbook(
    planSheets(evaluation({ findings }), own, { language, now, decisions })
  );
}

const f1 = finding("f1", 17.635, 17.755);
const f2 = finding("f2", 1, 2);

describe.each(["zh-CN", "en"] as const)("%s", (language) => {
  test("what was decided on and is not found any more, with what was said of it", () => {
    const remark = "台账相符";
    const decided = written([f1, f2], undefined, language, { f1: { status: "excluded", remark } });
    const gone = goneFindings(written([f2], decided, language).workbook(), new Set(["f2"]));
    expect(gone.map(({ id, subject, remark: said }) => [id, subject, said])).toEqual([
      ["f1", "机构f1", remark],
    ]);
    expect(gone[0]?.description).not.toBe("");
    expect(gone[0]?.status).not.toBe("");
  });
});

test("one that is found again is no longer among them; one nobody touched never was", () => {
  const decided = written([f1, f2], undefined, "zh-CN", { f1: { status: "corrected" } });
  const gone = written([], decided).workbook();
  expect(goneFindings(gone, new Set()).map(({ id }) => id)).toEqual(["f1"]);
  expect(goneFindings(gone, new Set(["f1"]))).toEqual([]);
});

test("before the list was written there is nothing", () => {
  const empty = { sheets: [], date1904: false, definedNames: [] };
  expect(goneFindings(empty, new Set())).toEqual([]);
});
