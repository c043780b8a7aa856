//! What a chart says: its words and its data, as the case declares them, told in one language.

use crate::case::{self, Case, ChartKind, DatumRole, Denominator, ObservationStatus};
use crate::i18n::message::Message;
use crate::i18n::number::Written;
use crate::measure::{self, Number, Origin};
use crate::wording::Voice;
use std::slice;

/// A chart, ready to be drawn, tabulated or read aloud.
#[derive(Clone, Debug)]
pub struct Plan<'a> {
    /// The chart as declared.
    pub chart: &'a case::Chart,
    /// The language and unit it is told in.
    pub voice: Voice<'a>,
    /// What it says.
    pub title: String,
    /// Measure, place, time.
    pub subtitle: String,
    /// The picture in words.
    pub summary: String,
    /// What a reader must know; empty if nothing.
    pub note: String,
    /// Its data, in reading order.
    pub series: Vec<Series<'a>>,
}

/// Data that belong together.
#[derive(Clone, Debug)]
pub struct Series<'a> {
    /// Their common label; empty if the data's own do.
    pub label: String,
    /// The data.
    pub data: Vec<Datum<'a>>,
}

/// One datum with all that is said of it.
#[derive(Clone, Debug)]
pub struct Datum<'a> {
    /// Where it comes from.
    pub origin: Origin,
    /// What it is in the chart.
    pub role: DatumRole,
    /// What it measures, in short.
    pub label: String,
    /// The number, unless the datum is a claim.
    pub number: Option<Number<'a>>,
    /// The number as written.
    pub written: Option<Written>,
    /// When.
    pub period: Option<String>,
    /// The place it took.
    pub standing: Option<Standing>,
    /// What must be said of it beside the number: that it is a goal, or a share of what is not stated.
    pub caveat: Option<String>,
    /// All of it in one sentence.
    pub spoken: String,
}

/// A place in an order, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The place, from 1.
    pub position: u32,
    /// The place as an ordinal.
    pub ordinal: String,
    /// What is ordered.
    pub of: String,
    /// Among whom.
    pub scope: String,
    /// Among how many.
    pub set_size: Option<u32>,
    /// Among how many, in words, or that the report does not say.
    pub set_words: String,
}

/// Plans a chart. A datum that names nothing is left out; the loader does not let one through.
pub fn plan<'a>(chart: &'a case::Chart, voice: Voice<'a>) -> Plan<'a> {
    let series = |series: &case::Series| Series {
        label: voice.text(&series.label),
        data: data(series, &voice),
    };
    Plan {
        chart,
        voice,
        title: voice.text(&chart.title),
        subtitle: voice.text(&chart.subtitle),
        summary: voice.text(&chart.summary),
        note: voice.text(&chart.note),
        series: chart.series.iter().map(series).collect(),
    }
}

impl<'a> Plan<'a> {
    /// All data, in reading order.
    pub fn data(&self) -> impl Iterator<Item = &Datum<'a>> {
        Data {
            series: self.series.iter(),
            data: [].iter(),
        }
    }

    /// The kind of chart.
    pub fn kind(&self) -> ChartKind {
        self.chart.kind
    }

    /// What a reader must know to read the picture right: the case's own note, and what an arrow at a mark means, or a box.
    pub fn notes(&self) -> Vec<&str> {
        let mut notes = Vec::new();
        if !self.note.is_empty() {
            notes.push(self.note.as_str());
        }
        if self.kind().draws_to_scale() && self.data().any(Datum::points_beyond) {
            notes.push(Message::ArrowMeans.text(self.voice.language));
        }
        if self.kind() == ChartKind::Band && self.data().any(Datum::is_rounded) {
            notes.push(Message::BoxMeans.text(self.voice.language));
        }
        notes
    }

    /// Whether the chart shows amounts of money, so that the unit switch concerns it.
    pub fn shows_money(&self) -> bool {
        self.data().any(|datum| {
            datum
                .number
                .as_ref()
                .is_some_and(|n| n.unit.kind == case::UnitKind::Money)
        })
    }
}

/// Goes through the data of all series. `flat_map` would put as much code at each of its many uses.
struct Data<'p, 'a> {
    series: slice::Iter<'p, Series<'a>>,
    data: slice::Iter<'p, Datum<'a>>,
}

impl<'p, 'a> Iterator for Data<'p, 'a> {
    type Item = &'p Datum<'a>;

    #[inline(never)]
    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(datum) = self.data.next() {
                return Some(datum);
            }
            self.data = self.series.next()?.data.iter();
        }
    }
}

impl Datum<'_> {
    /// Whether the number is qualified, so that its mark points beyond what is written.
    fn points_beyond(&self) -> bool {
        let quantity = self.number.as_ref().and_then(|number| number.quantity);
        quantity.is_some_and(|quantity| quantity.qualifier.comparator.is_some())
    }

    /// Whether it follows from rounded numbers, which leave it a range.
    pub fn is_rounded(&self) -> bool {
        let is_derived = matches!(self.origin, Origin::Derived(_));
        let point = self.number.as_ref().map(|number| number.interval.point());
        is_derived && point.is_some_and(|point| point.is_none()) && !self.points_beyond()
    }
}

/// A loop and not `filter_map`, which would carry a datum through two more copies.
fn data<'a>(series: &case::Series, voice: &Voice<'a>) -> Vec<Datum<'a>> {
    let mut data = Vec::new();
    for declared in &series.data {
        data.extend(datum(declared, voice));
    }
    data
}

fn datum<'a>(declared: &case::Datum, voice: &Voice<'a>) -> Option<Datum<'a>> {
    let origin = Origin::of(voice.case, &declared.of)?;
    let id = &declared.of;
    let number = measure::number(voice.case, id);
    let caveat = caveat(voice, id);
    let standing = voice.rank_of(id).map(|rank| standing(voice, rank));
    Some(Datum {
        role: declared.role,
        label: voice.label(id),
        written: number.as_ref().map(|number| voice.number(number)),
        number,
        period: voice.period(id),
        spoken: spoken(voice, id, standing.as_ref(), caveat.as_deref()),
        standing,
        caveat,
        origin,
    })
}

fn spoken(
    voice: &Voice<'_>,
    id: &case::Id,
    standing: Option<&Standing>,
    caveat: Option<&str>,
) -> String {
    let mut parts = vec![voice.spoken(id)];
    if let Some(standing) = standing {
        parts.extend([standing.scope.clone(), standing.set_words.clone()]);
    }
    parts.extend(caveat.map(str::to_owned));
    voice.enumerate(&parts)
}

fn standing(voice: &Voice<'_>, rank: &case::Rank) -> Standing {
    let among = voice.among(&rank.scope, rank.set_size);
    Standing {
        position: rank.position,
        ordinal: voice.ordinal(rank),
        of: voice.text(&rank.of),
        set_words: voice.size_of(&among),
        scope: voice.scope_of(&among),
        set_size: rank.set_size,
    }
}

/// What must be said of a number beside it: that it is derived, a goal, or a share of what is not stated.
pub fn caveat(voice: &Voice<'_>, id: &case::Id) -> Option<String> {
    if voice.case.derived(id).is_some() {
        return Some(Message::Derived.text(voice.language).to_owned());
    }
    let figure = voice.case.figure(id)?;
    let status = match figure.status {
        ObservationStatus::Actual => None,
        ObservationStatus::Target => Some(Message::StatusTarget),
        ObservationStatus::Ambiguous => Some(Message::StatusAmbiguous),
    };
    let base = match figure.denominator {
        Denominator::NotStated => Some(Message::DenominatorNotStated),
        Denominator::None | Denominator::Figure(_) => None,
    };
    let mut words = Vec::new();
    for message in [status, base].into_iter().flatten() {
        words.push(message.text(voice.language).to_owned());
    }
    (!words.is_empty()).then(|| voice.enumerate(&words))
}

/// The charts of a case, in the order it declares them.
pub fn plans<'a>(case: &'a Case, voice: Voice<'a>) -> Vec<Plan<'a>> {
    case.charts.iter().map(|chart| plan(chart, voice)).collect()
}
