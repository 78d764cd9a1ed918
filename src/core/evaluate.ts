import { runChecks } from "./checks/catalogue";
import type { Evaluation, Settings } from "./evaluation";
import { effectsOf } from "./outlook/effects-of";
import type { ScoringRule } from "./rubric/scoring-rule";
import { possiblePoints } from "./scores/apply-rule";
import { gradeOf } from "./scores/grade-of";
import { scoreIndicators } from "./scores/score-indicators";
import { statusesOf } from "./sheets/finding-review";
import { ownSheetNames } from "./sheets/own-sheets";
import { readSettings, type WrittenSettings } from "./sheets/read-settings";
import type { Facts, GradeBand } from "./tables/facts";
import { readFacts } from "./tables/find-tables";
import type { Workbook } from "./workbook/workbook";

/**
 * The whole way in one function: workbook → tables → findings → scores → grade. Pure: the same
 * workbook gives the same evaluation in Excel, in a browser and on the command line. What a person
 * set in 绩核设置 counts; `settings` (a choice made in the pane or by an option) comes before it.
 */
export function evaluate(workbook: Workbook, settings: Partial<Settings> = {}): Evaluation {
  const written = readSettings(workbook);
  const used: Settings = { ...written.settings, ...settings };
  const found = readFacts(workbook, {
    ownSheets: ownSheetNames(workbook),
    choices: [...(used.tables ?? []), ...written.tableChoices],
  });
  const facts = withSettings(found, written);
  const { findings, measures } = runChecks(facts, SCORING);
  const statuses = { ...statusesOf(findings, workbook), ...used.statuses };
  const indicators = scoreIndicators(facts, findings, { ...used, statuses });
  const grade = gradeOf(facts, indicators, used);
  const effects = effectsOf(facts, indicators, used.scoreDecimals);
  return {
    facts,
    findings,
    measures,
    indicators,
    effects,
    settings: used,
    ...(grade ? { grade } : {}),
  };
}

const SCORING = { possiblePoints: (rule: ScoringRule) => possiblePoints(rule, {}) };

/** Rates and grade scale as a person set them stand in for what the tables say. */
function withSettings(facts: Facts, written: WrittenSettings): Facts {
  const rates = facts.rates.map((standard) => {
    const set = written.rates.find((rate) => rate.className === standard.className);
    if (!set) return standard;
    const value = set.rate.times(standard.rate.unit.scale);
    return { ...standard, rate: { ...standard.rate, shown: set.rate, value } };
  });
  if (!written.bands) return { ...facts, rates };
  const label = facts.gradeScales[0]?.bands[0]?.label;
  const bands = written.bands.map((band): GradeBand => ({
    ...band,
    label: label ?? { cell: { sheet: "", row: 0, column: 0 }, text: band.level },
  }));
  return { ...facts, rates, gradeScales: [{ bands }] };
}
