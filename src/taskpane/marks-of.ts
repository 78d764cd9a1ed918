import type { Finding } from "../core/checks/finding";
import type { CellMark } from "../core/workbook/workbook-host";

/** The source cells that findings rest on. A cell of several is told once for each; hosts choose. */
export function marksOf(findings: readonly Finding[]): readonly CellMark[] {
  return findings.flatMap(({ cells, severity }) => cells.map((cell) => ({ cell, severity })));
}
