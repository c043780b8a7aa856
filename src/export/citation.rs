//! How a figure, a derived value, a claim or the whole case is cited, with the sentence that states it.
//!
//! What is cited is a part of a data set on the web. Where the report states no title, publisher or date, these are
//! given as library rules give what a source leaves out: a supplied title in square brackets, and a word for
//! each of the others (`[S.l.: s.n.]`, `n.d.`). A derived value is called derived and carries its formula; a number
//! carries its qualifier; the quoted words stand in the report's own language.
//!
//! The forms are those of GB/T 7714—2025 (electronic resources, parts of a work), of the Publication Manual of the
//! American Psychological Association, 7th edition (10.9, data sets), of BibTeX and of RIS.

mod apa;
mod bibtex;
mod gbt;
mod plain;
mod quotation;
mod reading;
mod ris;

pub use quotation::Quotation;

use crate::case::{Claim, Id, Rank};
use crate::chart;
use crate::i18n::export_message::ExportMessage;
use crate::i18n::message::Message;
use crate::i18n::{Language, quoted, semicolon, stopped, verbatim};
use crate::measure::Origin;
use crate::quantity::Date;
use crate::wording::Voice;

/// How the reader came to what is cited.
#[derive(Clone, Copy, Debug)]
pub struct Access<'a> {
    /// The address of the figure on the page; empty where none is known.
    pub link: &'a str,
    /// The day of access, if it is to be named.
    pub date: Option<Date>,
}

impl Access<'_> {
    /// The day of access to what has an address.
    fn day(&self) -> Option<Date> {
        self.date.filter(|_| !self.link.is_empty())
    }
}

/// The forms of a citation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// GB/T 7714—2025.
    GbT7714,
    /// APA, 7th edition.
    Apa,
    /// A BibTeX entry.
    Bibtex,
    /// A RIS record.
    Ris,
    /// Lines of plain text, for a message.
    Plain,
}

impl Style {
    /// Every form, in the order a page offers them.
    pub const ALL: [Self; 5] = [
        Self::GbT7714,
        Self::Apa,
        Self::Bibtex,
        Self::Ris,
        Self::Plain,
    ];

    /// The name that people call it by; it is the same in every language. `None` for plain text, which has none.
    pub const fn name(self) -> Option<&'static str> {
        match self {
            Self::GbT7714 => Some("GB/T 7714—2025"),
            Self::Apa => Some("APA 7"),
            Self::Bibtex => Some("BibTeX"),
            Self::Ris => Some("RIS"),
            Self::Plain => None,
        }
    }

    /// The word that stands for it where something is asked for.
    pub const fn code(self) -> &'static str {
        match self {
            Self::GbT7714 => "gbt7714",
            Self::Apa => "apa",
            Self::Bibtex => "bibtex",
            Self::Ris => "ris",
            Self::Plain => "plain",
        }
    }

    /// Reads a word that [`Style::code`] prints.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|style| style.code() == code)
    }

    /// The ending of a file that holds it.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::GbT7714 | Self::Apa | Self::Plain => "txt",
            Self::Bibtex => "bib",
            Self::Ris => "ris",
        }
    }
}

/// What a citation says, before any form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The reader's language.
    pub language: Language,
    /// The language of the report.
    pub report: Language,
    /// A name for the entry, of letters, digits, `-`, `_` and `.`.
    pub key: String,
    /// Who wrote what is cited, as the case says: the report's authors, or the editors of what they derived from it.
    pub authors: Vec<String>,
    /// The report's authors, where what is cited is not theirs.
    pub hosts: Vec<String>,
    /// What is cited: label, value with its qualifier, period, place and among whom. `None` for the whole case.
    pub statement: Option<String>,
    /// The title of the case.
    pub title: String,
    /// Whether it is the report's own, and no translation.
    pub title_stated: bool,
    /// Who published the report, as far as the case says.
    pub publishers: Vec<String>,
    /// When the report was published, where it says so.
    pub published: Option<Date>,
    /// The version of the case, in words.
    pub version: String,
    /// That it is derived, its formula and what its names stand for. `None` for what the report states.
    pub derivation: Option<Derivation>,
    /// The sentences that state it, or its inputs.
    pub quotations: Vec<Quotation>,
    /// What of it is the editor's: a unit that the report leaves out, how the words were read.
    pub readings: Vec<String>,
    /// Where it was read.
    pub link: String,
    /// When it was read.
    pub accessed: Option<Date>,
}

/// How a derived value follows from stated ones, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Derivation {
    /// That the report does not state it.
    pub notice: String,
    /// The formula, and what its names stand for.
    pub formula: String,
}

/// The citation of a figure, derived value or claim; `None` if the case declares none of that name.
pub fn figure(voice: Voice<'_>, id: &Id, access: &Access<'_>) -> Option<Reference> {
    let origin = Origin::of(voice.case, id)?;
    let derivation = derivation(&voice, id);
    let whole = authored(case(voice, access), &voice, derivation.is_some());
    Some(Reference {
        key: format!("{}-{id}", whole.key),
        statement: Some(statement(&voice, id)),
        derivation,
        quotations: quotation::of(&voice, &origin),
        readings: reading::of(&voice, id),
        ..whole
    })
}

/// The year of a date, in four digits.
fn year(date: Date) -> String {
    let (Date::Year(year) | Date::Month(year, _) | Date::Day(year, ..)) = date;
    format!("{year:04}")
}

/// A derived value is the editors' own, in the report's host.
fn authored(whole: Reference, voice: &Voice<'_>, derived: bool) -> Reference {
    if !derived {
        return whole;
    }
    // Publisher and date are the report's.
    let own = Reference {
        publishers: Vec::new(),
        published: None,
        ..whole
    };
    let editors = contributors(voice, "editor");
    if editors.is_empty() {
        return own;
    }
    Reference {
        hosts: own.authors,
        authors: editors,
        ..own
    }
}

fn contributors(voice: &Voice<'_>, role: &str) -> Vec<String> {
    let those = voice.case.with_role(role);
    those.map(|it| voice.text(&it.title)).collect()
}

/// The citation of the case as a whole.
pub fn case(voice: Voice<'_>, access: &Access<'_>) -> Reference {
    let case = voice.case;
    Reference {
        language: voice.language,
        report: case.language,
        key: case.id.to_string(),
        authors: contributors(&voice, "author"),
        hosts: Vec::new(),
        statement: None,
        title: voice.text(&case.title),
        title_stated: voice.has_stated_title(),
        publishers: contributors(&voice, "publisher"),
        published: case.published,
        version: ExportMessage::Version.with(voice.language, &[&case.version]),
        derivation: None,
        quotations: Vec::new(),
        readings: Vec::new(),
        link: access.link.to_owned(),
        accessed: access.day(),
    }
}

/// All that is said of it in one line: nothing that qualifies a number may stay behind, nor that the report does not
/// say when.
pub(super) fn statement(voice: &Voice<'_>, id: &Id) -> String {
    let mut parts = vec![voice.spoken(id)];
    let unknown = || Message::PeriodNotStated.text(voice.language).to_owned();
    parts.extend(voice.period(id).is_none().then(unknown));
    parts.extend(beside(voice, id));
    voice.enumerate(&parts)
}

/// What must be said beside a number or claim: among whom a place was taken or a prize given, and that the number is
/// derived, a goal, or a share of what is not stated.
pub(super) fn beside(voice: &Voice<'_>, id: &Id) -> Vec<String> {
    let rank = voice.rank_of(id).map(|rank| among(voice, rank));
    let setting = voice.case.claim(id).and_then(|claim| setting(voice, claim));
    let parts = [rank, setting, chart::caveat(voice, id)];
    parts.into_iter().flatten().collect()
}

/// Of what sets its subject apart: among whom or by whom, and among how many; or that the report does not say.
fn setting(voice: &Voice<'_>, claim: &Claim) -> Option<String> {
    let among = voice.among(&claim.scope, claim.set_size);
    let words = [&*voice.scope_of(&among), &voice.size_of(&among)];
    let setting = || ExportMessage::Within.with(voice.language, &words);
    claim.kind.distinguishes().then(setting)
}

/// By what the place was taken, among whom and among how many.
fn among(voice: &Voice<'_>, rank: &Rank) -> String {
    let among = voice.among(&rank.scope, rank.set_size);
    let of = voice.text(&rank.of);
    let words = [&*of, &voice.scope_of(&among), &voice.size_of(&among)];
    ExportMessage::RankBy.with(voice.language, &words)
}

/// How a derived value follows from stated ones; `None` for anything else.
pub(super) fn derivation(voice: &Voice<'_>, id: &Id) -> Option<Derivation> {
    let derived = voice.case.derived(id)?;
    let input = |(name, id): &(String, Id)| format!("{name} = {}", voice.spoken(id));
    let inputs: Vec<_> = derived.inputs.iter().map(input).collect();
    let language = voice.language;
    let formula = [
        derived.formula.to_string(),
        inputs.join(semicolon(language)),
    ];
    Some(Derivation {
        notice: Message::KindDerivedLong.text(language).to_owned(),
        formula: ExportMessage::FormulaWhere.with(language, &[&formula[0], &formula[1]]),
    })
}

impl Reference {
    /// The citation in a form. Lines end in `\n`, but for RIS, which asks for CRLF.
    pub fn written(&self, style: Style) -> String {
        match style {
            Style::GbT7714 => gbt::write(self),
            Style::Apa => apa::write(self),
            Style::Bibtex => bibtex::write(self),
            Style::Ris => ris::write(self),
            Style::Plain => plain::write(self),
        }
    }

    fn say(&self, message: ExportMessage) -> &'static str {
        message.text(self.language)
    }

    /// The authors, or that they are not known.
    fn authors_or_none(&self, comma: &str) -> String {
        match self.authors.as_slice() {
            [] => self.say(ExportMessage::NoAuthor).to_owned(),
            authors => authors.join(comma),
        }
    }

    /// The title in the brackets of what is supplied, behind the report's authors where they have not been named.
    fn hosted_title(&self, comma: &str, parted: &str) -> String {
        let hosts = self.hosts.join(comma);
        let parted = if hosts.is_empty() { "" } else { parted };
        [&hosts, parted, &self.supplied_title()].concat()
    }

    /// The title, in brackets where it is supplied.
    fn supplied_title(&self) -> String {
        if self.title_stated {
            return self.title.clone();
        }
        format!("[{}]", self.title)
    }

    /// What of the words before is the editor's; `None` for a whole case with the report's own title.
    fn supplied(&self) -> Option<&'static str> {
        let message = match (self.title_stated, &self.statement) {
            (false, _) => ExportMessage::TitleSupplied,
            (true, Some(_)) => ExportMessage::LabelSupplied,
            (true, None) => return None,
        };
        Some(self.say(message))
    }

    /// The date of publication in ISO 8601; `None` where the report has none.
    fn iso_date(&self) -> Option<String> {
        self.published.map(|it| it.to_string())
    }

    /// Who published it, unless that is who wrote it.
    fn other_publisher(&self) -> Option<&String> {
        let publisher = self.publishers.first()?;
        (!self.authors.contains(publisher)).then_some(publisher)
    }

    /// What stands under a citation: how it is derived, the quoted words, and what of it is the editor's.
    pub(super) fn evidence(&self) -> Vec<String> {
        let mut lines = Vec::new();
        if let Some(derivation) = &self.derivation {
            lines.push(stopped(&derivation.notice, self.language));
            lines.push(stopped(&derivation.formula, self.language));
        }
        for quotation in &self.quotations {
            lines.push(self.quoted(quotation));
            lines.extend(self.translated(quotation));
        }
        let readings = self.readings.iter();
        lines.extend(readings.map(|reading| stopped(reading, self.language)));
        lines
    }

    fn translated(&self, quotation: &Quotation) -> Option<String> {
        let words = quotation.translation.as_deref()?;
        let words = quoted(words, self.language);
        Some(ExportMessage::Translated.with(self.language, &[&words]))
    }

    fn quoted(&self, quotation: &Quotation) -> String {
        let message = if quotation.found {
            ExportMessage::Quoted
        } else {
            ExportMessage::QuotedNotFound
        };
        let words = verbatim(&quotation.words, self.report);
        message.with(self.language, &[&words])
    }
}

/// A line, and below it what stands under a citation.
fn with_evidence(line: String, reference: &Reference) -> String {
    let mut lines = vec![line];
    lines.extend(reference.evidence());
    lines.join("\n")
}
