import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/tokens";

/** Fluent's themes. The build leaves out of them the tokens that nothing asks for. */
export const themes: Readonly<Record<"light" | "dark" | "contrast", Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  contrast: teamsHighContrastTheme,
};
