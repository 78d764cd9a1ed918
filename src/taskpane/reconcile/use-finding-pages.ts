import { useCallback, useEffect, useRef, useState } from "react";
import type { ListHost } from "./list-host";
import type { FindingQuery, ListFindingView } from "./list-report";

/** Findings that are asked for at once. */
const PAGE = 50;

interface Pages {
  readonly key: string;
  /** Undefined until the first page has come. */
  readonly total: number | undefined;
  readonly rows: ReadonlyMap<number, ListFindingView>;
}

/**
 * The findings that fit a query, page by page as they come into view: of a hundred thousand the page
 * holds those that were looked at. `version` says when they have to be asked for anew.
 */
export function useFindingPages(
  host: ListHost,
  query: FindingQuery,
  version: number
): {
  readonly total: number | undefined;
  readonly at: (index: number) => ListFindingView | undefined;
  readonly need: (first: number, last: number) => void;
} {
  const key = `${String(version)} ${JSON.stringify(query)}`;
  const [pages, setPages] = useState<Pages>({ key, total: undefined, rows: new Map() });
  const asked = useRef({ key: "", pages: new Set<number>() });

  const ask = useCallback(
    (page: number) => {
      if (asked.current.key !== key) asked.current = { key, pages: new Set() };
      if (asked.current.pages.has(page)) return;
      asked.current.pages.add(page);
      const wanted = JSON.parse(key.slice(key.indexOf(" "))) as FindingQuery;
      void host.findings(wanted, page * PAGE, PAGE).then(
        ({ total, from, rows }) => {
          // An answer to an earlier question comes too late.
          if (asked.current.key !== key) return;
          setPages((now) => {
            const known = new Map(now.key === key ? now.rows : []);
            rows.forEach((row, index) => known.set(from + index, row));
            return { key, total, rows: known };
          });
        },
        // The run that replaced this one brings its own.
        () => asked.current.pages.delete(page)
      );
    },
    [host, key]
  );
  useEffect(() => {
    ask(0);
  }, [ask]);

  const need = useCallback(
    (first: number, last: number) => {
      for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page++) ask(page);
    },
    [ask]
  );
  // Until the first answer to a new question the old rows stay: nothing jumps.
  const { rows, total } = pages;
  const at = useCallback((index: number) => rows.get(index), [rows]);
  return { total, at, need };
}
