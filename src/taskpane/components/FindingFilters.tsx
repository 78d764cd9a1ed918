import { Input, Select, makeStyles, tokens } from "@fluentui/react-components";
import { Search16Regular } from "@fluentui/react-icons/svg/search";
import type { Finding, Severity } from "../../core/checks/finding";
import type { FindingFilter } from "../fold-findings";
import { useWords } from "../language";
import { STATUS_ORDER, useReviewing } from "../reviewing";

const useStyles = makeStyles({
  filters: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  selects: {
    display: "grid",
    gridTemplateColumns: "repeat(3, minmax(0, 1fr))",
    gap: tokens.spacingHorizontalXS,
  },
  select: { minWidth: 0 },
});

const SEVERITIES: readonly Severity[] = ["high", "medium", "low"];

/** Search, and choices that say how many findings each would leave. */
export function FindingFilters(props: {
  readonly findings: readonly Finding[];
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
}) {
  const styles = useStyles();
  const { t } = useWords();
  const { reviewOf } = useReviewing();
  const { findings, filter, onFilter } = props;
  const rules = [...new Set(findings.map((finding) => finding.rule))];
  const count = (fits: (finding: Finding) => boolean): string =>
    ` (${String(findings.filter(fits).length)})`;
  return (
    <div className={styles.filters}>
      <Input
        type="search"
        size="small"
        value={filter.text}
        contentBefore={<Search16Regular aria-hidden />}
        placeholder={t("pane.search")}
        aria-label={t("pane.search")}
        onChange={(_, { value }) => {
          onFilter({ ...filter, text: value });
        }}
      />
      <div className={styles.selects}>
        <Select
          size="small"
          className={styles.select}
          value={filter.severity}
          aria-label={t("pane.filterSeverity")}
          onChange={(_, { value }) => {
            onFilter({ ...filter, severity: value as FindingFilter["severity"] });
          }}
        >
          <option value="all">{t("pane.allSeverities")}</option>
          {SEVERITIES.map((severity) => (
            <option key={severity} value={severity}>
              {t(`sheet.severity.${severity}`) + count((finding) => finding.severity === severity)}
            </option>
          ))}
        </Select>
        <Select
          size="small"
          className={styles.select}
          value={filter.rule}
          aria-label={t("pane.filterRule")}
          onChange={(_, { value }) => {
            onFilter({ ...filter, rule: value as FindingFilter["rule"] });
          }}
        >
          <option value="all">{t("pane.allRules")}</option>
          {rules.map((rule) => (
            <option key={rule} value={rule}>
              {t(`sheet.rule.${rule}`) + count((finding) => finding.rule === rule)}
            </option>
          ))}
        </Select>
        <Select
          size="small"
          className={styles.select}
          value={filter.status}
          aria-label={t("pane.filterStatus")}
          onChange={(_, { value }) => {
            onFilter({ ...filter, status: value as FindingFilter["status"] });
          }}
        >
          <option value="all">{t("pane.allStatuses")}</option>
          {STATUS_ORDER.map((status) => (
            <option key={status} value={status}>
              {t(`sheet.status.${status}`) +
                count((finding) => reviewOf(finding).status === status)}
            </option>
          ))}
        </Select>
      </div>
    </div>
  );
}
