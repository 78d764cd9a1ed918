import { EmptyState } from "../../components/EmptyState";
import { useWords } from "../../language";
import type { ListReport } from "../list-report";
import { ComparisonSection } from "./ComparisonSection";

/** 比对: two lists against each other. */
export function CompareTab({ report }: { readonly report: ListReport }) {
  const { t } = useWords();
  if (report.comparisons.length === 0) return <EmptyState text={t("listPane.noComparison")} />;
  return report.comparisons.map((card) => (
    <ComparisonSection key={card.pair.join("|")} card={card} />
  ));
}
