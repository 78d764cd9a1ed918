import { isHeaderAddition } from "../../../src/core/tables/header-addition";
import { viewOf } from "../../../src/core/tables/sheet-view";
import { book } from "./book";

/*
 * A row of units or of column numbers under a header: read as a row of figures it is one town more,
 * and a row of small figures read as column numbers is one less.
 */

function isAddition(line: string): boolean {
  const row = line.split("|").map((text) => {
    if (text === "") return null;
    return /^\d+$/u.test(text) ? Number(text) : text;
  });
  const [sheet] = book({ name: "表", rows: [row] }).sheets;
  const block = { top: 0, left: 0, bottom: 0, right: row.length - 1 };
  return sheet !== undefined && isHeaderAddition(viewOf(sheet), 0, block);
}

test.each([
  "|（人）|（元）",
  "|人|元",
  "|[人]|[万元]",
  "单位|人次|元/人次|万元",
  "计量单位|人|元",
  "1|2|3",
  "|1|2|3",
  "2|3|4",
  "1|2|3|4|5|6|7|8|9|10|11",
  "栏次|1|2",
  "栏次|1|2|3",
  "甲|乙|丙",
  "甲|1|2|3",
  "甲|乙|1|2",
  "①|②|③",
  "甲|①|②|③=①×②",
  "甲|①|②|(③=①*②)",
  "1|2|3=1×2",
  "甲|1|2|C=A+B",
])("%s adds to the header", (line) => {
  expect(isAddition(line)).toBe(true);
});

test.each([
  "|（人）|",
  "东乡|人|元",
  "|人|元|1",
  "1|2",
  "3|4|5",
  "1|2|4",
  "1|3|5",
  "3|2|1",
  "1|1|1",
  "100|101|102",
  "东乡|1|2|3",
  "1|2|3|东乡",
  "壬|癸|子",
  "栏次|1",
  "A=B|C=D",
  "补贴金额=1×2|1|2|3",
  "",
])("%s does not", (line) => {
  expect(isAddition(line)).toBe(false);
});
