import { subItemsSum } from "../../../src/core/checks/sub-items-sum";
import { say } from "../../../src/core/messages/message";
import { readFacts } from "../../../src/core/tables/find-tables";
import { formatCell } from "../../../src/core/values/cell-ref";
import { book } from "../tables/book";

function told(weight: number | string, rubric: string): string[] {
  const rows = [
    ["一级指标", "三级指标", "分值", "评分标准", "得分"],
    ["B过程", "B1资金使用合规性", weight, rubric, weight],
    [null, "B2其他", 10, "优秀得10分，视情况扣分", 10],
  ];
  return subItemsSum(readFacts(book({ name: "体系", rows }))).map(
    (finding) =>
      `${finding.cells[0] ? formatCell(finding.cells[0]) : ""} ${finding.stated?.toFixed() ?? ""} ${finding.expected?.toFixed() ?? ""} ${say(finding.message, "zh-CN")}`
  );
}

const EACH_ONE =
  "①使用合规，得1分，否则不得分。②手续完整，得1分，否则不得分。③用途一致，得1分，否则不得分。";

test("clauses that make up the weight are right, with or without a veto", () => {
  expect(told(3, EACH_ONE)).toEqual([]);
  expect(told(3, `${EACH_ONE}④出现挪用的，本指标不得分。`)).toEqual([]);
  expect(told("1.5", "①齐备得0.75分，否则不得分；②规范得0.75分，否则不得分。")).toEqual([]);
  expect(told(5, "每发现1处不符扣1分，扣完为止。")).toEqual([]);
});

test("thirds of the weight make up all of it", () => {
  const share = (of: string): string => `得分值的${of}，否则不得分`;
  const thirds = ["①制度健全", "②执行有效", "③资料齐全"].map(
    (each) => `${each}，${share("1/3")}；`
  );
  expect(told(10, thirds.join(""))).toEqual([]);
  expect(told(7, thirds.join(""))).toEqual([]);
  expect(told(10, thirds.slice(0, 2).join(""))[0]).toContain("少 3.33");
});

test("S3 B1-3: ①②③ make 3 of 4 points, ④ is a veto without points", () => {
  expect(told(4, `${EACH_ONE}④出现挪用的，本指标不得分。`)).toEqual([
    "体系!D2 3 4 B1 资金使用合规性（D2）：评分细则各项 ①1 + ②1 + ③1 = 3，分值 4（C2），少 1 分。补全细则，或更正分值。",
  ]);
});

test("clauses beyond the weight, and a single rule of another size", () => {
  expect(told(2, EACH_ONE)[0]).toContain("多 1 分");
  expect(told(6, "符合得5分，否则不得分。")[0]).toContain("体系!D2 5 6");
});

test("words that are not understood, or no weight, make no claim", () => {
  expect(told(4, "①使用合规，得1分，否则不得分。②另按有关规定酌定系数折算。")).toEqual([]);
  expect(told("", EACH_ONE)).toEqual([]);
});
