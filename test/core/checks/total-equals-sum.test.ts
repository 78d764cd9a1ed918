import { totalEqualsSum } from "../../../src/core/checks/total-equals-sum";
import { say } from "../../../src/core/messages/message";
import { plain } from "../../../src/core/values/decimal";
import type { TotalClaim } from "../../../src/core/tables/facts";
import { cell, facts, totalClaim } from "./facts-builder";

const check = (...claim: Parameters<typeof totalClaim>) =>
  totalEqualsSum(facts({ totals: [totalClaim(...claim)] }));

test.each<[string, Parameters<typeof totalClaim>]>([
  [
    "S3 人次",
    [
      "2528",
      ["410", "156", "241", "174", "211", "212", "296", "120", "355", "186", "107", "60"],
      "人次",
    ],
  ],
  [
    "S3 表1-1, mixed decimals",
    [
      "133.00",
      [
        "17.635",
        "10.2125",
        "11.8325",
        "9.965",
        "10.105",
        "9.75",
        "18.79",
        "6.18",
        "14.495",
        "9.81",
        "5.465",
        "8.76",
      ],
      "万元",
      4,
    ],
  ],
  ["a dash counts as zero", ["12.00", ["7.00", "-", "5.00"], "万元", 2]],
  ["a blank that nothing was added for", ["12.00", ["7.00", "", "5.00"], "万元", 2]],
  [
    "exactly the rounding of three parts and the total",
    ["6.02", ["1.00", "2.00", "3.00"], "万元", 2],
  ],
  ["an unreadable part makes no claim", ["99.00", ["7.00", "#REF!", "5.00"], "万元", 2]],
  ["words make no claim", ["99.00", ["7.00", "见附件", "5.00"], "万元", 2]],
  ["nothing but blanks makes no claim", ["99.00", ["", ""], "万元", 2]],
  ["rates do not add up", ["100", ["80", "90"], "%"]],
])("silent: %s", (_name, claim) => {
  expect(check(...claim)).toEqual([]);
});

test("a total short of its parts is found at its cell, with the money", () => {
  const found = check("132.00", ["53.64", "35.64", "43.68"], "万元", 2);
  expect(found).toHaveLength(1);
  const [finding] = found;
  expect(finding!.cells[0]).toEqual(cell("F20"));
  expect(
    [finding!.stated, finding!.expected, finding!.difference, finding!.amountYuan].map((one) =>
      plain(one!)
    )
  ).toEqual(["132", "132.96", "-0.96", "-9600"]);
  expect(finding!.severity).toBe("high");
  expect(say(finding!.message, "zh-CN")).toBe(
    "合计补贴金额（F20）：F3:F5 相加为 132.96 万元，报表 132.00 万元，少 0.96 万元。核对 F20 和各分项。"
  );
});

test("just past the rounding is found", () => {
  const [finding] = check("6.03", ["1.00", "2.00", "3.00"], "万元", 2);
  expect(plain(finding!.difference!)).toBe("0.03");
});

test("one head is one head", () => {
  const [finding] = check("301", ["100", "200"], "人");
  expect(plain(finding!.difference!)).toBe("1");
  expect(finding!.amountYuan).toBeUndefined();
});

test("what a blank may explain is said with less force", () => {
  const [missing] = check("20.00", ["7.00", "", "5.00"], "万元", 2);
  expect(missing!.severity).toBe("medium");
  expect(say(missing!.message, "zh-CN")).toContain("1 个分项为空");
  const [less] = check("10.00", ["7.00", "", "5.00"], "万元", 2);
  expect(less!.severity).toBe("high");
});

test("money without a unit has no yuan", () => {
  const [finding] = check("20", ["7", "5"], "none");
  expect(finding!.amountYuan).toBeUndefined();
  expect(finding!.unit).toBeUndefined();
});

describe("money columns of one table lend each other their decimals", () => {
  const whole = (unit: Parameters<typeof totalClaim>[2]) => totalClaim("41", ["18", "20"], unit, 0);
  const fine = (table: TotalClaim["table"], unit: Parameters<typeof totalClaim>[2]) => ({
    ...totalClaim("30.80", ["10.80", "20.00"], unit, 2),
    table,
  });
  // Off by 3 with whole figures of 18 and 20: the rounding of three halves is 1.5.
  const slip = totalClaim("38.40", ["18", "20"], "万元", 0);
  test("a slip within the rounding of whole figures is no finding by itself", () => {
    expect(totalEqualsSum(facts({ totals: [slip] }))).toEqual([]);
  });
  test("but is one where another column shows two decimals", () => {
    const [found] = totalEqualsSum(facts({ totals: [slip, fine(slip.table, "万元")] }));
    expect(plain(found!.difference!)).toBe("0.4");
    const [after] = totalEqualsSum(facts({ totals: [fine(slip.table, "万元"), slip] }));
    expect(plain(after!.difference!)).toBe("0.4");
  });
  test.each([
    ["another table's", { ...slip.table, id: "other" }, "万元"],
    ["another unit's", slip.table, "元"],
    ["no unit's", slip.table, "none"],
  ] as const)("%s decimals say nothing of it", (_, table, unit) => {
    expect(totalEqualsSum(facts({ totals: [slip, fine(table, unit)] }))).toEqual([]);
  });
  test("heads are not money", () => {
    const [found] = totalEqualsSum(facts({ totals: [whole("人"), fine(whole("人").table, "人")] }));
    expect(plain(found!.difference!)).toBe("3");
  });
});

test("what a finding is called, and how sure it is", () => {
  const [heads] = check("301", ["100", "200"], "人");
  expect([heads!.subject, heads!.place, heads!.unit, heads!.severity]).toEqual([
    "合计 · 补贴金额",
    "补贴金额",
    "人",
    "high",
  ]);
  const [bare] = totalEqualsSum(
    facts({ totals: [{ ...totalClaim("20", ["7", "5"], "none"), header: "" }] })
  );
  expect([bare!.subject, bare!.severity]).toEqual(["合计", "medium"]);
  const spaced = { ...totalClaim("20", ["7", "5"], "元") };
  const [named] = totalEqualsSum(
    facts({ totals: [{ ...spaced, label: { ...spaced.label, text: "合 　 计" } }] })
  );
  expect(say(named!.message, "zh-CN")).toContain("合计补贴金额");
});

test("causes are named when there are some", () => {
  const [unexplained] = check("33", ["7", "5", "11"], "元");
  expect("causes" in unexplained!).toBe(false);
  const [missing] = check("12", ["7", "5", "10"], "元");
  expect(missing!.causes).toHaveLength(1);
});
