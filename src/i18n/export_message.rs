//! The words of exported files, in every language: citations, pictures, and what a data package says of itself.

use super::declare::messages;

messages! {
    /// Something that an exported file says. In the browser the words arrive in the language's pack, as the page's do.
    enum ExportMessage, looked up by super::catalogue::look_up_export;

    // Citations.
    /// Who wrote it is not known.
    NoAuthor: "佚名", "佚名", "Anon.";
    /// Where it was published is not stated.
    NoPlace: "出版地不詳", "出版地不详", "S.l.";
    /// Who published it is not stated.
    NoPublisher: "出版者不詳", "出版者不详", "s.n.";
    /// When it was published is not stated.
    NoDate: "日期不詳", "日期不详", "n.d.";
    /// When it was published is not stated, in a note of its own.
    NoDateNote: "報告沒有寫發布日期", "报告没有写发布日期", "the report states no date";
    /// By what a place was taken, among whom, and among how many.
    RankBy: "按{}排位，範圍是{}，{}", "按{}排位，范围是{}，{}", "ranked by: {}; among: {}; {}";
    /// Within what somebody is set apart without a place, and among how many.
    Within: "範圍是{}，{}", "范围是{}，{}", "within: {}; {}";
    /// The version of the case.
    Version: "案例資料 {} 版", "案例数据 {} 版", "Version {} of the case data";
    /// What kind of thing is cited.
    DataSet: "資料集", "数据集", "Data set";
    /// The name of what is cited is the editor's.
    LabelSupplied: "標目為編者所擬", "标目为编者所拟", "label supplied by the editor";
    /// The same where the title is the editor's too.
    TitleSupplied: "標題與標目為編者所擬", "标题与标目为编者所拟", "title and label supplied by the editor";
    /// Before the work that holds what is cited.
    InWork: "載於", "载于", "In";
    /// Before the address, with the day of access.
    RetrievedOn: "{}取自 {}", "{}取自 {}", "Retrieved {}, from {}";
    /// The day of access.
    Accessed: "查閱日期：{}", "查阅日期：{}", "Accessed: {}";
    /// Before the report's own words.
    Quoted: "報告原文：{}", "报告原文：{}", "Quoted from the report: {}";
    /// Before a translation of the report's words.
    Translated: "轉為繁體，數字依資料：{}", "转为简体，数字依数据：{}", "In translation: {}";
    /// Before words that the report does not have.
    QuotedNotFound: "案例檔案所記、報告中找不到的字：{}", "案例文件所记、报告中找不到的字：{}", "Words given by the case file and not found in the report: {}";
    /// The formula of a derived value, and what its names stand for.
    FormulaWhere: "算式：{}，其中 {}", "算式：{}，其中 {}", "Formula: {}, where {}";
    /// Where it is from.
    From: "出處：{}", "出处：{}", "Source: {}";
    /// Its address.
    LinkLine: "連結：{}", "链接：{}", "Link: {}";

    // A data package.
    /// A file of a package.
    FileFigures: "案例的全部數字、推算與陳述，每項一行", "案例的全部数字、推算与陈述，每项一行", "All figures, derived values and claims of the case, one in each row";
    /// A file of a package.
    FileCharts: "各圖的數據，每個數據一行", "各图的数据，每个数据一行", "The data of every chart, one in each row";
    /// A file of a package.
    FileCase: "案例檔案：數字、引文、推算、核對、圖表與各語言的字句", "案例文件：数字、引文、推算、核对、图表与各语言的字句", "The case file: figures, quotes, derived values, checks, charts, and the words in each language";
    /// A file of a package.
    FileSchema: "案例檔案的格式（JSON Schema）", "案例文件的格式（JSON Schema）", "The format of the case file (JSON Schema)";
    /// A file of a package.
    FileText: "報告全文，引文的位置以此為準", "报告全文，引文的位置以此为准", "The report; the places of the quotes are places in this text";
    /// A file of a package.
    FileSource: "收到時的文本，逐位元組未改", "收到时的文本，逐字节未改", "The text as received, byte for byte";
    /// A file of a package.
    FileDescriptor: "以上各檔的說明，供程式讀取（Data Package）", "以上各文件的说明，供程序读取（Data Package）", "What these files are, for programs (Data Package)";
    /// A heading.
    FilesHeading: "檔案", "文件", "Files";
    /// A heading.
    ReadingHeading: "怎樣讀", "怎样读", "How to read them";
    /// About values.
    ReadingValues: "value 是所寫的數字，用基本單位的十進位數（元、比率），只有與 comparator、approximate、qualifier 一起才是報告所說；空格表示報告沒有說明，或不適用。derived 是推算，報告沒有寫。", "value 是所写的数字，用基本单位的十进制数（元、比率），只有与 comparator、approximate、qualifier 一起才是报告所说；空格表示报告没有说明，或不适用。derived 是推算，报告没有写。", "value is the written number as a decimal in base units; only together with comparator, approximate and qualifier is it what the report says. An empty cell is not stated, or does not apply. Rows marked derived follow from the report’s figures and do not stand in it.";
    /// About the guard in the tables.
    ReadingGuard: "表格是帶 BOM 的 UTF-8，行末為 CRLF。文字以 = + - @、定位字元或換行開頭時，前面加了一個撇號（'），以免試算表當作公式執行；讀取時去掉它。數字前從不加，負數也不加。", "表格是带 BOM 的 UTF-8，行末为 CRLF。文字以 = + - @、制表符或换行开头时，前面加了一个撇号（'），以免电子表格当作公式执行；读取时去掉它。数字前从不加，负数也不加。", "The tables are UTF-8 with a byte order mark; rows end in CRLF. A text that begins with = + - @, a tab or a line end has an apostrophe (') before it, so that a spreadsheet does not run it; take it away when reading. A number never has one, not even a negative one.";
    /// A heading.
    CiteHeading: "引用格式", "引用格式", "How to cite";
    /// A heading.
    RightsHeading: "使用條件", "使用条件", "Terms of reuse";
    /// A heading.
    SourcesHeading: "來源", "来源", "Sources";

    // What is said when something is handed to the reader.
    /// How a picture is kept where nothing can be downloaded.
    HoldToSave: "長按圖片即可儲存或轉發", "长按图片即可保存或转发", "Press and hold the picture to save or share it";
    /// How a text is kept where nothing can be downloaded.
    CopyInstead: "這裡或許不能下載檔案：可複製下面的文字，或在瀏覽器裡打開本頁", "这里或许不能下载文件：可复制下面的文字，或在浏览器里打开本页", "Files may not download here: copy the text below, or open this page in a browser";
    /// How any other file is kept there.
    OpenElsewhere: "這裡或許不能下載檔案：請在瀏覽器裡打開本頁", "这里或许不能下载文件：请在浏览器里打开本页", "Files may not download here: open this page in a browser";
    /// Puts the words shown on the clipboard.
    CopyWords: "複製文字", "复制文字", "Copy the text";
    /// Keeps what is shown as a file.
    Download: "下載檔案", "下载文件", "Download the file";
    /// Names the box of words.
    WordsToCopy: "可複製的文字", "可复制的文字", "Text to copy";
    /// What came of copying a picture.
    PictureCopied: "圖片已複製。", "图片已复制。", "The picture is copied.";
    /// What came of copying words.
    WordsCopied: "文字已複製。", "文字已复制。", "The text is copied.";
    /// What came of copying words.
    WordsRefused: "瀏覽器不允許複製；文字已選好，請自行複製。", "浏览器不允许复制；文字已选好，请自行复制。", "The browser does not let the page copy. The text is selected; copy it yourself.";
    /// What came of copying a picture.
    PictureRefused: "瀏覽器不允許複製圖片；可長按或用右鍵儲存：", "浏览器不允许复制图片；可长按或用右键保存：", "The browser does not let the page copy a picture. Press and hold it, or use the right button, to save it:";
    /// A browser that cannot make a file of pixels.
    NoPixels: "這個瀏覽器畫不出 PNG；以下是同一圖的 SVG。", "这个浏览器画不出 PNG；以下是同一图的 SVG。", "This browser cannot draw a PNG; here is the same picture as SVG.";

    // The columns of the tables.
    /// A column.
    ColumnChart: "圖的名稱", "图的名称", "The name of the chart";
    /// A column.
    ColumnSeries: "系列的序號，從1起", "系列的序号，从1起", "The number of the series in the chart, from 1";
    /// A column.
    ColumnSeriesLabel: "系列的標目", "系列的标目", "The label that the data of the series share";
    /// A column.
    ColumnDatum: "數據在系列中的序號，從1起", "数据在系列中的序号，从1起", "The number of the datum in its series, from 1";
    /// A column.
    ColumnRole: "數據在圖中的作用", "数据在图中的作用", "What the datum is in the chart";
    /// A column.
    ColumnId: "數字、推算或陳述的名稱", "数字、推算或陈述的名称", "The name of the figure, derived value or claim";
    /// A column.
    ColumnKind: "報告所寫、推算，或沒有數字的陳述", "报告所写、推算，或没有数字的陈述", "Stated by the report, derived from what it states, or claimed without a number";
    /// A column.
    ColumnTheme: "所屬的一節", "所属的一节", "The section it belongs to";
    /// A column.
    ColumnConcept: "指標", "指标", "What it measures";
    /// A column.
    ColumnEntity: "主體", "主体", "Whom it is about";
    /// A column.
    ColumnLabel: "標目，編者所擬", "标目，编者所拟", "A short label, the editor’s";
    /// A column.
    ColumnValue: "所寫的數字，基本單位；推算者取到 decimals 一位", "所写的数字，基本单位；推算者取到 decimals 一位", "The written number in base units; a derived one rounded to decimals";
    /// A column.
    ColumnDecimals: "寫到的末位，10的負冪（xBRL decimals）", "写到的末位，10的负幂（xBRL decimals）", "The last printed place as a power of ten, sign reversed (xBRL decimals)";
    /// A column.
    ColumnUnit: "單位；貨幣用 ISO 4217 代碼", "单位；货币用 ISO 4217 代码", "The unit; for money the ISO 4217 code";
    /// A column.
    ColumnUnitEditorial: "單位是否編者所補", "单位是否编者所补", "Whether the unit is the editor’s reading";
    /// A column.
    ColumnComparator: "真值在所寫數字的哪一邊（HL7 FHIR）", "真值在所写数字的哪一边（HL7 FHIR）", "On which side of the written number the true one lies (HL7 FHIR)";
    /// A column.
    ColumnApproximate: "字面是否說接近所寫數字", "字面是否说接近所写数字", "Whether the words say that it is near the written number";
    /// A column.
    ColumnQualifier: "修飾詞，照原文", "修饰词，照原文", "The qualifying word, verbatim";
    /// A column.
    ColumnLowerBound: "原文寫出的下界，含；推算值則為輸入值捨入後可能的最小值", "原文写出的下界，含；推算值则为输入值舍入后可能的最小值", "The lower bound that the text states, included; of a derived value the least that the rounding of its inputs allows";
    /// A column.
    ColumnUpperBound: "原文寫出的上界；推算值則為輸入值捨入後可能的最大值", "原文写出的上界；推算值则为输入值舍入后可能的最大值", "The upper bound that the text states; of a derived value the most that the rounding of its inputs allows";
    /// A column.
    ColumnUpperIncluded: "是否含上界", "是否含上界", "Whether the upper bound is included";
    /// A column.
    ColumnPeriod: "時間（ISO 8601）；報告未說明則空", "时间（ISO 8601）；报告未说明则空", "When (ISO 8601); empty where the report does not say";
    /// A column.
    ColumnStatus: "已成、目標，或未說明（SDMX）", "已成、目标，或未说明（SDMX）", "Observed, aimed at, or left open (SDMX)";
    /// A column.
    ColumnIsShare: "是否占比；為 true 而 denominator 空，即分母未說明", "是否占比；为 true 而 denominator 空，即分母未说明", "Whether it is a share; true with an empty denominator means that the report does not say of what";
    /// A column.
    ColumnDenominator: "占何者之比", "占何者之比", "The figure it is a share of";
    /// A column.
    ColumnIsPartOf: "屬於哪個數字", "属于哪个数字", "The figure that contains it";
    /// A column.
    ColumnProvenance: "由來（W3C PROV）", "由来（W3C PROV）", "How it comes from the report (W3C PROV)";
    /// A column.
    ColumnFormula: "推算的算式", "推算的算式", "The formula of a derived value";
    /// A column.
    ColumnInputs: "算式中各名所指", "算式中各名所指", "What the names in the formula stand for";
    /// A column.
    ColumnRankPosition: "位次，從1起", "位次，从1起", "The place it took, from 1";
    /// A column.
    ColumnRankOf: "按什麼排位", "按什么排位", "What is ordered";
    /// A column.
    ColumnRankScope: "在何者之中；沒有位次的，為評定或通報的範圍", "在何者之中；没有位次的，为评定或通报的范围", "Among whom; without a place, within what it was the first, or by whom it was praised";
    /// A column.
    ColumnRankSetSize: "參與排位的總數；未說明則空", "参与排位的总数；未说明则空", "Among how many; empty where the report does not say";
    /// A column.
    ColumnRankQuote: "寫出位次的原文", "写出位次的原文", "The words that state the place";
    /// A column.
    ColumnQuoteExact: "寫出它的原文（W3C TextQuoteSelector）", "写出它的原文（W3C TextQuoteSelector）", "The words that state it (W3C TextQuoteSelector)";
    /// A column.
    ColumnQuotePrefix: "引文前的字", "引文前的字", "The words just before";
    /// A column.
    ColumnQuoteSuffix: "引文後的字", "引文后的字", "The words just after";
    /// A column.
    ColumnQuoteAlso: "還取自的字（共用的單位、時間等）", "还取自的字（共用的单位、时间等）", "Words elsewhere that it needs: a shared unit, a period";
    /// A column.
    ColumnQuoteFound: "引文在全文中的下落", "引文在全文中的下落", "What became of the quote when it was looked for in the text";
    /// A column.
    ColumnStart: "引文的首個字元，從0起（W3C TextPositionSelector）", "引文的首个字符，从0起（W3C TextPositionSelector）", "The first code point of the quote, from 0 (W3C TextPositionSelector)";
    /// A column.
    ColumnEnd: "引文末字元之後一位", "引文末字符之后一位", "One past its last code point";
    /// A column.
    ColumnTextSha256: "引文所在文本的 SHA-256", "引文所在文本的 SHA-256", "The SHA-256 of the text that the quote stands in";
    /// A column.
    ColumnDisplayed: "頁面上的寫法，連修飾詞和單位", "页面上的写法，连修饰词和单位", "The number as the page writes it, with qualifier and unit";
    /// A column.
    ColumnRankDisplayed: "頁面上位次的寫法", "页面上位次的写法", "The place as the page writes it";
    /// A column.
    ColumnCaveat: "須在旁邊說明的：推算、目標、分母未說明", "须在旁边说明的：推算、目标、分母未说明", "What must be said beside it: derived, a target, a share of what is not stated";
    /// A column.
    ColumnNote: "怎樣讀得此數，編者的話", "怎样读得此数，编者的话", "How it was read, in the editor’s words";
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use ferrous_opencc::{OpenCC, config::BuiltinConfig};
    use std::collections::BTreeSet;

    fn is_han(c: char) -> bool {
        ('\u{4e00}'..='\u{9fff}').contains(&c)
    }

    #[test]
    fn every_message_says_something_and_has_the_same_places_to_fill() {
        for (message, name) in ExportMessage::ALL {
            let texts = Language::ALL.map(|language| message.text(language));
            assert!(texts.iter().all(|text| !text.trim().is_empty()), "{name}");
            let places = texts.map(|text| text.matches("{}").count());
            assert_eq!(places, [places[0]; 3], "{name}");
        }
    }

    #[test]
    fn each_script_keeps_to_its_own_characters() {
        let opencc = OpenCC::from_config(BuiltinConfig::T2s).unwrap();
        let han = |language: Language| -> BTreeSet<char> {
            let texts = ExportMessage::ALL.iter();
            let texts = texts.flat_map(|(message, _)| message.text(language).chars());
            texts.filter(|c| is_han(*c)).collect()
        };
        let simple = |c: &char| opencc.convert(&c.to_string());
        let own = |c: &char| simple(c) == c.to_string();
        // A character that conversion changes is Traditional only; what it changes into is Simplified only.
        let wrong: String = han(Language::Simplified)
            .iter()
            .filter(|c| !own(c))
            .collect();
        assert_eq!(wrong, "", "Traditional characters in Simplified words");
        let traditional = han(Language::Traditional);
        let changed: String = traditional.iter().filter(|c| !own(c)).map(simple).collect();
        let wrong: String = traditional
            .iter()
            .filter(|c| changed.contains(**c))
            .collect();
        assert_eq!(wrong, "", "Simplified characters in Traditional words");
        assert_eq!(han(Language::English).len(), 0);
    }
}
