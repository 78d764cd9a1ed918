import { formatCell } from "../values/cell-ref";
import { unreachable } from "../values/result";
import type {
  BudgetTable,
  ComparisonTable,
  Facts,
  FundsScore,
  GradeScale,
  PaymentTable,
  ProductClaim,
  RateStandard,
  ScoreTable,
  SelfEvaluationTable,
  SurveyTable,
  Target,
  TotalClaim,
} from "./facts";
import { readBudgets, readFunds } from "./readers/read-budgets";
import { readComparison } from "./readers/read-comparison";
import { isFeeTable, readFees } from "./readers/read-fees";
import { readGradeScale } from "./readers/read-grade-scale";
import { readPaymentDates } from "./readers/read-payment-dates";
import type { RawSurvey } from "./readers/raw-survey";
import { readPayments, readRowTotals } from "./readers/read-payments";
import { classesOf, ratesOfEstimates, ratesOfTargets, readRates } from "./readers/read-rates";
import { joinSaid, readSaidInTable } from "./readers/read-said";
import { readPriced } from "./readers/read-priced";
import { readRowProducts } from "./readers/read-row-products";
import { readRowSums } from "./readers/read-row-sums";
import { readRunning } from "./readers/read-running";
import { saidStandards } from "./readers/read-said-standard";
import { readScores } from "./readers/read-scores";
import { readSelfEvaluation } from "./readers/read-self-evaluation";
import { readSurvey } from "./readers/read-survey";
import { readBlankTargets, readTargets } from "./readers/read-targets";
import { readTotals } from "./readers/read-totals";
import type { Said } from "./said";
import type { TableSource } from "./table-source";

/** What the sheets of a workbook gave, before it is read as facts. */
export interface FoundInSheets extends Pick<
  Facts,
  "unrecognised" | "hiddenSheets" | "statedGrades" | "statedRates" | "doubts"
> {
  readonly sources: readonly TableSource[];
  /** Tables of no known kind, for what adds up in them. */
  readonly plain: readonly TableSource[];
  readonly rawSurveys: readonly RawSurvey[];
  readonly said: readonly Said[];
  readonly saidScales: readonly GradeScale[];
  readonly date1904: boolean;
}

/** Reads every table that was found by its kind. */
export function collectFacts(found: FoundInSheets): Facts {
  const { sources, rawSurveys } = found;
  const of = (...kinds: readonly TableSource["kind"][]): TableSource[] =>
    sources.filter((source) => kinds.includes(source.kind));
  const targetLists = of("indicator-system").filter(isTargetList);
  const targets: Target[] = targetLists.flatMap(readTargets);
  const standards: RateStandard[] = of("rate-standard")
    .filter((source) => !isFeeTable(source))
    .flatMap(readRates);
  const fees = of("rate-standard").map(readFees);
  const decreed = [...standards, ...ratesOfTargets(targets, standards)];
  const estimates = of("budget-estimate").map((source) => readPayments(source, classesOf(decreed)));
  const tabled = [...decreed, ...ratesOfEstimates(estimates, decreed)];
  // A sentence says the rate only where no table does.
  const rates = tabled.length > 0 ? tabled : of("subsidy-payment").flatMap(saidStandards);
  const classes = classesOf(rates);
  const payments: PaymentTable[] = of("subsidy-payment", "budget-estimate").map((source) =>
    readPayments(source, classes)
  );
  const budgets: BudgetTable[] = of("budget-detail", "budget-execution").flatMap(readBudgets);
  const scoreTables: ScoreTable[] = of("indicator-system", "score-summary")
    .filter((source) => !isTargetList(source))
    .map(readScores);
  const tabledScales: GradeScale[] = of("grade-scale").flatMap(
    (source) => readGradeScale(source) ?? []
  );
  // A sentence says the scale only where no table does.
  const gradeScales = tabledScales.length > 0 ? tabledScales : found.saidScales.slice(0, 1);
  const comparisons: ComparisonTable[] = of("headcount-comparison").map(readComparison);
  const tallied = rawSurveys.map((raw, at) => raw.tally(`t${String(sources.length + at + 1)}`));
  const surveys: SurveyTable[] = [...of("survey-tally").flatMap(readSurvey), ...tallied];
  const funds = of("budget-execution").map(readFunds);
  const selfEvaluations: SelfEvaluationTable[] = of("self-evaluation").map((source) =>
    readSelfEvaluation(source, fundsOf(source, funds))
  );
  const perClass = of("subsidy-payment", "budget-estimate").flatMap((source) =>
    readRowTotals(source, classes)
  );
  const known = new Set(perClass.map(({ total }) => formatCell(total.cell)));
  const withArithmetic = [
    ...sources.filter((source) => hasTotals(source) || isWithoutPoints(source)),
    ...found.plain,
  ];
  const across = withArithmetic.flatMap((source) => [
    ...readRowSums(source),
    ...readRunning(source),
  ]);
  const down = [...sources.filter(hasTotals), ...found.plain].flatMap(readTotals);
  const summed = new Set(down.map(({ total }) => formatCell(total.cell)));
  const totals: TotalClaim[] = [
    ...down,
    ...perClass,
    ...funds
      .flatMap(({ claims }) => claims)
      .filter(({ total }) => !summed.has(formatCell(total.cell))),
    ...across.filter(({ total }) => !known.has(formatCell(total.cell))),
  ];
  return {
    tables: [...sources, ...tallied].map(({ table }) => table),
    unrecognised: found.unrecognised,
    hiddenSheets: found.hiddenSheets,
    payments,
    rates,
    budgets,
    scoreTables: [...scoreTables, ...formAsSystem(scoreTables, selfEvaluations)],
    gradeScales,
    comparisons,
    surveys,
    targets,
    blankTargets: targetLists.flatMap(readBlankTargets),
    selfEvaluations,
    totals,
    products: withArithmetic.flatMap((source) => [
      ...readRowProducts(source),
      ...notPaid(readPriced(source), payments),
    ]),
    statedGrades: found.statedGrades,
    statedRates: found.statedRates,
    said: joinSaid([...found.said, ...sources.map(readSaidInTable), ...fees]),
    paymentDates: of("subsidy-payment", "budget-execution").flatMap((source) =>
      readPaymentDates(source, found.date1904)
    ),
    doubts: found.doubts,
  };
}

/** Products whose money is no payment: that of payments is held to quantity and rate already. */
function notPaid(
  claims: readonly ProductClaim[],
  payments: readonly PaymentTable[]
): readonly ProductClaim[] {
  const [first] = claims;
  const payment = first && payments.find(({ table }) => table === first.table);
  if (!payment) return claims;
  const cells = payment.rows.flatMap(({ amount, due }) => [amount, ...(due ? [due] : [])]);
  const paid = new Set(
    cells.flatMap((reading) => (reading.state === "figure" ? formatCell(reading.figure.cell) : []))
  );
  return claims.filter(({ stated }) => !paid.has(formatCell(stated.cell)));
}

/** The points for 预算执行率 that stand above a 自评表's indicators, on the same sheet. */
function fundsOf(
  { table: { range } }: TableSource,
  funds: readonly { readonly score?: FundsScore }[]
): FundsScore | undefined {
  const isAbove = ({ table }: FundsScore): boolean =>
    table.range.sheet === range.sheet &&
    table.range.bottom < range.top &&
    range.top - table.range.bottom <= FORM_REACH;
  return funds.flatMap(({ score }) => score ?? []).findLast(isAbove);
}

/** Rows that 年度总体目标 may take between 项目资金 and the indicators. */
const FORM_REACH = 12;

/**
 * Where the workbook has no indicator system of an evaluation, the one 自评表 with points is what
 * there is to score. Several forms are several projects, whose points do not make up one total.
 */
function formAsSystem(
  systems: readonly ScoreTable[],
  forms: readonly SelfEvaluationTable[]
): readonly ScoreTable[] {
  const weighted = ({ leaves }: ScoreTable): boolean =>
    leaves.some(({ weight, score }) => weight.state === "figure" || score.state === "figure");
  if (systems.some(weighted)) return [];
  const scored = forms.flatMap(({ scores }) => (scores && weighted(scores) ? [scores] : []));
  return scored.length === 1 ? scored : [];
}

/** 绩效目标: indicators with targets but neither weights nor scores. */
function isTargetList(source: TableSource): boolean {
  return isWithoutPoints(source) && source.columns("target").length > 0;
}

/** 绩效目标, and 年度任务 with 计划, 实际 and 完成率 in figures. */
function isWithoutPoints(source: TableSource): boolean {
  const points = ["weight", "score"].flatMap((role) => source.columns(role));
  return source.kind === "indicator-system" && points.length === 0;
}

function hasTotals(source: TableSource): boolean {
  switch (source.kind) {
    case "subsidy-payment":
    case "budget-detail":
    case "budget-execution":
    case "budget-estimate":
    case "headcount-comparison":
    case "roster":
      return true;
    case "rate-standard":
      // A list with a standard in each row may add up heads and money beside it.
      return true;
    case "indicator-system":
    case "score-summary":
    case "grade-scale":
    case "survey-tally":
    case "self-evaluation":
      return false;
    default:
      return unreachable(source.kind);
  }
}
