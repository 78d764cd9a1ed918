import { COMPARES, type Production } from "./production";
import { productions } from "./productions";
import { readCondition, sayTokens } from "./read-condition";
import type { Said, Statement } from "./statement";
import { tokenise, type Token } from "./tokenise";

/**
 * Reads one clause into statements, from left to right: words gather until a production says
 * something with them (得3分, 每处扣1分, 扣完为止), and become its condition.
 */
export function readStatements(text: string): readonly Said[] {
  const tokens = tokenise(text);
  const said: Said[] = [];
  let gathered: Token[] = [];
  let taken = 0;
  for (const [at, token] of tokens.entries()) {
    if (at < taken) continue;
    const made = firstMade(token, gathered, tokens, at);
    if (!made) {
      gathered.push(token);
      continue;
    }
    taken = at + made.length;
    const left = leftOver(gathered);
    if (left) said.push(left);
    const own = tokens.slice(at, taken);
    const words = sayTokens(made.aside ? own : [...gathered, ...own]);
    const statements = [made.statement, ...(made.more ?? [])];
    said.push(...statements.map((statement) => ({ ...statement, words })));
    // Without the bracket that the aside stood in.
    gathered = made.aside ? gathered.slice(0, -1) : [];
  }
  const rest = sayTokens(gathered);
  if (rest !== "") said.push({ ...remark(gathered), words: rest });
  return said;
}

/** 部分达到的扣一半，未达到的不得分: points that no production took are not a mere condition. */
function leftOver(gathered: readonly Token[]): Said | undefined {
  // 每获得1项 counts, 满意度得分90%以上 compares.
  const isScore = ({ type, raw }: Token, at: number) => {
    const next = gathered[at + 1];
    const isShare = next?.type === "number" && next.percent && !compares(gathered[at + 2]);
    return (
      (next?.type === "points" || isShare) &&
      (type === "deduct" || (type === "award" && !/[得评计]分/u.test(raw)))
    );
  };
  const words = sayTokens(gathered);
  if (!gathered.some(isScore) && !/减半|折半|加倍|翻倍|双倍/u.test(words)) return undefined;
  return { type: "unread", words };
}

function compares(token: Token | undefined): boolean {
  return token !== undefined && (COMPARES.has(token.type) || token.type === "dash");
}

const firstMade: Production = (...place) => {
  for (const production of productions) {
    const made = production(...place);
    if (made) return made;
  }
  return undefined;
};

/** 扣分项：, 扣分标准： */
const HEADING =
  /^[，,。；;\s]*(?:扣分|加分|得分|评分|计分)(?:项|项目|标准|细则|规则|说明|办法)[:：]?$/u;

/** 按每低1%扣0.1分的标准扣分 */
const CLOSING = /^的(?:标准|比例|幅度|办法|原则)(?:进行|予以)?(?:扣分|计分)[。；;，,]?$/u;

/** Words that change what was counted before them: 减半, 评价等级定为差. They are never a mere remark. */
const CHANGES_POINTS =
  /(?<![克折代回抵])扣(?![押留缴])|减半|折半|加倍|翻倍|双倍|系数|(?:等级|等次|档次)[^,，;；。]{0,6}(?:评为|定为|判定|判为|降|不得高于)/u;

/** Words at the end without points. A 扣 or 5分 left among them is something not understood. */
function remark(tokens: readonly Token[]): Statement {
  const telling = tokens.some(
    (token) => token.type === "points" || token.type === "deduct" || token.type === "award"
  );
  const words = tokens.map(({ raw }) => raw.normalize("NFKC")).join("");
  const computes =
    tokens.some((token) => token.type === "times") && tokens.some((token) => token.type === "plus");
  // 否则按…计算 says what happens otherwise: whatever it is, it carries points.
  const otherwise = tokens.some(({ type }) => type === "otherwise");
  const changes = CHANGES_POINTS.test(words) && !HEADING.test(words) && !CLOSING.test(words);
  if (telling || otherwise || computes || changes) {
    return { type: "unread", words: sayTokens(tokens) };
  }
  return { type: "remark", when: readCondition(tokens) };
}
