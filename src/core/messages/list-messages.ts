import type { Sentence } from "./message";

/** Lists of people: what their checks say, and the words of the sheets and the command. */
export const listMessages = {
  "list.rule.id-checksum": { "zh-CN": "身份证号校验不符", en: "ID fails its check" },
  "list.rule.id-digits-lost": { "zh-CN": "身份证号丢位", en: "ID lost digits" },
  "list.rule.id-birth": { "zh-CN": "出生日期不符", en: "Birthday differs" },
  "list.rule.id-sex": { "zh-CN": "性别不符", en: "Sex differs" },
  "list.rule.id-two-names": { "zh-CN": "一证多名", en: "One ID, several names" },
  "list.rule.name-two-ids": { "zh-CN": "一人多证", en: "One person, two IDs" },
  "list.rule.duplicate-in-list": { "zh-CN": "名单内重复", en: "Twice in one list" },
  "list.rule.duplicate-across-institutions": { "zh-CN": "跨机构重复", en: "In two institutions" },
  "list.rule.overlap-with-list": { "zh-CN": "与其他名单重叠", en: "Also in another list" },
  "list.rule.age-vs-class": { "zh-CN": "年龄与类别不符", en: "Age against class" },
  "list.rule.paid-after-death": { "zh-CN": "死后发放", en: "Paid after death" },
  "list.rule.paid-after-deadline": { "zh-CN": "逾期发放", en: "Paid after the deadline" },
  "list.rule.months-out-of-range": { "zh-CN": "月数超出范围", en: "Months out of range" },
  "list.rule.months-times-rate": { "zh-CN": "月数×标准≠金额", en: "Months × rate ≠ amount" },
  "list.rule.class-changed-without-assessment": {
    "zh-CN": "类别变更无评估",
    en: "Class changed without assessment",
  },
  "list.rule.paid-before-assessment": { "zh-CN": "评估前发放", en: "Paid before assessment" },
  "list.rule.assessed-on-one-day": { "zh-CN": "同日评估", en: "Assessed on one day" },
  "list.rule.class-differs": { "zh-CN": "类别不一致", en: "Classes differ" },
  "list.rule.account-shared": { "zh-CN": "一卡多人", en: "Shared account" },
  "list.rule.payee-differs": { "zh-CN": "户名与姓名不符", en: "Payee differs" },
  "list.rule.over-capacity": { "zh-CN": "超床位", en: "Over capacity" },
  "list.rule.roster-vs-summary": { "zh-CN": "名单与汇总不符", en: "List against summary" },
  "list.rule.missing-in-left": { "zh-CN": "左表缺", en: "Missing in the first list" },
  "list.rule.missing-in-right": { "zh-CN": "右表缺", en: "Missing in the second list" },
  "list.rule.value-differs": { "zh-CN": "两表数值不一", en: "Values differ" },
  "list.rule.similar-name": { "zh-CN": "相似名称", en: "Similar name" },

  "list.role.roster": { "zh-CN": "花名册", en: "Roster" },
  "list.role.payment": { "zh-CN": "发放表", en: "Payments" },
  "list.role.application": { "zh-CN": "申请表", en: "Applications" },
  "list.role.audit": { "zh-CN": "审计表", en: "Audit" },
  "list.role.benefit": { "zh-CN": "其他待遇名单", en: "Another benefit" },
  "list.role.death": { "zh-CN": "死亡名单", en: "Deaths" },
  "list.role.assessment": { "zh-CN": "评估名单", en: "Assessments" },

  "list.word.man": { "zh-CN": "男", en: "male" },
  "list.word.woman": { "zh-CN": "女", en: "female" },
  "list.months": { "zh-CN": "（{months}）", en: " ({months})" },
  "list.months.of-year": { "zh-CN": "（{months} 月）", en: " (month {months})" },

  "list.id-checksum": {
    "zh-CN": "{name} 的身份证号 {id} 末位校验不符。核对证件原件，更正号码。",
    en: "{name}: the last character of ID {id} does not fit the others. Compare it with the document and correct it.",
  },
  "list.id-checksum.broken": {
    "zh-CN": "{name} 的证件号码 {id} 位数或字符不对。核对证件原件，更正号码。",
    en: "{name}: {id} is no ID, it has the wrong length or characters. Compare it with the document and correct it.",
  },
  "list.id-digits-lost": {
    "zh-CN": "{name} 的身份证号按数字存过，第 15 位以后已丢失。把列设为文本，重新录入。",
    en: "{name}: the ID was stored as a number and lost what is past the 15th digit. Make the column text and enter it again.",
  },
  "list.id-digits-lost.column": {
    "zh-CN":
      "{sheet} 有 {count} 个身份证号按数字存过，第 15 位以后已丢失，不能按证号核对。把列设为文本，从原表重新取数。",
    en: "{sheet}: {count} IDs were stored as numbers and lost what is past the 15th digit; they cannot be matched. Make the column text and take the IDs from the source again.",
  },
  "list.id-birth.invalid": {
    "zh-CN": "{name} 的身份证号 {id} 中的出生日期不存在。核对证件原件。",
    en: "{name}: the birthday in ID {id} is no day of the calendar. Compare it with the document.",
  },
  "list.id-birth.impossible": {
    "zh-CN": "{name} 的身份证号 {id} 中的出生日期与名单年度不合。核对证件原件。",
    en: "{name}: the birthday in ID {id} cannot be for the year of the list. Compare it with the document.",
  },
  "list.id-birth.differs": {
    "zh-CN": "{name}：出生日期列与身份证号 {id} 中的日期不一致。核对后更正其一。",
    en: "{name}: the birthday in the list is not the one in ID {id}. Check, and correct one of them.",
  },
  "list.id-sex": {
    "zh-CN": "{name}：性别列为{stated}，按身份证号 {id} 应为{expected}。核对后更正其一。",
    en: "{name}: the list says {stated}, ID {id} says {expected}. Check, and correct one of them.",
  },
  "list.id-two-names": {
    "zh-CN": "身份证号 {id} 下有不同姓名：{names}。核对证件，确认是谁。",
    en: "ID {id} stands beside different names: {names}. Compare the documents.",
  },
  "list.name-two-ids": {
    "zh-CN": "{name} 有两个只差一两位的证号：{first}、{second}，可能是同一人。核对证件原件。",
    en: "{name} has two IDs that differ in a digit or two: {first}, {second}. Likely one person; compare the document.",
  },
  "list.duplicate-in-list": {
    "zh-CN": "{name}（{id}）在 {sheet} 出现 {count} 次{months}：第 {rows} 行。核对是否重复发放。",
    en: "{name} ({id}) stands {count} times in {sheet}{months}: rows {rows}. Check whether it was paid twice.",
  },
  "list.duplicate-across-institutions": {
    "zh-CN": "{name}（{id}）同时在 {first} 和 {second}{months}。核对实际入住机构。",
    en: "{name} ({id}) is in {first} and in {second} at once{months}. Find out where the person really stayed.",
  },
  "list.overlap-with-list": {
    "zh-CN": "{name}（{id}）同时在 {list}{months}。核对两项待遇能否同时享受。",
    en: "{name} ({id}) also stands in {list}{months}. Find out whether both may be received.",
  },
  "list.age-vs-class.young": {
    "zh-CN":
      "{name}（{id}）按“{class}”发放，首个发放月末 {age} 周岁，未满 {limit} 周岁。核对发放起始月份。",
    en: "{name} ({id}) is paid as {class}, but was {age} at the end of the first month, not {limit}. Check from which month it is due.",
  },
  "list.age-vs-class.old": {
    "zh-CN":
      "{name}（{id}）按“{class}”发放，首个发放月初已 {age} 周岁，超过 {limit} 周岁。核对类别。",
    en: "{name} ({id}) is paid as {class}, but was {age} when the first month began, above {limit}. Check the class.",
  },
  "list.paid-after-death": {
    "zh-CN": "{name}（{id}）{day} 去世，之后又发放 {count} 个月{months}。核对并追回。",
    en: "{name} ({id}) died on {day}; {count} {count|more month|more months} {count|was|were} paid{months}. Check, and recover the money.",
  },
  "list.paid-after-deadline": {
    "zh-CN": "{name}（{id}）{paid} 发放，截止日 {due}，晚 {days} 天。核对发放凭证和原因。",
    en: "{name} ({id}) was paid on {paid}, due by {due}: {days} {days|day|days} late. Check the voucher and the reason.",
  },
  "list.paid-after-deadline.list": {
    "zh-CN":
      "{sheet} 有 {count} 人 {paid} 才发放，截止日 {due}，晚 {days} 天。核对发放凭证和原因。",
    en: "{sheet}: {count} {count|person|people} {count|was|were} paid on {paid}, due by {due}: {days} {days|day|days} late. Check the voucher and the reason.",
  },
  "list.months-out-of-range": {
    "zh-CN": "{name}（{id}）月数 {months}，最多 {most}。核对入住起止日期和月数。",
    en: "{name} ({id}): {months} {months|month|months}, at most {most} are possible. Check the days of the stay.",
  },
  "list.months-times-rate": {
    "zh-CN":
      "{name}（{id}）按月数和标准应为 {due} 元，表中 {amount} 元，{direction} {difference} 元。核对月数、标准和金额。",
    en: "{name} ({id}): months × rate is {due} yuan, the list says {amount}, {direction} {difference}. Check months, rate and amount.",
  },
  "list.class-changed-without-assessment": {
    "zh-CN":
      "{name}（{id}）{month} 起由“{before}”变为“{after}”，其间没有评估日期。补充评估材料或更正类别。",
    en: "{name} ({id}) changed from {before} to {after} in {month}, with no assessment between. Add the assessment or correct the class.",
  },
  "list.paid-before-assessment": {
    "zh-CN":
      "{name}（{id}）{day} 才评估，此前已发放 {count} 个月{months}。核对是否另有更早的评估，或不应发放。",
    en: "{name} ({id}) was assessed on {day} and paid for {count} {count|month|months} before{months}. Look for an earlier assessment, or the money was not due.",
  },
  "list.paid-before-assessment.list": {
    "zh-CN":
      "{sheet} 中 {count} 人 {day} 才评估，此前的月份已发放。核对是否另有更早的评估，或不应发放。",
    en: "{count} {count|person|people} in {sheet} {count|was|were} assessed on {day} and paid for months before. Look for earlier assessments, or the money was not due.",
  },
  "list.assessed-on-one-day": {
    "zh-CN":
      "{sheet} 中 {institution} 的 {all} 人有 {count} 人在 {day} 同一天评估，可能是事后补做。核对评估记录和评估人员。",
    en: "{count} of the {all} people of {institution} in {sheet} {count|was|were} assessed on {day}, one single day: perhaps afterwards. Look at the records and who assessed.",
  },
  "list.class-differs": {
    "zh-CN":
      "{name}（{id}）在 {firstSheet} 为“{first}”，在 {secondSheet} 为“{second}”。以评估结果为准更正。",
    en: "{name} ({id}) is {first} in {firstSheet} and {second} in {secondSheet}. Correct it by the assessment.",
  },
  "list.account-shared": {
    "zh-CN": "账户 {account} 收取 {count} 人的补贴：{names}，没有注明监护人或代领。核对开户人。",
    en: "Account {account} takes the money of {count} {count|person|people}: {names}; no guardian is named. Find out whose account it is.",
  },
  "list.payee-differs": {
    "zh-CN": "{name}（{id}）的补贴发到 {payee} 名下，没有注明关系。核对是否本人或监护人。",
    en: "{name} ({id}): the money goes to {payee}, and no relation is named. Find out whether that is a guardian.",
  },
  "list.over-capacity": {
    "zh-CN": "{institution} 在册 {people} 人，床位 {beds} 张。核对床位数和在册人员。",
    en: "{institution} has {people} {people|person|people} on its roster and {beds} {beds|bed|beds}. Check both.",
  },
  "list.over-capacity.month": {
    "zh-CN": "{institution} 在 {month} 有 {people} 人，床位 {beds} 张。核对床位数和入住人员。",
    en: "{institution} had {people} {people|person|people} in {month} and {beds} {beds|bed|beds}. Check both.",
  },
  "list.roster-vs-summary.money": {
    "zh-CN":
      "{institution}：名单合计 {sum} 元，汇总表 {stated} 元，相差 {difference} 元。核对名单和汇总表。",
    en: "{institution}: the list adds up to {sum} yuan, the summary says {stated}, {difference} apart. Check both.",
  },
  "list.roster-vs-summary.people": {
    "zh-CN":
      "{institution} {class}：汇总表 {stated}，名单 {people} 人、{months} 人次，都不相符。核对口径和人数。",
    en: "{institution} {class}: the summary says {stated}; the list has {people} {people|person|people} and {months} {months|person-month|person-months}. Check what was counted.",
  },
  "list.roster-vs-summary.months": {
    "zh-CN":
      "{institution} {class}：汇总表 {stated} 人次，名单 {months} 人次（{people} 人）。核对月数。",
    en: "{institution} {class}: the summary says {stated} {stated|person-month|person-months}, the list {months} ({people} {people|person|people}). Check the months.",
  },
  "list.missing": {
    "zh-CN": "{name}（{id}）在 {here}，不在 {there}。核对是漏登还是不应享受。",
    en: "{name} ({id}) is in {here} and not in {there}. Find out which list is wrong.",
  },
  "list.value-differs": {
    "zh-CN":
      "{name}（{id}）{leftSheet} {left} 元，{rightSheet} {right} 元，相差 {difference} 元。核对金额。",
    en: "{name} ({id}): {left} yuan in {leftSheet}, {right} in {rightSheet}, {difference} apart. Check the amounts.",
  },
  "list.value-differs.months": {
    "zh-CN": "{name}（{id}）{leftSheet} {left} 个月，{rightSheet} {right} 个月。核对月数。",
    en: "{name} ({id}): {left} {left|month|months} in {leftSheet}, {right} in {rightSheet}. Check the months.",
  },
  "list.similar-name": {
    "zh-CN":
      "{firstSheet} 的 {name}（{id}）与 {secondSheet} 的 {other}（{otherId}）可能是同一人（相似度 {score}）：{evidence}。由人确认。",
    en: "{name} ({id}) in {firstSheet} and {other} ({otherId}) in {secondSheet} may be one person (likeness {score}): {evidence}. A person decides.",
  },
  "list.similar-institution": {
    "zh-CN":
      "{firstSheet} 的机构“{name}”与 {secondSheet} 的“{other}”可能是同一家（相似度 {score}）：{evidence}。确认属实后，两个名称按一家核对。",
    en: "“{name}” in {firstSheet} and “{other}” in {secondSheet} may be one institution (likeness {score}): {evidence}. Once confirmed, both names count as one.",
  },
  "list.similar-institution.people": {
    "zh-CN": "两表都有的 {all} 人中 {count} 人在此",
    en: "{count} of the {all} people in both lists are here",
  },
  "list.similar-institution.both": {
    "zh-CN": "其中一个名称下的 {all} 人中 {count} 人在两个名称下都有",
    en: "{count} of the {all} people under one of the names are under both",
  },

  "list.sheet.summary": { "zh-CN": "名单核对", en: "List check" },
  "list.sheet.findings": { "zh-CN": "名单疑点", en: "List findings" },
  "list.sheet.sample": { "zh-CN": "抽样底稿", en: "Sample" },
  "list.sheet.line": {
    "zh-CN": "疑点 {count} 条　　生成时间：{time}",
    en: "{count} {count|finding|findings}    Generated: {time}",
  },
  "list.sheet.line.cut": {
    "zh-CN": "疑点 {count} 条，一张工作表放不下，列出最重的 {shown} 条　　生成时间：{time}",
    en: "{count} {count|finding|findings}, more than a sheet holds; the gravest {shown} are listed    Generated: {time}",
  },
  "list.sheet.none": {
    "zh-CN": "名单核对完毕，没有发现疑点。",
    en: "The lists were checked; nothing was found.",
  },
  "list.sheet.reopened": {
    "zh-CN": "[{time}] 数据由 {before} 变为 {after}，重新打开；原状态：{status}。",
    en: "[{time}] The figure changed from {before} to {after}: reopened. It was: {status}.",
  },
  "list.section.checks": { "zh-CN": "疑点汇总", en: "Findings by check" },
  "list.section.institutions": { "zh-CN": "按机构", en: "By institution" },
  "list.section.comparison": {
    "zh-CN": "两表核对：{left}（左）与{right}（右）",
    en: "Compared: {left} (left) and {right} (right)",
  },
  "list.chart.institutions": {
    "zh-CN": "各机构涉及金额（元）",
    en: "Money at stake by institution (yuan)",
  },
  "list.proof": {
    "zh-CN":
      "{left} {leftRows} 行、{right} {rightRows} 行，全部列入上表（其中按姓名和机构对上 {byName} 人）。",
    en: "{left}: {leftRows} {leftRows|row|rows}, {right}: {rightRows} {rightRows|row|rows}, all of them counted above ({byName} {byName|person|people} matched by name and institution).",
  },
  "list.proof.broken": {
    "zh-CN":
      "{left} {leftRows} 行，列入 {leftExplained} 行；{right} {rightRows} 行，列入 {rightExplained} 行：不相等，结果不可用。",
    en: "{left}: {leftExplained} of {leftRows} {leftRows|row|rows} counted; {right}: {rightExplained} of {rightRows}. They are not equal; do not use the result.",
  },
  "list.head.sheet": { "zh-CN": "名单", en: "List" },
  "list.head.role": { "zh-CN": "名单类型", en: "Kind of list" },
  "list.head.rows": { "zh-CN": "行数", en: "Rows" },
  "list.head.money": { "zh-CN": "金额（元）", en: "Amount (yuan)" },
  "list.head.left-out": { "zh-CN": "非人员行", en: "Other rows" },
  "list.head.check": { "zh-CN": "检查", en: "Check" },
  "list.head.findings": { "zh-CN": "疑点数", en: "Findings" },
  "list.head.other-names": { "zh-CN": "另有名称", en: "Other names" },
  "list.head.people": { "zh-CN": "人数", en: "People" },
  "list.section.settings": { "zh-CN": "核对口径", en: "What the lists are held against" },
  "list.head.setting": { "zh-CN": "口径", en: "Setting" },
  "list.head.value": { "zh-CN": "取值", en: "Value" },
  "list.head.does": { "zh-CN": "作用", en: "What it does" },
  "list.set.deadline": { "zh-CN": "发放截止日", en: "Pay by" },
  "list.set.age-on": { "zh-CN": "年龄计算日", en: "Ages as of" },
  "list.set.death-month": { "zh-CN": "死亡当月发放", en: "Month of death is paid" },
  "list.set.most-months": { "zh-CN": "最多月数", en: "Most months" },
  "list.set.account-people": { "zh-CN": "一个账户最多人数", en: "People to an account" },
  "list.set.tolerance": { "zh-CN": "金额容差（元）", en: "Tolerance (yuan)" },
  "list.set.pairs": { "zh-CN": "对照的名单", en: "Lists to compare" },
  "list.set.does.deadline": {
    "zh-CN": "晚于它发放的列为疑点：2023-12-31，或 每月20日、次月10日。留空不核。",
    en: "What is paid after it is a finding: 2023-12-31, or 每月20日 (of the month), 次月10日 (of the next). Blank: not checked.",
  },
  "list.set.does.age-on": {
    "zh-CN": "所有人按这一天的周岁核对类别。留空按首个发放月末。",
    en: "Everybody's age counts on this day. Blank: the end of the first month paid.",
  },
  "list.set.does.death-month": {
    "zh-CN": "是：去世当月仍可发放。否：当月起不再发放。",
    en: "yes: the month of death is still paid. no: it is not.",
  },
  "list.set.does.most-months": {
    "zh-CN": "一份名单最多可发的月数，留空为 12。",
    en: "Months that one list can pay at most; blank: 12.",
  },
  "list.set.does.account-people": {
    "zh-CN": "不注明监护人也可共用一个账户的人数，留空为 1。",
    en: "People who may share an account without a word of explanation; blank: 1.",
  },
  "list.set.does.tolerance": {
    "zh-CN": "两个金额相差不超过它时算相同，留空为不到半分。",
    en: "Sums that differ by no more are the same; blank: less than half a 分.",
  },
  "list.set.does.pairs": {
    "zh-CN": "名单类型或工作表名，如 花名册/发放表；多组用分号隔开。留空按常用的两组。",
    en: "Kinds of list or sheet names, such as Roster/Payments; several with semicolons. Blank: the usual pairs.",
  },
  "list.set.does.age": {
    "zh-CN": "左边写类别，取值写周岁：80-89，或 90-。名称里写明年龄的类别不必填。",
    en: "Class on the left, ages as the value: 80-89, or 90-. Not needed where the class names its ages.",
  },
  "list.set.does.beds": {
    "zh-CN": "左边写机构，取值写核定床位数。先于工作簿里的床位表。",
    en: "Institution on the left, licensed beds as the value. Comes before tables of beds.",
  },
  "list.set.at": { "zh-CN": "{cell}：{why}", en: "{cell}: {why}" },
  "list.set.bad.deadline": {
    "zh-CN": "发放截止日“{text}”不是日期。写成 2023-12-31、每月20日 或 次月10日。",
    en: "“{text}” is no day to pay by. Write 2023-12-31, 每月20日 or 次月10日.",
  },
  "list.set.bad.age-on": {
    "zh-CN": "年龄计算日“{text}”不是日期。写成 2023-12-31。",
    en: "“{text}” is no date. Write 2023-12-31.",
  },
  "list.set.bad.death-month": {
    "zh-CN": "死亡当月发放“{text}”看不懂。写 是 或 否。",
    en: "“{text}” is neither yes nor no. Write yes or no.",
  },
  "list.set.bad.most-months": {
    "zh-CN": "最多月数“{text}”不能用。写 1 到 31 的整数。",
    en: "“{text}” cannot be a number of months. Write a whole number from 1 to 31.",
  },
  "list.set.bad.account-people": {
    "zh-CN": "一个账户最多人数“{text}”不能用。写 1 以上的整数。",
    en: "“{text}” cannot be a number of people. Write a whole number from 1.",
  },
  "list.set.bad.tolerance": {
    "zh-CN": "金额容差“{text}”不能用。写不小于 0 的元数。",
    en: "“{text}” cannot be a tolerance. Write yuan, 0 or more.",
  },
  "list.set.bad.pairs": {
    "zh-CN": "对照的名单“{text}”看不懂。写成 花名册/发放表，两边不同。",
    en: "“{text}” names no two lists. Write Roster/Payments, two different ones.",
  },
  "list.set.bad-age": {
    "zh-CN": "年龄“{text}”看不懂。写成 80-89 或 90-。",
    en: "“{text}” are no ages. Write 80-89 or 90-.",
  },
  "list.set.bad-count": {
    "zh-CN": "床位数“{text}”不能用。写不小于 0 的整数。",
    en: "“{text}” cannot be a number of beds. Write a whole number, 0 or more.",
  },
  "list.set.unknown": {
    "zh-CN": "没有口径“{id}”。可用：{known}。",
    en: "There is no setting “{id}”. Known: {known}.",
  },
  "list.label.all-people": { "zh-CN": "不同人员", en: "Different people" },
  "list.head.money-at-stake": { "zh-CN": "涉及金额（元）", en: "At stake (yuan)" },
  "list.head.institution": { "zh-CN": "机构", en: "Institution" },
  "list.head.class": { "zh-CN": "人员类别", en: "Class" },
  "list.head.name": { "zh-CN": "姓名", en: "Name" },
  "list.head.id": { "zh-CN": "证件号码（脱敏）", en: "ID (masked)" },
  "list.head.other-place": { "zh-CN": "对照位置", en: "Compared with" },
  "list.head.left-people": { "zh-CN": "左表人数", en: "People left" },
  "list.head.right-people": { "zh-CN": "右表人数", en: "People right" },
  "list.head.same": { "zh-CN": "一致", en: "Same" },
  "list.head.differ": { "zh-CN": "数值不一", en: "Differ" },
  "list.head.left-only": { "zh-CN": "仅左表", en: "Left only" },
  "list.head.right-only": { "zh-CN": "仅右表", en: "Right only" },
  "list.head.left-money": { "zh-CN": "左表金额（元）", en: "Left (yuan)" },
  "list.head.right-money": { "zh-CN": "右表金额（元）", en: "Right (yuan)" },
  "list.head.money-difference": { "zh-CN": "右－左（元）", en: "Right − left (yuan)" },
  "list.head.stratum": { "zh-CN": "分层", en: "Stratum" },
  "list.head.book-amount": { "zh-CN": "账面金额（元）", en: "Booked (yuan)" },
  "list.head.frame-row": { "zh-CN": "总体序号", en: "Place in frame" },
  "list.head.audited": { "zh-CN": "核查金额（元）", en: "Found (yuan)" },
  "list.head.error": { "zh-CN": "差错（元）", en: "Error (yuan)" },
  "list.head.result": { "zh-CN": "核查结果", en: "Result" },
  "list.prompt.audited": {
    "zh-CN": "核查后的应发金额，没有差错也要填。再次运行时保留。",
    en: "What was found to be due; fill it in also where it is right. Kept on the next run.",
  },
  "list.prompt.result": {
    "zh-CN": "核查了什么、结果如何。再次运行时保留。",
    en: "What was checked and what came of it. Kept on the next run.",
  },
  "list.sample.random": { "zh-CN": "简单随机", en: "Random" },
  "list.sample.stratified": { "zh-CN": "按机构分层", en: "Stratified by institution" },
  "list.sample.money": { "zh-CN": "按金额加权", en: "Weighted by money" },
  "list.sample.line": {
    "zh-CN":
      "改动黄色的抽样方法、种子或样本量，下次运行重新抽取；都不改则抽到同样的行。　　生成时间：{time}",
    en: "Change method, seed or size (yellow) and the next run draws anew; unchanged they draw the same rows.    Generated: {time}",
  },
  "list.sample.method": { "zh-CN": "抽样方法", en: "Method" },
  "list.sample.seed": { "zh-CN": "种子", en: "Seed" },
  "list.sample.size": { "zh-CN": "样本量", en: "Size" },
  "list.sample.from": { "zh-CN": "总体", en: "Frame" },
  "list.sample.frame": {
    "zh-CN": "{sheets}：{rows} 行，{money} 元",
    en: "{sheets}: {rows} {rows|row|rows}, {money} yuan",
  },
  "list.sample.frame.money": {
    "zh-CN": "{sheets}：{rows} 行，{money} 元，抽样间隔 {interval} 元",
    en: "{sheets}: {rows} {rows|row|rows}, {money} yuan, one draw every {interval} yuan",
  },

  "list.help": {
    "zh-CN": `jihe reconcile <工作簿.xlsx> [-o 输出.xlsx] [--force] [--json] [--set 口径=值]
核对人员名单：证件号、重复、死亡、年龄、月数、标准、账户，并逐人核对两份名单。
写入名单核对、名单疑点、抽样底稿；证件号一律脱敏。默认写入 <工作簿>-reconciled.xlsx。
口径（写在名单核对里也可以）：deadline=2023-12-31 或 次月10日，age-on=2023-12-31，death-month=否，
most-months=12，account-people=2，tolerance=0.1，pairs=花名册/发放表，age.类别=80-89，beds.机构=40。
退出码：0 没有疑点，1 有疑点，2 无法完成。`,
    en: `jihe reconcile <book.xlsx> [-o out.xlsx] [--force] [--json] [--set id=value]
Checks lists of people: IDs, duplicates, deaths, ages, months, rates, accounts; and compares two
lists person by person. Writes the sheets List check, List findings and Sample, with IDs masked.
Default output: <book>-reconciled.xlsx. Exit code 0: nothing flagged, 1: flagged, 2: not done.
Settings (also in List check): deadline=2023-12-31 or 次月10日, age-on=2023-12-31, death-month=no,
most-months=12, account-people=2, tolerance=0.1, pairs=Roster/Payments, age.<class>=80-89,
beds.<institution>=40.`,
  },
  "list.cli.count": {
    "zh-CN": "疑点 {count} 条，涉及 {people} 人",
    en: "{count} {count|finding|findings} about {people} {people|person|people}",
  },
  "list.cli.comparison": {
    "zh-CN":
      "{left}与{right}：一致 {both} 人，数值不一 {differs} 人，仅{left} {leftOnly} 人，仅{right} {rightOnly} 人",
    en: "{left} and {right}: {both} the same, {differs} differ, {leftOnly} only in {left}, {rightOnly} only in {right}",
  },
  "list.cli.nothing": {
    "zh-CN": "没有找到人员名单：需要有 姓名 和 身份证号 等列。没有写入文件。",
    en: "No list of people was found: it needs columns such as name and ID. No file was written.",
  },
  "list.cli.progress": { "zh-CN": "{phase} {what} {share}%", en: "{phase} {what} {share}%" },
  "list.phase.read": { "zh-CN": "读取名单", en: "Reading" },
  "list.phase.match": { "zh-CN": "比对证件号", en: "Matching IDs" },
  "list.phase.check": { "zh-CN": "核对", en: "Checking" },
  "list.phase.compare": { "zh-CN": "两表核对", en: "Comparing" },
} as const satisfies Record<`list.${string}`, Sentence>;
