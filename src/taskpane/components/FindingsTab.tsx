import {
  Body1Strong,
  Button,
  Caption1,
  Link,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useCallback, useDeferredValue, useMemo, useRef, useState } from "react";
import type { Finding } from "../../core/checks/finding";
import type { CellRef } from "../../core/values/cell-ref";
import { FindingLinksContext, linksAmong } from "../finding-links";
import {
  NO_FILTER,
  filterFindings,
  foldFindings,
  moneyAtStake,
  orderFindings,
  type FindingFilter,
} from "../fold-findings";
import { useWords } from "../language";
import type { PaneReport } from "../pane-report";
import { useReviewing } from "../reviewing";
import { showFigure } from "../show-figure";
import { EmptyState } from "./EmptyState";
import { FindingFilters } from "./FindingFilters";
import { FindingGroupItem } from "./FindingGroupItem";
import { GoneFindings } from "./GoneFindings";
import { HighlightToggle } from "./HighlightToggle";
import { NothingFound } from "./NothingFound";
import { MeasureList } from "./MeasureList";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  clear: { minHeight: tokens.spacingVerticalXXL, fontSize: tokens.fontSizeBase200 },
  shown: { color: tokens.colorNeutralForeground2 },
});

/** Groups shown at once: enough to read, few enough to draw at once. */
const PAGE = 40;

/** 核对: what does not agree, the gravest and the most money first. */
export function FindingsTab(props: {
  readonly report: PaneReport;
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
  readonly onSample: (() => void) | undefined;
  readonly onSelect: (cell: CellRef) => void;
  readonly busy: boolean;
  readonly highlighted: boolean;
  /** Absent where cells cannot be highlighted. */
  readonly onHighlight: ((findings: readonly Finding[] | undefined) => void) | undefined;
}) {
  const styles = useStyles();
  const { t, say } = useWords();
  const { report, filter, onFilter, onSelect } = props;
  const { findings, measures, tables } = report;
  const { reviewOf } = useReviewing();
  const [pages, setPages] = useState(1);
  const wanted = useDeferredValue(filter);
  const ordered = useMemo(() => orderFindings(findings), [findings]);
  const shown = filterFindings(ordered, wanted, (finding) => say(finding.message), reviewOf);
  const groups = foldFindings(shown);
  const money = useMemo(() => moneyAtStake(findings), [findings]);
  const hidden = groups.length - pages * PAGE;
  const list = useRef<HTMLUListElement>(null);
  const links = useMemo(() => linksAmong(findings), [findings]);
  const show = useCallback(
    (wantedOnes: readonly Finding[]) => {
      const [one] = wantedOnes;
      const card =
        wantedOnes.length === 1 &&
        list.current?.querySelector<HTMLElement>(
          `[data-finding-id="${CSS.escape(one?.id ?? "")}"]`
        );
      if (!card) {
        onFilter({ ...NO_FILTER, only: wantedOnes.map(({ id }) => id) });
        return;
      }
      card.scrollIntoView({ block: "nearest" });
      card.focus();
    },
    [onFilter]
  );
  const linked = useMemo(() => ({ ...links, show }), [links, show]);

  return (
    <>
      {findings.length === 0 ? (
        <NoFindings tables={tables.length} onSample={props.onSample} />
      ) : (
        <>
          <Body1Strong>
            {money.isZero()
              ? t("pane.findingsCount", { count: String(findings.length) })
              : t("pane.findingsSummary", {
                  count: String(findings.length),
                  amount: showFigure(money),
                })}
          </Body1Strong>
          {props.onHighlight && (
            <HighlightToggle
              on={props.highlighted}
              busy={props.busy}
              onToggle={(on) => props.onHighlight?.(on ? findings : undefined)}
            />
          )}
          <FindingFilters findings={findings} filter={filter} onFilter={onFilter} />
          {shown.length < findings.length && shown.length > 0 && (
            <Caption1 className={styles.shown}>
              {t("pane.findingsShown", {
                shown: String(shown.length),
                count: String(findings.length),
              })}{" "}
              <Link
                as="button"
                className={styles.clear}
                onClick={() => {
                  onFilter(NO_FILTER);
                }}
              >
                {t("pane.clearFilter")}
              </Link>
            </Caption1>
          )}
          {shown.length === 0 && (
            <EmptyState
              text={t("pane.noMatch")}
              action={t("pane.clearFilter")}
              onAction={() => {
                onFilter(NO_FILTER);
              }}
            />
          )}
          <FindingLinksContext.Provider value={linked}>
            <ul ref={list} className={styles.list}>
              {groups.slice(0, pages * PAGE).map((group) => (
                <FindingGroupItem key={group.key} group={group} onSelect={onSelect} />
              ))}
            </ul>
          </FindingLinksContext.Provider>
          {hidden > 0 && (
            <Button
              appearance="subtle"
              onClick={() => {
                setPages(pages + 1);
              }}
            >
              {t("pane.showMore", { count: String(Math.min(hidden, PAGE)) })}
            </Button>
          )}
        </>
      )}
      <GoneFindings gone={report.gone} />
      <MeasureList measures={measures} onSelect={onSelect} />
    </>
  );
}

function NoFindings(props: {
  readonly tables: number;
  readonly onSample: (() => void) | undefined;
}) {
  const { t } = useWords();
  if (props.tables === 0) return <NothingFound onSample={props.onSample} />;
  return <EmptyState text={t("pane.noFindings", { tables: String(props.tables) })} />;
}
