//! The word lists of the reader, in Simplified characters: units, qualifiers, and words that are no numbers.

use crate::quantity::Comparator::{self, Greater, GreaterOrEqual, Less, LessOrEqual};

/// Ordinary words in which a Chinese numeral is no number, in Simplified. A numeral is skipped only when
/// one of these covers all of it, so 十一批 is found although 一批 is listed.
pub const LEXICAL: &str = "进一步 统一 唯一 单一 逐一 同一 专一 万一 之一 划一 合一 不一 归一 均一 有朝一日 \
    一体 一流 一致 一直 一般 一定 一些 一起 一样 一旦 一切 一律 一再 一贯 一向 一并 一同 一道 一面 一边 一系列 一经 一度 一时 \
    一手 一线 一带 一心 一方面 一批 一大批 一把手 一如既往 一次性 一视同仁 一丝不苟 一脉相承 一应俱全 一目了然 一举 一味 一概 一新 一路 \
    一身 一生 一代 一共 一瞬 一刻 一连 一体化 一揽子 一站式 一揽 一成不变 一蹴而就 一马当先 一锤定音 一往无前 一以贯之 一跃 \
    再三 三亚 三峡 三门峡 三明 三思 三沙 四川 四平 四处 四周 四季 四面 八方 四海 四通 五官 五谷 五金 五常 六安 六盘水 七台河 九江 九寨 九州 \
    八达 十分 十足 十堰 十全 两者 两岸 两侧 两旁 两边 零售 零件 零部件 零星 零散 零碎 零食 零工 零用 零钱 凋零 飘零 零下 千家万户";

/// Units and measure words. The longest that fits is taken.
const UNITS: &str = "个工作日 个百分点 百分点 个交易日 个自然日 个小时 个季度 个年度 个月 工作日 平方公里 平方千米 平方米 立方米 公里 千米 \
    厘米 毫米 微米 公顷 公斤 千克 毫克 微克 千瓦时 兆瓦时 千瓦 兆瓦 千伏安 千伏 吨公里 人公里 小时 分钟 季度 学年 年级 周岁 周年 年度 美元 欧元 港元 日元 \
    英镑 人次 车次 辆次 架次 班次 户次 件次 台次 人天 标箱 标准箱 床位 座位 泊位 车位 学时 课时 学分 车道 平方 立方 摄氏度 个 名 人 位 条 项 件 \
    家 户 口 次 趟 辆 台 座 处 所 间 场 期 批 份 篇 张 本 册 支 只 头 匹 亩 吨 克 米 尺 寸 里 斤 升 元 角 分 天 日 年 月 周 秒 时 岁 倍 度 \
    级 层 类 种 组 队 班 门 套 轮 起 宗 例 床 栋 幢 株 棵 颗 艘 架 节 段 字 遍 番 回 村 镇 乡 县 市 区 省 州 站 号 车 校 圈 盏 块 笔 款 盘 瓦 伏 \
    章 步 面 片 根 道 顶 封 部 点 环 折 星 幅 枚 具 包 箱 瓶 袋 桶 盒 剂 针 粒 滴 杯 餐 夜 宿 刀 幕 阶段 ℃ ㎡ ㎞";

/// Units that a bare 百, 千, 萬 or 億 belongs to rather than counts (千米, 萬元).
const WHOLE_UNITS: &str = "元 美元 欧元 港元 日元 米 瓦 瓦时 伏 伏安 克 吨 平方米 立方米 平方公里 公里 亩 公顷 分 分之 度 点 千瓦 千瓦时 吨公里 人公里";

/// Units in Latin letters.
const LATIN_UNITS: &str = "km m cm mm kg g mg t kW MW GW kWh MWh GWh kV kVA MVA V A L ml mL GB TB MB PB Mbps Gbps h min s Hz MHz GHz KM KG km2 m2 m3";

/// Words before a number, longest first where one ends another.
pub(crate) const BEFORE: &[(&str, Option<Comparator>, bool)] = &[
    ("不得少于", Some(GreaterOrEqual), false),
    ("不得低于", Some(GreaterOrEqual), false),
    ("不能少于", Some(GreaterOrEqual), false),
    ("不能低于", Some(GreaterOrEqual), false),
    ("不得超过", Some(LessOrEqual), false),
    ("不能超过", Some(LessOrEqual), false),
    ("不得高于", Some(LessOrEqual), false),
    ("未超过", Some(LessOrEqual), false),
    ("未突破", Some(LessOrEqual), false),
    ("不少于", Some(GreaterOrEqual), false),
    ("不低于", Some(GreaterOrEqual), false),
    ("不小于", Some(GreaterOrEqual), false),
    ("不超过", Some(LessOrEqual), false),
    ("不高于", Some(LessOrEqual), false),
    ("不多于", Some(LessOrEqual), false),
    ("不大于", Some(LessOrEqual), false),
    ("至少", Some(GreaterOrEqual), false),
    ("起码", Some(GreaterOrEqual), false),
    ("≥", Some(GreaterOrEqual), false),
    ("≤", Some(LessOrEqual), false),
    (">", Some(Greater), false),
    ("<", Some(Less), false),
    ("最少", Some(GreaterOrEqual), false),
    ("最多", Some(LessOrEqual), false),
    ("至多", Some(LessOrEqual), false),
    ("超过", Some(Greater), false),
    ("突破", Some(Greater), false),
    ("高于", Some(Greater), false),
    ("大于", Some(Greater), false),
    ("多于", Some(Greater), false),
    ("超出", Some(Greater), false),
    ("逾", Some(Greater), false),
    ("超", Some(Greater), false),
    ("不足", Some(Less), false),
    ("不满", Some(Less), false),
    ("未满", Some(Less), false),
    ("未达", Some(Less), false),
    ("不及", Some(Less), false),
    ("不到", Some(Less), false),
    ("低于", Some(Less), false),
    ("少于", Some(Less), false),
    ("小于", Some(Less), false),
    ("接近", Some(Less), true),
    ("将近", Some(Less), true),
    ("逼近", Some(Less), true),
    ("近", Some(Less), true),
    ("大约", None, true),
    ("大概", None, true),
    ("约为", None, true),
    ("约合", None, true),
    ("约", None, true),
];

/// Words before a bare multiplier or 半 only: 過百, 破萬, 上千.
const BEFORE_BARE: &[(&str, Option<Comparator>, bool)] = &[
    ("过", Some(Greater), false),
    ("破", Some(Greater), false),
    ("上", Some(GreaterOrEqual), true),
];

/// Words after a number or its unit.
pub(crate) const AFTER: &[(&str, Option<Comparator>, bool)] = &[
    ("及以上", Some(GreaterOrEqual), false),
    ("或以上", Some(GreaterOrEqual), false),
    ("以上", Some(GreaterOrEqual), false),
    ("及以下", Some(LessOrEqual), false),
    ("或以下", Some(LessOrEqual), false),
    ("以下", Some(LessOrEqual), false),
    ("以内", Some(LessOrEqual), false),
    ("之内", Some(LessOrEqual), false),
    ("内", Some(LessOrEqual), false),
    ("左右", None, true),
    ("上下", None, true),
    ("有余", Some(Greater), true),
    ("出头", Some(Greater), true),
    ("开外", Some(Greater), true),
    ("许", None, true),
    ("+", Some(GreaterOrEqual), false),
];

/// Times and lengths, behind which 內 alone says that the number is not passed.
pub(super) const SPANS: &str =
    "个工作日 工作日 个自然日 个交易日 日 天 小时 个小时 分钟 秒 周 个月 月 年 公里 千米 米 里";

/// A qualifying word: its length in code points, and what it says.
pub(super) type Match = (usize, Option<Comparator>, bool);

pub(super) fn lexical() -> impl Iterator<Item = &'static str> {
    LEXICAL.split_ascii_whitespace()
}

pub(super) fn units() -> impl Iterator<Item = &'static str> {
    UNITS.split_ascii_whitespace()
}

pub(super) fn whole_units() -> impl Iterator<Item = &'static str> {
    WHOLE_UNITS.split_ascii_whitespace()
}

pub(super) fn is_latin_unit(word: &str) -> bool {
    LATIN_UNITS
        .split_ascii_whitespace()
        .any(|unit| unit == word)
}

/// The words before a number; those of a bare multiplier first when it is one.
pub(super) fn before(bare: bool, fits: impl Fn(&str) -> bool) -> Option<Match> {
    let special = if bare { BEFORE_BARE } else { &[] };
    pick(BEFORE.iter().chain(special), fits)
}

pub(super) fn after(fits: impl Fn(&str) -> bool) -> Option<Match> {
    pick(AFTER.iter(), fits)
}

fn pick<'a>(
    mut words: impl Iterator<Item = &'a (&'static str, Option<Comparator>, bool)>,
    fits: impl Fn(&str) -> bool,
) -> Option<Match> {
    let (word, comparator, approximate) = words.find(|(word, _, _)| fits(word))?;
    Some((word.chars().count(), *comparator, *approximate))
}
