import { message, type Message } from "../messages/message";
import { joinMessages } from "../rubric/join-messages";
import { plain } from "../values/decimal";
import type { Boundary, ScoreChange, Step, Way } from "./outlook";

/** `升为“良”（80 分起）：还差 5 分，最少改变 1 项`. */
export function sayBoundary({ direction, level, at, distance, changes }: Boundary): Message {
  const boundary = message(`outlook.${direction}`, {
    level,
    at: plain(at),
    distance: plain(distance),
  });
  if (changes.state === "out-of-reach") return message("outlook.out-of-reach", { boundary });
  return message(`outlook.${changes.state}`, { boundary, count: String(changes.count) });
}

/** `改判 B2-2 … 0 → 5 分 → 80 良`. */
export function sayWay({ steps, standing }: Way): Message {
  return message("outlook.way", {
    steps: joinMessages(steps.map(sayStep)),
    total: plain(standing.total),
    level: standing.level ?? "—",
  });
}

export function sayStep(step: Step): Message {
  const changes = joinMessages(step.changes.map(sayChange));
  switch (step.kind) {
    case "findings":
      return message(`outlook.${step.decision}`, {
        count: String(step.count),
        of: String(step.ids.length),
        changes,
      });
    case "judgement":
      return message("outlook.judged", { changes });
    case "answer":
      if (step.changes.length === 0) return step.assumption;
      return message("outlook.answered", { assumption: step.assumption, changes });
  }
}

function sayChange({ code, name, from, to }: ScoreChange): Message {
  return message("outlook.change", {
    label: code === name ? name : `${code} ${name}`,
    from: from ? plain(from) : message("sheet.state.pending"),
    to: plain(to),
  });
}
