import { totalEqualsSum } from "../../../src/core/checks/total-equals-sum";
import { say } from "../../../src/core/messages/message";
import { plain } from "../../../src/core/values/decimal";
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
