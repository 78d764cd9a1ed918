import { readFacts } from "../../../../src/core/tables/find-tables";
import { book } from "../book";
import { factsLines } from "../facts-lines";

function stated(...rows: (string | number)[][]): string[] {
  return factsLines(readFacts(book({ rows }))).filter((line) => line.startsWith("stated"));
}

describe("what sentences state", () => {
  it.each([
    ["经综合评价，得分85分，绩效评价等级为“良”。", ["stated 85 良"]],
    ["综合得分：89.17分，评价等级为优", ["stated 89.17 优"]],
    ["总分89.17分，绩效评价为“良”。", ["stated 89.17 良"]],
    ["截至年底共支出306.79万元，预算执行率74.83%", ["stated execution 0.7483"]],
    ["资金到位率为100%，预算执行率为 98.5 %", ["stated received 1", "stated execution 0.985"]],
    ["预算执行率≥95%，得3分", []],
    ["90分以上为优，80-90分为良，60-80分为中，60分以下为差", []],
    ["等级标准见下表", []],
    ["目标：预算执行率达到95%以上", []],
  ])("%s", (text, lines) => {
    expect(stated([text])).toEqual(lines);
  });

  it("reads a label with its value beside it", () => {
    expect(stated(["综合得分", 85], ["评价等级", "良"])).toEqual(["stated 85 -", "stated - 良"]);
  });

  it("leaves the tables to their readers", () => {
    const lines = stated(
      ["一级指标", "分值", "评分标准"],
      ["预算执行率为100%", 10, "执行率为100%得10分"]
    );
    expect(lines).toEqual([]);
  });
});
