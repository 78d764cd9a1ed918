import { readFacts } from "../../../../src/core/tables/find-tables";
import { formatCell } from "../../../../src/core/values/cell-ref";
import { book } from "../book";
import { factsLines } from "../facts-lines";

function stated(...rows: (string | number | null)[][]): string[] {
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
    ["评价总分合计为85.5分", ["stated 85.5 -"]],
    ["项目综合评价评分结果是100分", ["stated 100 -"]],
    ["得分85", []],
    ["评价结果为“优秀”", ["stated - 优秀"]],
    ["评价结论：合格", ["stated - 合格"]],
    ["绩效评定等级评定为「B级」", ["stated - B级"]],
    ["绩效等级属于‘较差’", ["stated - 较差"]],
    ["综合结果档次确定：一般", ["stated - 一般"]],
    ["等次:A", ["stated - A"]],
    ["级别为良好水平", []],
    ["评价等级为优质", []],
    ["评价为“良好”", ["stated - 良好"]],
    ["评价为良好以上", []],
    ["评价等级为优，评价等级为良，评价等级为中", []],
    ["评价等级为优，上年评价等级为良", ["stated - 优"]],
    ["资金支出进度是约98.25%", ["stated execution 0.9825"]],
    ["预算到位率达100%", ["stated received 1"]],
    ["到位率=5%", ["stated received 0.05"]],
    ["预算执行率达到95%的目标", []],
    ["预算执行率95%目标", []],
    ["预算执行率95%及以下", []],
    ["预算执行率95", []],
    ["良", []],
    ["得", []],
  ])("%s", (text, lines) => {
    expect(stated([text])).toEqual(lines);
  });

  it("reads a label with its value beside it", () => {
    expect(stated(["综合得分", 85], ["评价等级", "良"])).toEqual(["stated 85 -", "stated - 良"]);
  });

  it.each([
    [["资金执行率", "77.78%"], ["stated execution 0.7778"]],
    [["预算到位率：", "100%"], ["stated received 1"]],
    [["支出进度:", "5.5%"], ["stated execution 0.055"]],
    [["执行率说明", "77.78%"], []],
    [["总体执行率", "77.78%"], []],
    [["资金执行率", "约77.78%"], []],
    [["资金执行率", "77.78%以上"], []],
    [["资金执行率", "7777.78%"], []],
    [["资金执行率", ""], []],
    [["绩效评价总分：", "85分"], ["stated 85 -"]],
    [["得分", "较高"], []],
    [["指标得分", 85], []],
    [["得分说明", 85], []],
    [["绩效等级：", "良好"], ["stated - 良好"]],
    [["评定结论", "合格"], ["stated - 合格"]],
    [["项目等级", "良"], []],
    [["等级说明", "良"], []],
    [["评价等级", "很良"], []],
    [["评价等级", "良等"], []],
    [["评价等级", null], []],
    [["等级", "良"], ["stated - 良"]],
    [["绩效评价等级", "良"], ["stated - 良"]],
    [["资金执行率", "77.78%左右"], []],
  ])("%j side by side", (row, lines) => {
    expect(stated(row)).toEqual(lines);
  });

  it.each([
    ["单位自评得分98分", true],
    ["决策类指标得分20分", true],
    ["三级指标得分5分", true],
    ["指标分值合计得分20分", true],
    ["满分100分，得分85分", true],
    ["上年得分80分", true],
    ["去年综合得分80分", true],
    ["同期得分80分", true],
    ["第三名得分80分", true],
    ["第12名得分80分", true],
    ["A1得分5分", true],
    ["其中B2-10补贴发放及时性得分5分", true],
    ["二级指标综合得分5分", true],
    ["本指标综合得分5分", undefined],
    ["GDP得分5分", undefined],
    ["综合得分85分", undefined],
  ])("%s: of a part is %s", (text, isPart) => {
    const [grade] = readFacts(book({ rows: [[text]] })).statedGrades;
    expect(grade?.isPart).toBe(isPart);
  });

  it("says where it stands: the sentence, or the cell with the value, and its decimals", () => {
    const { statedGrades, statedRates } = readFacts(
      book({
        rows: [["综合得分85分"], ["评价等级", "良"], ["资金执行率", "77.780%"], ["执行率为5%"]],
      })
    );
    expect(statedGrades.map(({ cell }) => formatCell(cell))).toEqual(["Sheet1!A1", "Sheet1!B2"]);
    expect(statedRates.map(({ cell, decimals }) => [formatCell(cell), decimals])).toEqual([
      ["Sheet1!B3", 3],
      ["Sheet1!A4", 0],
    ]);
  });

  it("has nothing but what is said", () => {
    const { statedGrades } = readFacts(book({ rows: [["综合得分85.5分"], [], ["评价等级为良"]] }));
    expect(statedGrades.map((grade) => Object.keys(grade).join(" "))).toEqual([
      "cell score",
      "cell level",
    ]);
  });

  it("is not looked for in texts of more than 5,000 characters", () => {
    const long = (length: number): string => "综合得分85分".padEnd(length, "。");
    expect(stated([long(5000)])).toEqual(["stated 85 -"]);
    expect(stated([long(5001)])).toEqual([]);
  });

  it("leaves the tables to their readers", () => {
    const lines = stated(
      ["一级指标", "分值", "评分标准"],
      ["预算执行率为100%", 10, "执行率为100%得10分"]
    );
    expect(lines).toEqual([]);
  });
});
