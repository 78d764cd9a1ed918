import { message } from "../core/messages/message";
import { CliError } from "./cli-error";

/** Id and text of each `--set id=text`; one without an `=` is a {@link CliError}. */
export function splitSets(
  sets: readonly string[]
): readonly { readonly id: string; readonly text: string }[] {
  return sets.map((set) => {
    const cut = set.indexOf("=");
    if (cut <= 0) throw new CliError(message("cli.set-form", { text: set }));
    return { id: set.slice(0, cut).trim(), text: set.slice(cut + 1).trim() };
  });
}
