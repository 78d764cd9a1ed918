import { ENDS, readPoints } from "./points-expression";
import type { Made, Production } from "./production";
import { readCondition, sayTokens } from "./read-condition";
import type { Condition, PointsExpression, Statement } from "./statement";
import { tokenise, type Token } from "./tokenise";

const RESPECTIVELY = /(?:分别|依次)(?:对应)?(?:的?得分)?(?:为|按照?)?$/u;
/** 分为优、良、中、差四档: what stands before the first name and behind the last. */
const BEFORE_NAMES = /^.*(?:划分为|分为|评为|评定为|结果为|等级为|档次为)/u;
const BEHIND_NAMES =
  /(?:[二三四五六七八九\d][个种]?(?:档次?|等级|等次|级别|级|情况|类))?(?:的|时|者)?$/u;

/** 优、良、中、差分别得5、4、3、0分: as many names as points, one award each. */
export const respectively: Production = (token, gathered, tokens, at) => {
  // 分别按权重的100%、80%、0%计分: the points stand without 得.
  const isBare = token.type === "full-marks";
  if (token.type !== "award" && token.type !== "deduct" && !isBare) return undefined;
  const words = sayTokens(gathered);
  if (!RESPECTIVELY.test(words)) return undefined;
  const from = isBare ? at : at + 1;
  const read = readPointsList(tokens, from);
  // 分别得满分、3分、0分: a list of points, whatever it says.
  if (!read && isList(tokens, from)) {
    const end = tokens.findIndex(({ type }, index) => index > from && type === "stop");
    const length = (end < 0 ? tokens.length : end) - at;
    const listed = sayTokens(tokens.slice(at, at + length));
    return { statement: { type: "unread", words: words + listed }, length };
  }
  if (!read || read.points.length < 2) return undefined;
  const list = { ...read, length: read.length + from - at - 1 };
  const described = words.replace(RESPECTIVELY, "");
  const loses = token.type === "deduct";
  const names = (loses ? reasonsIn : namesIn)(described, list.points.length);
  if (!names) {
    // 迟报、漏报、错报的分别扣1分、2分: which is for which, nobody can say.
    const listed = sayTokens(tokens.slice(at, at + 1 + list.length));
    return { statement: { type: "unread", words: words + listed }, length: 1 + list.length };
  }
  const statements = names.flatMap((when, index): readonly Statement[] => {
    const points = list.points[index];
    if (!points) return [];
    if (loses) return [{ type: "deduct", when, points }];
    const isNothing = points.of !== "full" && points.value.isZero();
    return [isNothing ? { type: "none", when } : { type: "award", when, points }];
  });
  const [statement, ...more] = statements;
  return statement && ({ statement, more, length: 1 + list.length } satisfies Made);
};

/** 5分、4分、3分、0分; 5、4、3、0分; 100%、80%、60%、0%分值 */
function readPointsList(
  tokens: readonly Token[],
  at: number
): { readonly points: readonly PointsExpression[]; readonly length: number } | undefined {
  // 权重分的100%、80%、60%、0: full marks first.
  const lead = tokens[at]?.type === "full-marks" ? (tokens[at + 1]?.raw === "的" ? 2 : 1) : 0;
  const figures: Token[] = [];
  let end = at + lead;
  for (let next = end; isFigure(tokens[next]); next += 2) {
    const figure = tokens[next];
    if (figure) figures.push(figure);
    end = next + 1;
    if (tokens[end]?.type !== "pause") break;
  }
  const [closing, following] = [figures.at(-1), readPoints(tokens, end - 1)];
  const isShare = lead > 0 || (closing?.type === "number" && closing.percent);
  if (!closing || (!isShare && closing.type !== "points")) return undefined;
  const ends = ENDS.has(tokens[end]?.type ?? "stop");
  if (isShare && lead === 0 && !ends && !(following && "points" in following)) return undefined;
  const points = figures.flatMap((figure): readonly PointsExpression[] => {
    if (figure.type !== "number" && figure.type !== "points") return [];
    if (!isShare) return [{ of: "number", value: figure.value }];
    const isPart = (figure.type === "number" && figure.percent) || figure.value.isZero();
    return isPart ? [{ of: "share", value: figure.value }] : [];
  });
  if (points.length !== figures.length) return undefined;
  const tail = isShare && lead === 0 && following ? following.length - 1 : 0;
  return { points, length: end - at + tail };
}

function isList(tokens: readonly Token[], at: number): boolean {
  const [first, pause, second] = tokens.slice(at, at + 3);
  const isPoints = (token: Token | undefined) => isFigure(token) || token?.type === "full-marks";
  return pause?.type === "pause" && isPoints(first) && isPoints(second);
}

function isFigure(token: Token | undefined): boolean {
  return token?.type === "number" || token?.type === "points";
}

/**
 * 轻微、一般、严重问题的，每处分别扣: 每处 is said of each; 执行率低于90%、80%、60%: the first has the
 * words before the figures of all.
 */
function reasonsIn(words: string, count: number): readonly Condition[] | undefined {
  const each = EACH.exec(words)?.[1] ?? "";
  const list = words
    .replace(EACH, "")
    .replace(/[，,\s]+$/u, "")
    .replace(BEHIND_NAMES, "");
  const parts = list.split(/[、，,；;]|以及|[和及与](?!以[上下])/u).map((part) => part.trim());
  if (parts.length !== count || parts.some((part) => part === "")) return undefined;
  const [first = "", ...others] = parts;
  const head = /^(.*?)\d/u.exec(first.normalize("NFKC"))?.[1];
  const isFigures =
    head !== undefined && others.every((part) => FIGURE.test(part.normalize("NFKC")));
  if (head !== undefined && !isFigures) return undefined;
  const names = isFigures
    ? [first, ...others.map((part) => head + part)]
    : [first.replace(/^(?:如|若|凡)?(?:发现|存在|出现|有)(?!效)/u, ""), ...others];
  const conditions = names.map((name) => readCondition(tokenise(bare(name) + each)));
  return conditions.every(({ text }) => text !== "") ? conditions : undefined;
}

/** 每处, behind the names */
const EACH = /(?:的|者)?[，,]?(每(?:发现|出现|存在|发生)?[一1]?[\p{Script=Han}]{1,3})$/u;
const FIGURE = /^\d+(?:\.\d+)?%?(?:[\p{Script=Han}]{0,2}(?:及?以[上下])?)?$/u;

/** The last `count` names of an enumeration; undefined when there are fewer. */
function namesIn(words: string, count: number): readonly Condition[] | undefined {
  const parts = words.split(/[、，,；;。：:\s]/u).filter((part) => part !== "");
  // 优、良、中、差分别得5、3、0分: a name too many.
  const listed = words.split(/[，,；;。：:\s]/u).findLast((part) => part !== "");
  if (listed?.includes("、") && listed.split("、").length > count) return undefined;
  const last = parts.at(-1) ?? "";
  // 优、良、中和差
  const pieces = parts.length < count ? [...parts.slice(0, -1), ...last.split(AND)] : parts;
  if (hasMoreNames(words, pieces, count)) return undefined;
  const names = pieces.slice(-count).map((name) => readCondition(tokenise(bare(name))));
  return names.length === count && names.every(({ text }) => text !== "") ? names : undefined;
}

/** 优、良、差分别得10分、8分: a name before the first of them, in the same list. */
function hasMoreNames(words: string, pieces: readonly string[], count: number): boolean {
  const first = pieces.at(-count) ?? "";
  const taken = pieces.slice(-count).join("").length + count - 1;
  const before = words.replace(/[、，,；;。：:\s]+$/u, "").slice(0, -taken);
  return before.endsWith("、") && !BEFORE_NAMES.test(first);
}

const AND = /以及|[和及与]/u;

function bare(name: string): string {
  return name.replace(BEFORE_NAMES, "").replace(BEHIND_NAMES, "");
}
