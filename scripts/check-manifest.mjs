// Checks manifest.xml without a network: Microsoft's own reader, and rules that Excel applies later
// or not at all. `npm run validate` asks Microsoft's service, where there is a network.
//   npm run manifest [-- path/to/manifest.xml]
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import manifestReader from "office-addin-manifest";
import { SaxesParser } from "saxes";

const ROOT = join(import.meta.dirname, "..");
const LANGUAGES = { default: "zh-CN", others: ["en-US"] };
const ICON_SIZES = [16, 32, 80];
/** Longest texts Office takes: https://learn.microsoft.com/office/dev/add-ins → Resources element. */
const LONGEST = { ShortStrings: 125, LongStrings: 250, DisplayName: 125, Description: 250 };
const BUTTONS = ["JiHe.Pane", "JiHe.Score", "JiHe.Regrade", "JiHe.Undo"];

/** Every element as { name, attributes, text, children, parent }. */
function parse(xml) {
  const root = { name: "", attributes: {}, text: "", children: [] };
  let current = root;
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes, text: "", children: [], parent: current };
    current.children.push(element);
    current = element;
  });
  parser.on("text", (text) => (current.text += text));
  parser.on("closetag", () => (current = current.parent));
  parser.on("error", (cause) => {
    throw cause;
  });
  parser.write(xml).close();
  return root;
}

const all = (element, name) =>
  element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...all(child, name),
  ]);
const one = (element, name) => all(element, name)[0];

/** What is wrong with a manifest, one sentence each; nothing when it is right. */
function problemsOf(xml, iconBytes) {
  const app = parse(xml);
  return [
    ...identityProblems(app),
    ...resourceProblems(app),
    ...languageProblems(app),
    ...iconProblems(app, iconBytes),
    ...ribbonProblems(app),
    ...requirementProblems(app),
  ];
}

function identityProblems(app) {
  const problems = [];
  const value = (name) => one(app, name)?.text.trim() ?? "";
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value("Id")))
    problems.push("Id is no GUID.");
  if (!/^\d+(\.\d+){1,3}$/.test(value("Version"))) problems.push("Version is not like 1.0.0.0.");
  if (value("DefaultLocale") !== LANGUAGES.default) problems.push("DefaultLocale is not zh-CN.");
  if (value("Permissions") !== "ReadWriteDocument")
    problems.push("Permissions is not ReadWriteDocument.");
  if (!one(app, "SupportUrl")) problems.push("SupportUrl is missing.");
  for (const element of [
    ...all(app, "IconUrl"),
    ...all(app, "SourceLocation"),
    ...all(app, "bt:Url"),
  ]) {
    const url = element.attributes.DefaultValue;
    if (url !== undefined && !url.startsWith("https://")) problems.push(`${url} is not https.`);
  }
  return problems;
}

/** Each resid leads somewhere, each resource is used, and no id is given twice or is too long. */
function resourceProblems(app) {
  const resources = one(app, "Resources");
  const given = ["bt:Image", "bt:Url", "bt:String"].flatMap((name) => all(resources, name));
  const ids = given.map((element) => element.attributes.id);
  const everything = (element) => [element, ...element.children.flatMap(everything)];
  const used = everything(app).flatMap(({ attributes }) => attributes.resid ?? []);
  return [
    ...used.filter((id) => !ids.includes(id)).map((id) => `resid ${id} leads nowhere.`),
    ...ids.filter((id) => !used.includes(id)).map((id) => `Resource ${id} is not used.`),
    ...ids
      .filter((id, index) => ids.indexOf(id) !== index)
      .map((id) => `Resource ${id} is given twice.`),
    ...ids.filter((id) => id.length > 32).map((id) => `Resource id ${id} is longer than 32.`),
  ];
}

/** Each text stands in every language, within Office's length. */
function languageProblems(app) {
  const problems = [];
  const check = (element, what, longest) => {
    const overrides = element.children.filter(({ name }) => name.endsWith("Override"));
    for (const language of LANGUAGES.others) {
      if (!overrides.some(({ attributes }) => attributes.Locale === language)) {
        problems.push(`${what} has no text in ${language}.`);
      }
    }
    for (const { attributes } of [element, ...overrides]) {
      const text = attributes.DefaultValue ?? attributes.Value ?? "";
      if (text.trim() === "") problems.push(`${what} is empty.`);
      if (text.length > longest) problems.push(`${what} is longer than ${longest}: ${text}`);
    }
  };
  check(one(app, "DisplayName"), "DisplayName", LONGEST.DisplayName);
  check(one(app, "Description"), "Description", LONGEST.Description);
  for (const kind of ["ShortStrings", "LongStrings"]) {
    for (const text of all(one(app, `bt:${kind}`), "bt:String")) {
      check(text, text.attributes.id, LONGEST[kind]);
    }
  }
  return problems;
}

/** Icons exist, are PNG, and have the pixels that their place asks for. */
function iconProblems(app, iconBytes) {
  const wanted = new Map();
  const images = new Map(all(one(app, "Resources"), "bt:Image").map((i) => [i.attributes.id, i]));
  for (const icon of all(one(app, "VersionOverrides"), "Icon")) {
    for (const { attributes } of all(icon, "bt:Image")) {
      const url = images.get(attributes.resid)?.attributes.DefaultValue;
      if (url) wanted.set(url, Number(attributes.size));
    }
  }
  wanted.set(one(app, "IconUrl").attributes.DefaultValue, 32);
  wanted.set(one(app, "HighResolutionIconUrl").attributes.DefaultValue, 64);
  return [...wanted].flatMap(([url, size]) => {
    const { pathname } = new URL(url);
    const file = pathname.slice(pathname.lastIndexOf("/assets/") + 1);
    const bytes = iconBytes(file);
    if (!bytes) return [`${file} does not exist.`];
    if (bytes.toString("latin1", 1, 4) !== "PNG") return [`${file} is no PNG.`];
    const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
    return width === size && height === size
      ? []
      : [`${file} is ${width} × ${height} pixels, and should be ${size} × ${size}.`];
  });
}

function ribbonProblems(app) {
  const problems = [];
  const controls = all(app, "Control");
  const ids = [...controls, ...all(app, "Group")].map(({ attributes }) => attributes.id);
  for (const id of BUTTONS) if (!ids.includes(id)) problems.push(`Button ${id} is missing.`);
  for (const id of new Set(ids)) {
    if (ids.filter((other) => other === id).length > 1) problems.push(`Id ${id} is given twice.`);
  }
  for (const control of [...controls, ...all(app, "Group")]) {
    const sizes = all(one(control, "Icon"), "bt:Image").map(({ attributes }) =>
      Number(attributes.size)
    );
    for (const size of ICON_SIZES) {
      if (!sizes.includes(size))
        problems.push(`${control.attributes.id} has no icon of ${size} pixels.`);
    }
  }
  // A shared runtime needs one page for all of them.
  const runtime = one(app, "Runtime")?.attributes.resid;
  const pages = [one(app, "FunctionFile"), one(one(app, "Action"), "SourceLocation")];
  if (runtime && pages.some((page) => page?.attributes.resid !== runtime)) {
    problems.push("Runtime, FunctionFile and pane are not the same page.");
  }
  return problems;
}

function requirementProblems(app) {
  const set = all(app, "Set").find(({ attributes }) => attributes.Name === "ExcelApi");
  const minor = Number(set?.attributes.MinVersion?.split(".")[1]);
  return minor >= 9 && minor <= 14
    ? []
    : ["ExcelApi is not required from 1.9 (Office 2021 has 1.14)."];
}

if (process.argv[1] === import.meta.filename) {
  const path = process.argv[2] ?? join(ROOT, "manifest.xml");
  const readIcon = (file) =>
    existsSync(join(ROOT, file)) ? readFileSync(join(ROOT, file)) : undefined;
  const problems = problemsOf(readFileSync(path, "utf8"), readIcon);
  const info = await manifestReader.OfficeAddinManifest.readManifestFile(path);
  if (!info.hosts?.includes("Workbook")) problems.push("Microsoft's reader finds no Excel host.");
  if (info.officeAppType !== "TaskPaneApp") problems.push("Microsoft's reader finds no task pane.");
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exit(1);
  console.log(
    `manifest.xml: ${info.displayName} ${info.version}, ${info.permissions}: nothing wrong.`
  );
}
