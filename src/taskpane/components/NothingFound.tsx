import { useWords } from "../language";
import { NewProjectForm } from "../new-project/NewProjectForm";
import { EmptyState } from "./EmptyState";

/** No table to check: what was looked for, a sample, and a new project. */
export function NothingFound(props: { readonly onSample: (() => void) | undefined }) {
  const { t } = useWords();
  const { onSample } = props;
  return (
    <>
      <EmptyState
        text={t("pane.nothingFound")}
        {...(onSample && { action: t("pane.trySample"), onAction: onSample })}
      />
      <NewProjectForm />
    </>
  );
}
