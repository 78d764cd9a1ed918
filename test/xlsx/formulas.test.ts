import { shiftFormula } from "../../src/xlsx/read/shift-formula";
import { fileFormula } from "../../src/xlsx/write/formula-text";
import { renameReferences } from "../../src/core/workbook/rename-references";

describe("shiftFormula, two down and one to the right", () => {
  it.each([
    ["A1+$B$1+C$1+$D1", "B3+$B$1+D$1+$D3"],
    ["SUM(A1:B2)", "SUM(B3:C4)"],
    ["SUM(A:C,$A:C,1:3,$1:3)", "SUM(B:D,$A:D,3:5,$1:5)"],
    ["'表 A1'!A1&资金支出!B2&Sheet1!C3", "'表 A1'!B3&资金支出!C4&Sheet1!D5"],
    ['"A1"&A1&"say ""B2"""', '"A1"&B3&"say ""B2"""'],
    ["LOG10(A1)+ATAN2(A1,B1)", "LOG10(B3)+ATAN2(B3,C3)"],
    ["表1[[#This Row],[A1]]*[1]Sheet1!A1", "表1[[#This Row],[A1]]*[1]Sheet1!B3"],
    ["金额A1+A1金额+_A1+A1_+A1.x", "金额A1+A1金额+_A1+A1_+A1.x"],
    ["1E5+A1E5+XFE1+A1048577", "1E5+A1E5+XFE1+A1048577"],
    ["XFD1048576", "A2"],
    ["IF(A1<>B1,#REF!,A1#)", "IF(B3<>C3,#REF!,B3#)"],
  ])("%s → %s", (formula, expected) => {
    expect(shiftFormula(formula, 2, 1)).toBe(expected);
  });

  it("wraps around upwards too", () => {
    expect(shiftFormula("A1", -1, -1)).toBe("XFD1048576");
  });
});

describe("fileFormula", () => {
  it.each([
    ["=SUM(A1)", "SUM(A1)"],
    [
      'IFS(A1>1,"IFS(",TRUE,textjoin(",",1,A:A))',
      '_xlfn.IFS(A1>1,"IFS(",TRUE,_xlfn.TEXTJOIN(",",1,A:A))',
    ],
    ["FILTER(A:A,B:B)", "_xlfn._xlws.FILTER(A:A,B:B)"],
    ["COUNTIFS(A:A,1)+SUMIFS(A:A,B:B,1)", "COUNTIFS(A:A,1)+SUMIFS(A:A,B:B,1)"],
    ["_xlfn.IFS(A1,1)", "_xlfn.IFS(A1,1)"],
    ["'IFS('!A1", "'IFS('!A1"],
  ])("%s → %s", (formula, expected) => {
    expect(fileFormula(formula)).toBe(expected);
  });
});

describe("renameReferences", () => {
  const names = new Map([
    ["评分表", "评分表 (2)"],
    ["a'b", "c'd"],
  ]);
  it.each([
    ["'评分表'!A1+评分表!B2", "'评分表 (2)'!A1+'评分表 (2)'!B2"],
    ['"评分表!A1"&A1', '"评分表!A1"&A1'],
    ["我的评分表!A1+'我的评分表'!A1", "我的评分表!A1+'我的评分表'!A1"],
    ["'a''b'!A1", "'c''d'!A1"],
    ["SUM('评分表'!$A$1:$B$2)/得分情况表!A1", "SUM('评分表 (2)'!$A$1:$B$2)/得分情况表!A1"],
    ["表1[评分表]", "表1[评分表]"],
  ])("%s → %s", (formula, expected) => {
    expect(renameReferences(formula, names)).toBe(expected);
  });
});
