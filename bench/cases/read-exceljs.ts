import { createRequire } from "node:module";
import { report } from "../report";

interface Row {
  eachCell: (visit: () => void) => void;
}
interface ExcelJs {
  stream: {
    xlsx: {
      WorkbookReader: new (
        file: string,
        options: Readonly<Record<string, string>>
      ) => AsyncIterable<AsyncIterable<Row>>;
    };
  };
}

const peers = createRequire(process.env["JIHE_PEERS"] ?? import.meta.url);
const excel = peers("exceljs") as ExcelJs;
const start = performance.now();
const options = { sharedStrings: "cache", styles: "cache", worksheets: "emit" };
let cells = 0;
for await (const sheet of new excel.stream.xlsx.WorkbookReader(process.argv[2] ?? "", options)) {
  for await (const row of sheet) row.eachCell(() => cells++);
}
report({ ms: performance.now() - start, cells });
