import { acceptedNames, allOwnSheets, refusedNames } from "../../core/list-sheets/own-list-sheets";
import { unmetChoices } from "../../core/list-sheets/list-choice-rows";
import { problemMessage } from "../../core/list-sheets/list-problem";
import {
  readListSettings,
  type WrittenListSettings,
} from "../../core/list-sheets/list-setting-rows";
import { planListSheets } from "../../core/list-sheets/plan-list-sheets";
import { parseListSettings, type ListSettingText } from "../../core/lists/list-setting-values";
import { reconcile as reconcileLists, type ListProgress } from "../../core/lists/reconcile";
import type { Reconciliation } from "../../core/lists/reconcile";
import type { MatchOptions } from "../../core/names/suggestion";
import { message, say, type Message } from "../../core/messages/message";
import { readSettings } from "../../core/sheets/read-settings";
import type { Workbook } from "../../core/workbook/workbook";
import { CliError } from "../cli-error";
import { listReport, listText } from "../list-report";
import type { ParsedArguments } from "../parse-arguments";
import { loadPinyin } from "../../pinyin/load-pinyin";
import { ProgressLine } from "../progress-line";
import { readBook } from "../read-book";
import { splitSets } from "../split-sets";
import { EXIT, type ExitCode, type Session } from "../terminal";
import { besideInput, checkOutput, writeOutput } from "../write-output";
import { oneBook, printJson, sheetLanguage } from "./shared";

/**
 * `jihe reconcile <book.xlsx> [-o out.xlsx] [--json]`: checks the lists of people, compares them,
 * and writes 名单核对, 名单疑点 and 抽样底稿 into a copy. No ID is printed or written in full.
 */
export async function reconcile(given: ParsedArguments, session: Session): Promise<ExitCode> {
  const { terminal, language } = session;
  const input = oneBook(given, "reconcile");
  const output = given.options.get("out") ?? besideInput(input, "reconciled");
  const wish = { input, output, force: given.options.has("force") };
  const book = await readBook(input, session);
  await checkOutput(wish);
  const pinyinOf = await loadPinyin();
  const settings = settingsIn(given.sets);
  const said = readListSettings(book.workbook, settings);
  const result = run(book.workbook, session, { pinyinOf }, said);
  const hasLists = result.book.lists.length > 0;
  const { plan, sample } = planListSheets(result, book.workbook, {
    language: sheetLanguage(book.workbook, session),
    now: terminal.now(),
    settings,
  });
  if (hasLists) {
    const bytes = await book.apply(plan);
    if (!bytes.ok) {
      throw new CliError(message("cli.cannot-make", { path: output, reason: bytes.error }));
    }
    await writeOutput(wish, bytes.value);
  }
  const refused = [...said.problems, ...unmetChoices(result.book.found, said)].map(problemMessage);
  const notes = hasLists
    ? refused.map((each) => say(each, language))
    : [say(message("list.cli.nothing"), language)];
  if (given.options.has("json")) {
    const written = hasLists ? output : null;
    printJson({ ...listReport(result, sample, language), notes, output: written }, session);
  } else {
    const written = hasLists
      ? [...notes, say(message("cli.written", { path: output }), language)]
      : notes;
    const told = hasLists ? [listText(result, session)] : [];
    terminal.out(`${[...told, ...written].join("\n\n")}\n`);
  }
  return result.findings.length > 0 ? EXIT.flagged : EXIT.clean;
}

/** `deadline=2023-12-31`, `beds.甲院=40` for each `--set`; what cannot be used ends the run. */
function settingsIn(sets: readonly string[]): readonly ListSettingText[] {
  const values = splitSets(sets);
  const [problem] = parseListSettings(values).problems;
  if (problem) throw new CliError(problem.why);
  return values;
}

function run(
  workbook: Workbook,
  session: Session,
  names: MatchOptions,
  said: WrittenListSettings
): Reconciliation {
  const steps = reconcileLists(workbook, {
    ownSheets: allOwnSheets(workbook),
    choices: readSettings(workbook).tableChoices,
    names,
    settings: said.settings,
    lists: { named: said.lists },
    accepted: acceptedNames(workbook),
    refused: refusedNames(workbook),
  });
  const line = new ProgressLine(session);
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      line.clear();
      return step.value;
    }
    line.show(() => working(step.value));
  }
}

function working({ phase, what, share }: ListProgress): Message {
  return message("list.cli.progress", {
    phase: message(`list.phase.${phase}`),
    what: phase === "read" ? what : "",
    share: String(Math.round(share * 100)),
  });
}
