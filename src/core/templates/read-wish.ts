import { message, type Message } from "../messages/message";
import { err, ok, type Result } from "../values/result";
import type { ProjectWish } from "./plan-template";

const MOST_CLASSES = 12;
const CLASS_LETTERS = 20;
/** A title row stays readable on one line of A4. */
const PROJECT_LETTERS = 50;
/** Years that a project under evaluation can be of: others are slips. */
const YEARS = { first: 1990, last: 2099 };

/** What was typed of a new project, in a form or on the command line; blank texts say nothing. */
export interface TypedWish {
  readonly project?: string | undefined;
  readonly year?: string | undefined;
  /** Names with any of the commas that are at hand between them. */
  readonly classes?: string | undefined;
}

/** A wish from what was typed; an `err` names the first text that cannot be used. */
export function readWish(typed: TypedWish): Result<ProjectWish, Message> {
  const project = typed.project?.replace(/\s+/gu, " ").trim() ?? "";
  if (project.length > PROJECT_LETTERS) {
    return err(message("template.bad-project", { most: String(PROJECT_LETTERS) }));
  }
  const year = readYear(typed.year ?? "");
  if (!year.ok) return year;
  const classes = readClasses(typed.classes ?? "");
  if (!classes.ok) return classes;
  return ok({
    ...(project === "" ? {} : { project }),
    ...(year.value === undefined ? {} : { year: year.value }),
    ...(classes.value === undefined ? {} : { classes: classes.value }),
  });
}

/** `2023`, `2023年`, `2023 年度`, also in full-width digits. */
function readYear(typed: string): Result<number | undefined, Message> {
  const text = typed.normalize("NFKC").trim();
  if (text === "") return ok(undefined);
  const digits = /^(\d{4})\s*(?:年度?)?$/u.exec(text)?.[1];
  const year = Number(digits);
  return digits !== undefined && year >= YEARS.first && year <= YEARS.last
    ? ok(year)
    : err(message("template.bad-year", { text: typed.trim() }));
}

function readClasses(typed: string): Result<readonly string[] | undefined, Message> {
  if (typed.trim() === "") return ok(undefined);
  const names = typed.split(/[,，、;；]/u).map((name) => name.trim());
  const isUsable = names.every((name) => name !== "" && name.length <= CLASS_LETTERS);
  if (isUsable && names.length <= MOST_CLASSES && new Set(names).size === names.length) {
    return ok(names);
  }
  return err(
    message("template.bad-classes", {
      text: typed.trim(),
      letters: String(CLASS_LETTERS),
      most: String(MOST_CLASSES),
    })
  );
}
