import { message, type Language } from "../core/messages/message";
import { CliError } from "./cli-error";

export type OptionName =
  | "json"
  | "out"
  | "force"
  | "lang"
  | "help"
  | "weight"
  | "value"
  | "count"
  | "answers"
  | "classes"
  | "project"
  | "year"
  | "version"
  | "set"
  | "reviewer";

interface OptionShape {
  readonly flags: readonly string[];
  readonly takesValue: boolean;
  /** May stand more than once. */
  readonly repeats?: true;
}

const OPTIONS: Readonly<Record<OptionName, OptionShape>> = {
  json: { flags: ["--json"], takesValue: false },
  out: { flags: ["-o", "--out", "--output"], takesValue: true },
  force: { flags: ["--force"], takesValue: false },
  lang: { flags: ["--lang"], takesValue: true },
  help: { flags: ["-h", "--help"], takesValue: false },
  weight: { flags: ["--weight"], takesValue: true },
  value: { flags: ["--value"], takesValue: true },
  count: { flags: ["--count"], takesValue: true },
  answers: { flags: ["--answers"], takesValue: true },
  classes: { flags: ["--classes"], takesValue: true },
  project: { flags: ["--project"], takesValue: true },
  year: { flags: ["--year"], takesValue: true },
  version: { flags: ["--version"], takesValue: false },
  reviewer: { flags: ["--reviewer"], takesValue: true },
  set: { flags: ["--set"], takesValue: true, repeats: true },
};

export interface ParsedArguments {
  readonly positional: readonly string[];
  readonly options: ReadonlyMap<OptionName, string>;
  /** `--set id=value`, as they stand. */
  readonly sets: readonly string[];
}

/** Splits a command line. An option that is not in `allowed` is an error: a typo must not pass. */
export function parseArguments(
  argv: readonly string[],
  allowed: readonly OptionName[]
): ParsedArguments {
  const positional: string[] = [];
  const options = new Map<OptionName, string>();
  const sets: string[] = [];
  for (let index = 0; index < argv.length; index += 1) {
    const argument = argv[index] ?? "";
    if (argument === "--") {
      positional.push(...argv.slice(index + 1));
      break;
    }
    if (!argument.startsWith("-") || argument === "-") {
      positional.push(argument);
      continue;
    }
    const cut = argument.startsWith("--") ? argument.indexOf("=") : -1;
    const flag = cut < 0 ? argument : argument.slice(0, cut);
    const name = allowed.find((each) => OPTIONS[each].flags.includes(flag));
    if (name === undefined) throw new CliError(message("cli.unknown-option", { option: flag }));
    if (options.has(name) && !OPTIONS[name].repeats)
      throw new CliError(message("cli.option-twice", { option: flag }));
    if (!OPTIONS[name].takesValue) {
      if (cut >= 0) throw new CliError(message("cli.option-without-value", { option: flag }));
      options.set(name, "");
      continue;
    }
    const value = cut >= 0 ? argument.slice(cut + 1) : argv[(index += 1)];
    if (value === undefined || value === "") {
      throw new CliError(message("cli.option-needs-value", { option: flag }));
    }
    options.set(name, value);
    if (name === "set") sets.push(value);
  }
  return { positional, options, sets };
}

/** The language asked for anywhere on the line; needed before the line can be judged. */
export function languageOf(argv: readonly string[]): Language {
  const index = argv.findIndex((argument) => argument === "--lang");
  const value = index >= 0 ? argv[index + 1] : argv.find((a) => a.startsWith("--lang="))?.slice(7);
  return /^en([-_]|$)/iu.test(value ?? "") ? "en" : "zh-CN";
}

export function checkLanguage(value: string | undefined): void {
  if (value === undefined || /^(en([-_][a-z]+)?|zh([-_][a-z]+)?)$/iu.test(value)) return;
  throw new CliError(message("cli.unknown-language", { language: value }));
}
