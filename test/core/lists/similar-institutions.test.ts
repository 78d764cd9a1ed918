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
