import { zipParts, type Parts } from "./package-parts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELS = "http://schemas.openxmlformats.org/package/2006/relationships";
const SML = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function rels(
  ...items: readonly [id: string, type: string, target: string, mode?: string][]
): string {
  const all = items.map(([id, type, target, mode]) => {
    const full = type.startsWith("http") ? type : `${R}/${type}`;
    const external = mode === undefined ? "" : ` TargetMode="${mode}"`;
    return `<Relationship Id="${id}" Type="${full}" Target="${target}"${external}/>`;
  });
  return `${XML}<Relationships xmlns="${RELS}">${all.join("")}</Relationships>`;
}

const overrides: Readonly<Record<string, string>> = {
  "/xl/workbook.xml": "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
  "/xl/worksheets/sheet1.xml": `${SML}.worksheet+xml`,
  "/xl/worksheets/sheet2.xml": `${SML}.worksheet+xml`,
  "/xl/worksheets/sheet3.xml": `${SML}.worksheet+xml`,
  "/xl/chartsheets/sheet1.xml": `${SML}.chartsheet+xml`,
  "/xl/styles.xml": `${SML}.styles+xml`,
  "/xl/sharedStrings.xml": `${SML}.sharedStrings+xml`,
  "/xl/calcChain.xml": `${SML}.calcChain+xml`,
  "/xl/comments1.xml": `${SML}.comments+xml`,
  "/xl/tables/table1.xml": `${SML}.table+xml`,
  "/xl/pivotTables/pivotTable1.xml": `${SML}.pivotTable+xml`,
  "/xl/pivotCache/pivotCacheDefinition1.xml": `${SML}.pivotCacheDefinition+xml`,
  "/xl/pivotCache/pivotCacheRecords1.xml": `${SML}.pivotCacheRecords+xml`,
  "/xl/externalLinks/externalLink1.xml": `${SML}.externalLink+xml`,
  "/xl/drawings/drawing1.xml": "application/vnd.openxmlformats-officedocument.drawing+xml",
  "/xl/drawings/drawing2.xml": "application/vnd.openxmlformats-officedocument.drawing+xml",
  "/xl/charts/chart1.xml": "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  "/xl/charts/chart2.xml": "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  "/xl/threadedComments/threadedComment1.xml": "application/vnd.ms-excel.threadedcomments+xml",
  "/xl/persons/person.xml": "application/vnd.ms-excel.person+xml",
  "/customXml/itemProps1.xml":
    "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
  "/docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
  "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
};

function contentTypes(): string {
  const defaults = [
    ["rels", "application/vnd.openxmlformats-package.relationships+xml"],
    ["xml", "application/xml"],
    ["png", "image/png"],
    ["vml", "application/vnd.openxmlformats-officedocument.vmlDrawing"],
    ["bin", "application/vnd.ms-office.vbaProject"],
  ].map(([ext, type]) => `<Default Extension="${ext ?? ""}" ContentType="${type ?? ""}"/>`);
  const parts = Object.entries(overrides).map(
    ([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`
  );
  return `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults.join("")}${parts.join("")}</Types>`;
}

const WORKBOOK = `${XML}<workbook xmlns="${MAIN}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x15" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"><fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="22228"/><workbookPr codeName="ThisWorkbook" defaultThemeVersion="166925"/><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x15"><x15ac:absPath url="D:\\" xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" windowHeight="10000" activeTab="1"/></bookViews><sheets><sheet name="资金支出" sheetId="1" r:id="rId1"/><sheet name="图" sheetId="5" r:id="rId2"/><sheet name="透视" sheetId="3" r:id="rId3"/><sheet name="隐藏'的" sheetId="4" state="hidden" r:id="rId4"/></sheets><externalReferences><externalReference r:id="rId8"/></externalReferences><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">资金支出!$A$1:$E$6</definedName><definedName name="合计金额">资金支出!$D$6</definedName></definedNames><calcPr calcId="191029"/><pivotCaches><pivotCache cacheId="7" r:id="rId9"/></pivotCaches><extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst></workbook>`;

const SHEET1 = `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><sheetPr codeName="Sheet1"><tabColor rgb="FFFF0000"/></sheetPr><dimension ref="A1:E6"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><cols><col min="1" max="1" width="22.7109375" customWidth="1"/><col min="7" max="9" width="5" style="2" customWidth="1"/></cols><sheetData><row r="1" spans="1:5" x14ac:dyDescent="0.25"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c><c r="E1" t="s"><v>4</v></c></row><row r="2" spans="1:5" x14ac:dyDescent="0.25"><c r="A2" t="s"><v>5</v></c><c r="B2"><v>147</v></c><c r="C2" s="1"><v>100</v></c><c r="D2" s="1"><f t="shared" ref="D2:D4" si="0">B2*C2</f><v>14700</v></c><c r="E2" s="3" t="s"><v>6</v></c></row><row r="3" spans="1:5" x14ac:dyDescent="0.25"><c r="A3" t="s"><v>7</v></c><c r="B3"><v>539</v></c><c r="C3" s="1"><v>150</v></c><c r="D3" s="1"><f t="shared" si="0"/><v>80850</v></c></row><row r="4" spans="1:5" x14ac:dyDescent="0.25"><c r="A4" t="inlineStr"><is><t>行内文本</t></is></c><c r="B4"><v>410</v></c><c r="C4" s="1"><v>200</v></c><c r="D4" s="1"><f t="shared" si="0"/><v>82000</v></c></row><row r="6" spans="1:5" s="2" customFormat="1" x14ac:dyDescent="0.25"><c r="A6" t="s"><v>8</v></c><c r="D6" s="1"><f>SUM(D2:D4)</f><v>177550</v></c><c r="E6"><f t="array" ref="E6:F6">B2:C2</f><v>147</v></c><c r="F6"><v>100</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A6:B6"/></mergeCells><conditionalFormatting sqref="D2:D4"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>80000</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="A2:A4"><formula1>"五老峰,常青"</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A2" r:id="rId5"/></hyperlinks><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="portrait"/><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId4"/></tableParts><extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="{00000000-0001-0000-0000-000000000001}"><x14:dataBar minLength="0" maxLength="100"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/></x14:dataBar></x14:cfRule><xm:sqref>B2:B4</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst></worksheet>`;

const STYLES = `${XML}<styleSheet xmlns="${MAIN}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><fonts count="2" x14ac:knownFonts="1"><font><sz val="12"/><color theme="1"/><name val="仿宋_GB2312"/><family val="3"/><charset val="134"/></font><font><u/><sz val="11"/><color theme="10"/><name val="宋体"/><family val="3"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs><tableStyles count="0" defaultTableStyle="TableStyleMedium2"/></styleSheet>`;

function chart(title: string): string {
  return `${XML}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>${title}</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>资金支出!$D$2:$D$4</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;
}

const XDR = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const A = "http://schemas.openxmlformats.org/drawingml/2006/main";
const frame = `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图表 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${R}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/>`;
const DRAWING1 = `${XML}<xdr:wsDr xmlns:xdr="${XDR}" xmlns:a="${A}"><xdr:twoCellAnchor><xdr:from><xdr:col>6</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>14</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${frame}</xdr:twoCellAnchor><xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="95250" cy="95250"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="图片 2"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="${R}" r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>`;
const DRAWING2 = `${XML}<xdr:wsDr xmlns:xdr="${XDR}" xmlns:a="${A}"><xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9300000" cy="6000000"/>${frame}</xdr:absoluteAnchor></xdr:wsDr>`;

/** One transparent pixel. */
const PNG = Uint8Array.from(
  atob(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
  ),
  (character) => character.charCodeAt(0)
);

const STRINGS = [
  "养老机构",
  "人次",
  "标准",
  "金额",
  "备注",
  "五老峰",
  "142701199001011234",
  "常青",
  "合计",
];
const FIELDS = `<pivotFields count="2"><pivotField axis="axisRow" showAll="0"><items count="2"><item x="0"/><item t="default"/></items></pivotField><pivotField dataField="1" showAll="0"/></pivotFields>`;

/** Everything that other programs lose, in one small macro workbook. */
export function richParts(): Parts {
  return {
    "[Content_Types].xml": contentTypes(),
    "_rels/.rels": rels(
      ["rId1", "officeDocument", "xl/workbook.xml"],
      ["rId2", `${RELS}/metadata/core-properties`, "docProps/core.xml"],
      ["rId3", "extended-properties", "docProps/app.xml"],
      ["rId4", "customXml", "customXml/item1.xml"]
    ),
    "xl/workbook.xml": WORKBOOK,
    "xl/_rels/workbook.xml.rels": rels(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "chartsheet", "chartsheets/sheet1.xml"],
      ["rId3", "worksheet", "worksheets/sheet2.xml"],
      ["rId4", "worksheet", "/xl/worksheets/sheet3.xml"],
      ["rId5", "styles", "styles.xml"],
      ["rId6", "sharedStrings", "sharedStrings.xml"],
      ["rId7", "calcChain", "calcChain.xml"],
      ["rId8", "externalLink", "externalLinks/externalLink1.xml"],
      ["rId9", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"],
      [
        "rId10",
        "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
        "vbaProject.bin",
      ],
      [
        "rId11",
        "http://schemas.microsoft.com/office/2017/10/relationships/person",
        "persons/person.xml",
      ]
    ),
    "xl/worksheets/sheet1.xml": SHEET1,
    "xl/worksheets/_rels/sheet1.xml.rels": rels(
      ["rId1", "drawing", "../drawings/drawing1.xml"],
      ["rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
      ["rId3", "comments", "../comments1.xml"],
      ["rId4", "table", "../tables/table1.xml"],
      ["rId5", "hyperlink", "https://example.com/", "External"],
      [
        "rId6",
        "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
        "../threadedComments/threadedComment1.xml",
      ]
    ),
    "xl/worksheets/sheet2.xml": `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${R}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>行标签</t></is></c><c r="B1" t="inlineStr"><is><t>求和</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>五老峰</t></is></c><c r="B2"><v>14700</v></c></row></sheetData></worksheet>`,
    "xl/worksheets/_rels/sheet2.xml.rels": rels([
      "rId1",
      "pivotTable",
      "../pivotTables/pivotTable1.xml",
    ]),
    "xl/worksheets/sheet3.xml": `${XML}<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`,
    "xl/chartsheets/sheet1.xml": `${XML}<chartsheet xmlns="${MAIN}" xmlns:r="${R}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><drawing r:id="rId1"/></chartsheet>`,
    "xl/chartsheets/_rels/sheet1.xml.rels": rels(["rId1", "drawing", "../drawings/drawing2.xml"]),
    "xl/styles.xml": STYLES,
    "xl/sharedStrings.xml": `${XML}<sst xmlns="${MAIN}" count="9" uniqueCount="9">${STRINGS.map((s) => `<si><t>${s}</t></si>`).join("")}</sst>`,
    "xl/calcChain.xml": `${XML}<calcChain xmlns="${MAIN}"><c r="D2" i="1"/><c r="D3"/><c r="D4"/><c r="D6"/><c r="E6" a="1"/></calcChain>`,
    "xl/comments1.xml": `${XML}<comments xmlns="${MAIN}"><authors><author>复核人</author></authors><commentList><comment ref="B2" authorId="0"><text><t>核对人次</t></text></comment></commentList></comments>`,
    "xl/drawings/vmlDrawing1.vml": `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/><v:shape id="_x0000_s1025" type="#_x0000_t202" style="position:absolute;visibility:hidden"><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>`,
    "xl/threadedComments/threadedComment1.xml": `${XML}<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="B2" dT="2024-05-06T07:08:09.00" personId="{00000000-0000-0000-0000-000000000001}" id="{00000000-0000-0000-0000-000000000002}"><text>核对人次</text></threadedComment></ThreadedComments>`,
    "xl/persons/person.xml": `${XML}<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="复核人" id="{00000000-0000-0000-0000-000000000001}" userId="x" providerId="None"/></personList>`,
    "xl/tables/table1.xml": `${XML}<table xmlns="${MAIN}" id="3" name="支出" displayName="支出" ref="A1:E4" totalsRowShown="0"><autoFilter ref="A1:E4"/><tableColumns count="5">${STRINGS.slice(
      0,
      5
    )
      .map((name, i) => `<tableColumn id="${String(i + 1)}" name="${name}"/>`)
      .join(
        ""
      )}</tableColumns><tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`,
    "xl/drawings/drawing1.xml": DRAWING1,
    "xl/drawings/_rels/drawing1.xml.rels": rels(
      ["rId1", "chart", "../charts/chart1.xml"],
      ["rId2", "image", "../media/image1.png"]
    ),
    "xl/drawings/drawing2.xml": DRAWING2,
    "xl/drawings/_rels/drawing2.xml.rels": rels(["rId1", "chart", "../charts/chart2.xml"]),
    "xl/charts/chart1.xml": chart("支出"),
    "xl/charts/chart2.xml": chart("整页"),
    "xl/media/image1.png": PNG,
    "xl/pivotTables/pivotTable1.xml": `${XML}<pivotTableDefinition xmlns="${MAIN}" name="透视1" cacheId="7" dataCaption="值"><location ref="A1:B2" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/>${FIELDS}<rowFields count="1"><field x="0"/></rowFields><rowItems count="1"><i><x/></i></rowItems><colItems count="1"><i/></colItems><dataFields count="1"><dataField name="求和" fld="1"/></dataFields></pivotTableDefinition>`,
    "xl/pivotTables/_rels/pivotTable1.xml.rels": rels([
      "rId1",
      "pivotCacheDefinition",
      "../pivotCache/pivotCacheDefinition1.xml",
    ]),
    "xl/pivotCache/pivotCacheDefinition1.xml": `${XML}<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${R}" r:id="rId1" recordCount="1"><cacheSource type="worksheet"><worksheetSource ref="A1:B2" sheet="资金支出"/></cacheSource><cacheFields count="2"><cacheField name="养老机构"><sharedItems count="1"><s v="五老峰"/></sharedItems></cacheField><cacheField name="人次"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="147" maxValue="147"/></cacheField></cacheFields></pivotCacheDefinition>`,
    "xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels": rels([
      "rId1",
      "pivotCacheRecords",
      "pivotCacheRecords1.xml",
    ]),
    "xl/pivotCache/pivotCacheRecords1.xml": `${XML}<pivotCacheRecords xmlns="${MAIN}" count="1"><r><x v="0"/><n v="147"/></r></pivotCacheRecords>`,
    "xl/externalLinks/externalLink1.xml": `${XML}<externalLink xmlns="${MAIN}"><externalBook xmlns:r="${R}" r:id="rId1"><sheetNames><sheetName val="Sheet1"/></sheetNames></externalBook></externalLink>`,
    "xl/externalLinks/_rels/externalLink1.xml.rels": rels([
      "rId1",
      "externalLinkPath",
      "other.xlsx",
      "External",
    ]),
    "xl/vbaProject.bin": Uint8Array.from({ length: 3000 }, (_unused, i) => (i * 7919) % 256),
    "customXml/item1.xml": `<项目 xmlns="urn:example"><编号>2023-01</编号></项目>`,
    "customXml/_rels/item1.xml.rels": rels(["rId1", "customXmlProps", "itemProps1.xml"]),
    "customXml/itemProps1.xml": `${XML}<ds:datastoreItem ds:itemID="{00000000-0000-0000-0000-00000000000A}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>`,
    "docProps/app.xml": `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>`,
    "docProps/core.xml": `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>复核人</dc:creator></cp:coreProperties>`,
  };
}

export function richWorkbook(): Uint8Array {
  return zipParts(richParts());
}
