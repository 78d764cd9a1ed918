import { message, say, type Language, type Message } from "../core/messages/message";
import { ExcelHost } from "../excel/excel-host";
import { showNotice, showWaitingNotice } from "./notice";
import {
  regradeWorkbook,
  scoreWorkbook,
  undoLastWrite,
  type RibbonCommand,
} from "./ribbon-commands";

/** As manifest.xml names them. */
const COMMANDS: Readonly<Record<string, RibbonCommand>> = {
  scoreWorkbook,
  regradeWorkbook,
  undoLastWrite,
};

/** Lets the ribbon's buttons do their work. To be called once Office is ready. */
export function associateCommands(): void {
  const host = new ExcelHost();
  let isBusy = false;
  const perform = async (
    command: RibbonCommand,
    event: Office.AddinCommands.Event
  ): Promise<void> => {
    // Two at once would write over each other.
    const problem = isBusy ? message("excel.command.busy") : await work(command);
    if (problem) await tell(problem);
    // Until this is called Excel shows that it is waiting, and the button is dead.
    event.completed();
  };
  const work = async (command: RibbonCommand): Promise<Message | undefined> => {
    isBusy = true;
    try {
      const done = await command(host, { language: language(), now: new Date() });
      return done.ok ? undefined : done.error;
    } catch (cause) {
      const code = cause instanceof Error ? cause.name : "UnknownError";
      return message("excel.unexpected", { code, safe: message("excel.safe.unchanged") });
    } finally {
      isBusy = false;
    }
  };
  for (const [name, command] of Object.entries(COMMANDS)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      void perform(command, event);
    });
  }
  showWaitingNotice();
}

function language(): Language {
  return Office.context.displayLanguage.toLowerCase().startsWith("zh") ? "zh-CN" : "en";
}

/**
 * Says why a button could not do its work: in the pane, which is shown for it. No dialog stands in
 * the way, and no cell is written. Without a shared runtime a button cannot show the pane; there
 * the sentence waits for the pane to be opened.
 */
async function tell(said: Message): Promise<void> {
  const canShow = Office.context.requirements.isSetSupported("SharedRuntime", "1.1");
  showNotice(say(said, language()), canShow ? "now" : "later");
  if (canShow) await Office.addin.showAsTaskpane().catch(() => undefined);
}
