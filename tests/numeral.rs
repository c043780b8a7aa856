//! The reader of numbers against sentences of many kinds of report, and against what it prints itself.
//!
//! Each expected numeral is written `text Kind value unit ‹words› comparator`: `e-1` after the value is its last
//! printed place (a tenth), brackets are stated bounds, `~` says approximate.

use casetrace::numeral::{Kind, LEXICAL, Numeral, find, read};
use casetrace::quantity::{Comparator, Decimal, Interval};
use proptest::prelude::*;
use std::ops::Bound;

fn describe(numeral: &Numeral) -> String {
    let mut parts = vec![numeral.text.clone(), format!("{:?}", numeral.kind)];
    let place = if numeral.decimals == 0 {
        String::new()
    } else {
        format!("e{}", -numeral.decimals)
    };
    let value = numeral
        .value
        .map(|value| value.to_string())
        .unwrap_or_default();
    parts.push(format!("{value}{place}"));
    parts.extend(numeral.bounds.map(interval));
    parts.extend(numeral.period.map(|period| period.to_string()));
    parts.extend(numeral.unit.as_ref().map(|unit| unit.text.clone()));
    let words: Vec<_> = numeral
        .qualifier_words
        .iter()
        .map(|word| word.text.as_str())
        .collect();
    let side = numeral.qualifier.comparator.map_or("", Comparator::code);
    let near = if numeral.qualifier.approximate {
        "~"
    } else {
        ""
    };
    if !words.is_empty() {
        parts.push(format!("‹{}›", words.join("…")));
    }
    parts.push(format!("{side}{near}"));
    parts.retain(|part| !part.is_empty());
    parts.join(" ")
}

fn interval(bounds: Interval) -> String {
    let end = |bound, open, closed| match bound {
        Bound::Included(value) => (closed, Decimal::to_string(&value)),
        Bound::Excluded(value) => (open, Decimal::to_string(&value)),
        Bound::Unbounded => (open, String::new()),
    };
    let ((left, low), (right, high)) = (end(bounds.lower, '(', '['), end(bounds.upper, ')', ']'));
    format!("{left}{low},{high}{right}")
}

fn check(sentence: &str, expected: &[&str]) {
    let found: Vec<String> = find(sentence).iter().map(describe).collect();
    assert_eq!(found, expected, "{sentence}");
}

/// Every sentence of it that holds a number.
#[test]
fn the_report_of_the_seed_case() {
    check("一、案例背景", &["一 Label 1"]);
    check("二、主要做法", &["二 Label 2"]);
    check("（一）強化政治引領，把準交通事業“方向盤”", &["一 Label 1"]);
    check(
        "始終堅持以政治建設為統領，嚴格落實“第一議題”制度，持續提高“三會一課”、支部主題黨日活動質量，深入學習貫徹黨的二十大和二十屆三中、四中全會精神，扎實開展深入貫徹中央八項規定精神學習教育，引導黨員干部切實增強“四個意識”，堅定“四個自信”，做到“兩個維護”。",
        &[
            "第一 Ordinal 1",
            "三 Phrase 3",
            "一 Phrase 1",
            "二十 Phrase 20",
            "二十 Phrase 20",
            "三 Phrase 3",
            "四 Phrase 4",
            "八 Cardinal 8 項",
            "四 Cardinal 4 個",
            "四 Cardinal 4 個",
            "兩 Cardinal 2 個",
        ],
    );
    check(
        "牢記“國之大者”“省之要事”“市之要務”，緊扣交通“開路先鋒”功能定位，扛牢使命擔當，以時不我待的勁頭加速推進重大項目建設，加快構建“二縱二橫一聯”高速路網主骨架，進一步暢通普通國省道“毛細血管”，實現100%行政村通客車目標，推動貨運物流降本增效，促進客運服務普惠便捷，為“十五五”高質量發展奠定堅實的交通基石。",
        &[
            "二 Phrase 2",
            "二 Phrase 2",
            "一 Phrase 1",
            "100% Percent 1e-2",
            "十五五 Phrase",
        ],
    );
    check(
        "堅持局長“坐窗口、走流程、優服務”，全面啟用道路運輸電子證照，在省政務服務網上線“開辦貨運企業一件事”工作指南，道路貨物運輸經營許可和道路運輸證等事項辦理材料壓減56%，辦理時間由60個工作日縮減至最多5個工作日，實現從“往返6趟”到“指尖秒辦”的“零跑動”政務服務新模式，真正讓貨運司機告別折返跑、坐享“云服務”。",
        &[
            "一 Cardinal 1 件",
            "56% Percent 0.56e-2",
            "60 Cardinal 60 個工作日",
            "5 Cardinal 5 個工作日 ‹最多› <=",
            "6 Cardinal 6 趟",
            "零 Zero 0",
        ],
    );
    check(
        "創新推出97條“校園定制公交”、“95128”出租車電召服務、“公交婚車”等特色服務，精準對接“一老一小”出行需求，持續優化交通運輸領域營商環境與服務質量。",
        &[
            "97 Cardinal 97 條",
            "95128 Code",
            "一 Phrase 1",
            "一 Phrase 1",
        ],
    );
    check(
        "（二）服務支點建設，奏響黨建業務融合“協作曲”",
        &["二 Label 2"],
    );
    check(
        "僅2025年上半年累計爭取并落實到位上級補助資金12.5億元，提前半年超額完成市委、市政府下達的全年爭資目標，其中爭取中央預算內資金7.17億元，位居全省各市州第4位。",
        &[
            "2025年上半年 Period 2025-01/2025-06",
            "12.5億 Cardinal 1250000000e7 元",
            "半 Fraction 0.5e-1 年",
            "7.17億 Cardinal 717000000e6 元",
            "第4 Ordinal 4 位",
        ],
    );
    check(
        "G4222和縣至襄陽高速公路隨州段成功獲批中央重點項目資金支持21.69億元，獲批資金規模在全省同批同類項目中位居首位，同時創下隨州市單個項目對上爭資的歷史新高。",
        &[
            "G4222 Code",
            "21.69億 Cardinal 2169000000e6 元",
            "首位 Ordinal 1",
        ],
    );
    check(
        "認真貫徹落實市委“整體提升環境”的部署要求，率先在省內啟動全市范圍普通公路路域環境綜合整治專項行動，緊盯“尋根節”、2025年隨州馬拉松、全國旅游休閑大會等關鍵節點，以打造隨州旅游“1號公路”為抓手，堅持專班推進、清單管理、示范引領、全域覆蓋，人員、資金、設備、精力“四集中”，構建市縣鎮村四級聯動工作格局，完成普通公路路域環境整治1.6萬余公里。",
        &[
            "2025年 Period 2025",
            "1 Code 號",
            "四 Phrase 4",
            "四 Cardinal 4 級",
            "1.6萬 Cardinal 16000e3 公里 ‹余› >~",
        ],
    );
    check(
        "創建省級美麗國省道88公里，額外爭取省級國省道大中修資金支持2700余萬元。",
        &[
            "88 Cardinal 88 公里",
            "2700余萬 Cardinal 27000000e4 元 ‹余› >~",
        ],
    );
    check(
        "全市31個普通國省道養護建設項目在時間緊、任務重及邊通車邊施工的多重困難下，實現批復率、開工率、完工率達100%，提前半年完成全年任務，既為全省三年攻堅行動貢獻了隨州力量，也實現了“單項工作走前列”的市定目標，被省公路中心通報表揚，并得到市委、市政府主要領導肯定性批示。",
        &[
            "31 Cardinal 31 個",
            "100% Percent 1e-2",
            "半 Fraction 0.5e-1 年",
            "三 Cardinal 3 年",
        ],
    );
    check("（三）堅持嚴管厚愛，筑牢干事創業“壓艙石”", &["三 Label 3"]);
    check(
        "堅持黨組主體責任、書記第一責任、班子成員“一崗雙責”壓緊壓實，確保壓力層層傳導，責任環環相扣，切實增強管黨治黨的責任感使命感。",
        &["第一 Ordinal 1", "一 Phrase 1"],
    );
    check(
        "常態化聚焦權力運行全流程制約監督，嚴格執行“三重一大”集體決策制度，堅持重大決策集體討論、集體決定。",
        &["三 Phrase 3", "一 Phrase 1"],
    );
    check(
        "認真落實省委、市委“干部素質提升年”工作部署，牢固樹立規范選人、科學用人的統一共識，深化“上派下沉”雙向交流機制，選派4名干部上下互動掛職交流，提拔重用9人。",
        &["4 Cardinal 4 名", "9 Cardinal 9 人"],
    );
    check(
        "圍繞新時代交通運輸事業發展需求，近年來先后舉辦“慶七一·講好隨州交通故事”專場晚會、開展廉政短信征集評選、廉潔倡議書進家庭、“誦清廉警句·揚清廉之風”主題誦讀等教育活動。",
        &["七一 Phrase"],
    );
    check(
        "依托“大學習、大調研、大討論、大分享”主題活動，串聯起“深化‘轉保促’提振精氣神”活動、“三述”評議系列活動、“抓學習、拓思路、提能力、共成長”青年干部宣講活動、交通執法“青藍”系列活動，全方位淬煉黨員干部“能說會講、敢拼敢干”的綜合能力。",
        &["三 Phrase 3"],
    );
    check("三、工作成效", &["三 Label 3"]);
    check("（一）發展質效持續攀升。", &["一 Label 1"]);
    check(
        "我市交通投資增速在連續兩年高位增長的基礎上，再次實現了兩位數的高速增長，2022年、2023年、2024年連續三年畫出30億、40億、50億跨步上揚曲線。",
        &[
            "兩 Cardinal 2 年",
            "兩位數 Digits [10,100)",
            "2022年 Period 2022",
            "2023年 Period 2023",
            "2024年 Period 2024",
            "三 Cardinal 3 年",
            "30億 Cardinal 3000000000e8",
            "40億 Cardinal 4000000000e8",
            "50億 Cardinal 5000000000e8",
        ],
    );
    check(
        "連續三年因投資和項目建設貢獻突出獲得市委、市政府通報表彰。",
        &["三 Cardinal 3 年"],
    );
    check(
        "2024年公路運輸周轉量增速和水路運輸周轉量增速兩項GDP考核指標首度躋身全省“第一方陣”，均位列全省第三。",
        &[
            "2024年 Period 2024",
            "兩 Cardinal 2 項",
            "第一 Ordinal 1",
            "第三 Ordinal 3",
        ],
    );
    check("（二）服務水平顯著提升。", &["二 Label 2"]);
    check(
        "道路運輸電子證照總生成率接近95%，“校園定制公交”經驗成功入選全省城市公共交通優先發展6個典型案例。",
        &["95% Percent 0.95e-2 ‹接近› <~", "6 Cardinal 6 個"],
    );
    check(
        "隨州公交公司榮獲交通部、公安部等單位聯合頒發的“2024年綠色出行宣傳月和公交出行宣傳周活動成績突出集體”。",
        &["2024年 Period 2024"],
    );
    check(
        "“95128”電召服務、創意出行等舉措贏得群眾廣泛認可，群眾滿意度持續提升。",
        &["95128 Code"],
    );
    check("（三）隊伍活力全面激發。", &["三 Label 3"]);
    check(
        "市公路事業發展中心主要負責人獲評全國交通運輸系統先進工作者，市交通運輸綜合執法支隊在全省交通運輸綜合行政執法系統“黨建領航建支點·交通執法勇擔當”主題演講比賽中榮獲三等獎。",
        &["三 Grade 3 等"],
    );
}

/// Statistics, budgets, schools, hospitals, waterworks, police, transport: invented, in both writings.
#[test]
fn sentences_in_the_manner_of_other_reports() {
    check(
        "初步核算，全年全市生产总值4821.36亿元，按不变价格计算，比上年增长5.3%。",
        &[
            "4821.36亿 Cardinal 482136000000e6 元",
            "5.3% Percent 0.053e-3",
        ],
    );
    check(
        "其中，第一产业增加值312.05亿元，下降0.4%；第三产业占比提高1.2个百分点。",
        &[
            "第一 Ordinal 1",
            "312.05亿 Cardinal 31205000000e6 元",
            "0.4% Percent 0.004e-3",
            "第三 Ordinal 3",
            "1.2 Points 0.012e-3 个百分点",
        ],
    );
    check(
        "年末常住人口268.4万人，城镇化率62.17%，比上年末提高0.85个百分点。",
        &[
            "268.4万 Cardinal 2684000e3 人",
            "62.17% Percent 0.6217e-4",
            "0.85 Points 0.0085e-4 个百分点",
        ],
    );
    check(
        "居民消费价格同比上涨0.2%，工业生产者出厂价格涨跌幅为-1.8%。",
        &["0.2% Percent 0.002e-3", "-1.8% Percent -0.018e-3"],
    );
    check(
        "规模以上工业企业达1,206家，其中超百亿元企业3家。",
        &[
            "1,206 Cardinal 1206 家",
            "百亿 Cardinal 10000000000e8 元 ‹超› >",
            "3 Cardinal 3 家",
        ],
    );
    check(
        "财政总收入约85亿元左右，一般公共预算收入逾40亿元。",
        &[
            "85亿 Cardinal 8500000000e8 元 ‹约…左右› ~",
            "40亿 Cardinal 4000000000e8 元 ‹逾› >",
        ],
    );
    check(
        "全年粮食总产量突破120万吨，实现二十连丰。",
        &["120万 Cardinal 1200000e4 吨 ‹突破› >", "二十 Phrase 20"],
    );
    check(
        "前三季度进出口总额达1.2万亿元，增速位居全国第六。",
        &[
            "前三季度 Period",
            "1.2万亿 Cardinal 1200000000000e11 元",
            "第六 Ordinal 6",
        ],
    );
    check(
        "2024年1—6月，新增就业3.6万人，完成年度任务的六成以上。",
        &[
            "2024年1—6月 Period 2024-01/2024-06",
            "3.6万 Cardinal 36000e3 人",
            "六成 Percent 0.6e-1 ‹以上› >=",
        ],
    );
    check(
        "二〇二三年全市共有中小学一百二十三所，在校学生十五万余人。",
        &[
            "二〇二三年 Period 2023",
            "一百二十三 Cardinal 123 所",
            "十五万 Cardinal 150000e4 人 ‹余› >~",
        ],
    );
    check(
        "学校现有专任教师两百三十多名，其中硕士以上学历近四成。",
        &[
            "两百三十 Cardinal 230 名 ‹多› >~",
            "四成 Percent 0.4e-1 ‹近› <~",
        ],
    );
    check(
        "全校师生两千六百余人，生均图书不少于35册。",
        &[
            "两千六百 Cardinal 2600 人 ‹余› >~",
            "35 Cardinal 35 册 ‹不少于› >=",
        ],
    );
    check(
        "中标金额不少于人民币300万元，注册资本近人民幣1亿元。",
        &[
            "300万 Cardinal 3000000e4 元 ‹不少于› >=",
            "1亿 Cardinal 100000000e8 元 ‹近› <~",
        ],
    );
    check(
        "寒假从1月18日至2月16日，共三十天。",
        &["1月18日至2月16日 Period", "三十 Cardinal 30 天"],
    );
    check(
        "高考一本上线率首次突破90%，位列全市前三。",
        &[
            "一 Cardinal 1 本",
            "90% Percent 0.9e-2 ‹突破› >",
            "前三 Ordinal [1,3]",
        ],
    );
    check(
        "三年级至六年级每周安排2—3节体育课。",
        &[
            "三 Cardinal 3 年级",
            "六 Cardinal 6 年级",
            "2—3 Cardinal [2,3] 节",
        ],
    );
    check(
        "醫院開放床位1500餘張，年門診量超過200萬人次。",
        &[
            "1500 Cardinal 1500 張 ‹餘› >~",
            "200萬 Cardinal 2000000e4 人次 ‹超過› >",
        ],
    );
    check(
        "平均住院日由8.9天縮短至7.2天，藥佔比降至三分之一以下。",
        &[
            "8.9 Cardinal 8.9e-1 天",
            "7.2 Cardinal 7.2e-1 天",
            "三分之一 Fraction 0.3333e-4 ‹以下› <=",
        ],
    );
    check(
        "急診科24小時值守，120電話接聽時間不超過10秒。",
        &[
            "24 Cardinal 24 小時",
            "120 Code",
            "10 Cardinal 10 秒 ‹不超過› <=",
        ],
    );
    check(
        "接種疫苗38萬2000劑，12歲以下兒童接種率接近百分之九十九點五。",
        &[
            "38萬2000 Cardinal 382000 劑",
            "12 Cardinal 12 歲 ‹以下› <=",
            "百分之九十九點五 Percent 0.995e-3 ‹接近› <~",
        ],
    );
    check(
        "該院獲評三級甲等醫院，在全省排名第十二位。",
        &["三 Cardinal 3 級", "第十二 Ordinal 12 位"],
    );
    check(
        "污水處理廠日處理能力由5萬噸提升至8萬噸，出水達一級A標準。",
        &[
            "5萬 Cardinal 50000e4 噸",
            "8萬 Cardinal 80000e4 噸",
            "一 Cardinal 1 級",
        ],
    );
    check(
        "供水管網漏損率降至百分之九以內，改造老舊管道四十三公里。",
        &[
            "百分之九 Percent 0.09e-2 ‹以內› <=",
            "四十三 Cardinal 43 公里",
        ],
    );
    check(
        "水庫總庫容1.08億立方米，灌溉面積近二十萬畝。",
        &[
            "1.08億 Cardinal 108000000e6 立方米",
            "二十萬 Cardinal 200000e4 畝 ‹近› <~",
        ],
    );
    check(
        "12345熱線全年受理訴求三萬二千件，滿意率不低於98%。",
        &[
            "12345 Code",
            "三萬二千 Cardinal 32000 件",
            "98% Percent 0.98e-2 ‹不低於› >=",
        ],
    );
    check(
        "破獲電信詐騙案件500余起，抓獲犯罪嫌疑人数百名。",
        &["500 Cardinal 500 起 ‹余› >~", "数百 Cardinal 名 ‹数› ~"],
    );
    check(
        "110接警量同比下降一成五，刑事案件破案率达七成以上。",
        &[
            "110 Cardinal 110",
            "一成五 Percent 0.15e-2",
            "七成 Percent 0.7e-1 ‹以上› >=",
        ],
    );
    check(
        "全年查處酒駕2,318起，死亡事故實現零發生。",
        &["2,318 Cardinal 2318 起", "零 Zero 0"],
    );
    check(
        "民警人均年出勤超過280天，多次連續奮戰十幾個小時。",
        &[
            "280 Cardinal 280 天 ‹超過› >",
            "十幾 Cardinal (10,20) 個小時 ‹幾› ~",
        ],
    );
    check(
        "預算執行率為97.6%，結餘資金不足300萬元。",
        &[
            "97.6% Percent 0.976e-3",
            "300萬 Cardinal 3000000e4 元 ‹不足› <",
        ],
    );
    check(
        "「三公」經費支出壓減一半，較預算少支出1200餘萬元。",
        &[
            "三 Phrase 3",
            "一半 Fraction 0.5e-1",
            "1200餘萬 Cardinal 12000000e4 元 ‹餘› >~",
        ],
    );
    check(
        "转移支付资金12.5 亿元，同比增加 3.4 亿元。",
        &[
            "12.5 亿 Cardinal 1250000000e7 元",
            "3.4 亿 Cardinal 340000000e7 元",
        ],
    );
    check(
        "全市半数以上行政村集体收入过百万，最高的达千万元级。",
        &[
            "半 Fraction 0.5e-1 ‹以上› >=",
            "百万 Cardinal 1000000e4 ‹过› >",
            "千万 Cardinal 10000000e4 元",
        ],
    );
    check(
        "新建5G基站2600多个，光纤长度约1.8万公里。",
        &[
            "5G Code",
            "2600 Cardinal 2600 个 ‹多› >~",
            "1.8万 Cardinal 18000e3 公里 ‹约› ~",
        ],
    );
    check(
        "研发投入强度达到2.8％，高新技术企业增至四百八十六家，翻了一番。",
        &[
            "2.8％ Percent 0.028e-3",
            "四百八十六 Cardinal 486 家",
            "一 Cardinal 1 番",
        ],
    );
    check(
        "PM2.5平均浓度为31微克/立方米，优良天数比例不低于80%。",
        &[
            "PM2.5 Code",
            "31 Cardinal 31 微克",
            "80% Percent 0.8e-2 ‹不低于› >=",
        ],
    );
    check(
        "绿化覆盖率约为三分之一，种树几十万棵。",
        &[
            "三分之一 Fraction 0.3333e-4 ‹约为› ~",
            "几十万 Cardinal e4 棵 ‹几› ~",
        ],
    );
    check(
        "会议期间收到提案两百零八件，办复率100%。",
        &["两百零八 Cardinal 208 件", "100% Percent 1e-2"],
    );
    check(
        "近三年累计投入30亿元，近百个项目落地。",
        &[
            "三 Cardinal 3 年",
            "30亿 Cardinal 3000000000e8 元",
            "百 Cardinal 100 个 ‹近› <~",
        ],
    );
    check(
        "“十四五”以来，年均增长两位数，总量迈上三千亿元台阶。",
        &[
            "十四五 Phrase",
            "两位数 Digits [10,100)",
            "三千亿 Cardinal 300000000000e8 元",
        ],
    );
    check(
        "項目總投資3至5億元，工期不得超過18個月。",
        &[
            "3至5億 Cardinal e8 [300000000,500000000] 元",
            "18 Cardinal 18 個月 ‹不得超過› <=",
        ],
    );
    check(
        "建成4條特高壓線路，電壓等級±800kV，輸電能力800萬千瓦。",
        &[
            "4 Cardinal 4 條",
            "800 Cardinal 800 kV",
            "800萬 Cardinal 8000000e4 千瓦",
        ],
    );
    check(
        "快速公交线路每3—5分钟一班，票价2元。",
        &[
            "3—5 Cardinal [3,5] 分钟",
            "一 Cardinal 1 班",
            "2 Cardinal 2 元",
        ],
    );
    check(
        "1号线二期工程长12.6km，设站十一座。",
        &[
            "1 Code 号",
            "二 Cardinal 2 期",
            "12.6 Cardinal 12.6e-1 km",
            "十一 Cardinal 11 座",
        ],
    );
    check(
        "2022年至2024年，累计培训2万余人次，人均36学时。",
        &[
            "2022年至2024年 Period 2022/2024",
            "2万 Cardinal 20000e4 人次 ‹余› >~",
            "36 Cardinal 36 学时",
        ],
    );
    check(
        "年满60周岁的老人占五分之一，百岁老人七八十位。",
        &[
            "60 Cardinal 60 周岁",
            "五分之一 Fraction 0.2e-1",
            "百 Cardinal 100 岁",
            "七八十 Cardinal [70,80] 位",
        ],
    );
    check(
        "活动分三天进行，来自20几个国家的上千名选手参赛。",
        &[
            "三 Cardinal 3 天",
            "20几 Cardinal (20,30) 个 ‹几› ~",
            "千 Cardinal 1000 名 ‹上› >=~",
        ],
    );
    check(
        "一是压实责任；二是强化监督。三、保障措施",
        &["一 Label 1", "二 Label 2", "三 Phrase 3"],
    );
    check(
        "以“一网通办”为统领，千方百计解决群众急难愁盼，万一出现问题一律从严，十分重要。",
        &["一 Phrase 1"],
    );
    check(
        "比赛以3:1获胜，于2024-05-01 08:30开幕，进球率为2/3。",
        &[
            "3:1 Code",
            "2024-05-01 Period 2024-05-01",
            "08:30 Code",
            "2/3 Fraction 0.6666666666666666666666666667e-28",
        ],
    );
    check(
        "任期五年，連選連任不超過兩屆，三五年內見效。",
        &[
            "五 Cardinal 5 年",
            "兩 Cardinal 2 ‹不超過› <=",
            "三五 Cardinal 年 ‹內› <=",
        ],
    );
    check(
        "提前两个多月完成，历时一年多，用工最多时达600人。",
        &[
            "两 Cardinal 2 个多月 ‹多› >~",
            "一 Cardinal 1 年 ‹多› >~",
            "600 Cardinal 600 人",
        ],
    );
}

#[test]
fn a_quoted_number_is_read_with_its_words() {
    for (quote, expected) in [
        ("30億", "30億 Cardinal 3000000000e8"),
        ("12.5億元", "12.5億 Cardinal 1250000000e7 元"),
        ("1.6萬余公里", "1.6萬 Cardinal 16000e3 公里 ‹余› >~"),
        ("2700余萬元", "2700余萬 Cardinal 27000000e4 元 ‹余› >~"),
        ("接近95%", "95% Percent 0.95e-2 ‹接近› <~"),
        ("最多5個工作日", "5 Cardinal 5 個工作日 ‹最多› <="),
        ("100%", "100% Percent 1e-2"),
        ("兩位數", "兩位數 Digits [10,100)"),
        ("零", "零 Zero 0"),
        ("零跑動", "零 Zero 0"),
        ("第4位", "第4 Ordinal 4 位"),
        ("首位", "首位 Ordinal 1"),
        ("31個", "31 Cardinal 31 個"),
        ("兩年", "兩 Cardinal 2 年"),
        ("提前半年", "半 Fraction 0.5e-1 年"),
        ("二百余人", "二百 Cardinal 200 人 ‹余› >~"),
        ("近百名", "百 Cardinal 100 名 ‹近› <~"),
        ("十多項", "十 Cardinal 10 項 ‹多› >~"),
        ("數十萬人", "數十萬 Cardinal e4 人 ‹數› ~"),
        ("若干個項目", "若干 Cardinal 個 ‹若干› ~"),
        ("历时若干年", "若干 Cardinal 年 ‹若干› ~"),
        ("几个", "几 Cardinal 个 ‹几› ~"),
        ("2.3个百分点", "2.3 Points 0.023e-3 个百分点"),
        ("三亿两千万元", "三亿两千万 Cardinal 320000000e4 元"),
        ("两万三", "两万三 Cardinal 23000"),
        ("不得少于5日", "5 Cardinal 5 日 ‹不得少于› >="),
        ("超過了八成", "八成 Percent 0.8e-1 ‹超過› >"),
        ("十来个", "十 Cardinal 10 个 ‹来› ~"),
    ] {
        assert_eq!(
            read(quote).as_ref().map(describe).as_deref(),
            Some(expected),
            "{quote}"
        );
    }
}

#[test]
fn a_word_before_the_verb_of_a_share_qualifies_the_share() {
    check(
        "乡村教师约占全县教师的三分之一。",
        &["三分之一 Fraction 0.3333e-4 ‹约› ~"],
    );
    check("工業約佔三成。", &["三成 Percent 0.3e-1 ‹約› ~"]);
    check("人手不足占三成。", &["三成 Percent 0.3e-1"]);
    check("签约占两成，", &["两成 Percent 0.2e-1"]);
    check("七千分之一。", &["七千分之一 Fraction 0.0001429e-7"]);
    check(
        "一百二十八分之一。",
        &["一百二十八分之一 Fraction 0.0078125e-7"],
    );
    check("占全县教师的三分之一", &["三分之一 Fraction 0.3333e-4"]);
    check(
        "约百人，占全县的30%",
        &["百 Cardinal 100 人 ‹约› ~", "30% Percent 0.3e-2"],
    );
}

#[test]
fn a_range_is_one_numeral_with_both_ends_and_a_change_is_two() {
    check("占60%—70%", &["60%—70% Percent e-2 [0.6,0.7]"]);
    check("降幅10%～15%", &["10%～15% Percent e-2 [0.1,0.15]"]);
    check(
        "30萬至50萬元",
        &["30萬至50萬 Cardinal e4 [300000,500000] 元"],
    );
    check("三至五年", &["三至五 Cardinal [3,5] 年"]);
    check("从3到5家", &["3 Cardinal 3", "5 Cardinal 5 家"]);
    check("五六個", &["五六 Cardinal [5,6] 個"]);
}

#[test]
fn a_quote_with_no_number_or_several_is_not_read() {
    for quote in ["", "統一", "單位：萬元", "30億、40億", "由60個縮減至5個"] {
        assert_eq!(read(quote), None, "{quote}");
    }
}

#[test]
fn the_parts_of_a_numeral_stand_where_they_say() {
    let text = "支持2700余萬元";
    let found = read(text).unwrap();
    let place = |start, end| {
        text.chars()
            .skip(start)
            .take(end - start)
            .collect::<String>()
    };
    assert_eq!((found.start, found.end), (2, 8));
    let unit = found.unit.unwrap();
    assert_eq!(place(unit.start, unit.end), "元");
    let word = found.qualifier_words.first().unwrap();
    assert_eq!((word.start, word.end, place(6, 7).as_str()), (6, 7, "余"));
}

#[test]
fn a_qualifying_word_is_read_wherever_it_stands() {
    for (words, said) in [
        ("占比三成多。", "三成 Percent 0.3e-1 ‹多› >~"),
        ("占三成多人", "三成 Percent 0.3e-1 ‹多› >~"),
        ("三成强，", "三成 Percent 0.3e-1 ‹强› >~"),
        ("兩成弱。", "兩成 Percent 0.2e-1 ‹弱› <~"),
        ("5%多。", "5% Percent 0.05e-2 ‹多› >~"),
        ("四分之一強。", "四分之一 Fraction 0.25e-2 ‹強› >~"),
        ("1/4以上", "1/4 Fraction 0.25e-2 ‹以上› >="),
        ("半数以上", "半 Fraction 0.5e-1 ‹以上› >="),
        ("一半以上", "一半 Fraction 0.5e-1 ‹以上› >="),
        ("半年多。", "半 Fraction 0.5e-1 年 ‹多› >~"),
        ("30日內辦結", "30 Cardinal 30 日 ‹內› <="),
        ("5公里内", "5 Cardinal 5 公里 ‹内› <="),
        ("不及300人", "300 Cardinal 300 人 ‹不及› <"),
        ("未達60分", "60 Cardinal 60 分 ‹未達› <"),
        ("起碼30個", "30 Cardinal 30 個 ‹起碼› >="),
        ("至少有100家", "100 Cardinal 100 家 ‹至少› >="),
        ("大概有150人", "150 Cardinal 150 人 ‹大概› ~"),
        ("≥95%", "95% Percent 0.95e-2 ‹≥› >="),
        ("＜3次", "3 Cardinal 3 次 ‹＜› <"),
        ("1万+", "1万 Cardinal 10000e4 ‹+› >="),
        ("3000元出头", "3000 Cardinal 3000 元 ‹出头› >~"),
        ("5公里開外", "5 Cardinal 5 公里 ‹開外› >~"),
        ("8亿元许。", "8亿 Cardinal 800000000e8 元 ‹许› ~"),
        ("超過新臺幣2億元", "2億 Cardinal 200000000e8 元 ‹超過› >"),
        ("约合人民币3亿元", "3亿 Cardinal 300000000e8 元 ‹约合› ~"),
    ] {
        check(words, &[said]);
    }
    for plain in ["5個省內", "8小时内外", "5+2", "现有3人", "三成多样"] {
        let found = find(plain);
        assert!(
            found.iter().all(|it| it.qualifier_words.is_empty()),
            "{plain}"
        );
    }
}

#[test]
fn words_that_only_look_like_qualifiers_qualify_nothing() {
    check("附近30家", &["30 Cardinal 30 家"]);
    check("最近三次", &["三 Cardinal 3 次"]);
    check("簽約5項", &["5 Cardinal 5 項"]);
    check("經過百人", &["百 Cardinal 100 人"]);
    check("存款3億余額", &["3億 Cardinal 300000000e8"]);
    check("网上百科", &[]);
    check("二十多样", &["二十 Phrase 20"]);
}

#[test]
fn ordinary_words_with_a_numeral_are_skipped() {
    for word in LEXICAL.split_ascii_whitespace() {
        check(word, &[]);
    }
    let skipped = "統一、進一步、唯一、一體、一流、一批、一定、一些、一起、萬一、首違不罰、首度、千方百計、百姓、萬元、千米、十分、四處、三門峽、零售";
    check(skipped, &[]);
    check("十分鐘", &["十 Cardinal 10 分鐘"]);
    check(
        "第一批、十一批",
        &["第一 Ordinal 1 批", "十一 Cardinal 11 批"],
    );
}

#[test]
fn periods_are_read_with_what_narrows_the_year() {
    for (text, expected) in [
        ("2022年", Some("2022")),
        ("二〇二五年", Some("2025")),
        ("2025年上半年", Some("2025-01/2025-06")),
        ("2025年下半年", Some("2025-07/2025-12")),
        ("2024年第一季度", Some("2024-01/2024-03")),
        ("2024年二季度", Some("2024-04/2024-06")),
        ("2024年前三季度", Some("2024-01/2024-09")),
        ("2024年前五個月", Some("2024-01/2024-05")),
        ("2024年5月", Some("2024-05")),
        ("2024年5月1日", Some("2024-05-01")),
        ("2024年2月30日", None),
        ("二〇二四年十二月三十一日", Some("2024-12-31")),
        ("2024年1月至6月", Some("2024-01/2024-06")),
        ("2024年1-6月", Some("2024-01/2024-06")),
        ("2024年4月30日至5月3日", Some("2024-04-30/2024-05-03")),
        ("2022—2024年", Some("2022/2024")),
        ("2022年至2024年", Some("2022/2024")),
        ("2024.5.1", Some("2024-05-01")),
        ("２０２４年", Some("2024")),
        ("5月1日", None),
        ("上半年", None),
        ("一季度", None),
    ] {
        let found = read(text).unwrap();
        assert_eq!((found.kind, found.text.as_str()), (Kind::Period, text));
        assert_eq!(
            found.period.map(|period| period.to_string()).as_deref(),
            expected,
            "{text}"
        );
    }
    check("1000多年", &["1000 Cardinal 1000 年 ‹多› >~"]);
}

/// What the reader does not see, or sees less of than a person does. Who mends one moves it up.
#[test]
fn this_is_what_it_misses() {
    // Numbers in words without a numeral.
    check(
        "首次實現、首個項目、雙語教學、翻番、若干意見、冠軍、頭名",
        &[],
    );
    // Numerals in other writings: circled, Roman, financial capitals, 廿.
    check("①、Ⅲ類、贰拾叁元", &[]);
    check("廿四", &["四 Phrase 4"]);
    // A count that spells a listed word.
    check("發生一起事故，走訪四處工地", &[]);
    // A multiplier alone before a unit of money or measure is taken for the unit.
    check("收費百元", &[]);
    // The half after the unit, the sign of a temperature, and from which end a rank counts.
    check("两年半", &["两 Cardinal 2 年"]);
    check("零下5度", &["5 Cardinal 5 度"]);
    check("倒数第三", &["第三 Ordinal 3"]);
    // A range of ordinals or with a unit on both sides is two numerals.
    check("第3至5位", &["第3 Ordinal 3", "5 Cardinal 5 位"]);
    check("3天至5天", &["3 Cardinal 3 天", "5 Cardinal 5 天"]);
    // Qualifiers that do not touch their number or unit, and 近 before a span of time.
    check("30名教師以上", &["30 Cardinal 30 名"]);
    check("跨越5000亿元", &["5000亿 Cardinal 500000000000e8 元"]);
    check("超出预算300万元", &["300万 Cardinal 3000000e4 元"]);
    check("大半年", &["半 Fraction 0.5e-1 年"]);
    check("近30年", &["30 Cardinal 30 年"]);
    // Compound units, currency signs, units not in the list.
    check("31微克/立方米", &["31 Cardinal 31 微克"]);
    check("￥300", &["300 Cardinal 300"]);
    check("一泓清水", &["一 Phrase 1"]);
    // Loose pairs of digits, and a ratio, which is not told from a score or a time.
    check("三五年", &["三五 Cardinal 年"]);
    check("收支比3:1", &["3:1 Code"]);
    check(
        "1∶15，3比1",
        &[
            "1 Cardinal 1",
            "15 Cardinal 15",
            "3 Cardinal 3",
            "1 Cardinal 1",
        ],
    );
    // Shares of other bases, and the second end of a share in words.
    check("1.5个千分点", &["1.5 Cardinal 1.5e-1 个"]);
    check("5个基点", &["5 Cardinal 5 个"]);
    check(
        "百分之二十至三十",
        &["百分之二十 Percent 0.2e-2", "三十 Cardinal 30"],
    );
    // Digits in groups that no comma of half width parts, and a number in two writings.
    check("3，000元", &["3 Cardinal 3", "000 Code"]);
    check("1 234人", &["1 Cardinal 1", "234 Cardinal 234 人"]);
    check(
        "12万3千4百人",
        &["12万3千 Cardinal 123000e3", "4百 Cardinal 400e2 人"],
    );
    // A sign in words, and a half behind the measure word.
    check("负0.3", &["0.3 Cardinal 0.3e-1"]);
    check("4个半小时", &["4 Cardinal 4 个", "半 Fraction 0.5e-1 小时"]);
    // Years of schools, of books and of other eras, quarters in letters, and parts of a year or month.
    check("2024财年", &["2024 Cardinal 2024"]);
    check("民國113年度", &["113 Cardinal 113 年度"]);
    check("2024Q1", &["2024Q1 Code"]);
    check("2024年底", &["2024年 Period 2024"]);
    // Measure words within names and slogans: found as counts, for the case to declare.
    check("四個意識", &["四 Cardinal 4 個"]);
}

#[test]
fn a_chinese_number_is_well_formed_or_has_no_value() {
    for (text, value) in [
        ("一百零五个", "105"),
        ("一千零一十个", "1010"),
        ("一百五个", "150"),
        ("十万零三个", "100003"),
        ("三万亿个", "3000000000000"),
        ("一亿两千三百四十五万六千七百八十九个", "123456789"),
        ("三点一四倍", "3.14"),
        ("两点五亿个", "250000000"),
    ] {
        let found = read(text)
            .and_then(|found| found.value)
            .map(|found| found.to_string());
        assert_eq!(found.as_deref(), Some(value), "{text}");
    }
    for text in [
        "十五五个",
        "七一个",
        "百十千个",
        "三三百个",
        "一二三四五六七八九一二三四五六七八九一二三四五六七八九个",
    ] {
        assert_eq!(read(text).map(|found| found.value), Some(None), "{text}");
    }
}

/// Writes a whole number in Chinese numerals, as a report would.
fn chinese(number: u64) -> String {
    for (unit, name) in [(100_000_000, '亿'), (10_000, '万')] {
        if number >= unit {
            let (high, low) = (number / unit, number % unit);
            let zero = if low > 0 && low < unit / 10 {
                "零"
            } else {
                ""
            };
            let low = if low > 0 {
                chinese_rest(low)
            } else {
                String::new()
            };
            return format!("{}{name}{zero}{low}", chinese_rest(high));
        }
    }
    under_ten_thousand(number)
}

/// Within a larger number ten is 一十.
fn chinese_rest(number: u64) -> String {
    let plain = chinese(number);
    if plain.starts_with('十') {
        format!("一{plain}")
    } else {
        plain
    }
}

fn under_ten_thousand(number: u64) -> String {
    let digits: Vec<char> = "零一二三四五六七八九".chars().collect();
    let (mut out, mut zero) = (String::new(), false);
    for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
        let digit = number / unit % 10;
        if digit == 0 {
            zero = !out.is_empty();
            continue;
        }
        if zero {
            out.push('零');
        }
        zero = false;
        if !(unit == 10 && digit == 1 && out.is_empty()) {
            out.push(digits[digit as usize]);
        }
        out.push_str(name);
    }
    out
}

fn traditional(text: &str) -> String {
    text.replace('万', "萬").replace('亿', "億")
}

proptest! {
    #[test]
    fn a_number_written_in_chinese_is_read_back(number in prop_oneof![1u64..100, 1u64..100_000, 1u64..1_000_000_000_000]) {
        for written in [chinese(number), traditional(&chinese(number))] {
            let found = read(&format!("共{written}名"));
            prop_assert_eq!(found.as_ref().and_then(|found| found.value), Some(Decimal::from(number)), "{}", written);
            prop_assert_eq!(found.map(|found| (found.kind, found.text)), Some((Kind::Cardinal, written)));
        }
    }

    #[test]
    fn a_number_written_in_arabic_is_read_back(mantissa in 10_000u32..9_000_000, scale in 0u32..4, form in 0usize..5) {
        let value = Decimal::new(i64::from(mantissa), scale);
        let (written, power, decimals) = match form {
            0 => (format!("{value}"), 0, scale as i32),
            1 => (format!("{value}万"), 4, scale as i32 - 4),
            2 => (format!("{value}億"), 8, scale as i32 - 8),
            3 => (format!("{value}%"), -2, scale as i32 + 2),
            _ => (thousands(mantissa), 0, 0),
        };
        let value = if form == 4 { Decimal::from(mantissa) } else { value };
        let factor = Decimal::from(10u64.pow(i32::unsigned_abs(power)));
        let expected = if power < 0 { value / factor } else { value * factor };
        let found = read(&format!("達{written}，")).unwrap();
        prop_assert_eq!((found.value, found.decimals, found.text), (Some(expected), decimals, written));
    }

    #[test]
    fn every_digit_and_numeral_is_in_a_numeral_or_a_listed_word(text in "[0-9A-Z%.,:/ 一二三九十十百万億余多第位个年月日零半几數至超近些定起分足四处批“”、，。-]{0,24}") {
        let found = find(&text);
        for (place, c) in text.chars().enumerate() {
            let wanted = c.is_ascii_digit() || "零一二三四九十".contains(c);
            let within = found.iter().any(|it| it.start <= place && place < it.end);
            prop_assert!(!wanted || within || is_listed(&text, place), "{text}: {c} at {place}");
        }
    }

    #[test]
    fn spans_lie_in_the_text_in_order_and_apart(text in "[0-9A-Za-z%％‰.,，:/ 〇一二两三五十百千万億余多幾第前首位成倍分之点个月年日号季度上半至到零近約超以上等奖“”（）、。\n-]{0,40}|\\PC*") {
        let chars: Vec<char> = text.chars().collect();
        let slice = |start: usize, end: usize| chars[start..end].iter().collect::<String>();
        let mut last = 0;
        for it in find(&text) {
            prop_assert!(last <= it.start && it.start < it.end && it.end <= chars.len(), "{text}: {it:?}");
            prop_assert_eq!(&slice(it.start, it.end), &it.text);
            for word in it.unit.iter().chain(&it.qualifier_words) {
                prop_assert_eq!(&slice(word.start, word.end), &word.text);
            }
            last = it.end;
        }
        let _ = read(&text);
    }
}

/// Whether the character at a place belongs to a word of the list.
fn is_listed(text: &str, place: usize) -> bool {
    let covers = |word: &str| {
        let length = word.chars().count();
        text.match_indices(word)
            .map(|(at, _)| text[..at].chars().count())
            .any(|start| (start..start + length).contains(&place))
    };
    LEXICAL.split_ascii_whitespace().any(covers)
}

fn thousands(number: u32) -> String {
    let digits = number.to_string();
    let groups: Vec<&str> = digits
        .as_bytes()
        .rchunks(3)
        .rev()
        .filter_map(|group| std::str::from_utf8(group).ok())
        .collect();
    groups.join(",")
}
