import { problemMessage } from "../../../src/core/list-sheets/list-problem";
import { readListSettings } from "../../../src/core/list-sheets/list-setting-rows";
import { LIST_SHEET_KEYS } from "../../../src/core/list-sheets/list-sheet-layout";
import { ownListSheets } from "../../../src/core/list-sheets/own-list-sheets";
import { planListSheets } from "../../../src/core/list-sheets/plan-list-sheets";
import { sayDay } from "../../../src/core/lists/calendar";
import {
  parseListSettings,
  type ListSettingText,
} from "../../../src/core/lists/list-setting-values";
import { reconcile } from "../../../src/core/lists/reconcile";
import { finish } from "../../../src/core/values/finish";
import { say } from "../../../src/core/messages/message";
import { gridFromRows, type Workbook } from "../../../src/core/workbook/workbook";
import type { PlanCell, WritePlan } from "../../../src/core/workbook/write-plan";
import { EditableWorkbook } from "../sheets/workbook-of-plan";
import { citizenId as id } from "../lists/citizen-id";

const LIST = gridFromRows("2023年花名册", [
  ["姓名", "身份证号", "养老机构"],
  ["张三", id(1), "甲院"],
  ["李四", id(2), "甲院"],
]);
const BOOK: Workbook = { sheets: [LIST], date1904: false, definedNames: [] };

function plan(workbook: Workbook, settings: readonly ListSettingText[] = []): WritePlan {
  const result = finish(
    reconcile(workbook, {
      ownSheets: ownListSheets(workbook),
      settings: readListSettings(workbook, settings).settings,
    })
  );
  return planListSheets(result, workbook, {
    language: "zh-CN",
    now: "2026-11-22T14:02:00",
    settings,
  }).plan;
}

/** The block of settings as cells: first column, value, note. */
function block({ sheets }: WritePlan): Record<string, (PlanCell | null | undefined)[]> {
  const rows = sheets.find(({ key }) => key === LIST_SHEET_KEYS.summary)?.rows ?? [];
  const keyed = rows.map(({ cells }) => [String(cells[11]?.value ?? ""), cells] as const);
  return Object.fromEntries(
    keyed.filter(([key]) => key.startsWith("set:")).map(([key, cells]) => [key, [...cells]])
  );
}

/** The workbook after the run, with texts typed into the block: key → [first, value]. */
function typed(
  given: WritePlan,
  values: Record<string, readonly [string | null, string | number]>
): Workbook {
  const book = new EditableWorkbook(given, [LIST]);
  for (const row of book.sheet("名单核对").rows) {
    const set = values[String(row[11]?.value ?? "")];
    if (!set) continue;
    const [name, value] = set;
    if (name !== null) row[0] = { ...row[0], value: name };
    row[1] = { ...row[1], value };
  }
  return book.workbook();
}

test("what is typed counts, and stands there again after the next run", () => {
  const values = {
    "set:deadline": [null, "次月10日"],
    "set:death-month": [null, "否"],
    "set:age#1": ["长寿老人", "80-89"],
    "set:beds#2": ["甲院", 1],
  } as const;
  const workbook = typed(plan(BOOK), values);
  const { settings, problems } = readListSettings(workbook);
  expect(problems).toEqual([]);
  expect(settings).toMatchObject({
    payDeadline: { after: 1, day: 10 },
    deathMonthPayable: false,
    ages: [{ className: "长寿", min: 80, max: 89 }],
  });
  const again = plan(workbook);
  expect(block(again)["set:deadline"]?.[1]?.value).toBe("次月10日");
  const [name, beds] = block(again)["set:beds#1"] ?? [];
  expect([name?.value, beds?.value]).toEqual(["甲院", "1"]);
  // 甲院 has two people and, as was said, one bed; a roster of a moment is counted as it stands.
  const findings = again.sheets.find(({ key }) => key === LIST_SHEET_KEYS.findings);
  expect(JSON.stringify(findings?.rows)).toContain("超床位");
});

test("what cannot be used is named by its cell, and the usual value counts", () => {
  const workbook = typed(plan(BOOK), {
    "set:most-months": [null, "很多"],
    "set:beds#1": ["甲院", "若干"],
  });
  const { settings, problems } = readListSettings(workbook);
  expect(settings).toEqual({});
  const said = problems.map((each) => say(problemMessage(each), "zh-CN"));
  expect(said).toHaveLength(2);
  expect(said[0]).toMatch(/^名单核对!B\d+：最多月数“很多”不能用/u);
  expect(String(block(plan(workbook))["set:most-months"]?.[2]?.value)).toContain("“很多”");
});

test("a value of the command line is newer than the sheet's, and is written there", () => {
  const workbook = typed(plan(BOOK), { "set:most-months": [null, 6] });
  expect(readListSettings(workbook).settings).toEqual({ mostMonths: 6 });
  const newer = [{ id: "most-months", text: "9" }];
  expect(readListSettings(workbook, newer).settings).toEqual({ mostMonths: 9 });
  expect(block(plan(workbook, newer))["set:most-months"]?.[1]?.value).toBe("9");
});

test.each<[string, string, unknown]>([
  ["deadline", "2023-12-31", { payDeadline: { on: 19722 } }],
  ["deadline", "2023.12.31", { payDeadline: { on: 19722 } }],
  ["deadline", "45291", { payDeadline: { on: 19722 } }],
  ["deadline", "每月20日前", { payDeadline: { after: 0, day: 20 } }],
  ["deadline", "32日", undefined],
  ["age-on", "2023年12月31日", { ageDay: 19722 }],
  ["most-months", "12个月", { mostMonths: 12 }],
  ["most-months", "0", undefined],
  ["tolerance", "0.5", { tolerance: 5000 }],
  ["tolerance", "-1", undefined],
  ["account-people", "2人", { accountPeople: 2 }],
  ["pairs", "花名册/发放表", { pairs: [["roster", "payment"]] }],
  [
    "pairs",
    "Roster / 1月；1月/2月",
    {
      pairs: [
        ["roster", "sheet:1月"],
        ["sheet:1月", "sheet:2月"],
      ],
    },
  ],
  ["pairs", "花名册/花名册", undefined],
  ["pairs", "花名册", undefined],
  ["age.甲类", "90周岁以上", { ages: [{ className: "甲类", min: 90 }] }],
  ["age.甲类", "59及以下", { ages: [{ className: "甲类", max: 59 }] }],
  ["age.甲类", "89-80", undefined],
  ["beds.甲院", "40张", { beds: new Map([["甲院", 40]]) }],
  ["beds.甲院", "4.5", undefined],
  ["bed", "40", undefined],
])("%s=%s", (key, text, expected) => {
  const { settings, problems } = parseListSettings([{ id: key, text }]);
  if (expected === undefined) expect(problems).toHaveLength(1);
  else expect([settings, problems]).toEqual([expected, []]);
  expect(sayDay(19722)).toBe("2023-12-31");
});
