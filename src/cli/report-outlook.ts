import { message, say, word, type Language } from "../core/messages/message";
import type { Boundary, Outlook } from "../core/outlook/outlook";
import { sayBoundary, sayStep, sayWay } from "../core/outlook/say-outlook";
import type { ClauseScore } from "../core/scores/clause-score";
import type { Grade } from "../core/scores/score";
import { plain } from "../core/values/decimal";
import type { Json } from "./report-json";
import { printable } from "./text-table";

/** The ways to one boundary that a terminal shows; --json gives all that were looked for. */
const WAYS_SHOWN = 3;

/** What it takes: a line for each other level, with the smallest sets under it. */
export function outlookText(outlook: Outlook | undefined, language: Language): string {
  if (!outlook) return "";
  const lines = outlook.boundaries.flatMap((boundary) => [
    say(sayBoundary(boundary), language),
    ...waysText(boundary, language),
  ]);
  const edges = outlook.edges.map(({ note }) => say(note, language));
  if (lines.length + edges.length === 0) return "";
  const title = word("cli.outlook", language);
  return [title, ...[...lines, ...edges].map(printable)].join("\n");
}

function waysText({ ways, hasMore, changes }: Boundary, language: Language): readonly string[] {
  const shown = ways.slice(0, WAYS_SHOWN).map((way) => `  ${say(sayWay(way), language)}`);
  const isCut = hasMore || ways.length > WAYS_SHOWN;
  if (!isCut || changes.state !== "exactly") return shown;
  const more = message("outlook.more", { count: String(changes.count) });
  return [...shown, `  ${say(more, language)}`];
}

export function outlookJson(outlook: Outlook | undefined, language: Language): Json {
  if (!outlook) return null;
  return {
    score: plain(outlook.now.total),
    level: outlook.now.level ?? null,
    boundaries: outlook.boundaries.map((boundary) => boundaryJson(boundary, language)),
    edges: outlook.edges.map(({ code, note }) => ({
      indicator: code ?? null,
      message: say(note, language),
    })),
  };
}

function boundaryJson(boundary: Boundary, language: Language): Json {
  const { direction, level, at, distance, changes, ways, hasMore } = boundary;
  return {
    direction,
    level,
    at: plain(at),
    distance: plain(distance),
    reach: changes.state,
    changes: changes.state === "out-of-reach" ? null : changes.count,
    ways: ways.map(({ steps, standing }) => ({
      steps: steps.map((step) => ({
        kind: step.kind,
        message: say(sayStep(step), language),
        ...(step.kind === "findings" && {
          decision: step.decision,
          count: step.count,
          findings: step.ids,
        }),
        indicators: step.changes.map(({ code, from, to }) => ({
          code,
          from: from ? plain(from) : null,
          to: plain(to),
        })),
      })),
      score: plain(standing.total),
      level: standing.level ?? null,
    })),
    more: hasMore,
    message: say(sayBoundary(boundary), language),
  };
}

/** One clause of an indicator: what is asked, what answers it, what it comes to. */
export function clauseJson(clause: ClauseScore, language: Language): Json {
  const { answer, metric, judgement } = clause;
  return {
    id: clause.id,
    text: clause.text,
    kind: clause.kind,
    points: plain(clause.points),
    question: say(clause.question, language),
    options: clause.options.map(({ words, min, max }) => ({
      words: say(words, language),
      min: plain(min),
      max: plain(max),
    })),
    answer: answer
      ? {
          holds: answer.holds ?? null,
          count: answer.count ? plain(answer.count) : null,
          value: answer.value ? plain(answer.value) : null,
          points: (answer.points ?? answer.award)?.toFixed() ?? null,
        }
      : null,
    source: clause.source,
    score: clause.score ? plain(clause.score) : null,
    reason: judgement?.reason ?? null,
    places: judgement?.places ?? null,
    evidence: judgement?.evidence ?? null,
    problem: clause.problem ? say(clause.problem, language) : null,
    metric: metric
      ? { id: metric.id, name: say(metric.name, language), chosen: metric.chosen }
      : null,
    metrics: clause.choices,
  };
}

export function rangeJson(range: Grade["range"]): Json {
  return range ? { atLeast: plain(range.atLeast), atMost: plain(range.atMost) } : null;
}
