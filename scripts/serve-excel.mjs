// npm run dev-server: serves the pages that Excel opens on https://localhost:3000, where
// manifest.xml looks for them. Needs the certificates of `npm run certificates` once.
import { getHttpsServerOptions } from "office-addin-dev-certs";
import webpack from "webpack";
import WebpackDevServer from "webpack-dev-server";
import makeConfig from "../webpack.config.js";

const PORT = 3000;

const compiler = webpack(makeConfig({}, { mode: "development" }));
const server = new WebpackDevServer(
  {
    host: "localhost",
    port: PORT,
    server: { type: "https", options: await getHttpsServerOptions() },
    // The page may only run its own scripts, and needs no live reload: reload it by hand.
    client: false,
    hot: false,
    liveReload: false,
    static: false,
    setupExitSignals: true,
  },
  compiler
);
await server.start();
console.log(`绩核 for Excel: https://localhost:${PORT}/taskpane.html   (Ctrl+C stops it)`);
