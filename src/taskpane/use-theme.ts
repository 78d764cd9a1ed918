import {
  teamsHighContrastTheme,
  webDarkTheme,
  webLightTheme,
  type Theme,
} from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import type { ThemeChoice } from "./preferences";

const themes: Readonly<Record<Exclude<ThemeChoice, "system">, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  contrast: teamsHighContrastTheme,
};

const DARK = "(prefers-color-scheme: dark)";
const CONTRAST = "(forced-colors: active)";

/**
 * The theme chosen, or the one that the system asks for. `hostIsDark`: Excel has a theme of its
 * own, which then stands for the system's; forced colours come before both.
 */
export function useTheme(choice: ThemeChoice, hostIsDark?: boolean): Theme {
  const dark = useMedia(DARK);
  const contrast = useMedia(CONTRAST);
  if (choice !== "system") return themes[choice];
  if (contrast) return themes.contrast;
  return (hostIsDark ?? dark) ? themes.dark : themes.light;
}

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query);
      list.addEventListener("change", changed);
      return () => {
        list.removeEventListener("change", changed);
      };
    },
    () => matchMedia(query).matches,
    () => false
  );
}
