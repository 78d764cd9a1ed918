// Rows of one A4 page at this width; a title and the line under it repeat on each.
const PAGE_ROWS = 44;
const REPEATED_ROWS = 2;
const FEWEST_ROWS = 10;

/**
 * How many pages a sheet of rows of one height may take: one less where the last would
 * hold a few rows and the signatures; undefined where it takes as many as it takes.
 */
export function pagesFor(rows: number): number | undefined {
  const further = PAGE_ROWS - REPEATED_ROWS;
  const pages = 1 + Math.max(0, Math.ceil((rows - PAGE_ROWS) / further));
  const onLast = rows - PAGE_ROWS - (pages - 2) * further;
  return pages > 1 && onLast < FEWEST_ROWS ? pages - 1 : undefined;
}
