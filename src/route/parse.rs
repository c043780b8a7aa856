//! Reads an address part by part; whatever is wrong with one part leaves the others alone.

use super::{
    EMBED, GALLERY, Language, MAX_LENGTH, MAX_NAME, MoneyUnit, Place, Problem, Route, Theme,
};
use crate::excerpt;
use percent_encoding::percent_decode_str;

/// What apps append to a shared address, and what says nothing to this page.
const TAILS: &[&str] = &[
    "from",
    "isappinstalled",
    "scene",
    "clicktime",
    "enterid",
    "sharer_sharetime",
    "sharer_shareid",
    "wechat_redirect",
    "wxa",
    "nsukey",
    "weibo_id",
    "share_token",
    "share_source",
    "share_medium",
    "spm",
    "timestamp",
    "tt_from",
    "fbclid",
    "gclid",
    "mibextid",
    "igshid",
    "_t",
];

/// The most tables that one address opens.
const MAX_TABLES: usize = 64;

/// Reads a hash.
pub(super) fn hash(hash: &str) -> (Route, Vec<Problem>) {
    let mut reader = Reader::default();
    let hash = reader.cut(hash.strip_prefix('#').unwrap_or(hash));
    // Some messengers encode the whole hash.
    let whole = ["%2F", "%2f"].iter().any(|slash| hash.starts_with(slash));
    let decoded = whole.then(|| decode(hash)).flatten();
    let hash = decoded.as_deref().unwrap_or(hash);
    // What follows an address in a text is often taken for its end; ours have none of these there.
    let hash = hash.trim_end_matches(['.', ',', ';', ':', '!', ')', ']']);
    // Ids are encoded, so that each of these can only begin a parameter, or a second tail.
    let mut parts = hash.split(['?', '&', '#']);
    reader.place(parts.next().unwrap_or_default());
    for part in parts {
        reader.parameter(part);
    }
    (reader.route, reader.problems)
}

/// The state in the parameter `s` of a search string, ready to be read as a hash.
pub(super) fn state(search: &str) -> Option<String> {
    let search = search.strip_prefix('?').unwrap_or(search);
    let mut at = 0;
    let part = search.split('&').find(|part| {
        let found = part.starts_with("s=");
        at += if found { 2 } else { part.len() + 1 };
        found
    });
    let start = part.and(search.get(at..))?;
    let value = start.split('&').next().unwrap_or_default();
    // Not encoded, the state is all the rest: its own `&` cannot be told from the address's. Some encoders leave `/`.
    if start.starts_with('/') && !is_encoded(value) {
        return Some(start.to_owned());
    }
    Some(decode(value).unwrap_or_else(|| value.to_owned()))
}

/// See [`Route::page_in`].
pub(super) fn page_in(href: &str) -> String {
    let whole = href.split('#').next().unwrap_or_default();
    // A folder may have `&` in its name.
    let (page, search) = whole.split_once('?').unwrap_or((whole, ""));
    let (mut page, mut sign) = (page.to_owned(), "?");
    for part in search.split('&') {
        if part.starts_with("s=/") && !is_encoded(part) {
            // Not encoded, the state is all the rest.
            break;
        }
        let name = part.split('=').next().unwrap_or_default();
        if name != "s" && !name.is_empty() && !is_tail(name) {
            page.push_str(sign);
            page.push_str(part);
            sign = "&";
        }
    }
    page
}

/// Whether a state has its `?` as a code, `%3F`.
fn is_encoded(state: &str) -> bool {
    let mut codes = state.split('%').skip(1);
    codes.any(|code| code.starts_with("3F") || code.starts_with("3f"))
}

#[derive(Default)]
struct Reader {
    route: Route,
    problems: Vec<Problem>,
    seen: Vec<&'static str>,
}

impl Reader {
    /// Each is said once.
    fn problem(&mut self, problem: Problem) {
        if !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }

    /// The part of the address that is read.
    fn cut<'a>(&mut self, hash: &'a str) -> &'a str {
        if hash.len() <= MAX_LENGTH {
            return hash;
        }
        self.problem(Problem::TooLong);
        excerpt::up_to(hash, hash.floor_char_boundary(MAX_LENGTH))
    }

    fn place(&mut self, path: &str) {
        let name = path.strip_prefix('/').unwrap_or(path);
        let name = name.strip_suffix('/').unwrap_or(name);
        if name == GALLERY && path.starts_with('/') {
            self.route.place = Place::Gallery;
            return;
        }
        if path.starts_with('/')
            && let Some(chart) = name.strip_prefix(EMBED)
            && chart.split('/').nth(1).is_none()
        {
            self.route.place = self.decoded(chart).map_or(Place::Home, Place::Embed);
            return;
        }
        if path.starts_with('/')
            && let Some((language, figure)) = name.split_once('/')
            && let Some(language) = Language::parse(language)
        {
            self.route.language = Some(language);
            return self.selection(figure);
        }
        let tail = path.is_empty() || is_tail(path);
        let mut names = name.split('/');
        let first = names.next().unwrap_or_default();
        if names.next().is_some() || !(path.starts_with('/') || tail) {
            self.problem(Problem::Shape(shown(path)));
        }
        if path.starts_with('/')
            && !first.is_empty()
            && let Some(section) = self.decoded(first)
        {
            self.route.place = Place::Section(section);
        }
    }

    fn parameter(&mut self, part: &str) {
        // A link that was escaped for HTML twice.
        let part = part.strip_prefix("amp;").unwrap_or(part);
        let (name, value) = part.split_once('=').unwrap_or((part, ""));
        // Chat apps say their own language, as `zh_CN`.
        if part.is_empty() || is_tail(name) || name == "lang" && value.split('_').nth(1).is_some() {
            return;
        }
        match name {
            "embed" => {
                self.route.embed |= self.choice("embed", value, switch("0", "1")) == Some(true)
            }
            "figure" => self.selection(value),
            "find" => {
                if self.first("find") {
                    self.route.asked = self.decoded(value).unwrap_or_default();
                }
            }
            "lang" => {
                let language = self.choice("lang", value, Language::parse);
                self.route.language = language.or(self.route.language);
            }
            "table" => self.tables(value),
            "text" => {
                let received = self.choice("text", value, switch("restored", "received"));
                self.route.received |= received == Some(true);
            }
            "theme" => {
                let theme = self.choice("theme", value, Theme::parse);
                self.route.theme = theme.unwrap_or(self.route.theme);
            }
            "unit" => {
                let unit = self.choice("unit", value, MoneyUnit::parse);
                self.route.money = unit.or(self.route.money);
            }
            _ => self.problem(Problem::UnknownParameter(shown(name))),
        }
    }

    /// A parameter that takes one of a few words: what the word means, the first time it is given.
    fn choice<T>(
        &mut self,
        name: &'static str,
        value: &str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        if !self.first(name) {
            return None;
        }
        let meaning = read(word(value));
        if meaning.is_none() {
            self.unknown(name, value);
        }
        meaning
    }

    fn selection(&mut self, value: &str) {
        if !self.first("figure") {
            return;
        }
        match self.decoded(value) {
            Some(id) if id.is_empty() => self.unknown("figure", value),
            Some(id) => self.route.selection = Some(id),
            None => {}
        }
    }

    fn tables(&mut self, value: &str) {
        if !self.first("table") {
            return;
        }
        for id in value.split('.').take(MAX_TABLES) {
            match self.decoded(id) {
                Some(id) if id.is_empty() => self.unknown("table", value),
                Some(id) => self.route.tables.insert(&id),
                None => {}
            }
        }
        if value.split('.').nth(MAX_TABLES).is_some() {
            self.problem(Problem::TooLong);
        }
    }

    fn first(&mut self, name: &'static str) -> bool {
        let first = !self.seen.contains(&name);
        if first {
            self.seen.push(name);
        } else {
            self.problem(Problem::Repeated(name));
        }
        first
    }

    fn unknown(&mut self, name: &'static str, value: &str) {
        let value = shown(value);
        self.problem(Problem::UnknownValue { name, value });
    }

    /// A name out of its encoding; `None`, and a problem, when there is no name in it.
    fn decoded(&mut self, text: &str) -> Option<String> {
        let name = decode(text);
        match &name {
            None => self.problem(Problem::Encoding(shown(text))),
            Some(name) if name.chars().nth(MAX_NAME).is_some() => {
                self.problem(Problem::TooLong);
                return None;
            }
            Some(_) => {}
        }
        name
    }
}

fn is_tail(name: &str) -> bool {
    TAILS.contains(&name) || name.starts_with("utm_") || name.starts_with(":~:")
}

/// The word that a value begins with: what follows it is none of ours, such as the stop of a sentence.
fn word(value: &str) -> &str {
    let end = value
        .bytes()
        .position(|it| !it.is_ascii_alphanumeric() && it != b'-');
    excerpt::up_to(value, end.unwrap_or(value.len()))
}

/// Reads one of two words: whether it is the second.
fn switch(off: &str, on: &str) -> impl Fn(&str) -> Option<bool> {
    move |value| (value == off || value == on).then_some(value == on)
}

/// Percent-decoding that accepts nothing but whole codes and whole characters.
fn decode(text: &str) -> Option<String> {
    let is_code = |code: &str| {
        code.get(..2)
            .is_some_and(|two| two.bytes().all(|byte| byte.is_ascii_hexdigit()))
    };
    if !text.split('%').skip(1).all(is_code) {
        return None;
    }
    let decoded = percent_decode_str(text).decode_utf8().ok()?;
    Some(decoded.into_owned())
}

/// A piece of the address as a message can show it.
pub(crate) fn shown(text: &str) -> String {
    let steers = |c: &char| {
        c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
    };
    let mut short: String = text.chars().filter(|c| !steers(c)).take(40).collect();
    if text.chars().nth(40).is_some() {
        short.push('…');
    }
    short
}
