/** A hidden name that stands in the workbook while source cells are highlighted. */
export const MARKS_NAME = "_jihe_marks";

export function isMarksName(name: string): boolean {
  return name.toLowerCase() === MARKS_NAME;
}
