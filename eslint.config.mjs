import js from "@eslint/js";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const NODE_GLOBALS = {
  Buffer: "readonly",
  clearTimeout: "readonly",
  console: "readonly",
  fetch: "readonly",
  performance: "readonly",
  process: "readonly",
  setInterval: "readonly",
  setTimeout: "readonly",
  URL: "readonly",
};

export default tseslint.config(
  { ignores: ["dist/", "coverage/", "node_modules/", "bench/node_modules/", "tmp/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // A number says itself in a sentence; objects and `undefined` in one are still slips.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // `_name` marks a parameter that a signature asks for and this function has no use for.
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      // An arrow that only calls is read faster without braces: onClick={() => select(cell)}.
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // React takes an async handler where it expects a void one, and does not look at its promise.
      "@typescript-eslint/no-misused-promises": [
        "error",
        { checksVoidReturn: { attributes: false } },
      ],
      // Whole-word unions and records of literals are the project's vocabulary, either form reads well.
      "@typescript-eslint/consistent-type-definitions": "off",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      // An empty text stands for a missing one: name || "无名称" means both.
      "@typescript-eslint/prefer-nullish-coalescing": [
        "error",
        { ignorePrimitives: { string: true } },
      ],
      // It asks for the `!` that no-non-null-assertion forbids. Where an index is known to be there
      // (bytes of a buffer), `as number` says so.
      "@typescript-eslint/non-nullable-type-assertion-style": "off",
      // Among patterns that are tried on one text, one more pattern reads better than a method.
      "@typescript-eslint/prefer-includes": "off",
      "@typescript-eslint/prefer-string-starts-ends-with": "off",
      // U+3000 is an ordinary blank in these workbooks, and stands in patterns and cases.
      "no-irregular-whitespace": [
        "error",
        { skipStrings: true, skipRegExps: true, skipTemplates: true },
      ],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: "error",
      // What a user reads goes through messages; what a developer reads, through errors.
      "no-console": "error",
    },
  },
  {
    files: ["src/**/*.tsx", "src/taskpane/**/*.ts", "src/workbench/**/*.ts"],
    extends: [reactHooks.configs.flat["recommended-latest"]],
    rules: {
      // About React Compiler, which is not used here; TanStack's virtualiser works without it.
      "react-hooks/incompatible-library": "off",
    },
  },
  {
    files: ["test/**/*.{ts,tsx}"],
    rules: {
      // A test that finds nothing at an index fails by itself; guards would hide what it shows.
      "@typescript-eslint/no-non-null-assertion": "off",
      // Results of other readers (exceljs, JSON of the command line) come as `any`.
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
  {
    files: ["**/*.{js,cjs,mjs}"],
    languageOptions: { globals: NODE_GLOBALS },
  },
  {
    // webpack.config.js is CommonJS under the name that Office's own tools and templates expect;
    // without "type": "module" Node reads .js so as well.
    files: ["**/*.cjs", "webpack.config.js"],
    languageOptions: {
      sourceType: "commonjs",
      globals: { __dirname: "readonly", module: "writable", require: "readonly" },
    },
  }
);
