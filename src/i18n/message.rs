//! The words of the page, in every language.

use super::Language;

macro_rules! messages {
    ($($(#[$doc:meta])* $name:ident: $hant:literal, $hans:literal, $english:literal;)*) => {
        /// Something the page says.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Message { $($(#[$doc])* $name,)* }
        impl Message {
            /// The words in a language.
            pub fn text(self, language: Language) -> &'static str {
                match (self, language) {
                    $((Self::$name, Language::Traditional) => $hant,
                      (Self::$name, Language::Simplified) => $hans,
                      (Self::$name, Language::English) => $english,)*
                }
            }
        }
    };
}

messages! {
    /// How many were ranked.
    SetSizeOf: "共{}個", "共{}个", "of {}";
    /// The report does not say how many were ranked.
    SetSizeNotStated: "總數未說明", "总数未说明", "set size not stated";
    /// Not in the report.
    Derived: "推算", "推算", "derived";
    /// A goal.
    StatusTarget: "目標", "目标", "target";
    /// Unclear.
    StatusAmbiguous: "寫作目標，是否達成未說明", "写作目标，是否达成未说明", "stated as a target; whether reached is not stated";
    /// Share of unknown.
    DenominatorNotStated: "分母未說明", "分母未说明", "denominator not stated";

    // The frame of the page.
    /// Leads past the masthead.
    SkipToContent: "跳到正文", "跳到正文", "Skip to content";
    /// Names the list of sections.
    Sections: "各節", "各节", "Sections";
    /// Names the choice of language.
    LanguageLabel: "語言", "语言", "Language";
    /// A language's own name.
    NameTraditional: "繁體中文", "繁體中文", "繁體中文";
    /// A language's own name.
    NameSimplified: "简体中文", "简体中文", "简体中文";
    /// A language's own name.
    NameEnglish: "English", "English", "English";
    /// Names the choice of colours.
    ThemeLabel: "外觀", "外观", "Theme";
    /// As the reader's system has it.
    ThemeSystem: "跟隨系統", "跟随系统", "System";
    /// Dark on light.
    ThemeLight: "淺色", "浅色", "Light";
    /// Light on dark.
    ThemeDark: "深色", "深色", "Dark";
    /// Names the choice of a unit of money.
    MoneyLabel: "金額單位", "金额单位", "Money in";
    /// Each amount in the unit that suits it.
    MoneyNatural: "依數額", "依数额", "best fit";
    /// The heading of the report.
    ReportHeading: "報告全文", "报告全文", "The report";
    /// The heading of the method.
    MethodHeading: "方法與限制", "方法与限制", "Method and limits";
    /// Says what on the head of the page is not the report's.
    EditorialTitle: "標題與摘要由編者所擬；報告本身沒有標題、發布者和日期。", "标题与摘要由编者所拟；报告本身没有标题、发布者和日期。", "Title and summary are the editor’s; the report states no title, publisher or date.";
    /// Explains a bracketed unit.
    EditorialUnit: "單位是編者補的，報告沒有寫", "单位是编者补的，报告没有写", "The unit is the editor’s reading; the report leaves it out";
    /// No time is given.
    PeriodNotStated: "時間未說明", "时间未说明", "period not stated";
    /// A field that the report leaves open.
    NotStated: "未說明", "未说明", "not stated";
    /// Above the sentences beside a chart.
    InTheReport: "報告原句", "报告原句", "In the report’s words";
    /// What the arrows at marks say.
    ArrowMeans: "實色止於寫出的數字；箭頭只表示方向，不表示多少。", "实色止于写出的数字；箭头只表示方向，不表示多少。", "Solid ink ends at the written number; an arrow shows only the direction beyond it, not an amount.";
    /// Under each chart.
    SourceLine: "來源：{}", "来源：{}", "Source: {}";
    /// Turns a chart into its table.
    ShowTable: "看表格", "看表格", "Show table";
    /// Turns a table into its chart.
    ShowChart: "看圖", "看图", "Show chart";
    /// A column of a table.
    ColumnWhat: "項目", "项目", "Measure";
    /// A column of a table.
    ColumnValue: "數值", "数值", "Value";
    /// A column of a table.
    ColumnPeriod: "時間", "时间", "Period";
    /// A column of a table.
    ColumnRank: "位次", "位次", "Place";
    /// A column of a table.
    ColumnOrigin: "由來", "由来", "Origin";
    /// A number that the report states.
    KindStated: "報告所寫", "报告所写", "stated";
    /// A number that follows from stated ones.
    KindDerived: "推算", "推算", "derived";
    /// A statement without a number.
    KindClaim: "陳述", "陈述", "claim";
    /// Over the statements of a theme that have no number.
    StatementsHeading: "報告在此還說了什麼（沒有數字）", "报告在此还说了什么（没有数字）", "What else the report says here, without a number";
    /// At the foot of the page.
    FooterLine: "CaseTrace {} · 案例資料 {} · 頁面只讀取自身的檔案", "CaseTrace {} · 案例数据 {} · 页面只读取自身的文件", "CaseTrace {} · case data {} · this page requests nothing but its own files";
    /// A way on from a wrong address.
    ShowWholeCase: "看整個案例", "看整个案例", "Show the whole case";
    /// The address names a figure that is not there.
    UnknownFigure: "網址裡的“{}”不是本案例的數字或陳述；下面是整個案例。", "网址里的“{}”不是本案例的数字或陈述；下面是整个案例。", "The address names “{}”, which is no figure or claim of this case. Here is the whole case.";
    /// The address names a section that is not there.
    UnknownSection: "網址裡的“{}”不是本頁的一節；下面是整個案例。", "网址里的“{}”不是本页的一节；下面是整个案例。", "The address names “{}”, which is no section of this page. Here is the whole case.";
    /// A part of the address that says nothing.
    AddressUnknown: "網址裡的“{}”讀不懂，已略過。", "网址里的“{}”读不懂，已略过。", "“{}” in the address says nothing to this page and was left out.";
    /// An address that is too long.
    AddressTooLong: "網址太長，後面的部分已略過。{}", "网址太长，后面的部分已略过。{}", "The address is too long; its end was left out.{}";
    /// The case cannot be shown.
    CaseDamaged: "案例資料讀不出來", "案例数据读不出来", "The case cannot be read";
    /// What to do about it.
    CaseDamagedWhatNow: "這個檔案可能在傳送時損壞。請重新載入，或向發給您的人要一份新的。以下是出錯的位置。", "这个文件可能在传送时损坏。请重新载入，或向发给您的人要一份新的。以下是出错的位置。", "The file may have been damaged on its way. Reload it, or ask whoever sent it for a new copy. This is where it went wrong.";
    /// Tries again.
    Reload: "重新載入", "重新载入", "Reload";
    /// The program stopped.
    Stopped: "程式出錯，已停止", "程序出错，已停止", "The program has stopped";
    /// What to do about it.
    StoppedWhatNow: "網址保存了您看到的位置。請重新載入；如果又停在同一處，請把網址和下面這行告訴發布者。", "网址保存了您看到的位置。请重新载入；如果又停在同一处，请把网址和下面这行告诉发布者。", "The address keeps your place. Reload the page; if it stops there again, please tell the publisher the address and the line below.";
    /// While the program loads.
    Loading: "正在載入圖表…", "正在载入图表…", "Loading the charts …";
    /// The browser cannot run the program.
    NoWebAssembly: "這個瀏覽器不支援 WebAssembly，無法顯示圖表。請用 2021 年以後的 Chrome、Edge、Firefox 或 Safari 打開。", "这个浏览器不支持 WebAssembly，无法显示图表。请用 2021 年以后的 Chrome、Edge、Firefox 或 Safari 打开。", "This browser does not support WebAssembly, so the charts cannot be shown. Please use Chrome, Edge, Firefox or Safari of 2021 or later.";
    /// The page was opened as a file.
    OpenedAsFile: "瀏覽器不允許直接從磁碟打開這個多檔案的頁面。請把整個資料夾放到網站上，或用 `cargo xtask serve` 打開。", "浏览器不允许直接从磁盘打开这个多文件的页面。请把整个文件夹放到网站上，或用 `cargo xtask serve` 打开。", "Browsers do not let a page of several files start from disk. Put the folder on a web site, or open it with `cargo xtask serve`.";
    /// The program did not arrive.
    NotStarted: "程式沒有載入。請檢查網路後重新載入。", "程序没有载入。请检查网络后重新载入。", "The program did not load. Check the connection and reload.";
    /// Scripts are switched off.
    NoScript: "圖表需要 JavaScript。打開它再重新載入。", "图表需要 JavaScript。打开它再重新载入。", "The charts need JavaScript. Switch it on and reload.";
}

impl Message {
    /// The words with each `{}` replaced in order.
    pub fn with(self, language: Language, values: &[&str]) -> String {
        let mut parts = self.text(language).split("{}");
        let mut words = parts.next().unwrap_or_default().to_owned();
        for (index, part) in parts.enumerate() {
            words.push_str(values.get(index).copied().unwrap_or_default());
            words.push_str(part);
        }
        words
    }
}
