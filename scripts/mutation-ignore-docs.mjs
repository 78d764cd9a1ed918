// For Stryker: what a check says of itself (…Doc) is text for docs/checks.md, held by `npm run
// check-docs` and not by the tests that a changed check must fail.
export const strykerPlugins = [
  {
    kind: "Ignore",
    name: "check-docs",
    value: {
      shouldIgnore(path) {
        const isDoc = path.isVariableDeclarator() && path.node.id.name?.endsWith("Doc");
        return isDoc ? "held by check-docs" : undefined;
      },
    },
  },
];
