import { plain } from "../../../src/core/values/decimal";
import { inChinese, scoreWorkbook, workbookOf } from "./score-workbook";
import { SHEETS, yongji } from "./yongji-figures";

const gradeText = (grade: ReturnType<typeof scoreWorkbook>["grade"]) =>
  grade && {
    stated: grade.stated && `${plain(grade.stated)} ${grade.statedLevel ?? ""}`,
    score: `${plain(grade.score)} ${grade.level ?? ""}`,
    others: grade.alternatives.map(({ score, level }) => `${plain(score)} ${level ?? ""}`),
    pending: grade.pending,
  };

test("each wrong payment counts: 85 良 as stated is 75 中, and 84 良 when the flat cut is one 处", () => {
  const { short, grade } = scoreWorkbook(yongji());
  expect(gradeText(grade)).toEqual({
    stated: "85 良",
    score: "75 中",
    others: ["84 良"],
    pending: [],
  });
  expect(short).toMatchObject({
    "B1-1": "3 computed",
    "B1-2": "3 computed",
    "C1-1": "5 computed",
    "C4-1": "0 computed",
    "D3-1": "10 computed",
    "A3-1": "4 stated",
    "C2-1": "4 stated",
    "C3-1": "5 stated",
    "D1-1": "10 stated",
    "D2-1": "7 stated",
  });
});

test("a setting decides the unit of 处, and the other reading is the alternative", () => {
  const once = scoreWorkbook(yongji(), { occurrenceUnit: "flat-cut-once" });
  expect(gradeText(once.grade)).toMatchObject({ score: "84 良", others: ["75 中"] });
  const each = scoreWorkbook(yongji(), { occurrenceUnit: "each" });
  expect(gradeText(each.grade)).toMatchObject({ score: "75 中", others: ["84 良"] });
});

test("a score rests on its findings and cells, and says its arithmetic", () => {
  const { indicators } = scoreWorkbook(yongji());
  const accuracy = indicators.find(({ code }) => code === "C4-1");
  expect(accuracy?.rule).toBe("deduct-per-occurrence");
  expect(accuracy?.findings).toHaveLength(13); // twelve payments and the flat cut
  expect(inChinese(accuracy?.explanation)).toContain("10 − 1 × 12");
  const rate = indicators.find(({ code }) => code === "B1-2");
  expect(inChinese(rate?.explanation)).toMatch(/支出 133.* 到位 133.* = 100%/u);
});

test("a stated score that the rule cannot give is named", () => {
  const { indicators } = scoreWorkbook(yongji());
  const said = (code: string) =>
    inChinese(indicators.find((one) => one.code === code)?.explanation);
  expect(said("B1-3")).toContain("得不到 4 分"); // ①②③ add up to 3
  expect(said("B2-2")).not.toContain("得不到");
  expect(said("D1-1")).toContain("由数据可知");
});

test("the order of sheets and of rows does not matter", () => {
  const { grade, short } = scoreWorkbook(yongji());
  const turned = workbookOf(
    Object.fromEntries(
      Object.entries(SHEETS)
        .reverse()
        .map(([name, rows]) => {
          if (name !== "资金支出" && name !== "满意度") return [name, rows];
          const body = rows.slice(1).filter(([first]) => first !== "合计");
          const total = rows.slice(1).filter(([first]) => first === "合计");
          return [name, [...rows.slice(0, 1), ...body.reverse(), ...total]];
        })
    )
  );
  const again = scoreWorkbook(turned);
  expect(again.short).toEqual(short);
  expect(gradeText(again.grade)).toEqual(gradeText(grade));
});
