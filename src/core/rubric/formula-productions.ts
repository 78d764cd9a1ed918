import { UNREAD } from "./award-productions";
import { COMPARES, type Production } from "./production";
import { readCondition, sayTokens } from "./read-condition";
import { readFormula } from "./read-formula";
import { readWeightedSum } from "./read-weighted-sum";
import { readSavingRate } from "./read-saving-rate";
import type { Statement } from "./statement";
import type { Token } from "./tokenise";

/** 得分=资金到位率×分值 */
const scoreFormula: Production = (token, gathered, tokens, at) => {
  if (token.type !== "score-is") return undefined;
  const near = tokens.slice(at + 1, at + 4);
  const equals = near.findIndex(({ type }) => type === "equal");
  // 完成率（W）评分：W=100%: what stands between names another thing.
  const isFormula =
    equals >= 0 &&
    near.slice(0, equals).every(({ type, raw }) => type !== "text" || /^(?:为|得分)$/u.test(raw));
  const from = isFormula ? at + 2 + equals : at + 2;
  const end = endOfFormula(tokens, from);
  const formula = readFormula(tokens.slice(from, end));
  const terms = formula ? undefined : readWeightedSum(tokens.slice(from, end));
  if (terms) {
    return {
      statement: { type: "weighted", when: readCondition(gathered), terms },
      length: end - at,
    };
  }
  // 满意度评分：S≥95分 announces bands; only = announces a formula.
  if (!formula && !isFormula) return undefined;
  const statement: Statement = formula
    ? { type: "formula", when: readCondition(gathered), ...formula }
    : UNREAD;
  return { statement, length: end - at };
};

/** 资金到位率×分值, without 得分=; 分值×完成率 behind 得. */
const bareFormula: Production = (token, gathered, tokens, at) => {
  if (token.type === "times" && isMarks(tokens[at + 1])) {
    const cut = startOfFactors(gathered);
    const [lead, ...inner] = gathered.slice(cut);
    // ＜70%的按（实际率/70%）×8: 按 is no factor.
    const isLead = lead?.type === "text" && LEADS.test(lead.raw) && inner[0]?.type === "open";
    const factors = isLead ? inner : gathered.slice(cut);
    const formula = readFormula([...factors, ...tokens.slice(at, at + 2)]);
    // What follows (计算得分) says no more.
    const tail = /^[”"]?(?:计算)?(?:得分|计分|计算|赋分)/u.test(tokens[at + 2]?.raw ?? "") ? 1 : 0;
    const when = readCondition(gathered.slice(0, cut));
    const statement: Statement = formula ? { type: "formula", when, ...formula } : UNREAD;
    return { statement, length: 2 + tail };
  }
  const skip = verbLength(token, tokens[at + 1]);
  const isNamed = tokens[at + skip]?.type === "full-marks";
  // 得8×完成率: only behind 得 are bare figures the marks.
  const isGiven = skip > 0 ? isMarks(tokens[at + skip]) : isBareMarks(token, gathered.at(-1));
  if (!(isNamed || isGiven) || tokens[at + skip + 1]?.type !== "times") return undefined;
  const end = endOfFormula(tokens, at + skip);
  const formula = readFormula(tokens.slice(at + skip, end));
  const when = readCondition(gathered);
  return formula && { statement: { type: "formula", when, ...formula }, length: end - at };
};

/** 8分×完成率; 8-10分 and ≥80分 are no marks. */
function isBareMarks({ type }: Token, before: Token | undefined): boolean {
  return type === "points" && before?.type !== "dash" && !COMPARES.has(before?.type ?? "text");
}

/** 得, 得分：, 满分 before marks in figures. */
function verbLength(token: Token, next: Token | undefined): number {
  if (token.type === "full-marks-are") return 1;
  if (token.type !== "award") return 0;
  return next?.type === "pause" ? 2 : 1;
}

/** 到位率×60%+及时率×40%, without 得分=. */
const bareWeighted: Production = (_token, gathered, tokens, at) => {
  // Only at the beginning: a look at all that was gathered, at each word, would take long.
  if (gathered.length > 2 || sayTokens(gathered) !== "") return undefined;
  const end = endOfFormula(tokens, at);
  const terms = readWeightedSum(tokens.slice(at, end));
  return (
    terms && { statement: { type: "weighted", when: readCondition([]), terms }, length: end - at }
  );
};

const LEADS = /^(?:的|时|则|，)*(?:按照?|以|为)$/u;

/** Where the factors begin in what stands before ×: behind the last pause, and behind 小于100%的. */
function startOfFactors(gathered: readonly Token[]): number {
  const pause = gathered.findLastIndex(({ type }) => type === "pause" || type === "stop");
  const compared = gathered.findLastIndex(
    ({ type }, at) => type === "number" && COMPARES.has(gathered[at - 1]?.type ?? "text")
  );
  const after = gathered.findLastIndex(
    ({ type }) => type === "and-below" || type === "and-above" || type === "between"
  );
  const otherwise = gathered.findLastIndex(({ type }) => type === "otherwise");
  return Math.max(pause, compared, after, otherwise) + 1;
}

/** 到位率=（实际到位/预算）×100%: says what a word means. */
const definition: Production = (token, gathered, tokens, at) => {
  const name = gathered.at(-1);
  const next = tokens[at + 1];
  if (token.type !== "equal" || name?.type !== "text") return undefined;
  if (next?.type === "number" || next?.type === "points") return undefined;
  const end = endOfFormula(tokens, at);
  const saving = readSavingRate(tokens.slice(at + 1, end));
  return {
    statement: { type: "definition", name: name.raw, ...(saving && { saving }) },
    length: end - at,
  };
};

/** The end of a formula: the next pause or stop outside brackets. */
function endOfFormula(tokens: readonly Token[], from: number): number {
  let depth = 0;
  for (let at = from; at < tokens.length; at += 1) {
    const type = tokens[at]?.type;
    // ×10分（低于60%按0分计）: an aside behind the marks is no factor.
    if (type === "open" && depth === 0 && at > from && isAside(tokens, at)) return at;
    if (type === "open") depth += 1;
    if (type === "close") depth -= 1;
    if (depth <= 0 && (type === "stop" || type === "pause")) return at;
  }
  return tokens.length;
}

/** （低于60%按0分计） behind the marks, （最高按100%计） at the end: brackets without arithmetic. */
function isAside(tokens: readonly Token[], at: number): boolean {
  if (isMarks(tokens[at - 1])) return true;
  const before = tokens[at - 1];
  if (before?.type !== "text" || /min$/iu.test(before.raw.normalize("NFKC"))) return false;
  const close = tokens.findIndex(({ type }, index) => index > at && type === "close");
  const after = tokens[close + 1]?.type;
  const isLast = close > 0 && (!after || after === "stop" || after === "pause");
  return isLast && !tokens.slice(at, close).some(({ type }) => OPERATORS.has(type));
}

const OPERATORS: ReadonlySet<Token["type"]> = new Set(["times", "divided-by", "plus", "dash"]);

function isMarks(token: Token | undefined): boolean {
  if (token?.type === "number") return !token.percent && token.value.gt(1);
  return token?.type === "full-marks" || token?.type === "points";
}

/** In the order they are tried. */
export const formulaProductions: readonly Production[] = [
  scoreFormula,
  bareWeighted,
  bareFormula,
  definition,
];
