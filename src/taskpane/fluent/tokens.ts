import type { Theme } from "@fluentui/tokens";

/**
 * Fluent's design tokens: each is the CSS variable that ThemeProvider sets. Made when asked for, as
 * the names are the only thing in Fluent's own table of them.
 */
export const tokens = new Proxy({} as Record<keyof Theme, string>, {
  get: (_, name) => `var(--${String(name)})`,
});
