// Builds the workbench (page, worker, samples) and the page that Excel opens (task pane, and the
// ribbon's commands with it) into dist/. `npm start` serves the same from memory.
const HtmlWebpackPlugin = require("html-webpack-plugin");
const { NormalModuleReplacementPlugin } = require("webpack");
const { readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");

const root = __dirname;

/** Copies files as they are: `from` (of these endings) to a folder beside the pages. */
class FilesPlugin {
  constructor({ from, ending, to }) {
    Object.assign(this, { from, ending, to });
  }
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("FilesPlugin", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "FilesPlugin", stage }, () => {
        compilation.contextDependencies.add(this.from);
        for (const file of readdirSync(this.from)) {
          if (!file.endsWith(this.ending)) continue;
          const bytes = readFileSync(join(this.from, file));
          compilation.emitAsset(`${this.to}/${file}`, new sources.RawSource(bytes));
        }
      });
    });
  }
}

const assets = join(root, "assets");
const faces = {
  workbench: { script: "./src/workbench/index.tsx", page: "./src/workbench/index.html" },
  taskpane: { script: "./src/taskpane/index.tsx", page: "./src/taskpane/taskpane.html" },
};
const built = Object.entries(faces);

/** The workbench is what a browser opens first; Excel asks for its pages by name. */
const fileOf = (face) => (face === "workbench" ? "index.html" : `${face}.html`);

module.exports = (_env, argv) => {
  const production = argv.mode === "production";
  return {
    context: root,
    mode: production ? "production" : "development",
    // No eval: the pages' own Content-Security-Policy forbids it.
    devtool: production ? false : "cheap-module-source-map",
    entry: Object.fromEntries(built.map(([face, { script }]) => [face, script])),
    output: {
      path: join(root, "dist"),
      filename: production ? "[name].[contenthash:8].js" : "[name].js",
      chunkFilename: production ? "[name].[contenthash:8].js" : "[name].js",
      // The command line and the manifest for a host lie beside the pages: not webpack's to remove.
      clean: { keep: /^(cli\/|manifest\.xml$)/ },
    },
    resolve: {
      extensions: [".ts", ".tsx", ".js"],
    },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "ts-loader",
          // Types are checked by `npm run types`; here each file is only transpiled.
          options: {
            transpileOnly: true,
            compilerOptions: { noEmit: false, target: "ES2022", module: "ESNext" },
          },
        },
      ],
    },
    plugins: [
      // The pages bring the sentences that they say, and not those of the command line.
      new NormalModuleReplacementPlugin(/\/catalogue$/, (asked) => {
        if (join(asked.context, asked.request) !== join(root, "src/core/messages/catalogue"))
          return;
        asked.request = join(root, "src/taskpane/page-catalogue.ts");
      }),
      ...built.map(
        ([face, { page }]) =>
          new HtmlWebpackPlugin({ template: page, filename: fileOf(face), chunks: [face] })
      ),
      new FilesPlugin({ from: join(assets, "samples"), ending: ".xlsx", to: "samples" }),
      new FilesPlugin({ from: assets, ending: ".png", to: "assets" }),
    ],
    optimization: {
      splitChunks: {
        // What two faces, or a page and its worker, both need is one file for the two.
        chunks: "all",
        cacheGroups: { defaultVendors: false, default: { minChunks: 2 } },
      },
    },
    // scripts/check-size.mjs holds the budgets, in gzipped bytes.
    performance: false,
    stats: "errors-warnings",
  };
};
