/** Source: GB 11643-1999, ISO 7064 MOD 11-2. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECKS = [1, 0, 10, 9, 8, 7, 6, 5, 4, 3, 2] as const;

/** The check value of the first 17 digits of a 公民身份号码 (resident ID): 0 to 10, which is X. */
export function checkDigit(digits: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < WEIGHTS.length; at += 1) sum += (digits[at] ?? 0) * (WEIGHTS[at] ?? 0);
  return CHECKS[sum % CHECKS.length] ?? 0;
}
