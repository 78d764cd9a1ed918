import { planListSheets } from "../../../src/core/list-sheets/plan-list-sheets";
import { listAt } from "../../../src/core/lists/list-facts";
import type { ListFinding } from "../../../src/core/lists/list-finding";
import {
  reconcile,
  type Reconciliation,
  type ReconcileOptions,
} from "../../../src/core/lists/reconcile";
import { finish } from "../../../src/core/values/finish";
import { say } from "../../../src/core/messages/message";
import { gridFromRows, type CellScalar, type Workbook } from "../../../src/core/workbook/workbook";
import { loadPinyin } from "../../../src/pinyin/load-pinyin";
import { citizenId as id } from "./citizen-id";

type Rows = readonly (readonly CellScalar[])[];

const PEOPLE = Array.from(
  "张王李赵刘陈杨黄周吴",
  (surname, at) => `${surname}${"福禄寿喜财春夏秋冬雪"[at] ?? ""}`
);

/** Everybody (by number) in an institution, with an ID or without. */
const people = (institution: string, numbers: readonly number[], hasId = true): Rows =>
  numbers.map((each) => [PEOPLE[each] ?? "", hasId ? id(each) : null, institution, 100]);

function book(roster: Rows, paid: Rows): Workbook {
  const head = ["姓名", "身份证号", "养老机构", "金额"];
  const sheets = [
    gridFromRows("花名册", [head.slice(0, 3), ...roster.map((row) => row.slice(0, 3))]),
    gridFromRows("发放表", [head, ...paid]),
  ];
  return { sheets, date1904: false, definedNames: [] };
}

let names: ReconcileOptions["names"];
beforeAll(async () => {
  names = { pinyinOf: await loadPinyin() };
});

const run = (workbook: Workbook, options: ReconcileOptions = {}): Reconciliation =>
  finish(reconcile(workbook, { ...(names ? { names } : {}), ...options }));

const suggested = ({ findings }: Reconciliation): readonly ListFinding[] =>
  findings.filter(({ rule, name }) => rule === "similar-name" && name === "");

const pairsOf = (result: Reconciliation): string[] =>
  suggested(result).map(({ institution, place }) => `${institution}=${place}`);

test("alike by name and by the people of both lists: said with its evidence and cells", () => {
  const result = run(
    book(people("永济市仁德养老中心", [0, 1, 2, 3]), people("仁德养老服务中心", [0, 1, 2, 3]))
  );
  const [finding] = suggested(result);
  expect(finding?.cells).toEqual([
    { sheet: "花名册", row: 1, column: 2 },
    { sheet: "发放表", row: 1, column: 2 },
  ]);
  const said = finding ? say(finding.message, "zh-CN") : "";
  expect(said).toContain("“永济市仁德养老中心”与 发放表 的“仁德养老服务中心”可能是同一家");
  expect(said).toContain("两表都有的 4 人中 4 人在此");
  expect(result.findings.map(({ rule }) => rule)).toEqual(["similar-name"]);
});

test.each<[string, Workbook, readonly string[]]>([
  [
    "alike, but the people are in another institution",
    book(
      [...people("仁德第一养老院", [0, 1, 2, 3]), ...people("福寿院", [4, 5, 6, 7])],
      [...people("仁德养老院", [4, 5, 6, 7]), ...people("福寿院", [0, 1, 2, 3])]
    ),
    [],
  ],
  [
    "first and second, told apart by nobody",
    book(people("仁德第一养老院", [0, 1, 2], false), people("仁德第二养老院", [3, 4, 5], false)),
    [],
  ],
  [
    "two names of one people",
    book(people("福乐园", [0, 1, 2, 3, 4, 5]), people("城西街道老年公寓", [0, 1, 2, 3, 4, 5])),
    ["福乐园=城西街道老年公寓"],
  ],
  [
    "too few people for two quite different names",
    book(people("福乐园", [0, 1, 2]), people("城西街道老年公寓", [0, 1, 2])),
    [],
  ],
  [
    "alike without an ID anywhere",
    book(
      people("永济市夕阳红养老服务有限公司", [0, 1], false),
      people("夕阳红养老服务公司", [0, 1], false)
    ),
    ["永济市夕阳红养老服务有限公司=夕阳红养老服务公司"],
  ],
  [
    "both lists name both",
    book(
      [...people("夕阳红养老院", [0]), ...people("夕阳红养老公寓", [1])],
      [...people("夕阳红养老院", [0]), ...people("夕阳红养老公寓", [1])]
    ),
    [],
  ],
])("%s", (_what, workbook, expected) => {
  expect(pairsOf(run(workbook))).toEqual(expected);
});

test("confirmed it is one institution: for names without an ID, for totals; ruled out it is gone", () => {
  // The list of payments has no IDs: people are known by name and institution.
  const workbook = book(
    people("永济市夕阳红养老服务有限公司", [0, 1, 2]),
    people("夕阳红养老服务公司", [0, 1, 2], false)
  );
  const first = run(workbook);
  expect(first.comparisons[0]?.totals).toMatchObject({ both: 0, leftOnly: 3, rightOnly: 3 });
  const ids = new Set(suggested(first).map((each) => each.id));
  expect(ids.size).toBe(1);
  const accepted = run(workbook, { accepted: ids });
  expect(accepted.comparisons[0]?.totals).toMatchObject({ both: 3, leftOnly: 0, rightOnly: 0 });
  expect(accepted.comparisons[0]?.lines.map(({ institution }) => institution)).toEqual([
    "永济市夕阳红养老服务有限公司",
  ]);
  // It stays to be seen, under the same id; the lists keep the names they have.
  expect(suggested(accepted).map((each) => each.id)).toEqual([...ids]);
  const paid = listAt(accepted.listFacts, 1);
  expect(accepted.book.pool.text(paid.institution[0] ?? 0)).toBe("夕阳红养老服务公司");
  const refused = run(workbook, { refused: ids });
  expect(suggested(refused)).toEqual([]);
  expect(refused.comparisons[0]?.totals).toMatchObject({ both: 0 });
});

describe("a second spelling within one list", () => {
  const head = ["姓名", "身份证号", "养老机构", "金额"];
  const months = (january: Rows, february: Rows, roster?: Rows): Workbook => ({
    sheets: [
      ...(roster ? [gridFromRows("花名册", [head.slice(0, 3), ...roster])] : []),
      gridFromRows("1月发放表", [head, ...january]),
      gridFromRows("2月发放表", [head, ...february]),
    ],
    date1904: false,
    definedNames: [],
  });

  test("by name and by the people who stand under both; the name with more people leads", () => {
    const result = run(
      months(
        [...people("仁德养老中心", [0, 1, 2, 3]), ...people("福乐园养老院", [4, 5])],
        [...people("仁得养老服务中心", [0, 1, 2]), ...people("仁德养老中心", [3, 6])]
      )
    );
    expect(pairsOf(result)).toEqual(["仁德养老中心=仁得养老服务中心"]);
    const [finding] = suggested(result);
    expect(finding && say(finding.message, "zh-CN")).toContain(
      "其中一个名称下的 3 人中 3 人在两个名称下都有"
    );
    expect(finding?.cells.map(({ sheet }) => sheet)).toEqual(["1月发放表", "2月发放表"]);
  });

  test.each<[string, Workbook, readonly string[]]>([
    [
      "alike but for words that say little, without anybody under both",
      months(people("永济市夕阳红养老服务有限公司", [0, 1]), people("夕阳红养老服务公司", [2, 3])),
      ["永济市夕阳红养老服务有限公司=夕阳红养老服务公司"],
    ],
    [
      "the same, and the roster keeps both apart",
      months(
        people("永济市夕阳红养老服务有限公司", [0, 1]),
        people("夕阳红养老服务公司", [2, 3]),
        [
          ...people("永济市夕阳红养老服务有限公司", [0, 1]),
          ...people("夕阳红养老服务公司", [2, 3]),
        ].map((row) => row.slice(0, 3))
      ),
      [],
    ],
    [
      "first and second",
      months(people("仁德第一养老院", [0, 1, 2]), people("仁德第二养老院", [3, 4, 5])),
      [],
    ],
    [
      "a home whose people all moved into quite another one",
      months(people("福乐园", [0, 1, 2, 3, 4, 5]), people("城西街道老年公寓", [0, 1, 2, 3, 4, 5])),
      [],
    ],
  ])("%s", (_what, workbook, expected) => {
    expect(pairsOf(run(workbook))).toEqual(expected);
  });

  test("it is never merged by itself; confirmed, the institution has one row, ruled out it is gone", () => {
    const workbook = months(
      people("永济市夕阳红养老服务有限公司", [0, 1]),
      people("夕阳红养老服务公司", [2, 2])
    );
    const rows = (result: Reconciliation): readonly (readonly CellScalar[])[] => {
      const how = { language: "zh-CN", now: "2026-11-22" } as const;
      const [summary] = planListSheets(result, workbook, how).plan.sheets;
      return (summary?.rows ?? []).flatMap(({ cells }) =>
        String(cells[11]?.value).startsWith("institution:")
          ? [[0, 1, 4].map((column) => cells[column]?.value ?? null)]
          : []
      );
    };
    const first = run(workbook);
    const ids = new Set(suggested(first).map((each) => each.id));
    expect(ids.size).toBe(1);
    expect(
      rows(first)
        .map(([name]) => name)
        .sort()
    ).toEqual(["夕阳红养老服务公司", "永济市夕阳红养老服务有限公司"].sort());
    expect(rows(run(workbook, { accepted: ids }))).toEqual([
      ["永济市夕阳红养老服务有限公司", first.findings.length, "夕阳红养老服务公司"],
    ]);
    expect(suggested(run(workbook, { refused: ids }))).toEqual([]);
  });
});
