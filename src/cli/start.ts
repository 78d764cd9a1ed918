import { main } from "./main";

// `jihe check book.xlsx | head` closes the pipe early; that is no error.
process.stdout.on("error", (cause: NodeJS.ErrnoException) => {
  if (cause.code !== "EPIPE") throw cause;
});

// Setting the code and letting the process end by itself flushes what was written to a pipe.
process.exitCode = await main(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  width: process.stdout.isTTY ? process.stdout.columns : undefined,
  showsProgress: process.stderr.isTTY,
  now: () => new Date(),
});
