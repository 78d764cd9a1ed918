import {
  Body1Strong,
  Button,
  Caption1,
  Select,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { ArrowRight16Regular } from "@fluentui/react-icons/svg/arrow-right";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import type { ListRole } from "../../../core/lists/people-list";
import { useWords } from "../../language";
import type { ListPair } from "../list-report";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto minmax(0, 1fr) auto",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
  },
  add: { alignSelf: "flex-start" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Which lists are compared, and which of the two is on the left: each is changed by a click. */
export function PairPicker(props: {
  readonly pairs: readonly ListPair[];
  /** The kinds of lists that there are. */
  readonly roles: readonly ListRole[];
  readonly busy: boolean;
  readonly onPair: (pairs: readonly ListPair[]) => void;
}) {
  const styles = useStyles();
  const { t } = useWords();
  const { pairs, roles, busy } = props;
  const put = (index: number, pair: ListPair): void => {
    if (!busy) props.onPair(pairs.map((each, at) => (at === index ? pair : each)));
  };
  const next = nextPair(roles, pairs);
  return (
    <section className={styles.section} aria-label={t("listPane.pairs")}>
      <Body1Strong as="h2">{t("listPane.pairs")}</Body1Strong>
      {pairs.length === 0 && <Caption1 className={styles.quiet}>{t("listPane.noPairs")}</Caption1>}
      {pairs.map((pair, index) => {
        const [left, right] = pair;
        return (
          <div key={`${left}|${right}`} className={styles.row} data-pair={`${left}|${right}`}>
            <RoleSelect
              label={t("listPane.left")}
              role={left}
              roles={roles.filter((role) => role !== right)}
              onChoose={(role) => put(index, [role, right])}
            />
            <Button
              size="small"
              appearance="subtle"
              icon={<ArrowRight16Regular />}
              aria-label={`${t(`list.role.${right}`)} → ${t(`list.role.${left}`)}`}
              disabledFocusable={busy}
              onClick={() => put(index, [right, left])}
            />
            <RoleSelect
              label={t("listPane.right")}
              role={right}
              roles={roles.filter((role) => role !== left)}
              onChoose={(role) => put(index, [left, role])}
            />
            <Button
              size="small"
              appearance="subtle"
              icon={<Dismiss16Regular />}
              aria-label={t("listPane.removePair", {
                left: t(`list.role.${left}`),
                right: t(`list.role.${right}`),
              })}
              disabledFocusable={busy}
              onClick={() => props.onPair(pairs.filter((_, at) => at !== index))}
            />
          </div>
        );
      })}
      {next && (
        <Button
          size="small"
          className={styles.add}
          disabledFocusable={busy}
          onClick={() => props.onPair([...pairs, next])}
        >
          {t("listPane.addPair")}
        </Button>
      )}
    </section>
  );
}

/** Two kinds that are not compared yet, in the order in which kinds are offered. */
function nextPair(roles: readonly ListRole[], pairs: readonly ListPair[]): ListPair | undefined {
  for (const left of roles) {
    for (const right of roles) {
      const isKnown = pairs.some((pair) => pair.includes(left) && pair.includes(right));
      if (left !== right && !isKnown) return [left, right];
    }
  }
  return undefined;
}

function RoleSelect(props: {
  readonly label: string;
  readonly role: ListRole;
  readonly roles: readonly ListRole[];
  readonly onChoose: (role: ListRole) => void;
}) {
  const { t } = useWords();
  return (
    <Select
      size="small"
      aria-label={props.label}
      value={props.role}
      onChange={(_, { value }) => {
        const chosen = props.roles.find((role) => role === value);
        if (chosen) props.onChoose(chosen);
      }}
    >
      {props.roles.map((role) => (
        <option key={role} value={role}>
          {t(`list.role.${role}`)}
        </option>
      ))}
    </Select>
  );
}
