/**
 * 形近字: characters that are taken for one another when a list is typed, read by OCR or copied by
 * hand. Ours: each group shares a component or differs by one stroke, thought of by what stands in
 * names of people, places and institutions. A character may stand in several groups.
 */
const GROUPS: readonly string[] = [
  // One stroke more, less, longer or shorter.
  ..."末未 己已巳 士土 干千于 人入八 日曰目 田由甲申 王玉主壬 大太犬 天夫 木本术 今令 午牛 厂广 刀力 白自 儿几 万方 万力 毛手 小少 石右 古占 乌鸟 贝见 史吏 免兔 卯卵 戊戌戍 母毋 斤斥 丹舟 井并 永水 氏氐 良艮 丘兵 折拆 亨享 口囗 木禾 米来 早旱 旦且 又叉 夕歹 尤龙 弋戈 才寸 氷冰 九丸 七匕 心必 风凤 中申 王五 正止 云去 元无 开井 户尸 问间 冶治 准淮 凉谅 冲仲 处外 壮状 庄压 左佐 北比 平乎 半羊 失矢 生主 司同 台召 全金 合含 各名 向问 后石 回固 回四 因困 安女 字宇 守宋 宝实 官宫 宜宣 宏宠 岗冈 师帅 束東 村材 杏查 李季 杜社 杰木 林材 枚枝 析折 果杲 柏拍 栗粟 桃挑 梁粱 榮荣 欢观 段叚 江汪 汇江 沈忱 沐冰 泉皇 洪供 浩活 海悔 淑椒 清请 温湿 源原 漠摸 炎灸 照熙 熙煕 爱受 珍诊 琴瑟 瑞端 甫浦 畅杨 盛咸 真直 睛晴 祖租 秀香 秋枚 穆移 竞竟 章童 筑巩 籍藉 素索 红江 细组 绿缘 翠翟 聪联 育肓 胜性 臻蓁 舒予 良食 芳芬 花化 苏办 若苦 英央 茂戊 草革 荟会 莉梨 菊鞠 华毕 萍苹 葆保 蒙豪 虹红 融隔 西酉 观现 许计 诚城 诗侍 谢榭 财材 贤坚 贵责 赵超 起超 辉挥 辰展 达迟 过迁 远运 连莲 进井 迪油 逸免 遂逐 邓郑 邦那 郎朗 郭廓 都郁 酿酸 里重 金全 钱线 铁轶 银根 锋峰 镇填 长张 门闩 闫闰 闻间 阳阴 陆陈 陈阵 院完 隆降 雅难 雪雷 霞震 青责 静净 韦书 顺须 顾硕 飞气 香杳 马乌 骏俊 高亮 魏巍 鲁鱼 鹏朋 麦夌 黎犁 龄令".split(
    " "
  ),
  // The same phonetic part beside another radical.
  ..."祥详样洋徉 侯候喉 杨扬场肠汤 荣蓉熔榕溶 静净争睁 敬警驚 德得 芳方访坊仿防妨 清情晴请精睛蜻 青清静 明朋 福副富幅辐 康糠唐 宁拧泞柠 安案按 乐东 仁任 寿涛筹 峰锋蜂烽 辉挥晖浑 珍诊趁 玲铃岭聆龄伶 英瑛映 梅悔海侮 桂佳挂娃洼 娟绢捐 婷停亭 媛暖援缓 莲连链 莹营萤荧 萍平评苹坪 芬纷粉份汾 芝之 菊掬 华桦哗 伟纬苇围讳 刚钢纲岗 健建键 军浑晕 俊峻骏浚竣 波坡披被破 涛祷铸 浩皓洁 海悔 洪哄烘 鸿鸣 江扛红 河何荷柯 沙纱砂 洲州酬 湖胡糊葫 泉线 源原愿 淮准谁 济齐挤剂 沁心 汾份 运云会 城诚成盛 垣恒桓 塘糖搪 堡保褒 屯吨纯钝 庙苗 店点 寺诗侍待持时 桥侨娇骄轿 楼搂缕数 村寸衬 坊访 港巷 湾弯 岭领 川州 林淋琳彬 森林 柏伯泊拍帕怕 松讼颂 柳卯聊 槐愧魂 桐铜筒洞 栋冻练 梓辛 楠南喃 榆愉渝偷 杜肚牡 柯何 桑嗓 植值 宏雄 宇字 宙笛 寅演 容溶蓉 富福 宾滨缤 崇宗 岳兵 峻俊 嵩高 巍魏 帅师 常尝裳 幼幻 庆厌 廷延 弘私 彤丹 彦产颜 彪虎 志忘 忠患 怡抬治冶 恒桓 恩思 悦说锐 惠慧穗 慈磁滋 慕暮幕墓 懿壹 成城诚 扬杨 振震 捷睫 政攻 敏每 文纹蚊 斌武 旭九 昌唱 昊吴 昕听析 春舂 晓烧绕浇 晨震 景影 智知 曼漫慢蔓 朋明 朗郎 杏否 权劝 材财 杨杨 枫疯 栾峦 泰秦奏春 洁诘结 洋详 浦捕铺辅 涵函 淑叔 渊洲 温瘟 滨宾 潘番播 澄橙登 灵炙 烨华 焕换唤涣 煜昱 熊能 爽夹 玉王 玮伟 珊册 珠株殊 琪棋旗期 琳淋 瑜愉榆渝 瑶摇遥谣 璐路露 璟景 甜恬 申甲 畅扬 皓浩 益盆 盈盆 真直 睿窨 磊雷 礼札 社杜 祁邦 祝况 禄绿录 禹属 秀透 秦泰 程逞 穗惠 筱悠 籽仔 粮娘狼 素紊 红江 纪记 绍招昭 维唯难 绪储诸 绮倚 缘绿 翔羊 翠碎 聂摄 育胄 胡湖 腾滕藤 良食 艳绝 艺亿忆 芙夫 芸云 苑宛 苗描 茜西 茹如 荷何 菲非 萱宣 葛渴喝 蒋将 蓓倍 蔚尉 蕊芯 蕾雷 薇微 虎虑 衡行 裕俗浴 褚诸储 解懈 许午 诺若 谊宜 谦廉歉 谨勤 谭潭 贞页 贺驾 贾要 赖懒 越钺 路露 轮论抡伦 辛幸 达汰 迎仰 逊孙 通诵涌 道首 遥摇 邢刑 邱丘 邵昭 邹皱 郁都 郝赤 鄂颚 醇淳 采彩 钟种肿 钦饮 铭名 锐税 锦绵棉 键健 镇慎 闵悯 阎陷 阮玩 陶淘掏 隋随 雄难 雯文 霍雀 靖清 韩朝 韵音 颖颍 颜彦 饶绕 馨声 骆络洛 高亭 鲍抱 鹤隺 鹭路 麟鳞 黄寅 龚共 龙尤".split(
    " "
  ),
  // Words of institutions.
  ..."养美 老考孝 院完 敬教 护沪 理埋 照昭 料科 服报 务条 心必 站沾 所听 校较 幼幻 园圆 医匠 卫工 室至 社杜 公么 司同 农衣 业亚 委季 会合 局居 厅斤 镇填 乡多 街衔 道首 区巨 县具 旗旅".split(
    " "
  ),
  // What OCR takes for one another in numbers and letters.
  "0oOQD",
  "1lI",
  "2zZ",
  "5sS",
  "8B",
  "6b",
];

/** Numbers of the groups that a UTF-16 unit stands in. */
export const LOOK_ALIKE_GROUPS: ReadonlyMap<number, readonly number[]> = groupsByUnit();

function groupsByUnit(): Map<number, number[]> {
  const found = new Map<number, number[]>();
  GROUPS.forEach((group, index) => {
    for (let at = 0; at < group.length; at++) {
      const unit = group.charCodeAt(at);
      const groups = found.get(unit);
      if (!groups) found.set(unit, [index]);
      else if (!groups.includes(index)) groups.push(index);
    }
  });
  return found;
}
