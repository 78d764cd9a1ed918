/** What a reviewer decided about a finding: 待核实, 属实, 排除, 已整改. */
export type FindingStatus = "open" | "confirmed" | "excluded" | "corrected";

/**
 * Which findings count as 处: all that nobody ruled out (the default, the stricter reading), or
 * only those a person confirmed.
 */
export type FindingCounting = "not-excluded" | "confirmed";

/** Statuses by finding id; a finding that is not named is open. */
export type FindingStatuses = Readonly<Record<string, FindingStatus>>;

/** What was put right afterwards (已整改) had been wrong, so it counts like what is confirmed. */
export function isCounted(
  status: FindingStatus | undefined,
  counting: FindingCounting | undefined
): boolean {
  if (status === "excluded") return false;
  return status === "confirmed" || status === "corrected" || counting !== "confirmed";
}
