import { createContext, useCallback, useMemo, useState } from "react";
import type { Language, Message } from "../../core/messages/message";
import type { TypedWish } from "../../core/templates/read-wish";
import { err } from "../../core/values/result";
import type { PaneHost } from "../pane-host";
import { sayFailed } from "../say-failed";

/** 新建项目 as the pane shows it. */
export interface NewProjectState {
  readonly busy: boolean;
  readonly problem?: Message;
  /** The sheets that were made last. */
  readonly made?: readonly string[];
}

export interface NewProject {
  readonly state: NewProjectState;
  readonly start: (typed: TypedWish) => void;
  readonly dismiss: () => void;
}

/** Absent where no project can be begun. */
export const NewProjectContext = createContext<NewProject | undefined>(undefined);

const IDLE: NewProjectState = { busy: false };

/** What goes on with a new project, over any host; undefined where it cannot begin one. */
export function useNewProject(
  host: PaneHost,
  {
    language,
    onMade,
  }: { readonly language: Language; readonly onMade: (sheets: readonly string[]) => void }
): NewProject | undefined {
  const [state, setState] = useState(IDLE);
  const { newProject } = host;
  const start = useCallback(
    (typed: TypedWish) => {
      if (!newProject) return;
      setState({ busy: true });
      void make(newProject, typed, language)
        .catch((cause: unknown) => err(sayFailed(cause)))
        .then((made) => {
          if (!made.ok) {
            setState({ busy: false, problem: made.error });
            return;
          }
          setState({ busy: false, made: made.value });
          if (made.value.length > 0) onMade(made.value);
        });
    },
    [newProject, language, onMade]
  );
  const dismiss = useCallback(() => {
    setState(IDLE);
  }, []);
  return useMemo(
    () => (newProject ? { state, start, dismiss } : undefined),
    [newProject, state, start, dismiss]
  );
}

async function make(
  newProject: NonNullable<PaneHost["newProject"]>,
  typed: TypedWish,
  language: Language
): ReturnType<NonNullable<PaneHost["newProject"]>> {
  const { readWish } = await import(
    /* webpackChunkName: "new-project" */ "../../core/templates/read-wish"
  );
  const wish = readWish(typed);
  return wish.ok ? newProject({ ...wish.value, language }) : wish;
}
