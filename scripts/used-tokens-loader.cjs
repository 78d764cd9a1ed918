// A webpack loader for src/taskpane/fluent/themes.ts: the themes as plain data, with the tokens that
// the sources name and no others. Of Fluent's 450 the pages use a sixth.
const { readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");
const { teamsHighContrastTheme, webDarkTheme, webLightTheme } = require("@fluentui/tokens");

const SOURCES = join(__dirname, "../src");

module.exports = function usedTokens() {
  this.addContextDependency(SOURCES);
  const used = new Set();
  for (const file of readdirSync(SOURCES, { recursive: true })) {
    if (!/\.tsx?$/.test(file)) continue;
    const source = readFileSync(join(SOURCES, file), "utf8");
    for (const [, name] of source.matchAll(/\btokens\.(\w+)/g)) used.add(name);
  }
  const lean = (theme) => Object.fromEntries([...used].sort().map((name) => [name, theme[name]]));
  const light = lean(webLightTheme);
  // The others say only where they differ.
  const over = (theme) =>
    Object.fromEntries(
      Object.entries(lean(theme)).filter(([name, value]) => value !== light[name])
    );
  return `const light = ${JSON.stringify(light)};
export const themes = {
  light,
  dark: { ...light, ...${JSON.stringify(over(webDarkTheme))} },
  contrast: { ...light, ...${JSON.stringify(over(teamsHighContrastTheme))} },
};`;
};
