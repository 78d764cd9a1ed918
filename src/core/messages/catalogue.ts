import { checkMessages } from "./check-messages";
import { cliMessages } from "./cli-messages";
import { csvMessages } from "./csv-messages";
import { excelMessages } from "./excel-messages";
import { listChoiceMessages } from "./list-choice-messages";
import { listMessages } from "./list-messages";
import { listPaneMessages } from "./list-pane-messages";
import { nameMessages } from "./name-messages";
import { outlookMessages } from "./outlook-messages";
import { paneMessages } from "./pane-messages";
import { questionMessages } from "./question-messages";
import { rubricMessages } from "./rubric-messages";
import { scoreMessages } from "./score-messages";
import { sheetMessages } from "./sheet-messages";
import { tableMessages } from "./table-messages";
import { templateMessages } from "./template-messages";
import { xlsxMessages } from "./xlsx-messages";

/** Every sentence a user reads, by code. One file per area; codes begin with the area's name. */
export const catalogue = {
  ...tableMessages,
  ...checkMessages,
  ...questionMessages,
  ...nameMessages,
  ...listMessages,
  ...listChoiceMessages,
  ...rubricMessages,
  ...scoreMessages,
  ...outlookMessages,
  ...sheetMessages,
  ...templateMessages,
  ...xlsxMessages,
  ...csvMessages,
  ...cliMessages,
  ...paneMessages,
  ...listPaneMessages,
  ...excelMessages,
};
