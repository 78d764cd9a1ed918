import { readFacts } from "../../../../src/core/tables/find-tables";
import type { CellScalar } from "../../../../src/core/workbook/workbook";
import { book } from "../book";

function surveysOf(header: readonly string[], rows: readonly (readonly CellScalar[])[]) {
  const { surveys, doubts } = readFacts(
    book({ name: "满意度", rows: [["问卷调查统计表"], header, ...rows] })
  );
  return { kinds: surveys.map(({ table }) => table.kind), asked: doubts.map(({ id }) => id) };
}

// A small survey: its counts are figures from 1 to 10, as answers are that people typed.
const TALLY = [
  ["第1题", "对发放速度的评价", 40, 8, 1],
  ["第2题", "对政策宣传的评价", 40, 3, 6],
  ["第3题", "对办事人员的评价", 42, 4, 3],
  ["第4题", "对补贴标准的评价", 43, 5, 1],
  ["第5题", "对申请手续的评价", 38, 5, 6],
  ["第6题", "对结果公示的评价", 36, 10, 3],
  ["第7题", "对咨询答复的评价", 37, 11, 1],
];

test.each([
  [["题号", "问题", "满意（份）", "基本满意（份）", "不满意（份）"]],
  [["题号", "问题", "很满意", "较满意", "不满意"]],
])("a tally of few questionnaires is no list of people's answers: %s", (header) => {
  expect(surveysOf(header, TALLY)).toEqual({ kinds: ["survey-tally"], asked: [] });
});

test("answers that people typed as figures are still asked about", () => {
  const people = Array.from({ length: 12 }, (_, at) => [at + 1, 5, (at % 3) + 3, 4]);
  const { asked } = surveysOf(["序号", "对发放速度的评价", "服务态度", "您对补贴满意吗"], people);
  expect(asked).toHaveLength(1);
});
