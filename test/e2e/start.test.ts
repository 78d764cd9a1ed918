import { spawn, type ChildProcess } from "node:child_process";
import { createServer, type AddressInfo, type Server } from "node:net";
import { join } from "node:path";

jest.setTimeout(180_000);

const START = join(__dirname, "../../scripts/start.mjs");

let running: ChildProcess | undefined;
let taken: Server | undefined;

afterEach(async () => {
  running?.kill();
  running = undefined;
  await new Promise((closed) => (taken ? taken.close(closed) : closed(undefined)));
  taken = undefined;
});

/** Runs `npm start` without a display until it prints an address, or ends. */
function start(port: string): Promise<{ said: string; address?: string; code?: number | null }> {
  const child = spawn(process.execPath, [START], {
    env: { ...process.env, PORT: port, DISPLAY: "", WAYLAND_DISPLAY: "" },
  });
  running = child;
  return new Promise((done) => {
    let said = "";
    const hear = (data: Buffer): void => {
      said += data.toString();
      const address = /http:\/\/localhost:\d+\//.exec(said)?.[0];
      if (address !== undefined) done({ said, address });
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("exit", (code) => {
      done({ said, code });
    });
  });
}

test("npm start serves the workbench and its samples, on the next port when one is taken", async () => {
  const holder = createServer();
  taken = holder;
  await new Promise<void>((ready) => holder.listen(0, "127.0.0.1", ready));
  const { port } = holder.address() as AddressInfo;
  const { address, said } = await start(String(port));
  if (address === undefined) throw new Error(said);
  expect(new URL(address).port).not.toBe(String(port));
  const page = await (await fetch(address)).text();
  expect(page).toContain("connect-src 'self'");
  const script = /src="?([^" >]+\.js)/.exec(page)?.[1];
  const answer = await fetch(new URL(script ?? "none", address));
  expect(answer.headers.get("content-type")).toContain("javascript");
  const sample = await fetch(new URL("samples/yongji-2023.xlsx", address));
  expect(
    Buffer.from(await sample.arrayBuffer())
      .subarray(0, 2)
      .toString()
  ).toBe("PK");
});

test("a port that is none is refused in one sentence", async () => {
  const { said, code } = await start("ninety");
  expect(code).toBe(1);
  expect(said.trim()).toBe("PORT is ninety; it must be a whole number from 1 to 65535.");
});
