//! The sentences of the report that state what is cited.

use crate::case::{Case, Id, Quote};
use crate::measure::Origin;
use crate::provenance::{Document, Span, locate, translation};
use crate::wording::Voice;

/// Words of the report, in its own language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// The whole sentence around the quote; where the quote is not found, the words that the case file gives.
    pub words: String,
    /// Whether the report has them, once and for certain.
    pub found: bool,
    /// What the case gives in their place in the reader's language, where that is another.
    pub translation: Option<String>,
}

/// The sentences behind a figure or claim and its rank; of a derived value those of its inputs. Each once.
pub(super) fn of(voice: &Voice<'_>, origin: &Origin) -> Vec<Quotation> {
    let document = Document::new(&voice.case.text);
    let mut quotations = Vec::new();
    for id in origin.roots(voice.case) {
        for quote in quotes(voice.case, &id) {
            let quotation = quotation(voice, &document, &id, quote);
            if !quotations.contains(&quotation) {
                quotations.push(quotation);
            }
        }
    }
    quotations
}

/// The words that state a figure or claim, those elsewhere that it needs, and those that state its rank.
fn quotes<'a>(case: &'a Case, id: &Id) -> Vec<&'a Quote> {
    let mut quotes = Vec::new();
    if let Some(figure) = case.figure(id) {
        quotes.push(&figure.quote);
        quotes.extend(&figure.also);
        quotes.extend(figure.rank.as_ref().map(|rank| &rank.quote));
    }
    if let Some(claim) = case.claim(id) {
        quotes.push(&claim.quote);
        quotes.extend(claim.rank.as_ref().map(|rank| &rank.quote));
    }
    quotes
}

fn quotation(voice: &Voice<'_>, document: &Document, id: &Id, quote: &Quote) -> Quotation {
    let found = locate(document, quote).span();
    match found.map(|span| document.sentence(span)) {
        Some(sentence) => Quotation {
            words: document.slice(sentence).trim().to_owned(),
            found: true,
            translation: translated(voice, sentence, id),
        },
        None => Quotation {
            words: quote.exact.clone(),
            found: false,
            translation: None,
        },
    }
}

/// What a translation says in the place of a sentence that states a figure or claim: all its sentences that state
/// anything of that sentence, in one; as on the page in the unit closest to the report's.
fn translated(voice: &Voice<'_>, sentence: Span, id: &Id) -> Option<String> {
    let mut ids = stated_in(voice.case, sentence);
    ids.push(id.clone());
    let sentences = translation(voice.case, sentence, &ids, voice.language)?;
    let voice = voice.in_report_unit();
    let words: String = sentences.iter().map(|one| voice.fill(one)).collect();
    Some(words.trim().to_owned())
}

/// The figures and claims that a sentence states.
fn stated_in(case: &Case, sentence: Span) -> Vec<Id> {
    let stands = |quote: &Quote| sentence.covers(Span::new(quote.start, quote.end));
    let figures = case.figures.iter().filter(|it| stands(&it.quote));
    let claims = case.claims.iter().filter(|it| stands(&it.quote));
    let figures = figures.map(|it| it.id.clone());
    figures.chain(claims.map(|it| it.id.clone())).collect()
}
