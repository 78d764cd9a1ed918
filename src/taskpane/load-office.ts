/** office.js comes from Microsoft only: its licence does not let it be copied. */
const OFFICE_SCRIPTS = [
  "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  // The same for China, where the first may not be reached.
  "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
];

/** Where the page finds itself. */
export type Surroundings =
  | { readonly place: "excel"; readonly language: string; readonly isDark: boolean | undefined }
  /** A browser, or another Office program. */
  | { readonly place: "outside" };

/** Loads office.js and waits until Office says where we are; undefined when it cannot be loaded. */
export async function loadOffice(): Promise<Surroundings | undefined> {
  if (!(await loadAny(OFFICE_SCRIPTS))) return undefined;
  // Outside of Office the host is null, whatever the types say.
  const { host } = await Office.onReady();
  if (String(host) !== "Excel") return { place: "outside" };
  const { displayLanguage, officeTheme } = Office.context as Partial<Office.Context>;
  return { place: "excel", language: displayLanguage ?? "zh-CN", isDark: isDark(officeTheme) };
}

async function loadAny(addresses: readonly string[]): Promise<boolean> {
  for (const address of addresses) if (await loadScript(address)) return true;
  return false;
}

function loadScript(address: string): Promise<boolean> {
  return new Promise((done) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => done(true);
    script.onerror = () => done(false);
    document.head.append(script);
  });
}

/** Whether Office shows itself dark; undefined where it does not tell. */
function isDark(theme: Partial<Office.OfficeTheme> | undefined): boolean | undefined {
  if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme;
  // Excel before this was asked tells its colours only, as #RRGGBB.
  const channels = /^#(..)(..)(..)/.exec(theme?.bodyBackgroundColor ?? "");
  if (!channels) return undefined;
  const [red, green, blue] = channels.slice(1).map((hex) => Number.parseInt(hex, 16));
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0) < 128;
}
