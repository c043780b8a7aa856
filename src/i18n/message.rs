//! The words of the page, in every language.

use super::declare::messages;

messages! {
    /// Something the page says.
    enum Message, looked up by super::catalogue::look_up;

    /// How many were ranked.
    SetSizeOf: "共{}個", "共{}个", "of {}";
    /// The report does not say how many were ranked.
    SetSizeNotStated: "總數未說明", "总数未说明", "total number not stated";
    /// Not in the report.
    Derived: "推算", "推算", "derived";
    /// A goal.
    StatusTarget: "目標", "目标", "target";
    /// Unclear.
    StatusAmbiguous: "列為目標，是否達成未說明", "列为目标，是否达成未说明", "stated as a target; whether reached is not stated";
    /// Share of unknown.
    DenominatorNotStated: "分母未說明", "分母未说明", "denominator not stated";
    // The frame of the page.
    /// Leads past the masthead.
    SkipToContent: "跳到正文", "跳到正文", "Skip to content";
    /// Names the list of sections.
    Sections: "各節", "各节", "Sections";
    /// Names the choice of language.
    LanguageLabel: "語言", "语言", "Language";
    /// Names the choice of colours.
    ThemeLabel: "外觀", "外观", "Theme";
    /// As the reader's system has it.
    ThemeSystem: "外觀：跟隨系統", "外观：跟随系统", "Theme: system";
    /// Dark on light.
    ThemeLight: "外觀：淺色", "外观：浅色", "Theme: light";
    /// Light on dark.
    ThemeDark: "外觀：深色", "外观：深色", "Theme: dark";
    /// Names the choice of a unit of money.
    MoneyLabel: "金額單位", "金额单位", "Money in";
    /// Each amount in the unit that suits it.
    MoneyNatural: "金額：依數額", "金额：依数额", "Money: best fit";
    /// The heading of the report.
    ReportHeading: "報告全文", "报告全文", "The report";
    /// The heading of the method.
    MethodHeading: "方法與限制", "方法与限制", "Method and limits";
    /// What of the head is the editor's, for a report that has a publisher or date.
    EditorialBoth: "標題與摘要由編者所擬。", "标题与摘要由编者所拟。", "Title and summary are the editor’s.";
    /// Of a report that states its title.
    EditorialSummary: "摘要由編者所擬。", "摘要由编者所拟。", "The summary is the editor’s.";
    /// Who published the report, and when.
    Published: "報告的發布者：{}；日期：{}。", "报告的发布者：{}；日期：{}。", "Publisher of the report: {}; date: {}.";
    /// Of a report that states none of them.
    EditorialTitle: "標題與摘要由編者所擬；報告本身沒有標題、發布者和日期。", "标题与摘要由编者所拟；报告本身没有标题、发布者和日期。", "Title and summary are the editor’s; the report states no title, publisher or date.";
    /// Explains a bracketed unit.
    EditorialUnit: "單位是編者補的，報告沒有寫", "单位是编者补的，报告没有写", "The unit is the editor’s reading; the report leaves it out";
    /// No time is given.
    PeriodNotStated: "時間未說明", "时间未说明", "period not stated";
    /// A field that the report leaves open.
    NotStated: "未說明", "未说明", "not stated";
    /// Above the sentences beside a chart.
    InTheReport: "報告原句", "报告原句", "In the report’s words";
    /// The same in another language than the report's.
    InTheReportTranslated: "報告原句（轉為繁體，數字依資料）", "报告原句（转为简体，数字依数据）", "In the report’s words, translated";
    /// What the arrows at marks say.
    ArrowMeans: "實色止於寫出的數字；箭頭只表示方向，不表示多少。", "实色止于写出的数字；箭头只表示方向，不表示多少。", "Solid ink ends at the written number; an arrow shows only the direction beyond it, not an amount.";
    /// What the boxes around derived marks say.
    BoxMeans: "推算值的框，是書面值取捨到末位所容許的範圍。", "推算值的框，是书面值取舍到末位所容许的范围。", "The box around a derived value is the range that the rounding of the written values allows.";
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
    /// Over what sets somebody apart: the first, the highest, who was praised or given a prize.
    DistinctionsHeading: "首創、紀錄、表彰與獎項", "首创、纪录、表彰与奖项", "Firsts, records, commendations and prizes";
    /// At the foot of the page.
    FooterLine: "案例資料 {} · 頁面只讀取自身的檔案", "案例数据 {} · 页面只读取自身的文件", "Case data {} · this page requests nothing but its own files";
    /// How to see that the files are those that were published.
    FooterSums: "核對檔案：在這些檔案所在的資料夾執行 sha256sum -c SHA256SUMS；單獨收到的一檔，以 sha256sum 算出，與發布處的 SHA256SUMS 比對", "核对文件：在这些文件所在的文件夹执行 sha256sum -c SHA256SUMS；单独收到的一个文件，用 sha256sum 算出，与发布处的 SHA256SUMS 比对", "To check the files: run sha256sum -c SHA256SUMS in the folder they lie in; for a file that came alone, compare what sha256sum says of it with the SHA256SUMS where it was published";
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
    /// The page stands, and the program does not run.
    NotLive: "這一頁可以讀，但還不能點選、搜尋或切換", "这一页可以读，但还不能点选、搜索或切换", "This page can be read, but not explored";
    /// Words of a language that did not arrive.
    LanguageNotLoaded: "{}的文字沒有載入，頁面仍用原來的語言。請檢查網路後再選一次。", "{}的文字没有载入，页面仍用原来的语言。请检查网络后再选一次。", "The words for {} did not load, so the page stays in its language. Check the connection and choose again.";
    /// The browser cannot run the program.
    NoWebAssembly: "這個瀏覽器不支援 WebAssembly。要點選圖表、搜尋或切換單位，請用 2023 年以後的 Chrome、Edge、Firefox 或 Safari 打開。", "这个浏览器不支持 WebAssembly。要点选图表、搜索或切换单位，请用 2023 年以后的 Chrome、Edge、Firefox 或 Safari 打开。", "This browser does not support WebAssembly. To explore the charts, search, or switch units, please use Chrome, Edge, Firefox or Safari of 2023 or later.";
    /// The page was opened as a file.
    OpenedAsFile: "瀏覽器不允許多檔案的頁面從磁碟啟動程式。請改開同一資料夾裡的 casetrace.html，它是單一檔案；或把整個資料夾放到網站上。", "浏览器不允许多文件的页面从磁盘启动程序。请改开同一文件夹里的 casetrace.html，它是单一文件；或把整个文件夹放到网站上。", "Browsers do not let a page of several files start its program from disk. Open casetrace.html in the same folder instead, which is one file; or put the folder on a web site.";
    /// The second program did not arrive.
    NotTaken: "製作這些檔案的程式沒有載入。請檢查網路後再試；若仍不行，請重新載入這一頁。", "制作这些文件的程序没有载入。请检查网络后再试；若仍不行，请重新载入这一页。", "What makes these files did not load. Check the connection and try again; if that does not help, reload the page.";
    /// The program did not arrive, or the browser is too old for it.
    NotStarted: "程式沒有啟動。請檢查網路後重新載入；若仍不行，請改用 2023 年以後的瀏覽器。", "程序没有启动。请检查网络后重新载入；若仍不行，请改用 2023 年以后的浏览器。", "The program did not start. Check the connection and reload; if that does not help, use a browser of 2023 or later.";
    // The evidence.
    /// Names the panel.
    EvidenceHeading: "依據", "依据", "Evidence";
    /// Nothing is chosen.
    EvidenceEmpty: "還沒有選擇數字。", "还没有选择数字。", "No figure is chosen yet.";
    /// How to choose.
    EvidenceEmptyHow: "點選圖中的標記，或正文裡畫線的數字，這裡就會顯示寫下它的那句話，以及怎樣讀它。用鍵盤時，在標記上再按一次 Enter 就到這裡，Esc 關閉。", "点选图中的标记，或正文里画线的数字，这里就会显示写下它的那句话，以及怎样读它。用键盘时，在标记上再按一次 Enter 就到这里，Esc 关闭。", "Choose a mark in a chart or an underlined number in the text; the sentence that states it, and how it was read, appear here. By keyboard, Enter pressed again on a mark leads here, and Esc closes it.";
    /// Closes the panel.
    Close: "關閉", "关闭", "Close";
    /// A number in the report.
    KindStatedLong: "報告所寫的數字", "报告所写的数字", "Stated in the report";
    /// A number computed from others.
    KindDerivedLong: "由報告的數字推算，報告沒有寫", "由报告的数字推算，报告没有写", "Derived from stated figures; not in the report";
    /// A kind of claim.
    ClaimAward: "獎項與稱號", "奖项与称号", "Awards and titles";
    /// A kind of claim.
    ClaimFirst: "首創與領先", "首创与领先", "Firsts";
    /// A kind of claim.
    ClaimRecord: "歷史新高", "历史新高", "Records";
    /// A kind of claim.
    ClaimRank: "位次", "位次", "Ranks";
    /// A kind of claim.
    ClaimPractice: "做法", "做法", "Practices";
    /// A kind of claim.
    ClaimRecognition: "通報與肯定", "通报与肯定", "Recognition";
    /// A kind of claim.
    ClaimOutcome: "沒有量度的成效", "没有量度的成效", "Outcomes without a measure";
    /// Before an editor's note.
    EditorialReading: "編者的讀法：", "编者的读法：", "Editorial reading: ";
    /// Over the checks of a figure.
    ChecksHeading: "核對", "核对", "Checks";
    /// Before what is missing.
    MissingForCheck: "報告沒有給出：", "报告没有给出：", "Not given in the report: ";
    /// A verdict.
    VerdictConsistent: "相合", "相合", "consistent";
    /// A verdict.
    VerdictInconsistent: "不相合", "不相合", "inconsistent";
    /// A verdict.
    VerdictPartly: "部分可核", "部分可核", "partly checked";
    /// A verdict.
    VerdictUncheckable: "無從核對", "无从核对", "cannot be checked";
    /// Over the charts that show it.
    ShownIn: "見於圖表", "见于图表", "Shown in";
    /// Goes to the report.
    ShowInReport: "在報告中看", "在报告中看", "Show in the report";
    /// Copies the address.
    CopyLink: "複製連結", "复制链接", "Copy link";
    /// Prepares an error report.
    ReportError: "指出錯誤", "指出错误", "Report an error in this figure";
    /// The text of an error report: case, figure, quote, name, address.
    ErrorReport: "案例：{}\n數字：{}\n原文：{}\n名稱：{}\n網址：{}\n我認為不對的是：", "案例：{}\n数字：{}\n原文：{}\n名称：{}\n网址：{}\n我认为不对的是：", "Case: {}\nFigure: {}\nWords: {}\nName: {}\nAddress: {}\nWhat I think is wrong: ";
    /// A damaged quote.
    QuoteMissing: "報告裡找不到這段引文；下面是案例檔案所記的字。", "报告里找不到这段引文；下面是案例文件所记的字。", "These words are not found in the report; here is what the case file says they are.";
    /// A quote found more than once.
    QuoteAmbiguous: "這段引文在報告裡出現不只一次，無法確定是哪一處。", "这段引文在报告里出现不只一次，无法确定是哪一处。", "These words occur more than once in the report, so the place is not certain.";
    /// A quote at another place.
    QuoteMoved: "這段引文不在案例檔案所記的位置，但全文只有這一處。", "这段引文不在案例文件所记的位置，但全文只有这一处。", "These words stand elsewhere than the case file says, but only once.";
    /// Over a formula.
    FormulaHeading: "算式", "算式", "Formula";
    /// A fact.
    FactQualifier: "修飾詞", "修饰词", "Qualifier";
    /// A fact.
    FactUnit: "單位", "单位", "Unit";
    /// A fact.
    FactEntity: "主體", "主体", "About";
    /// A fact.
    FactConcept: "指標", "指标", "Measures";
    /// A fact.
    FactStatus: "狀態", "状态", "Status";
    /// A fact.
    FactDenominator: "分母", "分母", "Share of";
    /// A fact.
    FactPartOf: "屬於", "属于", "Part of";
    /// A fact.
    FactSameWords: "同一句話也寫出", "同一句话也写出", "The same words also state";
    /// A fact.
    FactPeriod: "時間", "时间", "Period";
    /// A fact.
    FactRank: "位次", "位次", "Place";
    /// A fact.
    FactScope: "範圍", "范围", "Scope";
    /// A fact.
    FactSetSize: "總數", "总数", "Among how many";
    /// A fact.
    FactAllowed: "文字容許的值", "文字容许的值", "Values the words allow";
    /// An end of an interval.
    AtLeast: "不小於{}", "不小于{}", "from {}";
    /// An end of an interval.
    MoreThan: "大於{}", "大于{}", "above {}";
    /// An end of an interval.
    AtMost: "不大於{}", "不大于{}", "up to {}";
    /// An end of an interval.
    LessThan: "小於{}", "小于{}", "below {}";
    /// A qualifier's meaning.
    MeansAbove: "超過、突破、逾：大於所寫的數字，不含它", "超过、突破、逾：大于所写的数字，不含它", "more than: above the written number, without it";
    /// A qualifier's meaning.
    MeansAtLeast: "以上、至少、不少於：不小於所寫的數字，含它", "以上、至少、不少于：不小于所写的数字，含它", "at least: the written number or above";
    /// A qualifier's meaning.
    MeansBelow: "不足、不滿：小於所寫的數字，不含它", "不足、不满：小于所写的数字，不含它", "under: below the written number, without it";
    /// A qualifier's meaning.
    MeansAtMost: "最多、以內、以下：不大於所寫的數字，含它", "最多、以内、以下：不大于所写的数字，含它", "at most: the written number or below";
    /// A qualifier's meaning.
    MeansCloseBelow: "近、接近：略小於所寫的數字", "近、接近：略小于所写的数字", "close to: somewhat below the written number";
    /// A qualifier's meaning.
    MeansSomewhatAbove: "余、多：略大於所寫的數字", "余、多：略大于所写的数字", "over: somewhat above the written number";
    /// A qualifier's meaning.
    MeansAbout: "約、左右：在所寫數字的上下", "约、左右：在所写数字的上下", "about: around the written number, on either side";
    /// A qualifier's meaning.
    MeansBounds: "只寫出範圍，沒有寫出單一的數", "只写出范围，没有写出单一的数", "a range; no single number is written";
    // The index.
    /// The heading of the index.
    ClaimsHeading: "所有數字與陳述", "所有数字与陈述", "All figures and claims";
    /// Names the search box.
    FilterLabel: "搜尋數字、引文或說法", "搜索数字、引文或说法", "Search figures, quotes and claims";
    /// How many were found.
    FilterCount: "找到{}項，共{}項", "找到{}项，共{}项", "{} of {} found";
    /// After the count, where nothing was found.
    FilterNone: "。請換較短的詞，或少用幾個詞。", "。请换较短的词，或少用几个词。", ". Try shorter or fewer words.";
    /// A group of the index.
    GroupStated: "報告所寫的數字", "报告所写的数字", "Figures stated in the report";
    /// A group of the index.
    GroupDerived: "推算的數字", "推算的数字", "Derived values";
    /// A group of the index; a rank of a stated figure stands with the figure.
    GroupRanks: "沒有數值的位次", "没有数值的位次", "Ranks without a value";
    // The report.
    /// Chooses the restored text.
    TextRestored: "修復後", "修复后", "As restored";
    /// Chooses the text as received.
    TextReceived: "收到時的原樣", "收到时的原样", "As received";
    /// Over the report in its own language.
    ReportOriginal: "實線標出的是數字，虛線標出的是陳述；點選即看依據。", "实线标出的是数字，虚线标出的是陈述；点选即看依据。", "A solid line marks a figure, a dotted one a claim; choose either to see its evidence.";
    /// Of a report of which runs were restored.
    RestoredGround: "灰底的是復原的字，憑據見“方法與限制”。", "灰底的是复原的字，凭据见“方法与限制”。", "Characters on a grey ground are restored; Method and limits gives the evidence.";
    /// Over the report in another language.
    ReportTranslated: "這是依原文轉寫或譯出的文字，數字由案例資料填入；依據始終是原文，點選標出的字即看。", "这是依原文转写或译出的文字，数字由案例数据填入；依据始终是原文，点选标出的字即看。", "This is a translation; its numbers are written from the case data. The evidence is always the original: choose any marked words to see it.";
    /// Over the text as received.
    ReceivedNote: "這是收到的文字，逐位元組未改。標出的是插入的拼音和讀不出的片段；下面逐條說明讀成什麼、憑什麼。", "这是收到的文字，逐字节未改。标出的是插入的拼音和读不出的片段；下面逐条说明读成什么、凭什么。", "This is the text as received, byte for byte. Marked are inserted pinyin and unreadable runs; below, each run with its reading and the evidence.";
    /// Before an unreadable run.
    DamagedRun: "讀不出的片段：", "读不出的片段：", "unreadable run: ";
    /// Before a gloss.
    DamagedGloss: "插入的拼音：", "插入的拼音：", "inserted pinyin: ";
    /// Over the repairs.
    RepairsHeading: "讀不出的片段與讀法", "读不出的片段与读法", "Unreadable runs and how they are read";
    /// A kind of damage.
    DamageStrayByte: "括號前多了一個位元組（全形空格的一半），其後錯位一個位元組。", "括号前多了一个字节（全角空格的一半），其后错位一个字节。", "A stray byte, half of a full-width space, stands before the bracket and shifts what follows by one byte.";
    /// A kind of damage.
    DamageSplit: "拼音插進了兩個字之間：前一字的末位元組與後一字的首位元組恰好拼成被注音的字。", "拼音插进了两个字之间：前一字的末字节与后一字的首字节恰好拼成被注音的字。", "A gloss was put between two characters, whose last and first byte happen to spell a glossed character.";
    /// A kind of damage.
    DamageLostByte: "丟了一個位元組。", "丢了一个字节。", "A byte was lost.";
    /// The proof.
    RoundTripCloses: "按同樣的規則再損壞一次，得到的正是收到的文字。", "按同样的规则再损坏一次，得到的正是收到的文字。", "Damaged again by the same rules, the reading gives exactly what was received.";
    /// The proof, with an exception.
    RoundTripException: "按規則再損壞一次，加上這裡列出的例外，得到收到的文字。", "按规则再损坏一次，加上这里列出的例外，得到收到的文字。", "Damaged again by the rules, with an exception listed for this place, the reading gives what was received.";
    /// What is left open.
    BytesOpen: "丟失的位元組不能證明這些字（括號裡是同樣可能的字數）：{}", "丢失的字节不能证明这些字（括号里是同样可能的字数）：{}", "Lost bytes leave these characters open (in brackets, how many would fit): {}";
    /// Readings that do not close.
    ReadingsFail: "試過而合不上的讀法：{}", "试过而合不上的读法：{}", "Readings tried that do not close: {}";
    // The method, and what the evidence, the index and the report say besides.
    /// A heading.
    MethodReadHeading: "數字怎樣讀", "数字怎样读", "How the figures were read";
    /// How figures were read.
    MethodRead: "每個數字都引自報告的一句話：引文逐字相同，在全文中只出現一次。數值、單位、時間、範圍只取文中所寫；沒寫的標作“未說明”，不用別處的資料補上。推算的數字另作一類，附算式；不同性質的金額不相加。", "每个数字都引自报告的一句话：引文逐字相同，在全文中只出现一次。数值、单位、时间、范围只取文中所写；没写的标作“未说明”，不用别处的资料补上。推算的数字另作一类，附算式；不同性质的金额不相加。", "Every figure is quoted from a sentence of the report: the words are the same to the letter and occur once. Value, unit, period and scope are only what the text gives; what it leaves out is marked “not stated” and never filled in from elsewhere. Derived values are a class of their own with their formula; unlike amounts are never added.";
    /// Over the qualifiers.
    MethodQualifiers: "修飾詞是數字的一部分，在圖、表、朗讀和譯文裡都不省去：", "修饰词是数字的一部分，在图、表、朗读和译文里都不省去：", "A qualifying word is part of its number and is never dropped, in picture, table, speech or translation:";
    /// About intervals.
    MethodIntervals: "沒有修飾詞的計數是準確數；沒有修飾詞的量度，容許末位的半個單位；核對與推算都用這些範圍，結果不多寫範圍撐不起的位數，但至少寫兩位有效數字。", "没有修饰词的计数是准确数；没有修饰词的量度，容许末位的半个单位；核对与推算都用这些范围，结果不多写范围撑不起的位数，但至少写两位有效数字。", "A plain count is exact; a plain measure allows half a unit of its last printed place. Checks and derived values are computed over these ranges, and print no more digits than the range bears, but at least two significant digits.";
    /// A heading.
    MethodEditorialHeading: "哪些是編者的", "哪些是编者的", "What is editorial";
    /// A heading.
    MethodChecksHeading: "核對了什麼，什麼無從核對", "核对了什么，什么无从核对", "What was checked, and what cannot be";
    /// About the checks.
    MethodChecks: "核對只看報告自身的數字是否彼此相合，不證明它們屬實。", "核对只看报告自身的数字是否彼此相合，不证明它们属实。", "A check tells whether the report’s own figures agree with each other, not whether they are true.";
    /// A column.
    CheckColumn: "說法", "说法", "Assertion";
    /// A column.
    VerdictColumn: "結果", "结果", "Verdict";
    /// A column.
    MissingColumn: "缺什麼／說明", "缺什么／说明", "What is missing; notes";
    /// A heading.
    MethodCoverageHeading: "文中每個數字的去處", "文中每个数字的去处", "Every number of the text accounted for";
    /// The counts.
    MethodCoverage: "文中的數字分作：{}個數字，{}個位次，{}處時間，{}處不表數量的字；另有{}條沒有數字的陳述。不表數量的字及其理由：", "文中的数字分作：{}个数字，{}个位次，{}处时间，{}处不表数量的字；另有{}条没有数字的陈述。不表数量的字及其理由：", "The numbers of the text are {} figures, {} places in a ranking, {} periods and {} that claim no quantity; besides, {} claims have no number. Those that claim no quantity, and why:";
    /// A reason.
    ReasonCode: "編號：", "编号：", "Codes and telephone numbers:";
    /// A reason.
    ReasonName: "名稱的一部分：", "名称的一部分：", "Parts of names:";
    /// A reason.
    ReasonSlogan: "政策用語：", "政策用语：", "Set phrases of policy:";
    /// A reason.
    ReasonSection: "章節號：", "章节号：", "Section numbers:";
    /// A reason.
    ReasonLexical: "詞中的字，不計數：", "词中的字，不计数：", "Words in which the character does not count:";
    /// A reason.
    ReasonGrade: "獎項等級：", "奖项等级：", "Grades of prizes:";
    /// A reason.
    ReasonEnumeration: "只數句中列出的各項：", "只数句中列出的各项：", "Counts of what the sentence itself lists:";
    /// Quotes that are not found.
    QuotesBroken: "以下各項的引文與報告對不上：", "以下各项的引文与报告对不上：", "The quotes of these do not match the report:";
    /// A heading.
    MethodRepairsHeading: "文字的損壞與修復", "文字的损坏与修复", "The damaged text and its repair";
    /// The counts of repairs.
    MethodRepairs: "收到的文字被過濾器插入拼音，並有片段錯位成亂碼。去掉了{}處拼音，讀出了{}處亂碼，把{}個半形標點改作全形。修復後的文字按同樣的規則再損壞一次，與收到的逐位元組相同，例外逐處列出；這證明讀法可能，不證明它唯一。", "收到的文字被过滤器插入拼音，并有片段错位成乱码。去掉了{}处拼音，读出了{}处乱码，把{}个半角标点改作全角。修复后的文字按同样的规则再损坏一次，与收到的逐字节相同，例外逐处列出；这证明读法可能，不证明它唯一。", "A filter put pinyin into the text and shifted some runs into gibberish. {} glosses were taken out, {} runs were read from their bytes, and {} half-width signs were widened. Damaged again by the same rules, the restored text equals the received one byte for byte, with exceptions listed by place; that shows each reading to be possible, not the only one.";
    /// A heading.
    AccessibilityHeading: "無障礙聲明", "无障碍声明", "Accessibility statement";
    /// The statement.
    AccessibilityStatement: "本頁以 WCAG 2.2 AA 為目標。聲明日期：{}。每張圖有名稱、文字概述和同樣資料的表格；每張圖是一個 Tab 停點，方向鍵逐個走過標記；修飾詞在朗讀名稱裡。", "本页以 WCAG 2.2 AA 为目标。声明日期：{}。每张图有名称、文字概述和同样数据的表格；每张图是一个 Tab 停点，方向键逐个走过标记；修饰词在朗读名称里。", "This page aims at WCAG 2.2 AA. Statement of {}. Each chart has a name, a summary in words and a table of the same data; each is one Tab stop whose marks the arrow keys walk through; the qualifier is part of the spoken name.";
    /// What was tested.
    AccessibilityTested: "已測的是 CaseTrace 及其內建的案例：用 axe-core 在 Chromium 中自動檢查發布版，三種語言、淺色與深色、寬 320、768 與 1440 像素，每種組合；只用鍵盤走遍標記；文字與標記的對比度逐一計算；強制顏色下文字與標記仍看得見；要求減少動態時不平滑捲動；關掉指令碼時報告、圖與表仍可讀；啟動、追溯、按鍵、匯出與無指令碼也在 Firefox 和 WebKitGTK 中測過。", "已测的是 CaseTrace 及其内建的案例：用 axe-core 在 Chromium 中自动检查发布版，三种语言、浅色与深色、宽 320、768 与 1440 像素，每种组合；只用键盘走遍标记；文字与标记的对比度逐一计算；强制颜色下文字与标记仍看得见；要求减少动态时不平滑滚动；关掉脚本时报告、图与表仍可读；启动、追溯、按键、导出与无脚本也在 Firefox 和 WebKitGTK 中测过。", "Tested, with the case that CaseTrace itself brings along: the release bundle by axe-core in Chromium, in each of the three languages, in light and dark, at 320, 768 and 1440 px wide, in every combination; the marks by keyboard alone; the contrast of words and marks, computed one by one; that words and marks stay visible in forced colours, that nothing scrolls smoothly where less motion is asked for, and that report, pictures and tables can be read without scripts; start, tracing, keys, exports and the page without scripts also in Firefox and WebKitGTK.";
    /// What was not tested.
    AccessibilityUntested: "未測：尚未請螢幕報讀軟體的使用者試用，也沒有在 Safari 中試過。", "未测：尚未请读屏软件的使用者试用，也没有在 Safari 中试过。", "Not tested: with people who use screen readers, and not in Safari.";
    /// A heading.
    PrivacyHeading: "隱私", "隐私", "Privacy";
    /// The statement.
    PrivacyStatement: "本頁只讀取自身的檔案，不設 cookie，不存任何資料；您看到的狀態全在網址裡。", "本页只读取自身的文件，不设 cookie，不存任何数据；您看到的状态全在网址里。", "This page reads nothing but its own files, sets no cookie and stores nothing; all its state is in the address.";
    /// A heading.
    ErrorHeading: "指出錯誤", "指出错误", "Report an error";
    /// How to report one.
    ErrorHow: "選中一個數字，在“依據”裡點“指出錯誤”：會複製一段寫好案例、數字、引文和網址的文字，請發給發布者。", "选中一个数字，在“依据”里点“指出错误”：会复制一段写好案例、数字、引文和网址的文字，请发给发布者。", "Choose a figure and press “Report an error” in its evidence: a text with case, figure, quote and address is copied, to be sent to the publisher.";
    /// A heading.
    LicenceHeading: "授權與來源", "授权与来源", "Licence and source";
    /// A heading.
    NoticesHeading: "本頁所用的程式", "本页所用的程序", "Third-party notices";
    /// Where their full terms are.
    NoticesTerms: "各程式的版權聲明與條款全文：", "各程序的版权声明与条款全文：", "Their copyright notices and full terms:";
    /// A number without a qualifying word.
    MeansPlain: "沒有修飾詞", "没有修饰词", "none: the number stands plain";
    /// A fact.
    FactPrecision: "寫到的末位", "写到的末位", "Last printed place";
    /// Over words elsewhere that a figure needs.
    QuoteAlso: "還取自這些字（共用的單位、時間等）", "还取自这些字（共用的单位、时间等）", "It also rests on these words (a shared unit, a period)";
    /// A statement without a number.
    KindClaimLong: "沒有數字的陳述", "没有数字的陈述", "A claim without a number";
    /// Leads to the report in its own language.
    ReadOriginal: "讀原文", "读原文", "Read the original";
    /// Before a run that was read from damaged bytes.
    RestoredRun: "復原的字：", "复原的字：", "restored: ";
    /// A column of a table.
    QualifierMeaning: "說的是", "说的是", "What it says";
    /// Names the table of qualifying words.
    QualifiersOfReport: "報告用的修飾詞", "报告用的修饰词", "Qualifying words that the report uses";
    /// What came of copying.
    Copied: "已複製：", "已复制：", "Copied:";
    /// What came of copying.
    CopyRefused: "瀏覽器不允許複製；文字已選好，請自行複製：", "浏览器不允许复制；文字已选好，请自行复制：", "The browser does not let the page copy. The text is selected; copy it yourself:";
    // Taking things along.
    /// Opens the forms in which a chart can be had.
    TakeAlong: "下載或分享", "下载或分享", "Download or share";
    /// Opens the forms in which a figure can be had.
    CiteOrCard: "引用與圖卡", "引用与图卡", "Cite or make a card";
    /// The heading over what holds the whole case.
    TakeCase: "下載整個案例", "下载整个案例", "Download the case";
    /// A picture in a square.
    FormSquare: "PNG（方形）", "PNG（方形）", "PNG, square";
    /// A picture for a telephone.
    FormLong: "PNG（長圖）", "PNG（长图）", "PNG, tall";
    /// A picture to the clipboard.
    CopyPicture: "複製圖片", "复制图片", "Copy the picture";
    /// Markup for another page.
    CopyEmbed: "嵌入網頁的代碼", "嵌入网页的代码", "Code to embed it";
    /// A citation without a style.
    CitePlain: "純文字", "纯文本", "Plain text";
    /// A figure with its sentence as a picture.
    Card: "圖卡", "图卡", "Card";
    /// A file.
    FiguresFile: "全部數字（CSV）", "全部数字（CSV）", "All figures (CSV)";
    /// A file.
    CaseFile: "案例檔案（JSON）", "案例文件（JSON）", "The case file (JSON)";
    /// A file.
    PackageFile: "資料包（ZIP）", "数据包（ZIP）", "The data package (ZIP)";
    /// The address names a chart that is not there.
    UnknownChart: "網址裡的“{}”不是本案例的圖；下面是整個案例。", "网址里的“{}”不是本案例的图；下面是整个案例。", "The address names “{}”, which is no chart of this case. Here is the whole case.";
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    fn check(holds: impl Fn(&str, Language) -> bool, says: &str) {
        for (message, name) in Message::ALL {
            for language in Language::ALL {
                let text = message.text(language);
                assert!(
                    holds(text, language),
                    "{name} in {}: {says}: {text}",
                    language.tag()
                );
            }
        }
    }

    #[test]
    fn every_message_says_something() {
        check(|text, _| !text.trim().is_empty(), "is empty");
    }

    #[test]
    fn every_language_has_the_same_places_to_fill() {
        for (message, name) in Message::ALL {
            let places = Language::ALL.map(|language| message.text(language).matches("{}").count());
            assert!(
                places.iter().all(|count| *count == places[0]),
                "{name}: {places:?}"
            );
        }
    }

    #[test]
    fn a_brace_stands_only_where_a_value_goes() {
        check(
            |text, _| !text.replace("{}", "").contains(['{', '}']),
            "has a brace of its own",
        );
    }

    #[test]
    fn values_are_filled_in_order_and_missing_ones_leave_nothing() {
        let language = Language::English;
        assert_eq!(
            Message::FilterCount.with(language, &["3", "81"]),
            "3 of 81 found"
        );
        assert_eq!(Message::FilterCount.with(language, &["3"]), "3 of  found");
    }

    /// Characters that are written in one of the two scripts only, from the words of a page like this.
    const TRADITIONAL_ONLY: &str = "這個數報圖據來說從時間單無與隨請開關網頁讀寫語認為點對應發會錯誤還沒於結論編號條總當實線裡過";
    const SIMPLIFIED_ONLY: &str = "这个数报图据来说从时间单无与随请开关网页读写语认为点对应发会错误还没于结论编号条总当实线过强";

    #[test]
    fn each_script_keeps_to_its_own_characters() {
        let foreign = |text: &str, others: &str, own: &str| {
            text.chars()
                .find(|c| others.contains(*c) && !own.contains(*c))
        };
        check(
            |text, language| match language {
                Language::Traditional => foreign(text, SIMPLIFIED_ONLY, TRADITIONAL_ONLY).is_none(),
                Language::Simplified => foreign(text, TRADITIONAL_ONLY, SIMPLIFIED_ONLY).is_none(),
                Language::English => text
                    .chars()
                    .all(|c| !('\u{4e00}'..='\u{9fff}').contains(&c)),
            },
            "holds a character of another script",
        );
    }
}
