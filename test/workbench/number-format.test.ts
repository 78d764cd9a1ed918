import { showCell } from "../../src/workbench/show-cell";

// Value, format code, what Excel shows (the 1900 date system).
test.each<[number, string, string]>([
  [17.635, "General", "17.635"],
  [133, "General", "133"],
  [0.0900000762939453, "General", "0.090000076294"],
  [0.1 + 0.2, "General", "0.3"],
  [1e20, "General", "100000000000000000000"],
  [133, "0.00", "133.00"],
  [1.005, "0.00", "1.01"],
  [-0.004, "0.00", "0.00"],
  [5, "0.##", "5."],
  [5.25, "0.##", "5.25"],
  [1330000, "#,##0", "1,330,000"],
  [999, "#,##0", "999"],
  [1234567.891, "#,##0.00", "1,234,567.89"],
  [0, "#,##0.00", "0.00"],
  [0.7483, "0.00%", "74.83%"],
  [1, "0%", "100%"],
  [-1200, "#,##0;[Red]-#,##0", "-1,200"],
  [-1200, "#,##0_);[Red](#,##0)", "(1,200)"],
  [0, '0;-0;"—"', "—"],
  [12, '0"人"', "12人"],
  [1200, '"¥"#,##0.00', "¥1,200.00"],
  [1200, "[$¥-804]#,##0", "¥1,200"],
  [7, "000", "007"],
  [1330000, "0.00,", "1330.00"],
  [12345678, "0.00E+00", "1.23E+07"],
  [0.5, "# ?/?", "0.5"],
  [45291, "yyyy-mm-dd", "2023-12-31"],
  [45291, 'yyyy"年"m"月"d"日"', "2023年12月31日"],
  [45291, "yyyy年m月d日", "2023年12月31日"],
  [45291.5, "yyyy/m/d h:mm", "2023/12/31 12:00"],
  [45291.999999, "yyyy-mm-dd", "2024-01-01"],
  [0.75, "h:mm AM/PM", "6:00 PM"],
  [1.5, "[h]:mm", "36:00"],
  [45291.25, "mm:ss", "00:00"],
  [61, "yyyy-mm-dd", "1900-03-01"],
  [59, "yyyy-mm-dd", "1900-02-28"],
])("%d as %s shows %s", (value, format, text) => {
  expect(showCell(value, format, false)).toEqual({ text, align: "right" });
});

test("the 1904 system counts 1462 days later", () => {
  expect(showCell(45291 - 1462, "yyyy-mm-dd", true).text).toBe("2023-12-31");
});

test("a day number outside the calendar stays a number", () => {
  expect(showCell(-5, "yyyy-mm-dd", false).text).toBe("-5");
});

test("texts stand left, numbers right, errors and truth in the middle", () => {
  expect(showCell("120", "General", false)).toEqual({ text: "120", align: "left" });
  expect(showCell({ error: "#REF!" }, "0.00", false)).toEqual({ text: "#REF!", align: "center" });
  expect(showCell(true, "General", false)).toEqual({ text: "TRUE", align: "center" });
  expect(showCell(null, "0.00", false).text).toBe("");
});
