import { readStatements } from "../../../src/core/rubric/read-statements";

/** What a clause says, one line a statement: its kind, its points, and the condition before them. */
export function tellStatements(text: string): readonly string[] {
  return readStatements(text).map(({ type, words: _words, ...said }) =>
    `${type} ${JSON.stringify(said, withoutNothing)}`
      .replace(/\{"value":"([^"]*)","inclusive":(true|false),"marked":(true|false)\}/gu, "$1 $2 $3")
      .replace(/ (true|false) (true|false)/gu, (_all, inclusive, marked) => {
        return `${inclusive === "true" ? "" : " excluded"}${marked === "true" ? "" : " unmarked"}`;
      })
      .replaceAll('"', "")
  );
}

/** What is empty or false says nothing, except of an edge. */
function withoutNothing(key: string, value: unknown): unknown {
  const isEdge = key === "inclusive" || key === "marked";
  return value === "" || (value === false && !isEdge) ? undefined : value;
}
