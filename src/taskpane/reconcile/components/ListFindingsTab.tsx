import {
  Body1Strong,
  Caption1,
  Input,
  Select,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { Search16Regular } from "@fluentui/react-icons/svg/search";
import { useDeferredValue, useMemo, useState } from "react";
import type { ListRuleId } from "../../../core/lists/list-finding";
import type { Decision } from "../../../core/sheets/finding-review";
import type { CellRef } from "../../../core/values/cell-ref";
import { EmptyState } from "../../components/EmptyState";
import { useWords } from "../../language";
import { STATUS_ORDER } from "../../reviewing";
import type { ListDecision, ListHost } from "../list-host";
import type { FindingQuery, ListReport } from "../list-report";
import { useFindingPages } from "../use-finding-pages";
import { CheckTable } from "./CheckTable";
import { FindingRows } from "./FindingRows";

const useStyles = makeStyles({
  tab: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    height: "100%",
    minHeight: 0,
    "> *": { flexShrink: 0 },
  },
  selects: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    gap: tokens.spacingHorizontalXS,
  },
  select: { minWidth: 0 },
  checks: { flexGrow: 1, flexBasis: 0, overflowY: "auto", minHeight: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What is looked at: one check or all of them; undefined for the summary by check. */
type Wanted = Omit<FindingQuery, "rule"> & { readonly rule?: ListRuleId | "all" };

/** 疑点: by check, and behind each check its findings, as many as there are. */
export function ListFindingsTab(props: {
  readonly report: ListReport;
  readonly host: ListHost;
  readonly version: number;
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly onSelect: (cell: CellRef) => void;
  readonly onDecide: (decision: ListDecision) => void;
}) {
  const styles = useStyles();
  const { t } = useWords();
  const { report } = props;
  const [wanted, setWanted] = useState<Wanted>({});
  const query = useDeferredValue(useMemo(() => queryOf(wanted), [wanted]));
  const pages = useFindingPages(props.host, query, props.version);
  if (report.findings === 0) {
    const lists = report.lists.filter(({ isIgnored }) => !isIgnored).length;
    return <EmptyState text={t("listPane.noFindings", { count: String(lists) })} />;
  }
  const isSummary =
    wanted.rule === undefined && wanted.status === undefined && (wanted.text ?? "") === "";
  return (
    <div className={styles.tab}>
      <Body1Strong>
        {t("listPane.summary", {
          count: report.findings.toLocaleString("en-US"),
          people: report.people.toLocaleString("en-US"),
        })}
      </Body1Strong>
      <Input
        type="search"
        size="small"
        value={wanted.text ?? ""}
        contentBefore={<Search16Regular aria-hidden />}
        placeholder={t("listPane.search")}
        aria-label={t("listPane.search")}
        onChange={(_, { value }) => setWanted({ ...wanted, text: value })}
      />
      <div className={styles.selects}>
        <Select
          size="small"
          className={styles.select}
          aria-label={t("pane.filterRule")}
          value={wanted.rule ?? "none"}
          onChange={(_, { value }) => {
            const { rule: _rule, ...others } = wanted;
            setWanted(value === "none" ? others : { ...others, rule: value as ListRuleId | "all" });
          }}
        >
          <option value="none">{t("list.section.checks")}</option>
          <option value="all">{t("listPane.allRules")}</option>
          {report.checks.map(({ rule, count }) => (
            <option key={rule} value={rule}>
              {`${t(`list.rule.${rule}`)} (${count.toLocaleString("en-US")})`}
            </option>
          ))}
        </Select>
        <Select
          size="small"
          className={styles.select}
          aria-label={t("pane.filterStatus")}
          value={wanted.status ?? "all"}
          onChange={(_, { value }) => {
            const { status: _status, ...others } = wanted;
            const chosen = STATUS_ORDER.find((known) => known === value);
            setWanted(chosen ? { ...others, status: chosen } : others);
          }}
        >
          <option value="all">{t("pane.allStatuses")}</option>
          {STATUS_ORDER.map((status) => (
            <option key={status} value={status}>
              {t(`sheet.status.${status}`)}
            </option>
          ))}
        </Select>
      </div>
      {isSummary ? (
        <div className={styles.checks}>
          <CheckTable checks={report.checks} onRule={(rule) => setWanted({ ...wanted, rule })} />
        </div>
      ) : (
        <>
          {pages.total !== undefined && (
            <Caption1 className={styles.quiet} role="status" data-found={pages.total}>
              {pages.total === 0
                ? t("pane.noMatch")
                : t("listPane.shown", { count: pages.total.toLocaleString("en-US") })}
            </Caption1>
          )}
          <FindingRows
            key={JSON.stringify(query)}
            pages={pages}
            decisions={props.decisions}
            onSelect={props.onSelect}
            onDecide={props.onDecide}
          />
        </>
      )}
    </div>
  );
}

function queryOf({ rule, ...others }: Wanted): FindingQuery {
  return rule === undefined || rule === "all" ? others : { ...others, rule };
}
