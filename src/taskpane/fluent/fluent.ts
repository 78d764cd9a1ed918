/**
 * What the pages take from Fluent UI v9: its tokens, its themes, its way of writing styles, and the
 * few components that they need, drawn with those tokens over the browser's own elements. Fluent's
 * own components weigh as much as all of the pane beside them, for cases that never come here.
 * Stands in for @fluentui/react-components in webpack.config.js and tsconfig.json.
 */
export { makeStyles, mergeClasses } from "@griffel/react";
export { Button } from "./Button";
export { Input } from "./Input";
export { Link } from "./Link";
export { ProgressBar } from "./ProgressBar";
export { Select } from "./Select";
export { Textarea } from "./Textarea";
export { ThemeProvider as FluentProvider } from "./ThemeProvider";
export {
  Body1,
  Body1Strong,
  Caption1,
  Caption1Strong,
  Caption2,
  Subtitle2,
  Text,
  Title3,
} from "./text";
export { tokens } from "./tokens";
