import { Caption1Strong, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { Info16Regular } from "@fluentui/react-icons/svg/info";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import type { Severity } from "../../core/checks/finding";
import { useWords } from "../language";

const useStyles = makeStyles({
  mark: {
    display: "inline-flex",
    alignItems: "center",
    flexShrink: 0,
    gap: tokens.spacingHorizontalXXS,
  },
  high: { color: tokens.colorStatusDangerForeground3 },
  medium: { color: tokens.colorStatusWarningForeground3 },
  low: { color: tokens.colorNeutralForeground2 },
});

/** How grave a finding is: a shape of its own and a word, never colour alone. */
export function SeverityMark(props: { readonly severity: Severity }) {
  const styles = useStyles();
  const { t } = useWords();
  const Icon = { high: ErrorCircle16Filled, medium: Warning16Filled, low: Info16Regular }[
    props.severity
  ];
  return (
    <span className={mergeClasses(styles.mark, styles[props.severity])}>
      <Icon aria-hidden />
      <Caption1Strong>{t(`sheet.severity.${props.severity}`)}</Caption1Strong>
    </span>
  );
}
