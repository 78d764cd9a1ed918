import { message, word, type Message } from "../messages/message";
import { fold } from "../tables/text";
import { className } from "../tables/class-name";
import { NO_DAY, readDay } from "./calendar";
import type { AgeBand, ListSettings, ListSide, PayDeadline } from "./list-settings";
import type { NamedListChoice } from "./list-choice";
import { columnsIn, namedList, roleIn } from "./list-choice-text";
import { MONEY_UNITS, readMoney } from "./money-units";
import { LIST_ROLES } from "./people-list";

/** Settings of one value each, in the order in which 名单核对 lists them. */
export const SINGLE_LIST_SETTINGS = [
  "deadline",
  "age-on",
  "death-month",
  "most-months",
  "account-people",
  "tolerance",
  "pairs",
] as const;
export type SingleListSetting = (typeof SINGLE_LIST_SETTINGS)[number];

/**
 * One setting as a person typed it: `deadline`, `age.<class>` and `beds.<institution>`, or
 * `role.<list>` and `columns.<list>` where a list was not recognised as what it is.
 */
export interface ListSettingText {
  readonly id: string;
  readonly text: string;
}

/** What is wrong with one: said without its place, which the caller knows. */
export interface ListSettingProblem {
  readonly id: string;
  readonly text: string;
  readonly why: Message;
}

/** Policy facts from what was typed; what cannot be used is told, and the usual value counts. */
export function parseListSettings(values: readonly ListSettingText[]): {
  readonly settings: Partial<ListSettings>;
  /** What was said of single lists, by their names. */
  readonly lists: readonly NamedListChoice[];
  readonly problems: readonly ListSettingProblem[];
} {
  const lists: NamedListChoice[] = [];
  const ages: AgeBand[] = [];
  const beds = new Map<string, number>();
  const problems: ListSettingProblem[] = [];
  let settings: Partial<ListSettings> = {};
  for (const { id, text } of values) {
    if (text.trim() === "") continue;
    const [kind, about] = split(id);
    const said = fold(text).trim();
    if (kind === "age" && about !== "") {
      const band = bandIn(said);
      if (band) ages.push({ className: className(about) || about, ...band });
      else problems.push({ id, text, why: message("list.set.bad-age", { text }) });
    } else if (kind === "beds" && about !== "") {
      const count = whole(said, 0, 1_000_000);
      if (count !== undefined) beds.set(about, count);
      else problems.push({ id, text, why: message("list.set.bad-count", { text }) });
    } else if ((kind === "role" || kind === "columns") && about !== "") {
      const choice = listChoice(kind, text);
      if ("problem" in choice) problems.push({ id, text, why: choice.problem });
      else lists.push({ ...namedList(about), ...choice });
    } else if (isSingle(id)) {
      const value = SINGLES[id](said);
      if (value) settings = { ...settings, ...value };
      else problems.push({ id, text, why: message(`list.set.bad.${id}`, { text }) });
    } else {
      const known = [...SINGLE_LIST_SETTINGS, "age.…", "beds.…", "role.…", "columns.…"].join(", ");
      problems.push({ id, text, why: message("list.set.unknown", { id, known }) });
    }
  }
  return {
    settings: {
      ...settings,
      ...(ages.length > 0 ? { ages } : {}),
      ...(beds.size > 0 ? { beds } : {}),
    },
    lists,
    problems,
  };
}

function listChoice(
  kind: "role" | "columns",
  text: string
): Pick<NamedListChoice, "role" | "ignore" | "columns"> | { readonly problem: Message } {
  if (kind === "role") return roleIn(text) ?? { problem: message("list.set.bad.role", { text }) };
  const columns = columnsIn(text);
  return "problem" in columns ? columns : { columns };
}

function split(id: string): readonly [kind: string, about: string] {
  const cut = id.indexOf(".");
  return cut < 0 ? [id, ""] : [id.slice(0, cut), id.slice(cut + 1).trim()];
}

function isSingle(id: string): id is SingleListSetting {
  return SINGLE_LIST_SETTINGS.some((each) => each === id);
}

const SINGLES: Readonly<
  Record<SingleListSetting, (text: string) => Partial<ListSettings> | undefined>
> = {
  deadline: (text) => {
    const payDeadline = deadlineIn(text);
    return payDeadline && { payDeadline };
  },
  "age-on": (text) => {
    const ageDay = dayIn(text);
    return ageDay === undefined ? undefined : { ageDay };
  },
  "death-month": (text) => {
    if (/^(是|发|yes|true|y|1)$/iu.test(text)) return { deathMonthPayable: true };
    return /^(否|不发|no|false|n|0)$/iu.test(text) ? { deathMonthPayable: false } : undefined;
  },
  "most-months": (text) => {
    const mostMonths = whole(text, 1, 31);
    return mostMonths === undefined ? undefined : { mostMonths };
  },
  "account-people": (text) => {
    const accountPeople = whole(text, 1, 100_000);
    return accountPeople === undefined ? undefined : { accountPeople };
  },
  tolerance: (text) => {
    const units = readMoney(text, 1);
    const usable = Number.isFinite(units) && units >= 0 && units <= 1_000_000 * MONEY_UNITS;
    return usable ? { tolerance: units } : undefined;
  },
  pairs: (text) => {
    const pairs = text
      .split(/[;；\n]+/u)
      .filter((each) => each.trim() !== "")
      .map((each) => each.split(/\s*(?:\/|——|↔)\s*/u).map((side) => side.trim()));
    const sides = pairs.map(([left = "", right = ""]) => [sideOf(left), sideOf(right)] as const);
    const usable =
      pairs.every((each) => each.length === 2 && each.every((side) => side !== "")) &&
      sides.every(([left, right]) => left !== right);
    return usable ? { pairs: sides } : undefined;
  },
};

/** 花名册 means every list of that kind; anything else is the name of one sheet. */
function sideOf(text: string): ListSide {
  const role = LIST_ROLES.find((each) =>
    [each, word(`list.role.${each}`, "zh-CN"), word(`list.role.${each}`, "en")].some(
      (said) => said.toLowerCase() === text.toLowerCase()
    )
  );
  return role ?? `sheet:${text}`;
}

function whole(text: string, least: number, most: number): number | undefined {
  const digits = /^(\d{1,7})(?:个?月|人|张|床)?$/u.exec(text.replaceAll(",", ""))?.[1];
  const value = Number(digits ?? NaN);
  return value >= least && value <= most ? value : undefined;
}

/** 80-89, 80岁以上, 80-, 59以下: both ends included. */
function bandIn(text: string): { min?: number; max?: number } | undefined {
  const bare = text.replace(/周?岁|\s/gu, "");
  const range = /^(\d{1,3})(?:[-~至到—－](\d{1,3})?|及?以上|\+)$/u.exec(bare);
  if (range) {
    const min = Number(range[1]);
    if (range[2] === undefined) return { min };
    const max = Number(range[2]);
    return max >= min ? { min, max } : undefined;
  }
  const below = /^(?:[-~至到—－](\d{1,3})|(\d{1,3})及?以下)$/u.exec(bare);
  return below ? { max: Number(below[1] ?? below[2]) } : undefined;
}

function deadlineIn(text: string): PayDeadline | undefined {
  const monthly = /^(每月|当月|次月|下月)(\d{1,2})[日号](?:前|之前)?$/u.exec(text);
  if (monthly) {
    const day = Number(monthly[2]);
    const after = monthly[1] === "次月" || monthly[1] === "下月" ? 1 : 0;
    return day >= 1 && day <= 31 ? { after, day } : undefined;
  }
  const day = dayIn(text);
  return day === undefined ? undefined : { on: day };
}

/** 2023-12-31, 2023年12月31日, 20231231; a date typed into a cell comes as its count of days. */
function dayIn(text: string): number | undefined {
  const serial = /^\d{5}$/u.test(text);
  const day = readDay(serial ? Number(text) : text, false, () => serial);
  return day === NO_DAY ? undefined : day;
}
