import { INDEX } from "./column-roles";
import { isPeriodName } from "./class-name";
import type { RoleSpec } from "./column-roles";
import type { HeaderColumn } from "./header-column";
import { fits } from "./role-fit";
import type { TableKind } from "./table";
import type { KindSpec } from "./kind-spec";
import { KINDS } from "./table-kinds";

export interface KindMatch {
  readonly kind: TableKind;
  readonly score: number;
  /** Role by sheet column. */
  readonly roles: ReadonlyMap<number, string>;
}

function headerText(headers: readonly HeaderColumn[]): string {
  return headers.flatMap((header) => header.shownPath).join(" ");
}

interface Roles {
  readonly roles: ReadonlyMap<number, string>;
  readonly count: ReadonlyMap<string, number>;
}

function giveRoles(spec: KindSpec, headers: readonly HeaderColumn[]): Roles {
  const roles = new Map<number, string>();
  const count = new Map<string, number>();
  for (const role of spec.roles) {
    const order = role.many ? headers : wholeFirst(role, headers);
    for (const header of order) {
      if (roles.has(header.column)) continue;
      if (!role.many && count.get(role.role)) break;
      if (!fits(role, header)) continue;
      roles.set(header.column, role.role);
      count.set(role.role, (count.get(role.role) ?? 0) + 1);
    }
  }
  return { roles, count };
}

/** 支出 under 中央资金, 省级资金 and 合计: of the same under each source, the whole is meant. */
function wholeFirst(role: RoleSpec, headers: readonly HeaderColumn[]): readonly HeaderColumn[] {
  const fitting = headers.filter(
    ({ path }) => path.length > 1 && role.words.test(path.at(-1) ?? "")
  );
  const heads = fitting.map(({ path }) => path[0] ?? "");
  const whole = fitting.find(({ path }) => /^(合计|总计|小计|共计)$/u.test(path[0] ?? ""));
  if (!whole || fitting.length < 3 || heads.some(isPeriodName)) return headers;
  return [whole, ...headers.filter((header) => header !== whole)];
}

/** Whether a word is the name of a kind of table. */
export function isTableKind(text: string): text is TableKind {
  return KINDS.some(({ kind }) => kind === text);
}

/** The roles of a table's columns when a person has said of what kind it is. */
export function rolesOfKind(kind: TableKind, headers: readonly HeaderColumn[]): KindMatch {
  const spec = KINDS.find((each) => each.kind === kind);
  return { kind, score: 0, roles: spec ? giveRoles(spec, headers).roles : new Map() };
}

/** The roles of a table of which nothing is known but what its rows are called by. */
export function namesOnly(headers: readonly HeaderColumn[]): KindMatch {
  const index = headers.find((header) => fits(INDEX, header));
  const name = headers.find((header) => header !== index && (header.numeric ?? 0) < 0.34);
  const roles = new Map<number, string>();
  if (index) roles.set(index.column, "index");
  if (name) roles.set(name.column, "name");
  // 计划户数, 完成户数 and 合格户数 beside 完成率 are counted, and their sums are whole numbers.
  if (headers.some(({ path }) => /率$|(完成|合格)比例$/u.test(path.at(-1) ?? ""))) {
    for (const { column, path, numeric, unit } of headers)
      if (!roles.has(column) && !unit && (numeric ?? 0) > 0.66 && TASK.test(path.at(-1) ?? ""))
        roles.set(column, "quantity");
  }
  return { kind: "budget-detail", score: 0, roles };
}

/** What was planned of something countable, what was done of it, and what was found good. */
const TASK =
  /^(年度|全年|累计|本年|本期|本月)?(应|实)?(计划|任务|目标|下达|分配|实际|已|完成|完工|开工|竣工|合格|达标|验收|通过|检测|检查|改造|新建)(合格|通过|完成|任务|计划|改造|新建|建设)?(总?数量?|户数|人数|个数|座数|处数|任务数?|量)?$|[应实已未](检|到|参|办|建|改|装|训|查|领|报|种|采)[户人]?[数次]$/u;

/** Roles of which a table has one column, so that two that could be it are a question. */
const SINGLE_ROLES = ["amount", "due", "budget", "received", "paid", "score"] as const;
export type SingleRole = (typeof SINGLE_ROLES)[number];

/**
 * Columns that could have a role which only one of them can have, by their words and contents: the
 * one that has it now comes first. Columns that something else was found for are no rivals.
 */
export function rivalColumns(
  { kind, roles }: KindMatch,
  headers: readonly HeaderColumn[]
): ReadonlyMap<SingleRole, readonly HeaderColumn[]> {
  const specs = KINDS.find((each) => each.kind === kind)?.roles ?? [];
  const rivals = new Map<SingleRole, readonly HeaderColumn[]>();
  for (const role of SINGLE_ROLES) {
    const own = specs.filter((spec) => spec.role === role);
    const holders = headers.filter((header) => roles.get(header.column) === role);
    if (holders.length === 0) continue;
    const others = headers.filter(
      (header) => !roles.has(header.column) && own.some((spec) => fits(spec, header))
    );
    // 调整后预算 is told before 预算, and what is paid out before what it consists of.
    const rank = (header: HeaderColumn): number => own.findIndex((spec) => fits(spec, header));
    const all = [...holders, ...others];
    const first = Math.min(...all.map(rank));
    const alike = all.filter((header) => rank(header) === first);
    if (alike.length > 1) rivals.set(role, alike);
  }
  return rivals;
}

/** Gives each column its role in one kind of table, or undefined when the kind does not fit. */
export function matchKind(
  spec: KindSpec,
  headers: readonly HeaderColumn[],
  hints: string
): KindMatch | undefined {
  if (spec.needs && !spec.needs.test(`${hints} ${headerText(headers)}`)) return undefined;
  const isOther = spec.unless?.every((role) => headers.some((header) => fits(role, header)));
  if (isOther === true) return undefined;
  const { roles, count } = giveRoles(spec, headers);
  if (!spec.required.every((group) => group.some((role) => count.get(role)))) return undefined;
  if (!(spec.atLeast ?? []).every(([role, least]) => (count.get(role) ?? 0) >= least))
    return undefined;
  const share = roles.size / headers.length;
  const score = spec.base + (spec.hint.test(hints) ? 2 : 0) + 4 * share;
  return { kind: spec.kind, score, roles };
}

/** The likeliest kind of a table with these headers. `hints` is its caption and sheet name. */
export function classify(headers: readonly HeaderColumn[], hints: string): KindMatch | undefined {
  const key = `${hints}\n${headers.map(signature).join("\n")}`;
  const known = knownMatches.get(key);
  if (known !== undefined) return known ?? undefined;
  const match = bestMatch(headers, hints);
  if (knownMatches.size < MOST_KNOWN) knownMatches.set(key, match ?? null);
  return match;
}

const MOST_KNOWN = 10_000;
// A workbook is read again after every edit, and its headers hardly change; `null` is no match.
const knownMatches = new Map<string, KindMatch | null>();

/** All that telling the kind looks at in a header. */
function signature(header: HeaderColumn): string {
  const { column, path, shownPath, unit, numeric, holdsUnits } = header;
  const holds =
    numeric === undefined
      ? "blank"
      : numeric < 0.34
        ? "texts"
        : numeric > 0.66
          ? "numbers"
          : "both";
  return [column, ...path, ...shownPath, unit?.dimension ?? "", holds, String(holdsUnits)].join(
    "\t"
  );
}

function bestMatch(headers: readonly HeaderColumn[], hints: string): KindMatch | undefined {
  let best: KindMatch | undefined;
  for (const spec of KINDS) {
    const match = matchKind(spec, headers, hints);
    if (match && (!best || match.score > best.score)) best = match;
  }
  return best && /自评/u.test(hints) ? asSelfEvaluation(best) : best;
}

/** 自评表: the institution's own scores, which must not pass for the evaluation's. */
function asSelfEvaluation(match: KindMatch): KindMatch {
  if (match.kind !== "indicator-system" && match.kind !== "score-summary") return match;
  return { ...match, kind: "self-evaluation" };
}
