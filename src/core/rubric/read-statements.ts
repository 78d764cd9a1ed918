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
  let at = 0;
  while (at < tokens.length) {
    const made = firstProduction(tokens, at, gathered);
    if (made) {
      const words = sayTokens([...gathered, ...tokens.slice(at, at + made.length)]);
      said.push({ ...made.statement, words });
      gathered = [];
      at += made.length;
    } else {
      const token = tokens[at];
      if (token) gathered.push(token);
      at += 1;
    }
  }
  const rest = sayTokens(gathered);
  if (rest !== "") said.push({ ...remark(gathered), words: rest });
  return said;
}

function firstProduction(tokens: readonly Token[], at: number, gathered: readonly Token[]) {
  for (const production of productions) {
    const made = production(tokens, at, gathered);
    if (made) return made;
  }
  return undefined;
}

/** Words at the end without points. A 扣 or 5分 left among them is something not understood. */
function remark(tokens: readonly Token[]): Statement {
  const telling = tokens.some(
    (token) => token.type === "points" || token.type === "deduct" || token.type === "award"
  );
  if (telling || tokens.some((token) => token.type === "text" && /扣分|扣\d/u.test(token.raw))) {
    return { type: "unread", words: sayTokens(tokens) };
  }
  return { type: "remark", when: readCondition(tokens) };
}
