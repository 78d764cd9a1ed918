import { useState } from "react";
import { createRoot } from "react-dom/client";
import { message } from "../../src/core/messages/message";
import type { CellRef } from "../../src/core/values/cell-ref";
import type { OwnState } from "../../src/core/workbook/workbook-host";
import { err, ok } from "../../src/core/values/result";
import { Pane } from "../../src/taskpane/Pane";
import type { PaneHost, RunStep } from "../../src/taskpane/pane-host";
import type { PaneReport } from "../../src/taskpane/pane-report";
import type { Preferences } from "../../src/taskpane/preferences";
import { yongjiReport } from "./yongji-report";

/** What a test may do to the page, and what the page did. */
interface Probe {
  report: PaneReport;
  selected: CellRef[];
  asked: unknown[];
  decided: unknown[];
  /** Calls of highlight: how many findings, or none to take it off. */
  highlighted: (number | undefined)[];
  own: OwnState;
  /** The next evaluate or write fails, or hangs after this step. */
  fail?: "error" | "throw";
  hangAt?: RunStep;
  change: (cell: CellRef) => void;
}

declare global {
  interface Window {
    probe: Probe;
  }
}

const listeners = new Set<(cell: CellRef) => void>();
const probe: Probe = {
  report: yongjiReport,
  selected: [],
  asked: [],
  decided: [],
  highlighted: [],
  own: { ownSheets: false, canUndo: false, highlighted: false },
  change: (cell) => {
    for (const listener of listeners) listener(cell);
  },
};
window.probe = probe;

const host: PaneHost = {
  evaluate: (options) => {
    probe.asked.push(options?.again ? { again: options.settings } : options?.settings);
    if (probe.fail === "throw") throw new Error("socket closed");
    if (probe.fail) return Promise.resolve(err(message("xlsx.empty")));
    if (probe.hangAt) {
      options?.onStep?.(probe.hangAt);
      return new Promise(() => undefined);
    }
    return Promise.resolve(ok(probe.report));
  },
  write: (language, decisions = []) => {
    if (decisions.length > 0) probe.decided.push(decisions);
    probe.own = { ...probe.own, ownSheets: true, canUndo: true };
    return Promise.resolve(
      ok({ sheets: language === "en" ? ["Scores", "Findings"] : ["评分表", "疑点清单"] })
    );
  },
  decide: (_, decisions) => {
    probe.decided.push(decisions);
    if (probe.fail) return Promise.resolve(err(message("xlsx.empty")));
    const reviews = probe.report.reviews.map((review) => {
      const { status = review.status, remark = review.remark } =
        decisions.find(({ id }) => id === review.id) ?? {};
      return { ...review, status, remark };
    });
    return Promise.resolve(ok({ sheets: ["疑点清单"], report: { ...probe.report, reviews } }));
  },
  regrade: () => {
    const { grade, indicators } = probe.report;
    const [first] = indicators;
    if (!grade || !first) return Promise.resolve(err(message("sheet.regrade.none")));
    const changes = [{ code: first.code, name: first.name, judged: true, after: first.weight }];
    return Promise.resolve(ok({ sheets: ["评分表"], grade, changes }));
  },
  undo: () => {
    probe.own = { ...probe.own, ownSheets: false, canUndo: false };
    return Promise.resolve(ok({ sheets: ["评分表"], report: { ...probe.report, ownSheets: [] } }));
  },
  inspect: () => Promise.resolve(probe.own),
  highlight: (findings) => {
    probe.highlighted.push(findings?.length);
    if (probe.fail) return Promise.resolve(err(message("xlsx.empty")));
    probe.own = { ...probe.own, highlighted: findings !== undefined };
    return Promise.resolve(ok(undefined));
  },
  select: (cell) => {
    probe.selected.push(cell);
    return Promise.resolve(ok(undefined));
  },
  onChanged: (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  save: () => Promise.resolve(ok("book-scored.xlsx")),
  trySample: () => undefined,
};

function Page({ first }: { readonly first: Preferences }) {
  const [preferences, setPreferences] = useState(first);
  return <Pane host={host} preferences={preferences} onPreferences={setPreferences} />;
}

const asked = new URLSearchParams(location.search);
const first: Preferences = {
  language: asked.get("lang") === "en" ? "en" : "zh-CN",
  theme: (asked.get("theme") as Preferences["theme"] | null) ?? "system",
};
// What stands in the workbook when the pane opens.
if (asked.has("standing")) probe.own = { ownSheets: true, canUndo: true, highlighted: true };
const root = document.getElementById("root");
if (root) createRoot(root).render(<Page first={first} />);
