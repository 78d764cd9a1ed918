import { main } from "../../src/cli/main";

export interface CliRun {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Runs one command line in this process and keeps what it says. */
export async function runCli(...argv: string[]): Promise<CliRun> {
  let out = "";
  let error = "";
  const code = await main(argv, {
    out: (text) => (out += text),
    error: (text) => (error += text),
    width: undefined,
    showsProgress: false,
    now: () => new Date(2026, 10, 22, 14, 2),
  });
  return { code, out, error };
}
