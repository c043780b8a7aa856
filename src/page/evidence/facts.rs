//! What is known of a number besides its value, and what the report leaves open.

use crate::case::{Denominator, Figure, Id, ObservationStatus, Rank, Text};
use crate::i18n::message::Message;
use crate::markup::{Element, tag};
use crate::measure::{self, Number, Origin};
use crate::page::reading::Reading;
use crate::page::words;
use crate::quantity::{self, Comparator, Decimal, Interval, Quantity};
use crate::wording::Voice;
use std::ops::Bound;

/// The list of facts.
#[inline(never)]
pub(super) fn facts(reading: &Reading, origin: &Origin) -> Element {
    let mut facts = Facts {
        reading,
        rows: Vec::new(),
    };
    let id = origin.id();
    let case = &reading.world.case;
    if let Some(figure) = case.figure(id) {
        facts.figure(figure);
    }
    if let Some(derived) = case.derived(id) {
        if let Some(comparator) = derived.comparator {
            facts.say(
                Message::FactQualifier,
                reading.say(compared(comparator, false)),
            );
        }
        facts.unit(&derived.unit, false);
        facts.entities(origin);
        facts.concept(&derived.concept);
    }
    if let Some(claim) = case.claim(id) {
        facts.entity(&claim.entity);
        if claim.kind.distinguishes() {
            facts.among(&claim.scope, claim.set_size);
        }
    }
    facts.period(id);
    if let Some(rank) = reading.voice().rank_of(id) {
        facts.rank(rank);
    }
    for other in reading.world.told_with(id) {
        facts.link(Message::FactSameWords, &other);
    }
    if let Some(number) = measure::number(case, id) {
        facts.allowed(&number);
    }
    tag("dl").class("facts").children(facts.rows)
}

struct Facts<'a> {
    reading: &'a Reading,
    rows: Vec<Element>,
}

impl Facts<'_> {
    #[inline(never)]
    fn add(&mut self, name: Message, content: Element) {
        let term = tag("dt").words(self.reading.say(name));
        self.rows.push(tag("div").child(term).child(content));
    }

    #[inline(never)]
    fn say(&mut self, name: Message, words: &str) {
        self.add(name, tag("dd").words(words));
    }

    /// What the report says, or that it does not.
    #[inline(never)]
    fn say_or_open(&mut self, name: Message, words: Option<&str>) {
        match words {
            Some(words) => self.say(name, words),
            None => {
                let words = self.reading.say(Message::NotStated);
                self.add(name, tag("dd").class("unstated").words(words));
            }
        }
    }

    fn figure(&mut self, figure: &Figure) {
        self.qualifier(figure);
        self.unit(&figure.unit, figure.unit_editorial);
        self.entity(&figure.entity);
        self.concept(&figure.concept);
        self.status(figure.status);
        match &figure.denominator {
            Denominator::None => {}
            Denominator::NotStated => self.say_or_open(Message::FactDenominator, None),
            Denominator::Figure(id) => self.link(Message::FactDenominator, id),
        }
        if let Some(whole) = &figure.is_part_of {
            self.link(Message::FactPartOf, whole);
        }
    }

    /// The qualifying word to the letter, in its own language, and what it says; or that there is none.
    fn qualifier(&mut self, figure: &Figure) {
        let reading = self.reading;
        let meaning = reading.say(meaning(figure));
        let own = reading.world.case.language.tag();
        let content = match &figure.qualifier_text {
            Some(word) => tag("dd")
                .child(tag("q").set("lang", own).words(word))
                .words(&format!(" · {meaning}")),
            None => tag("dd").words(meaning),
        };
        self.add(Message::FactQualifier, content);
    }

    /// The unit as the case names it, and whether the report leaves it out.
    fn unit(&mut self, id: &Id, editorial: bool) {
        let voice = self.reading.voice();
        let Some(unit) = voice.case.unit(id) else {
            return;
        };
        let words = voice.text(&unit.label);
        let note = editorial.then(|| {
            let words = self.reading.say(Message::EditorialUnit);
            tag("p").class("definition").words(words)
        });
        self.add(Message::FactUnit, tag("dd").words(&words).maybe(note));
    }

    fn entity(&mut self, id: &Id) {
        let voice = self.reading.voice();
        if let Some(entity) = voice.case.entity(id) {
            self.say(Message::FactEntity, &voice.text(&entity.label));
        }
    }

    /// Whom what a value is derived from is about.
    fn entities(&mut self, origin: &Origin) {
        let case = &self.reading.world.case;
        let mut named = Vec::new();
        for id in origin.roots(case) {
            if let Some(figure) = case.figure(&id)
                && !named.contains(&&figure.entity)
            {
                named.push(&figure.entity);
                self.entity(&figure.entity);
            }
        }
    }

    fn concept(&mut self, id: &Id) {
        let voice = self.reading.voice();
        if let Some(concept) = voice.case.concept(id) {
            let definition = tag("p")
                .class("definition")
                .words(&voice.text(&concept.definition));
            let content = tag("dd")
                .words(&voice.text(&concept.label))
                .child(definition);
            self.add(Message::FactConcept, content);
        }
    }

    fn status(&mut self, status: ObservationStatus) {
        let message = match status {
            ObservationStatus::Actual => return,
            ObservationStatus::Target => Message::StatusTarget,
            ObservationStatus::Ambiguous => Message::StatusAmbiguous,
        };
        self.say(Message::FactStatus, self.reading.say(message));
    }

    fn period(&mut self, id: &Id) {
        let period = self.reading.voice().period(id);
        self.say_or_open(Message::FactPeriod, period.as_deref());
    }

    fn rank(&mut self, rank: &Rank) {
        let voice = self.reading.voice();
        let place = format!("{} · {}", voice.ordinal(rank), voice.text(&rank.of));
        self.say(Message::FactRank, &place);
        self.among(&rank.scope, rank.set_size);
    }

    /// Among whom, and among how many.
    fn among(&mut self, scope: &Text, size: Option<u32>) {
        let among = self.reading.voice().among(scope, size);
        self.say_or_open(Message::FactScope, among.scope.as_deref());
        self.say_or_open(Message::FactSetSize, among.size.as_deref());
    }

    fn link(&mut self, name: Message, id: &Id) {
        let reading = self.reading;
        let link = words::link(reading, None, id).words(&reading.voice().spoken(id));
        self.add(name, tag("dd").child(link));
    }

    /// The values that the words allow, when they are more than one.
    fn allowed(&mut self, number: &Number<'_>) {
        if number.interval.point().is_some() || number.interval == Interval::ALL {
            return;
        }
        let words = self.interval(number);
        self.say(Message::FactAllowed, &words);
        if let Some(place) = number.quantity.and_then(|q| last_place(q.decimals)) {
            // A fact of the print, whatever unit the reader has asked for: in another one, the zeros before 餘 are gone.
            let printed = self.reading.voice().in_report_unit();
            self.say(Message::FactPrecision, &plain(&printed, number, place));
        }
    }

    fn interval(&self, number: &Number<'_>) -> String {
        let voice = self.reading.voice();
        let limit = |message: Message, value: Decimal| {
            message.with(voice.language, &[&plain(&voice, number, value)])
        };
        // Rounded outwards: a limit that was rounded inwards would leave values out.
        let below = |value| quantity::floor_to(value, FINEST);
        let above = |value: Decimal| -quantity::floor_to(-value, FINEST);
        let lower = match number.interval.lower {
            Bound::Included(value) => Some(limit(Message::AtLeast, below(value))),
            Bound::Excluded(value) => Some(limit(Message::MoreThan, below(value))),
            Bound::Unbounded => None,
        };
        let upper = match number.interval.upper {
            Bound::Included(value) => Some(limit(Message::AtMost, above(value))),
            Bound::Excluded(value) => Some(limit(Message::LessThan, above(value))),
            Bound::Unbounded => None,
        };
        let mut parts = Vec::new();
        parts.extend(lower);
        parts.extend(upper);
        voice.enumerate(&parts)
    }
}

/// A value in the number's unit, without its qualifier.
fn plain(voice: &Voice<'_>, number: &Number<'_>, value: Decimal) -> String {
    let mut plain = number.clone();
    plain.quantity = Some(Quantity::plain(value.normalize(), finest(value)));
    plain.qualifier_text = None;
    voice.number(&plain).text()
}

/// The most places behind the point that a limit is printed with.
const FINEST: u32 = 4;

/// The place of the value's own last digit that is no zero, but at most the fourth behind the point: a limit is
/// exact, and printed with no digits that only say nothing.
fn finest(value: Decimal) -> i32 {
    let value = value.normalize();
    let mut decimals = i32::try_from(value.scale().min(FINEST)).unwrap_or(0);
    let mut digits = i64::try_from(value.mantissa()).unwrap_or(0);
    while decimals <= 0 && digits != 0 && digits % 10 == 0 {
        digits /= 10;
        decimals -= 1;
    }
    decimals
}

/// One of the last place that a number is printed to, in its base unit.
fn last_place(decimals: i32) -> Option<Decimal> {
    match u32::try_from(decimals) {
        Ok(scale) => Decimal::try_new(1, scale).ok(),
        Err(_) => 10_i64
            .checked_pow(decimals.unsigned_abs())
            .map(Decimal::from),
    }
}

/// What the word at a number says of it; of a number without a word, how it stands in the text.
pub(in crate::page) fn meaning(figure: &Figure) -> Message {
    match figure.comparator {
        Some(comparator) => compared(comparator, figure.approximate),
        None if figure.approximate => Message::MeansAbout,
        None if figure.value.is_none() => Message::MeansBounds,
        None => Message::MeansPlain,
    }
}

/// What a sign of comparison says.
fn compared(comparator: Comparator, approximate: bool) -> Message {
    match (comparator, approximate) {
        (Comparator::Less, true) => Message::MeansCloseBelow,
        (Comparator::Less, false) => Message::MeansBelow,
        (Comparator::LessOrEqual, _) => Message::MeansAtMost,
        (Comparator::GreaterOrEqual, _) => Message::MeansAtLeast,
        (Comparator::Greater, true) => Message::MeansSomewhatAbove,
        (Comparator::Greater, false) => Message::MeansAbove,
    }
}

#[cfg(test)]
mod tests {
    use super::{Decimal, finest};

    #[test]
    fn a_limit_is_printed_to_its_own_last_digit() {
        for (value, decimals) in [
            ("1245000000", -6),
            ("10000000", -7),
            ("0.945", 3),
            ("16000", -3),
            ("5", 0),
            ("0", 0),
            ("0.123456", 4),
        ] {
            let value: Decimal = value.parse().unwrap();
            assert_eq!(finest(value), decimals, "{value}");
        }
    }
}
