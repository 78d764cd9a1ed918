import fc from "../property";
import { SaxesParser } from "saxes";
import { XmlScanner } from "../../src/xlsx/xml/xml-scanner";

type Event = string | [string, Record<string, string>];

function ours(xml: string, cut: number): Event[] | "malformed" {
  const events: Event[] = [];
  const push = pushTo(events);
  const scanner = new XmlScanner(
    "part",
    {
      open(name, tag) {
        const attributes: Record<string, string> = {};
        for (let i = 0; i < tag.count; i++) attributes[tag.name(i)] = tag.get(tag.name(i)) ?? "";
        events.push([name, attributes]);
      },
      close: (name) => events.push(`/${name}`),
      text: push,
    },
    { everything: true }
  );
  try {
    for (let at = 0; at < xml.length; at += cut) scanner.write(xml.slice(at, at + cut));
    scanner.end();
  } catch {
    return "malformed";
  }
  return events;
}

/** The general parser says what is right. */
function theirs(xml: string): Event[] | "malformed" {
  const events: Event[] = [];
  const push = pushTo(events);
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  let depth = 0;
  parser.on("opentag", (tag) => {
    depth++;
    events.push([tag.name, { ...tag.attributes }]);
  });
  parser.on("closetag", (tag) => {
    depth--;
    events.push(`/${tag.name}`);
  });
  parser.on("text", (piece) => depth > 0 && push(piece));
  parser.on("cdata", push);
  try {
    parser.write(xml).close();
  } catch {
    return "malformed";
  }
  return events;
}

/** Text may come in pieces; only the whole counts. */
function pushTo(events: Event[]): (piece: string) => void {
  return (piece) => {
    const last = events[events.length - 1];
    if (typeof last === "string" && last.startsWith("#")) events[events.length - 1] = last + piece;
    else if (piece !== "") events.push(`#${piece}`);
  };
}

const name = fc.constantFrom("a", "b", "row", "x1", "_c");
const textPiece = fc.oneof(
  fc.stringMatching(/^[a-z 0-9\n>'"\u4e00-\u4e20]{0,12}$/).map((s) => s.replaceAll("]]>", "")),
  fc.constantFrom("&lt;", "&amp;", "&#65;", "&#x4e2d;", "<![CDATA[a<b]] >]]>", "<!-- c -- d -->")
);
const attribute = fc.tuple(
  fc.constantFrom("r", "s", "t", "long-name"),
  fc.constantFrom('"v"', "'v'", '"a > b"', "'\"'", '"&quot;中"', '""'),
  fc.constantFrom("=", " = ", "\n=")
);

const { element } = fc.letrec<{ element: string }>((tie) => ({
  element: fc
    .tuple(
      name,
      fc.uniqueArray(attribute, { selector: ([key]) => key, maxLength: 3 }),
      fc.array(fc.oneof({ maxDepth: 4 }, textPiece, tie("element")), { maxLength: 4 }),
      fc.constantFrom("", " ", "\n")
    )
    .map(([tag, attributes, inside, space]) => {
      const written = attributes.map(([key, value, is]) => ` ${key}${is}${value}`).join("");
      if (inside.length === 0) return `<${tag}${written}${space}/>`;
      return `<${tag}${written}${space}>${inside.join("")}</${tag}${space}>`;
    }),
}));

const document = fc
  .tuple(
    fc.constantFrom("", "<?xml version='1.0'?>", "\n<?pi x?>"),
    element,
    fc.constantFrom("", "\n")
  )
  .map(([head, body, tail]) => head + body.replaceAll("<!-- c -- d -->", "<!-- c - d -->") + tail);

describe("XmlScanner", () => {
  it("reads what a general parser reads, however the text is cut", () => {
    fc.assert(
      fc.property(document, fc.integer({ min: 1, max: 40 }), (xml, cut) => {
        expect(ours(xml, cut)).toEqual(theirs(xml));
      }),
      { numRuns: 500 }
    );
  });

  it("finds broken what a general parser finds broken", () => {
    const breaking = fc.constantFrom(
      "<",
      ">",
      "&",
      "</a>",
      "<a>",
      '"',
      "=",
      "/",
      "<b",
      "&x;",
      "\u0002"
    );
    fc.assert(
      fc.property(document, fc.nat(), breaking, (xml, place, piece) => {
        const at = place % (xml.length + 1);
        const broken = xml.slice(0, at) + piece + xml.slice(at);
        // `]]>` in text and `--` in comments are slips that do no harm here.
        fc.pre(!broken.includes("]]>") && !broken.includes("--"));
        const expected = theirs(broken);
        if (expected === "malformed") return;
        expect(ours(broken, 7)).toEqual(expected);
      }),
      { numRuns: 1000 }
    );
  });

  it("accepts nothing that a general parser refuses for its tags", () => {
    fc.assert(
      fc.property(document, fc.nat(), fc.integer({ min: 1, max: 6 }), (xml, place, length) => {
        const at = place % xml.length;
        const broken = xml.slice(0, at) + xml.slice(at + length);
        if (ours(broken, 1000) === "malformed") return;
        const refused = theirs(broken) === "malformed";
        // Left to the general parser: duplicate attributes, odd names, comments, processing instructions.
        const tolerated = /<!|<\?|(\s\S+)=[^>]*\1=|[^\s\w<>=/"'&;#:.-]/.test(broken);
        if (!tolerated) expect([broken, refused]).toEqual([broken, false]);
      }),
      { numRuns: 1000 }
    );
  });

  it("reports the place of every tag", () => {
    const xml = '<?xml version="1.0"?><a><b x=">"/>文<c></c></a>';
    const found: string[] = [];
    const scanner = new XmlScanner("part", {
      open: (_name, _tag, start, end) => found.push(xml.slice(start, end)),
      close: (_name, start, end) => found.push(xml.slice(start, end)),
      text: () => undefined,
    });
    for (const unit of xml) scanner.write(unit);
    scanner.end();
    expect(found).toEqual(["<a>", '<b x=">"/>', '<b x=">"/>', "<c>", "</c>", "</a>"]);
  });
});
