/**
 * Prints a measurement as JSON, with the processor time of this process in milliseconds, start-up
 * included, and its peak memory in MB.
 */
export function report(measured: Readonly<Record<string, number | boolean>>): void {
  const mb = process.resourceUsage().maxRSS / 1024;
  const { user, system } = process.cpuUsage();
  const cpuMs = (user + system) / 1000;
  process.stdout.write(`${JSON.stringify({ ...measured, cpuMs, mb })}\n`);
}
