import { runChecks } from "./checks/catalogue";
import { DEFAULT_SETTINGS, type Evaluation, type Settings } from "./evaluation";
import { effectsOf } from "./outlook/effects-of";
import { listEvidenceOf } from "./list-sheets/list-evidence-of";
import { outlookOf } from "./outlook/outlook-of";
import { askQuestions, type Outcome } from "./questions/ask-questions";
import { paymentDoubts } from "./questions/payment-doubts";
import type { Question } from "./questions/question";
import { countingDoubt, decimalsDoubt, occurrenceDoubt } from "./questions/setting-doubts";
import {
  changesReading,
  isOfScores,
  settleUnits,
  useAnswers,
  withPaymentAnswers,
} from "./questions/use-answers";
import type { ScoringRule } from "./rubric/scoring-rule";
import { possiblePoints } from "./scores/apply-rule";
import { gradeOf } from "./scores/grade-of";
import type { IndicatorScore } from "./scores/score";
import { scoreIndicators } from "./scores/score-indicators";
import { statusesOf } from "./sheets/finding-review";
import { ownSheetNames, settleOwnSheets } from "./sheets/own-sheets";
import { readJudgements } from "./sheets/read-judgements";
import { readSettings, type WrittenSettings } from "./sheets/read-settings";
import { reviewed } from "./sheets/reviewed";
import type { Facts, GradeBand } from "./tables/facts";
import { readFacts } from "./tables/find-tables";
import type { Workbook } from "./workbook/workbook";

/**
 * The whole way in one function: workbook → tables → findings → scores → grade. Pure: the same
 * workbook gives the same evaluation in Excel, in a browser and on the command line. What a person
 * set in 绩核设置 counts; `settings` (a choice made in the pane or by an option) comes before it.
 */
export function evaluate(source: Workbook, settings: Partial<Settings> = {}): Evaluation {
  const workbook = settleOwnSheets(source);
  const written = readSettings(workbook);
  const judged = readJudgements(workbook);
  const lists = settings.lists ?? listEvidenceOf(workbook);
  const merged: Settings = {
    ...written.settings,
    ...settings,
    ...(lists && { lists }),
    judgements: mergeEntries(judged.judgements, settings.judgements),
    metrics: mergeEntries(judged.metrics, settings.metrics),
  };
  const used = useAnswers(merged, written.answers, settings.answers);
  const found = read(workbook, used, written);
  const assessed = assess(workbook, found, used, written);
  const questions = questionsOf(workbook, found, assessed, written);
  const outlook = outlookOf(assessed.facts, assessed.indicators, used.scoreDecimals);
  return { ...assessed, questions, ...(outlook && { outlook }) };
}

/** By indicator and clause: what the pane says of a clause is newer than what the sheet does. */
function mergeEntries<T>(
  older: Readonly<Record<string, Readonly<Record<string, T>>>>,
  newer: Readonly<Record<string, Readonly<Record<string, T>>>> = {}
): Readonly<Record<string, Readonly<Record<string, T>>>> {
  const merged = Object.entries(newer).map(([indicator, entries]): [string, Record<string, T>] => [
    indicator,
    { ...older[indicator], ...entries },
  ]);
  return { ...older, ...Object.fromEntries(merged) };
}

type Assessment = Omit<Evaluation, "questions">;

function read(workbook: Workbook, used: Settings, written: WrittenSettings): Facts {
  return readFacts(workbook, {
    ownSheets: ownSheetNames(workbook),
    choices: used.tables ?? [],
    earlier: written.tableChoices,
    answers: used.answers ?? {},
  });
}

/** From what was read to the grade. */
function assess(
  workbook: Workbook,
  found: Facts,
  used: Settings,
  written: WrittenSettings
): Assessment {
  const scored = scoreFound(workbook, checkFound(found, used, written), used);
  const effects = effectsOf(scored.facts, scored.indicators, used.scoreDecimals);
  return { ...scored, effects };
}

type Checked = Pick<Evaluation, "facts" | "findings" | "measures">;
type ScoredBook = Omit<Assessment, "effects">;

/** From what was read to the findings. */
function checkFound(found: Facts, used: Settings, written: WrittenSettings): Checked {
  const facts = withPaymentAnswers(withSettings(found, written), used.answers ?? {});
  return { facts, ...runChecks(facts, SCORING) };
}

/** From what was found to the grade. */
function scoreFound(
  workbook: Workbook,
  checked: Checked,
  used: Settings,
  kept?: (index: number) => IndicatorScore | undefined
): ScoredBook {
  const { facts, findings, measures } = checked;
  const statuses = { ...statusesOf(findings, workbook), ...used.statuses };
  const indicators = scoreIndicators(facts, findings, { ...used, statuses }, kept);
  const grade = gradeOf(facts, indicators, used);
  return { facts, findings, measures, indicators, settings: used, ...(grade ? { grade } : {}) };
}

// Working a whole workbook out anew for every answer must not keep anybody waiting.
const MOST_CELLS_READ_ANEW = 300_000;

/** What is open, each answer with the total and level it would give, reviewers' scores counted. */
function questionsOf(
  workbook: Workbook,
  found: Facts,
  assessed: Assessment,
  written: WrittenSettings
): readonly Question[] {
  const { facts, findings, indicators, settings } = assessed;
  const outcome = (one: ScoredBook): Outcome =>
    reviewed({ ...one, effects: {}, questions: [] }, workbook).grade;
  const cells = workbook.sheets.reduce((sum, sheet) => sum + sheet.rowCount * sheet.columnCount, 0);
  let budget = MOST_CELLS_READ_ANEW;
  const doubts = [
    ...occurrenceDoubt(findings, indicators, settings),
    ...countingDoubt(indicators, settings),
    ...settleUnits(facts),
    ...paymentDoubts(facts),
    ...decimalsDoubt(indicators, settings, DEFAULT_SETTINGS.scoreDecimals),
  ];
  return askQuestions(doubts, outcome(assessed), (doubt, value) => {
    if (!assessed.grade) return undefined;
    const { answers = {} } = settings;
    const other = useAnswers(settings, answers, { [doubt.id]: value });
    if (doubt.kind === "score-decimals") {
      const grade = gradeOf(facts, indicators, other);
      return outcome({ ...assessed, settings: other, ...(grade ? { grade } : {}) });
    }
    if (isOfScores(doubt)) {
      const kept = (index: number) => keptUnderOtherCounting(indicators[index]);
      return outcome(scoreFound(workbook, assessed, other, kept));
    }
    if (budget < cells) return undefined;
    budget -= cells;
    const source = changesReading(doubt) ? read(workbook, other, written) : found;
    return outcome(scoreFound(workbook, checkFound(source, other, written), other));
  });
}

/** A score that stays what it is however 处 are counted: nothing in it counts findings. */
function keptUnderOtherCounting(score: IndicatorScore | undefined): IndicatorScore | undefined {
  if (!score) return undefined;
  const { findings, openFindings, byFinding, alternatives, clauses = [] } = score;
  const counts =
    findings.length > 0 ||
    [openFindings, byFinding, alternatives].some((part) => part !== undefined) ||
    clauses.some(({ need }) => need === "count");
  return counts ? undefined : score;
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
