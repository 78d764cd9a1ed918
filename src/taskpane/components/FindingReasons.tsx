import { Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../core/checks/finding";
import { useWords } from "../language";
import { useFindingLinks } from "../finding-links";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalXS,
  },
  causes: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  link: {
    minHeight: tokens.spacingVerticalXXL,
    fontSize: tokens.fontSizeBase200,
    textAlign: "left",
  },
});

/** Findings named in one line at most; the others are counted. */
const NAMED = 2;

/** Likeliest causes, what this finding follows from, and what follows from it. */
export function FindingReasons({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const { t, say } = useWords();
  const { rootsOf, entailedBy, show } = useFindingLinks();
  const { causes = [] } = finding;
  const links = [
    { label: t("pane.followsFrom"), findings: rootsOf(finding) },
    { label: t("pane.entails"), findings: entailedBy(finding) },
  ];
  return (
    <>
      {causes.length > 0 && (
        <div data-causes>
          <Caption1 className={styles.quiet}>{t("pane.causes")}</Caption1>
          <ol className={styles.causes}>
            {causes.map((cause, index) => (
              <li key={index}>
                <Caption1 className={styles.quiet}>{say(cause)}</Caption1>
              </li>
            ))}
          </ol>
        </div>
      )}
      {links.map(({ label, findings }) =>
        findings.length === 0 ? null : (
          <div key={label} className={styles.line} data-links>
            <Caption1 className={styles.quiet}>{label}</Caption1>
            {findings.slice(0, NAMED).map((other) => (
              <Link
                key={other.id}
                as="button"
                className={styles.link}
                onClick={() => {
                  show([other]);
                }}
              >
                {nameOf(other)}
              </Link>
            ))}
            {findings.length > NAMED && (
              <Link
                as="button"
                className={styles.link}
                onClick={() => {
                  show(findings);
                }}
              >
                {t("pane.linkedMore", { count: String(findings.length) })}
              </Link>
            )}
          </div>
        )
      )}
    </>
  );

  function nameOf({ subject, rule }: Finding): string {
    return `${subject} · ${t(`sheet.rule.${rule}`)}`;
  }
}
