import { useWords } from "../language";
import { EmptyState } from "./EmptyState";

/** No table to check: what was looked for, and a sample where one can be opened. */
export function NothingFound(props: { readonly onSample: (() => void) | undefined }) {
  const { t } = useWords();
  const { onSample } = props;
  return (
    <EmptyState
      text={t("pane.nothingFound")}
      {...(onSample && { action: t("pane.trySample"), onAction: onSample })}
    />
  );
}
