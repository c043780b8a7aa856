//! Everything an exported table says of one figure, derived value or claim, and the tables made of that.

use super::digest;
use super::table::{Column, Table};
use crate::case::{
    Claim, DatumRole, Denominator, Derived, Figure, Id, ObservationStatus, Quote, Rank,
};
use crate::chart::{self, Plan};
use crate::measure::{self, Number, Origin};
use crate::provenance::{self, Index, Trace};
use crate::quantity::{self, Decimal, Interval};
use crate::wording::Voice;
use std::ops::Bound;

/// A case with what its tables need besides: its quotes traced, its text digested.
#[derive(Clone, Debug)]
pub struct Facts<'a> {
    voice: Voice<'a>,
    index: Index,
    text_sha256: String,
}

impl<'a> Facts<'a> {
    /// Looks for every quote and digests the text.
    pub fn new(voice: Voice<'a>) -> Self {
        Self {
            index: provenance::traces(voice.case),
            text_sha256: digest::sha256(voice.case.text.as_bytes()),
            voice,
        }
    }

    /// All figures, derived values and claims of the case, in its order.
    pub fn figures(&self) -> Table {
        let case = self.voice.case;
        let claims = case.claims.iter().map(|claim| &claim.id);
        Table {
            columns: Column::of_record().to_vec(),
            rows: case
                .value_ids()
                .chain(claims)
                .map(|id| self.row(id))
                .collect(),
        }
    }

    /// The data of one chart, in reading order.
    pub fn chart(&self, plan: &Plan<'_>) -> Table {
        self.charts(std::slice::from_ref(plan))
    }

    /// The data of several charts, one after the other.
    pub fn charts(&self, plans: &[Plan<'_>]) -> Table {
        let rows = plans.iter().flat_map(|plan| self.rows(plan));
        Table {
            columns: Column::ALL.to_vec(),
            rows: rows.collect(),
        }
    }

    fn rows(&self, plan: &Plan<'_>) -> Vec<Vec<String>> {
        let mut rows = Vec::new();
        for (series, data) in plan.series.iter().enumerate() {
            for (place, datum) in data.data.iter().enumerate() {
                let mut row = vec![
                    plan.chart.id.to_string(),
                    (series + 1).to_string(),
                    data.label.clone(),
                    (place + 1).to_string(),
                    role(datum.role).to_owned(),
                ];
                row.extend(self.row(datum.origin.id()));
                rows.push(row);
            }
        }
        rows
    }

    fn row(&self, id: &Id) -> Vec<String> {
        let record = Record::new(self, id);
        let cells = Column::of_record().iter();
        cells
            .map(|column| record.cell(*column).unwrap_or_default())
            .collect()
    }
}

/// One figure, derived value or claim.
struct Record<'a> {
    facts: &'a Facts<'a>,
    id: &'a Id,
    figure: Option<&'a Figure>,
    derived: Option<&'a Derived>,
    claim: Option<&'a Claim>,
    number: Option<Number<'a>>,
}

impl<'a> Record<'a> {
    fn new(facts: &'a Facts<'_>, id: &'a Id) -> Self {
        let case = facts.voice.case;
        Self {
            facts,
            id,
            figure: case.figure(id),
            derived: case.derived(id),
            claim: case.claim(id),
            number: measure::number(case, id),
        }
    }

    /// What stands in a column; `None` where there is nothing to say.
    fn cell(&self, column: Column) -> Option<String> {
        let voice = &self.facts.voice;
        let rank = voice.rank_of(self.id);
        match column {
            // Which datum of which chart it is, the chart says.
            Column::Chart | Column::Series | Column::SeriesLabel | Column::Datum | Column::Role => {
                None
            }
            Column::Id => Some(self.id.to_string()),
            Column::Kind => Some(self.kind()?.0.to_owned()),
            Column::Theme => self.theme().map(Id::to_string),
            Column::Concept => self.concept().map(Id::to_string),
            Column::Entity => self.entity().map(Id::to_string),
            Column::Label => Some(voice.label(self.id)),
            Column::Value => self.value(),
            Column::Decimals => Some(self.number.as_ref()?.quantity?.decimals.to_string()),
            Column::Unit => Some(self.number.as_ref()?.unit.id.to_string()),
            Column::UnitEditorial => Some(self.number.as_ref()?.unit_editorial.to_string()),
            Column::Comparator => self.comparator(),
            Column::Approximate => self.approximate().map(|near| near.to_string()),
            Column::Qualifier => self.figure?.qualifier_text.clone(),
            Column::LowerBound => bound(self.bounds()?.lower),
            Column::UpperBound => bound(self.bounds()?.upper),
            Column::UpperIncluded => included(self.bounds()?.upper),
            Column::Period => self.period(),
            Column::Status => Some(status(self.figure?.status).to_owned()),
            Column::IsShare => Some((self.figure?.denominator != Denominator::None).to_string()),
            Column::Denominator => self.denominator(),
            Column::IsPartOf => self.figure?.is_part_of.as_ref().map(Id::to_string),
            Column::Provenance => Some(self.kind()?.1.to_owned()),
            Column::Formula => self.derived.map(|derived| derived.formula.to_string()),
            Column::Inputs => self.derived.map(inputs),
            Column::RankPosition => rank.map(|rank| rank.position.to_string()),
            Column::RankOf => rank.map(|rank| voice.text(&rank.of)),
            Column::RankScope => self.scope(rank),
            Column::RankSetSize => self.set_size(rank).map(|size| size.to_string()),
            Column::RankQuote => rank.map(|rank| rank.quote.exact.clone()),
            Column::QuoteExact => self.quote().map(|quote| quote.exact.clone()),
            Column::QuotePrefix => self.quote().map(|quote| quote.prefix.clone()),
            Column::QuoteSuffix => self.quote().map(|quote| quote.suffix.clone()),
            Column::QuoteAlso => self.figure.map(also),
            Column::QuoteFound => self.trace().map(|trace| found(trace).to_owned()),
            Column::Start => Some(self.trace()?.span()?.start.to_string()),
            Column::End => Some(self.trace()?.span()?.end.to_string()),
            Column::TextSha256 => Some(self.facts.text_sha256.clone()),
            Column::Displayed => self
                .number
                .as_ref()
                .map(|number| voice.number(number).text()),
            Column::RankDisplayed => rank.map(|rank| voice.ordinal(rank)),
            Column::Caveat => chart::caveat(voice, self.id),
            Column::Note => voice.note(self.id),
        }
    }

    /// Its kind, and how such a one comes from the report.
    fn kind(&self) -> Option<(&'static str, &'static str)> {
        Some(match Origin::of(self.facts.voice.case, self.id)? {
            Origin::Quoted(_) => ("stated", "prov:wasQuotedFrom"),
            Origin::Derived(_) => ("derived", "prov:wasDerivedFrom"),
            Origin::Claimed(_) => ("claim", "prov:wasQuotedFrom"),
        })
    }

    fn theme(&self) -> Option<&'a Id> {
        let figure = self.figure.map(|figure| &figure.theme);
        let derived = self.derived.map(|derived| &derived.theme);
        figure.or(derived).or(self.claim.map(|claim| &claim.theme))
    }

    fn concept(&self) -> Option<&'a Id> {
        let figure = self.figure.map(|figure| &figure.concept);
        figure.or(self.derived.map(|derived| &derived.concept))
    }

    /// Among whom, also of what sets somebody apart without a place.
    fn scope(&self, rank: Option<&Rank>) -> Option<String> {
        let scope = rank.map(|rank| &rank.scope);
        let scope = scope.or(self.claim.map(|claim| &claim.scope))?;
        Some(self.facts.voice.text(scope)).filter(|scope| !scope.is_empty())
    }

    fn set_size(&self, rank: Option<&Rank>) -> Option<u32> {
        match rank {
            Some(rank) => rank.set_size,
            None => self.claim?.set_size,
        }
    }

    fn entity(&self) -> Option<&'a Id> {
        let figure = self.figure.map(|figure| &figure.entity);
        figure.or(self.claim.map(|claim| &claim.entity))
    }

    fn quote(&self) -> Option<&'a Quote> {
        let figure = self.figure.map(|figure| &figure.quote);
        figure.or(self.claim.map(|claim| &claim.quote))
    }

    fn trace(&self) -> Option<Trace> {
        self.facts.index.statement(self.id)
    }

    /// A stated value as the case file has it, a derived one with no more digits than it bears.
    fn value(&self) -> Option<String> {
        let quantity = self.number.as_ref()?.quantity?;
        Some(match self.derived {
            Some(_) => quantity.printed(),
            None => quantity.value.to_string(),
        })
    }

    fn comparator(&self) -> Option<String> {
        let stated = self.figure.and_then(|figure| figure.comparator);
        let quantity = self.number.as_ref().and_then(|number| number.quantity);
        let comparator = stated.or(quantity.and_then(|quantity| quantity.qualifier.comparator));
        comparator.map(|comparator| comparator.code().to_owned())
    }

    /// Of a figure without a single value (幾, 數十) as well.
    fn approximate(&self) -> Option<bool> {
        let quantity = self.number.as_ref()?.quantity;
        let computed = quantity.map(|quantity| quantity.qualifier.approximate);
        self.figure.map(|figure| figure.approximate).or(computed)
    }

    /// Those that the text states; of a derived value, those that the rounding of its inputs leaves it on both sides.
    fn bounds(&self) -> Option<Interval> {
        let number = self.number.as_ref()?;
        let left = || {
            self.derived?;
            let plain = number.quantity?.qualifier.comparator.is_none();
            plain.then(|| outwards(&number.interval))?
        };
        number.bounds.or_else(left)
    }

    fn period(&self) -> Option<String> {
        let figure = self.figure.and_then(|figure| figure.period);
        let derived = self.derived.and_then(|derived| derived.period);
        let claim = self.claim.and_then(|claim| claim.period);
        figure
            .or(derived)
            .or(claim)
            .map(|period| period.to_string())
    }

    fn denominator(&self) -> Option<String> {
        match &self.figure?.denominator {
            Denominator::None | Denominator::NotStated => None,
            Denominator::Figure(id) => Some(id.to_string()),
        }
    }
}

fn bound(bound: Bound<Decimal>) -> Option<String> {
    match bound {
        Bound::Included(value) | Bound::Excluded(value) => Some(value.to_string()),
        Bound::Unbounded => None,
    }
}

fn included(upper: Bound<Decimal>) -> Option<String> {
    match upper {
        Bound::Included(_) => Some(true.to_string()),
        Bound::Excluded(_) => Some(false.to_string()),
        Bound::Unbounded => None,
    }
}

/// An interval with both ends taken, rounded outwards to what a reader can use; none of a single value.
fn outwards(interval: &Interval) -> Option<Interval> {
    let (Bound::Included(low), Bound::Included(high)) = (interval.lower, interval.upper) else {
        return None;
    };
    if low == high {
        return None;
    }
    let low = quantity::floor_to(low, FINEST).normalize();
    let high = (-quantity::floor_to(-high, FINEST)).normalize();
    Interval::new(Bound::Included(low), Bound::Included(high))
}

/// The most places behind the point of a bound that was computed.
const FINEST: u32 = 6;

fn inputs(derived: &Derived) -> String {
    let pairs = derived.inputs.iter();
    let pairs: Vec<_> = pairs.map(|(name, id)| format!("{name}={id}")).collect();
    pairs.join("; ")
}

fn also(figure: &Figure) -> String {
    let words: Vec<_> = figure
        .also
        .iter()
        .map(|quote| quote.exact.as_str())
        .collect();
    words.join(" / ")
}

const fn found(trace: Trace) -> &'static str {
    match trace {
        Trace::Found(_) => "found",
        Trace::Moved(_) => "moved",
        Trace::Missing => "missing",
        Trace::Ambiguous(_) => "ambiguous",
    }
}

const fn status(status: ObservationStatus) -> &'static str {
    match status {
        ObservationStatus::Actual => "actual",
        ObservationStatus::Target => "target",
        ObservationStatus::Ambiguous => "ambiguous",
    }
}

const fn role(role: DatumRole) -> &'static str {
    match role {
        DatumRole::Value => "value",
        DatumRole::Whole => "whole",
        DatumRole::Part => "part",
        DatumRole::Remainder => "remainder",
        DatumRole::Share => "share",
        DatumRole::Before => "before",
        DatumRole::After => "after",
        DatumRole::Change => "change",
        DatumRole::Band => "band",
        DatumRole::Total => "total",
        DatumRole::Row => "row",
    }
}
