import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const office = ["soffice", "libreoffice"].find(
  (command) => spawnSync(command, ["--version"]).status === 0
);

export const hasLibreOffice = office !== undefined;

/** Recalculate every file on load, whoever wrote it: mode 0. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Opens the file in LibreOffice, recalculates it and saves it as `format`. */
export function convert(file: Uint8Array, format: "xlsx" | "pdf"): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "jihe-office-"));
  try {
    const profile = join(folder, "profile");
    mkdirSync(join(profile, "user"), { recursive: true });
    writeFileSync(join(profile, "user", "registrymodifications.xcu"), ALWAYS_RECALCULATE);
    writeFileSync(join(folder, "book.xlsx"), file);
    execFileSync(
      office ?? "soffice",
      [
        "--headless",
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        "--convert-to",
        format === "xlsx" ? "xlsx:Calc MS Excel 2007 XML" : format,
        "--outdir",
        join(folder, "out"),
        join(folder, "book.xlsx"),
      ],
      { stdio: "ignore", timeout: 110_000 }
    );
    return new Uint8Array(readFileSync(join(folder, "out", `book.${format}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
