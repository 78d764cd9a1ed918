import { readPeople } from "../../../src/core/lists/read-book";
import { reconcile } from "../../../src/core/lists/reconcile";
import { finish } from "../../../src/core/values/finish";
import { gridFromRows, type CellScalar, type Workbook } from "../../../src/core/workbook/workbook";
import { citizenId as id } from "./citizen-id";

/** Lists as strangers keep them: right ones are not accused, what is planted is found. */
type Rows = readonly (readonly CellScalar[])[];
type Merge = readonly [top: number, left: number, bottom: number, right: number];

interface Layout {
  readonly name: string;
  readonly sheets: Readonly<Record<string, Rows>>;
  readonly merges?: Readonly<Record<string, readonly Merge[]>>;
  /** People by sheet. */
  readonly people: readonly number[];
  readonly flags: readonly string[];
}

const account = (order: number): string => `62284800000000${String(order).padStart(5, "0")}`;
const wrong = (order: number): string =>
  `${id(order).slice(0, 17)}${id(order).endsWith("5") ? "6" : "5"}`;

const LAYOUTS: readonly Layout[] = [
  {
    name: "a sheet a month, one person moves in mid-month",
    sheets: Object.fromEntries(
      [1, 2, 3].map((month): [string, Rows] => [
        `${String(month)}月`,
        [
          ["2023年高龄补贴发放花名册"],
          ["序号", "姓名", "身份证号码", "村（社区）", "补贴金额", "备注"],
          [1, "张三", id(1), "东村", 100, null],
          [2, "李四", id(2), "西村", month === 2 ? 50 : 100, month === 2 ? "15日转出至东村" : null],
          ...(month === 2 ? [[3, "李四", id(2), "东村", 50, "16日由西村转入"]] : []),
          ["合计", null, null, null, 200, null],
        ],
      ])
    ),
    people: [2, 3, 2],
    flags: [],
  },
  {
    name: "a bank's file with 户名, 账号, 金额, and a dash of notes",
    sheets: {
      银行代发: [
        ["户名", "账号", "金额", "摘要"],
        ["张三", account(1), "1,200.00", "养老补贴"],
        ["李四", account(2), "1,200.00", "养老补贴"],
        ["王五", account(2), "1,200.00", "养老补贴"],
      ],
    },
    people: [3],
    flags: ["account-shared"],
  },
  {
    name: "two header rows, groups of columns above",
    sheets: {
      发放明细: [
        ["2023年度补贴发放明细表"],
        ["序号", "基本信息", null, null, "补贴情况", null, null],
        [null, "姓名", "身份证号", "机构", "月数", "月标准", "金额"],
        [1, "张三", id(1), "甲院", 12, 100, 1200],
        [2, "李四", id(2), "甲院", 6, 100, 700],
      ],
    },
    merges: {
      发放明细: [
        [1, 0, 2, 0],
        [1, 1, 1, 3],
        [1, 4, 1, 6],
      ],
    },
    people: [2],
    flags: ["months-times-rate"],
  },
  {
    name: "subtotals by village, notes between, the total on top",
    sheets: {
      发放表: [
        ["村", "姓名", "身份证号", "金额"],
        ["合计", null, null, 400],
        ["东村", "张三", id(1), 100],
        ["东村", "李四", id(2), 100],
        ["东村小计", null, null, 200],
        ["注：以下为西村，由村委会代报", null, null, null],
        ["西村", "王五", id(3), 100],
        ["西村", "赵六", id(4), 100],
        ["小计", "2人", null, 200],
        ["说明：以上人员均已公示。", null, null, null],
      ],
    },
    people: [4],
    flags: [],
  },
  {
    name: "all cells are text, apostrophes and full width too",
    sheets: {
      发放表: [
        ["姓名", "身份证号", "月数", "标准（元/月）", "金额（元）"],
        ["张 三", `'${id(1)}`, "12", "100", "1200.00"],
        [
          "李四",
          id(2).replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
          "１２",
          "１００",
          "1,200",
        ],
        ["王五", wrong(3), "12", "100", "1200"],
      ],
    },
    people: [3],
    flags: ["id-checksum"],
  },
  {
    name: "IDs typed as numbers: no duplicates, one word about the data",
    sheets: {
      发放表: [
        ["姓名", "身份证号", "金额"],
        ["张三", 140822194503100000, 100],
        ["李四", 140822194503100000, 100],
        ["王五", id(3), 100],
      ],
    },
    people: [3],
    flags: ["id-digits-lost", "id-digits-lost"],
  },
  {
    name: "dates in four spellings, one death before the payment",
    sheets: {
      "2023年花名册": [
        ["姓名", "身份证号", "入住日期", "死亡日期"],
        ["张三", id(1), 20230501, null],
        ["李四", id(2), "2023.5.1", "2023年5月20日"],
        ["王五", id(3), "2023年5月", null],
        ["赵六", id(4), 45047, "2023-06-10"],
      ],
      "2023年发放表": [
        ["姓名", "身份证号", "发放月份", "金额"],
        ["张三", id(1), "2023年6月", 100],
        ["李四", id(2), "2023年5月", 100],
        ["王五", id(3), "2023年6月", 100],
        ["赵六", id(4), "2023年8月", 100],
      ],
    },
    people: [4, 4],
    flags: ["paid-after-death"],
  },
  {
    name: "a payment taken back, and paid again",
    sheets: {
      发放表: [
        ["姓名", "身份证号", "月份", "金额", "备注"],
        ["张三", id(1), "2023年3月", 100, null],
        ["张三", id(1), "2023年3月", -100, "账号错误退回"],
        ["张三", id(1), "2023年3月", 100, "重新发放"],
        ["李四", id(2), "2023年3月", 100, null],
        ["李四", id(2), "2023年3月", 100, null],
      ],
    },
    people: [5],
    flags: ["duplicate-in-list"],
  },
  {
    name: "guardians' accounts are declared, one is not",
    sheets: {
      发放表: [
        ["姓名", "身份证号", "金额", "开户人", "与本人关系", "银行卡号"],
        ["张小一", id(1, "20150310"), 100, "张大", "父子", account(1)],
        ["张小二", id(2, "20160310"), 100, "张大", "父子", account(1)],
        ["李小三", id(3, "20150310"), 100, "李小三", "本人", account(3)],
        ["王小四", id(4, "20150310"), 100, "赵某", null, account(4)],
      ],
    },
    people: [4],
    flags: ["payee-differs"],
  },
  {
    name: "the village merged over its people, the ID over two columns",
    sheets: {
      花名册: [
        ["村别", "姓名", "身份证号", null, "类别"],
        ["东村", "张三", id(1), null, "80-89周岁"],
        [null, "李四", id(2, "19300310"), null, "90-99周岁"],
        ["西村", "王五", id(3, "19300310"), null, "90-99周岁"],
      ],
    },
    merges: {
      花名册: [
        [0, 2, 0, 3],
        [1, 0, 2, 0],
        [1, 2, 1, 3],
        [2, 2, 2, 3],
        [3, 2, 3, 3],
      ],
    },
    people: [3],
    flags: [],
  },
];

function bookOf({ sheets, merges = {} }: Layout): Workbook {
  return {
    sheets: Object.entries(sheets).map(([name, rows]) =>
      gridFromRows(name, rows, {
        merges: (merges[name] ?? []).map(([top, left, bottom, right]) => ({
          sheet: name,
          top,
          left,
          bottom,
          right,
        })),
      })
    ),
    date1904: false,
    definedNames: [],
  };
}

test.each(LAYOUTS)("$name", (layout) => {
  const workbook = bookOf(layout);
  const { lists } = finish(readPeople(workbook));
  expect(lists.map(({ count }) => count)).toEqual(layout.people);
  const { findings } = finish(reconcile(workbook));
  expect(findings.map(({ rule }) => rule)).toEqual(layout.flags);
});
