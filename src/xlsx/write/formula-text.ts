/** Functions younger than Excel 2007 that a file must name with a prefix. */
const FUTURE =
  "IFS|SWITCH|MAXIFS|MINIFS|CONCAT|TEXTJOIN|XLOOKUP|XMATCH|LET|LAMBDA|IFNA|UNIQUE|SEQUENCE|TEXTBEFORE|TEXTAFTER|TEXTSPLIT|VSTACK|HSTACK|NUMBERVALUE|DAYS|STDEV\\.S|STDEV\\.P|VAR\\.S|VAR\\.P|RANK\\.EQ|RANK\\.AVG|PERCENTILE\\.INC|PERCENTILE\\.EXC|QUARTILE\\.INC|MODE\\.SNGL|CEILING\\.MATH|FLOOR\\.MATH";
const FUTURE_SHEET = "FILTER|SORT|SORTBY";
const TOKEN = new RegExp(
  `"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\\w.])(?:(${FUTURE})|(${FUTURE_SHEET}))(?=\\()`,
  "gi"
);

/** A formula as the file wants it: without `=`, younger functions with their prefix. */
export function fileFormula(formula: string): string {
  return formula
    .replace(/^=/, "")
    .replace(TOKEN, (whole: string, future?: string, sheet?: string) => {
      if (future !== undefined) return `_xlfn.${whole.toUpperCase()}`;
      if (sheet !== undefined) return `_xlfn._xlws.${whole.toUpperCase()}`;
      return whole;
    });
}
