/** How often a rate may have been paid: 1 to 12 months of it, or a month of a yearly one. */
export const TIMES_PAID: readonly number[] = [
  1 / 12,
  ...Array.from({ length: 12 }, (_, at) => at + 1),
];
