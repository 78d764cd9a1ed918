export default {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  // A loaded machine is slow, and nothing here is judged by the clock.
  testTimeout: 60_000,
  transform: {
    // Types are checked by `npm run types`; here each file is only transpiled.
    "^.+\\.tsx?$": [
      "ts-jest",
      {
        diagnostics: false,
        tsconfig: {
          isolatedModules: true,
          target: "ES2022",
          module: "CommonJS",
          moduleResolution: "node10",
          jsx: "react-jsx",
          esModuleInterop: true,
          verbatimModuleSyntax: false,
          ignoreDeprecations: "6.0",
        },
      },
    ],
  },
};
