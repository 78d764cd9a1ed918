import { Body1Strong, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { indicatorKeys } from "../../core/scores/indicator-key";
import type { IndicatorScore } from "../../core/scores/score";
import type { CellRef } from "../../core/values/cell-ref";
import { indicatorTree, type IndicatorBranch } from "../indicator-tree";
import { useWords } from "../language";
import type { PaneReport, RubricSaid } from "../pane-report";
import { questionPlace } from "../question-place";
import { EmptyState } from "./EmptyState";
import { IndicatorItem } from "./IndicatorItem";
import { QuestionCards } from "./QuestionCards";
import { ScoreColumns } from "./ScoreColumns";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  top: {
    paddingTop: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface BranchProps extends Shared {
  readonly rubricOf: ReadonlyMap<IndicatorScore, RubricSaid | undefined>;
  readonly keyOf: ReadonlyMap<IndicatorScore, string>;
}

interface Shared {
  readonly onSelect: (cell: CellRef) => void;
  readonly onFindings: (ids: readonly string[]) => void;
}

/** 评分: the indicators as a tree, each with its weight, score, rate and state. */
export function ScoresTab(
  props: Shared & {
    readonly report: PaneReport;
    readonly busy: boolean;
    readonly onAnswer: (id: string, value: string) => void;
  }
) {
  const styles = useStyles();
  const { t } = useWords();
  const { indicators, rubrics, questions, settings } = props.report;
  const rubricOf = useMemo(
    () => new Map(indicators.map((indicator, index) => [indicator, rubrics[index]])),
    [indicators, rubrics]
  );
  const keyOf = useMemo(() => {
    const keys = indicatorKeys(indicators);
    return new Map(indicators.map((indicator, index) => [indicator, keys[index] ?? ""]));
  }, [indicators]);
  const tree = useMemo(() => indicatorTree(indicators), [indicators]);
  if (indicators.length === 0) return <EmptyState text={t("pane.noIndicators")} />;
  const inState = (state: string): string =>
    String(indicators.filter((indicator) => indicator.state === state).length);
  return (
    <>
      <Caption1 className={styles.quiet}>
        {t("pane.scoresSummary", {
          count: String(indicators.length),
          computed: inState("computed"),
          pending: inState("pending"),
        })}
      </Caption1>
      <QuestionCards
        questions={questions.filter((question) => questionPlace(question) === "scores")}
        decimals={settings.scoreDecimals}
        busy={props.busy}
        onAnswer={props.onAnswer}
        onSelect={props.onSelect}
      />
      <div>
        <ScoreColumns head />
        <ul className={styles.list}>
          <Branch {...props} rubricOf={rubricOf} keyOf={keyOf} branch={tree} depth={0} />
        </ul>
      </div>
    </>
  );
}

/** What hangs below one branch: its branches, each with a head line, then its own indicators. */
function Branch(props: BranchProps & { readonly branch: IndicatorBranch; readonly depth: number }) {
  const styles = useStyles();
  const { branch, depth, ...rest } = props;
  const { rubricOf, keyOf, ...shared } = rest;
  return (
    <>
      {branch.branches.map((child) => (
        <li key={child.key} className={depth === 0 ? styles.top : undefined}>
          <ScoreColumns
            weight={child.weight}
            score={child.score}
            pending={child.pending}
            bar={depth === 0}
          >
            {depth === 0 ? (
              <Body1Strong as="h2">{nameOf(child)}</Body1Strong>
            ) : (
              <Caption1 className={styles.quiet}>{nameOf(child)}</Caption1>
            )}
          </ScoreColumns>
          <ul className={styles.list}>
            <Branch {...rest} branch={child} depth={depth + 1} />
          </ul>
        </li>
      ))}
      {branch.leaves.map((indicator, index) => (
        <IndicatorItem
          key={`${indicator.code} ${String(index)}`}
          {...shared}
          indicator={indicator}
          indicatorKey={keyOf.get(indicator) ?? indicator.code}
          rubric={rubricOf.get(indicator)}
        />
      ))}
    </>
  );
}

function nameOf({ code, name }: IndicatorBranch): string {
  return code === undefined || code === name ? name : `${code} ${name}`;
}
