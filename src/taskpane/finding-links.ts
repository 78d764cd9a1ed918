import { createContext, useContext } from "react";
import type { Finding } from "../core/checks/finding";

/** Which finding follows from which, and a way to go there. */
export interface FindingLinks {
  readonly rootsOf: (finding: Finding) => readonly Finding[];
  readonly entailedBy: (finding: Finding) => readonly Finding[];
  /** Brings findings into view: the card where it stands, or the list with only these. */
  readonly show: (findings: readonly Finding[]) => void;
}

/** Links among these findings; a root that is not among them is left out. */
export function linksAmong(
  findings: readonly Finding[]
): Pick<FindingLinks, "rootsOf" | "entailedBy"> {
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  const entailed = new Map<string, Finding[]>();
  for (const finding of findings) {
    for (const root of finding.related ?? []) {
      const known = entailed.get(root);
      if (known) known.push(finding);
      else entailed.set(root, [finding]);
    }
  }
  return {
    rootsOf: ({ related = [] }) => related.flatMap((id) => byId.get(id) ?? []),
    entailedBy: ({ id }) => entailed.get(id) ?? [],
  };
}

export const FindingLinksContext = createContext<FindingLinks>({
  ...linksAmong([]),
  show: () => undefined,
});

export function useFindingLinks(): FindingLinks {
  return useContext(FindingLinksContext);
}
