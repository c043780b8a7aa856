//! What is known of a number besides its value, and what the report leaves open.

use crate::case::{Denominator, Figure, Id, ObservationStatus, Rank};
use crate::i18n::message::Message;
use crate::i18n::number;
use crate::markup::{Element, tag};
use crate::measure::{self, Number, Origin};
use crate::quantity::{Comparator, Decimal, Interval, Quantity};
use crate::view::state::State;
use std::ops::Bound;

/// The list of facts.
pub(super) fn facts(state: &State, origin: &Origin) -> Element {
    let mut facts = Facts {
        state,
        rows: Vec::new(),
    };
    let id = origin.id();
    let case = &state.world.case;
    if let Some(figure) = case.figure(id) {
        facts.figure(figure);
    }
    if let Some(derived) = case.derived(id) {
        facts.concept(&derived.concept);
    }
    if let Some(claim) = case.claim(id) {
        facts.entity(&claim.entity);
    }
    facts.period(id);
    if let Some(rank) = state.voice().rank_of(id) {
        facts.rank(rank);
    }
    if let Some(number) = measure::number(case, id) {
        facts.allowed(&number);
    }
    tag("dl").class("facts").children(facts.rows)
}

struct Facts<'a> {
    state: &'a State,
    rows: Vec<Element>,
}

impl Facts<'_> {
    fn add(&mut self, name: Message, content: Element) {
        let term = tag("dt").words(self.state.say(name));
        self.rows.push(tag("div").child(term).child(content));
    }

    fn say(&mut self, name: Message, words: &str) {
        self.add(name, tag("dd").words(words));
    }

    fn figure(&mut self, figure: &Figure) {
        let state = self.state;
        self.qualifier(figure);
        let voice = state.voice();
        if figure.unit_editorial {
            self.say(Message::FactUnit, state.say(Message::EditorialUnit));
        }
        self.entity(&figure.entity);
        self.concept(&figure.concept);
        self.status(figure.status);
        match &figure.denominator {
            Denominator::None => {}
            Denominator::NotStated => {
                self.say(Message::FactDenominator, state.say(Message::NotStated))
            }
            Denominator::Figure(id) => self.link(Message::FactDenominator, id),
        }
        if let Some(whole) = &figure.is_part_of {
            self.link(Message::FactPartOf, whole);
        }
        let same = voice
            .case
            .figures
            .iter()
            .filter(|other| other.id != figure.id && other.quote == figure.quote);
        for other in same {
            self.link(Message::FactSameWords, &other.id);
        }
    }

    fn qualifier(&mut self, figure: &Figure) {
        let (Some(word), state) = (&figure.qualifier_text, self.state) else {
            return;
        };
        let meaning = meaning(figure.comparator, figure.approximate);
        self.say(
            Message::FactQualifier,
            &format!("“{word}” · {}", state.say(meaning)),
        );
    }

    fn entity(&mut self, id: &Id) {
        let voice = self.state.voice();
        if let Some(entity) = voice.case.entity(id) {
            self.say(Message::FactEntity, &voice.text(&entity.label));
        }
    }

    fn concept(&mut self, id: &Id) {
        let voice = self.state.voice();
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
        self.say(Message::FactStatus, self.state.say(message));
    }

    fn period(&mut self, id: &Id) {
        let state = self.state;
        let period = state.voice().period(id);
        self.say(
            Message::FactPeriod,
            period.as_deref().unwrap_or(state.say(Message::NotStated)),
        );
    }

    fn rank(&mut self, rank: &Rank) {
        let voice = self.state.voice();
        let place = format!("{} · {}", voice.ordinal(rank), voice.text(&rank.of));
        self.say(Message::FactRank, &place);
        self.say(Message::FactScope, &voice.text(&rank.scope));
        let size = rank
            .set_size
            .map(|size| number::integer(i64::from(size), voice.language));
        self.say(
            Message::FactSetSize,
            size.as_deref()
                .unwrap_or(self.state.say(Message::NotStated)),
        );
    }

    fn link(&mut self, name: Message, id: &Id) {
        let state = self.state;
        let link = tag("a")
            .set("href", &state.href_of(id))
            .set("data-origin", id.as_str())
            .words(&state.voice().spoken(id));
        self.add(name, tag("dd").child(link));
    }

    /// The values that the words allow, when they are more than one.
    fn allowed(&mut self, number: &Number<'_>) {
        if number.interval.point().is_some() || number.interval == Interval::ALL {
            return;
        }
        let words = self.interval(number);
        self.say(Message::FactAllowed, &words);
    }

    fn interval(&self, number: &Number<'_>) -> String {
        let voice = self.state.voice();
        let limit = |message: Message, value: Decimal| {
            let mut plain = number.clone();
            plain.quantity = Some(Quantity::plain(value.normalize(), finest(value)));
            plain.qualifier_text = None;
            message.with(voice.language, &[&voice.number(&plain).text()])
        };
        let lower = match number.interval.lower {
            Bound::Included(value) => Some(limit(Message::AtLeast, value)),
            Bound::Excluded(value) => Some(limit(Message::MoreThan, value)),
            Bound::Unbounded => None,
        };
        let upper = match number.interval.upper {
            Bound::Included(value) => Some(limit(Message::AtMost, value)),
            Bound::Excluded(value) => Some(limit(Message::LessThan, value)),
            Bound::Unbounded => None,
        };
        let parts: Vec<_> = [lower, upper].into_iter().flatten().collect();
        voice.enumerate(&parts)
    }
}

/// As many places as the value has, but no more than three significant beyond the whole.
fn finest(value: Decimal) -> i32 {
    i32::try_from(value.normalize().scale().min(4)).unwrap_or(0)
}

fn meaning(comparator: Option<Comparator>, approximate: bool) -> Message {
    match (comparator, approximate) {
        (Some(Comparator::Less), true) => Message::MeansCloseBelow,
        (Some(Comparator::Less), false) => Message::MeansBelow,
        (Some(Comparator::LessOrEqual), _) => Message::MeansAtMost,
        (Some(Comparator::GreaterOrEqual), _) => Message::MeansAtLeast,
        (Some(Comparator::Greater), true) => Message::MeansSomewhatAbove,
        (Some(Comparator::Greater), false) => Message::MeansAbove,
        (None, true) => Message::MeansAbout,
        (None, false) => Message::MeansBounds,
    }
}
