import { Button, Caption1, Input, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useContext, useId, useState, type SubmitEvent } from "react";
import { useWords } from "../language";
import { NewProjectContext, type NewProject } from "./use-new-project";

const useStyles = makeStyles({
  open: { minHeight: tokens.spacingVerticalXXL, alignSelf: "flex-start" },
  form: {
    display: "flex",
    flexDirection: "column",
    alignSelf: "stretch",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  field: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
  trouble: { color: tokens.colorStatusDangerForeground3 },
});

/** 新建项目: one link, and under it the few things that a new project may be told. */
export function NewProjectForm() {
  const project = useContext(NewProjectContext);
  return project ? <Begin {...project} /> : null;
}

function Begin(project: NewProject) {
  const styles = useStyles();
  const { t } = useWords();
  const [asks, setAsks] = useState(false);
  const [linkId, formId] = [useId(), useId()];
  const isShown = asks && project.state.made === undefined;
  const close = (): void => {
    setAsks(false);
    project.dismiss();
    document.getElementById(linkId)?.focus();
  };
  return (
    <>
      <Link
        as="button"
        id={linkId}
        className={styles.open}
        aria-expanded={isShown}
        aria-controls={formId}
        onClick={() => {
          project.dismiss();
          setAsks(!isShown);
        }}
      >
        {t("template.pane.open")}
      </Link>
      {isShown && <Form id={formId} project={project} onClose={close} />}
    </>
  );
}

function Form({
  id,
  project: { state, start },
  onClose,
}: {
  readonly id: string;
  readonly project: NewProject;
  readonly onClose: () => void;
}) {
  const styles = useStyles();
  const { t, say } = useWords();
  const [name, setName] = useState("");
  const [year, setYear] = useState("");
  const [classes, setClasses] = useState("");
  const troubleId = useId();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!state.busy) start({ project: name, year, classes });
  };
  const fields = [
    { label: t("template.pane.project"), value: name, set: setName, hint: undefined },
    { label: t("template.pane.year"), value: year, set: setYear, hint: "2023" },
    {
      label: t("template.pane.classes"),
      value: classes,
      set: setClasses,
      hint: t("template.pane.usualClasses"),
    },
  ];
  return (
    <form
      id={id}
      className={styles.form}
      aria-label={t("template.pane.open")}
      data-new-project
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onClose();
      }}
    >
      <Caption1 className={styles.quiet}>{t("template.pane.says")}</Caption1>
      {fields.map(({ label, value, set, hint }, index) => (
        <label key={label} className={styles.field}>
          <Caption1>{label}</Caption1>
          <Input
            size="small"
            value={value}
            aria-describedby={troubleId}
            // What was asked for opens where it was asked: typing goes on there.
            autoFocus={index === 0}
            {...(hint === undefined ? {} : { placeholder: hint })}
            onChange={(_, data) => {
              set(data.value);
            }}
          />
        </label>
      ))}
      <Caption1 id={troubleId} role="alert" className={styles.trouble}>
        {state.problem && say(state.problem)}
      </Caption1>
      <div className={styles.buttons}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={state.busy}>
          {t(state.busy ? "template.pane.making" : "template.pane.make")}
        </Button>
        <Button size="small" onClick={onClose}>
          {t("pane.cancel")}
        </Button>
      </div>
    </form>
  );
}
