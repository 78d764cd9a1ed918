import { checkMessages } from "../core/messages/check-messages";
import { excelMessages } from "../core/messages/excel-messages";
import { csvMessages } from "../core/messages/csv-messages";
import { listMessages } from "../core/messages/list-messages";
import { listPaneMessages } from "../core/messages/list-pane-messages";
import { nameMessages } from "../core/messages/name-messages";
import { outlookMessages } from "../core/messages/outlook-messages";
import { paneMessages } from "../core/messages/pane-messages";
import { questionMessages } from "../core/messages/question-messages";
import { rubricMessages } from "../core/messages/rubric-messages";
import { scoreMessages } from "../core/messages/score-messages";
import { sheetMessages } from "../core/messages/sheet-messages";
import { tableMessages } from "../core/messages/table-messages";
import { templateMessages } from "../core/messages/template-messages";
import { xlsxMessages } from "../core/messages/xlsx-messages";

/**
 * The sentences that the pages can come to say. webpack.config.js puts it in place of core's whole
 * catalogue, so that nobody waits for the words of the command line. A test fails when a page has
 * code that says something else: then the area belongs here too.
 */
export const catalogue = {
  ...tableMessages,
  ...checkMessages,
  ...questionMessages,
  ...rubricMessages,
  ...scoreMessages,
  ...outlookMessages,
  ...sheetMessages,
  ...templateMessages,
  ...xlsxMessages,
  ...csvMessages,
  ...nameMessages,
  ...listMessages,
  ...paneMessages,
  ...listPaneMessages,
  ...excelMessages,
};
