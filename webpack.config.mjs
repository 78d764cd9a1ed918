// Builds the workbench (page, worker, samples) into dist/. `npm start` serves the same from memory.
import HtmlWebpackPlugin from "html-webpack-plugin";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL(".", import.meta.url));
const samples = join(root, "assets", "samples");

/** Puts the sample workbooks beside the page, in samples/. */
class SamplesPlugin {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("SamplesPlugin", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "SamplesPlugin", stage }, () => {
        compilation.contextDependencies.add(samples);
        for (const file of readdirSync(samples)) {
          if (!file.endsWith(".xlsx")) continue;
          const bytes = readFileSync(join(samples, file));
          compilation.emitAsset(`samples/${file}`, new sources.RawSource(bytes));
        }
      });
    });
  }
}

export default (_env, argv) => {
  const production = argv.mode === "production";
  return {
    context: root,
    mode: production ? "production" : "development",
    // No eval: the page's own Content-Security-Policy forbids it.
    devtool: production ? false : "cheap-module-source-map",
    entry: { workbench: "./src/workbench/index.tsx" },
    output: {
      path: join(root, "dist"),
      filename: production ? "[name].[contenthash:8].js" : "[name].js",
      chunkFilename: production ? "[name].[contenthash:8].js" : "[name].js",
      clean: true,
    },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
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
      new HtmlWebpackPlugin({ template: "./src/workbench/index.html", filename: "index.html" }),
      new SamplesPlugin(),
    ],
    optimization: {
      splitChunks: {
        // What the page and the worker both need (messages, decimals) is one file for the two.
        chunks: "all",
        cacheGroups: { defaultVendors: false, default: { minChunks: 2 } },
      },
    },
    // scripts/check-size.mjs holds the budget, in gzipped bytes.
    performance: false,
    stats: "errors-warnings",
  };
};
