//! A text by code points, and beside it the same in one writing: Simplified and half width.

/// The text as it stands and as it is compared; both have the same places.
pub(super) struct Text {
    written: Vec<char>,
    folded: Vec<char>,
}

impl Text {
    pub(super) fn new(text: &str) -> Self {
        let written: Vec<char> = text.chars().collect();
        let folded = written.iter().map(|c| fold(*c)).collect();
        Self { written, folded }
    }

    pub(super) fn len(&self) -> usize {
        self.folded.len()
    }

    /// The folded character at a place; NUL before the start and after the end.
    pub(super) fn at(&self, place: usize) -> char {
        self.folded.get(place).copied().unwrap_or('\0')
    }

    /// The folded character before a place.
    pub(super) fn before(&self, place: usize) -> char {
        place.checked_sub(1).map_or('\0', |before| self.at(before))
    }

    /// Where the word ends, if it stands at the place. Words are given in Simplified.
    pub(super) fn after(&self, place: usize, word: &str) -> Option<usize> {
        let end = place + word.chars().count();
        word.chars()
            .eq(self.folded.get(place..end)?.iter().copied())
            .then_some(end)
    }

    /// Where the word starts, if it ends at the place.
    pub(super) fn back(&self, place: usize, word: &str) -> Option<usize> {
        let start = place.checked_sub(word.chars().count())?;
        self.after(start, word).map(|_| start)
    }

    pub(super) fn slice(&self, start: usize, end: usize) -> String {
        self.written.iter().take(end).skip(start).collect()
    }

    /// The same in Simplified and half width, as the tables have it.
    pub(super) fn slice_folded(&self, start: usize, end: usize) -> String {
        self.folded.iter().take(end).skip(start).collect()
    }

    /// The place after one space, which some set between a number and its unit.
    pub(super) fn skip_space(&self, place: usize) -> usize {
        place + usize::from(matches!(self.at(place), ' ' | '\u{a0}' | '\u{2009}'))
    }

    pub(super) fn starts_line(&self, place: usize) -> bool {
        matches!(self.before(place), '\0' | '\n' | '\r' | '\u{3000}' | ' ')
    }
}

/// Whether a character writes Chinese words.
pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
}

/// One writing for the characters that the tables use.
fn fold(c: char) -> char {
    const PAIRS: &str = "兩两萬万億亿餘余約约數数幾几來来個个過过達达滿满內内條条項项戶户輛辆臺台處处間间場场張张隻只頭头畝亩噸吨週周時时歲岁級级層层類类種种組组隊队門门輪轮節节鎮镇縣县區区號号樓楼點点鐘钟頃顷\
        員员長长為为績绩無无線线統统進进體体貫贯併并邊边經经單单將将較较於于對对減减寬宽國国電电話话熱热獎奖艙舱強强廢废銅铜銀银鐵铁塊块筆笔樣样發发會会帶带業业產产亞亚峽峡裡里後后顆颗雙双圓圆\
        歐欧幣币標标課课學学趙赵鄉乡網网鋪铺眾众營营衛卫從从貼贴顧顾僅仅絕绝穩稳縮缩準准備备觀观舉举錄录實实盞盏廠厂館馆專专鏈链鍵键證证闊阔異异複复動动氣气賓宾質质訂订極极總总裝装倆俩劃划陣阵\
        難难見见屆届塵尘屬属罰罚認认車车劑剂針针鎊镑攝摄價价冊册棟栋頂顶環环錢钱紀纪連连飄飘參参額额馬马糧粮穀谷裏里係系簽签違违簡简預预遠远臨临鄰邻趕赶視视絲丝脈脉應应攬揽變变當当錘锤躍跃歸归階阶盤盘碼码開开許许負负";
    // A full-width comma separates clauses, never thousands.
    if let '\u{ff01}'..='\u{ff0b}' | '\u{ff0d}'..='\u{ff5e}' = c {
        return char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c);
    }
    if c.is_ascii() || !is_han(c) {
        return c;
    }
    let mut pairs = PAIRS.chars();
    while let (Some(traditional), Some(simplified)) = (pairs.next(), pairs.next()) {
        if c == traditional {
            return simplified;
        }
    }
    c
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_writings_and_widths_are_one() {
        let text = Text::new("３４００餘萬元％");
        assert_eq!(text.folded, Text::new("3400余万元%").folded);
        assert_eq!(text.slice(4, 6), "餘萬");
    }

    #[test]
    fn words_are_found_forwards_and_backwards() {
        let text = Text::new("不超過五");
        assert_eq!(text.after(1, "超过"), Some(3));
        assert_eq!(text.back(3, "不超过"), Some(0));
        assert_eq!(text.back(1, "不超过"), None);
        assert_eq!((text.before(0), text.at(9)), ('\0', '\0'));
    }
}
