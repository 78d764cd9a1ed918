// npm start: builds the workbench in memory and serves it on this machine, with a sample loaded.
//   npm start              http://localhost:3000, or the next free port
//   PORT=4000 npm start    that port, or the next free one
//   npm start -- --no-open prints the address only
import { spawn } from "node:child_process";
import { createServer } from "node:net";

const FIRST_PORT = 3000;
const PORTS_TRIED = 50;
const HOST = "127.0.0.1";

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

function isFree(port) {
  return new Promise((answer) => {
    const probe = createServer();
    probe.once("error", () => answer(false));
    probe.listen(port, HOST, () => probe.close(() => answer(true)));
  });
}

async function freePort(first) {
  for (let port = first; port < first + PORTS_TRIED && port < 65536; port++) {
    if (await isFree(port)) return port;
  }
  fail(`No free port from ${first} on; set PORT to one that is free, such as PORT=8080 npm start.`);
}

function wishedPort() {
  const wish = process.env.PORT;
  if (wish === undefined || wish === "") return FIRST_PORT;
  const port = Number(wish);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    fail(`PORT is ${wish}; it must be a whole number from 1 to 65535.`);
  }
  return port;
}

/** Whether somebody sits in front of this machine who could see a browser. */
function hasDisplay() {
  if (process.argv.includes("--no-open") || process.env.CI || process.env.SSH_CONNECTION) {
    return false;
  }
  if (process.platform === "linux") {
    return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  }
  return process.stdout.isTTY === true;
}

function openBrowser(address) {
  const [command, ...args] = {
    darwin: ["open", address],
    win32: ["cmd", "/c", "start", "", address],
  }[process.platform] ?? ["xdg-open", address];
  // The address is printed anyway: a machine without a browser command is no failure.
  spawn(command, args, { stdio: "ignore", detached: true })
    .on("error", () => undefined)
    .unref();
}

let webpack, WebpackDevServer, makeConfig;
try {
  webpack = (await import("webpack")).default;
  WebpackDevServer = (await import("webpack-dev-server")).default;
  makeConfig = (await import("../webpack.config.js")).default;
} catch (cause) {
  fail(`The packages are not installed (${cause.message.split("\n")[0]}); run npm ci first.`);
}

const port = await freePort(wishedPort());
console.log("Building the workbench …");
// What has to be said is said below, in one line.
const compiler = webpack({ ...makeConfig({}, { mode: "development" }), stats: "none" });
const server = new WebpackDevServer(
  {
    host: HOST,
    port,
    // The page may only run its own scripts, and needs no live reload: reload it by hand.
    client: false,
    hot: false,
    liveReload: false,
    static: false,
    allowedHosts: "auto",
    setupExitSignals: true,
  },
  compiler
);
compiler.hooks.infrastructureLog.tap("start", () => true);

let announced = false;
compiler.hooks.done.tap("start", (stats) => {
  if (stats.hasErrors()) {
    console.error(stats.toString({ preset: "errors-only" }));
    console.error("The workbench could not be built; mend the error above, the build runs again.");
    return;
  }
  if (announced) return;
  announced = true;
  const address = `http://localhost:${port}/`;
  console.log(`绩核 workbench: ${address}   (Ctrl+C stops it)`);
  if (hasDisplay()) openBrowser(address);
});

try {
  await server.start();
} catch (cause) {
  fail(`The workbench could not be served on port ${port}: ${cause.message}`);
}
