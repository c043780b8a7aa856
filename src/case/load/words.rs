//! The words of the case file that come from closed lists.

use crate::case::reader::Words;
use crate::case::{
    ChartKind, ClaimKind, DatumRole, NonFigureReason, ObservationStatus, PassageRole, Relation,
    UnitKind, Verdict,
};

pub(super) const UNIT_KINDS: &Words<UnitKind> = &Words {
    first: ("money", UnitKind::Money),
    others: &[
        ("ratio", UnitKind::Ratio),
        ("length", UnitKind::Length),
        ("count", UnitKind::Count),
        ("duration", UnitKind::Duration),
    ],
};

pub(super) const PASSAGE_ROLES: &Words<PassageRole> = &Words {
    first: ("heading", PassageRole::Heading),
    others: &[
        ("subheading", PassageRole::Subheading),
        ("paragraph", PassageRole::Paragraph),
    ],
};

pub(super) const STATUSES: &Words<ObservationStatus> = &Words {
    first: ("actual", ObservationStatus::Actual),
    others: &[
        ("target", ObservationStatus::Target),
        ("ambiguous", ObservationStatus::Ambiguous),
    ],
};

pub(super) const CLAIM_KINDS: &Words<ClaimKind> = &Words {
    first: ("award", ClaimKind::Award),
    others: &[
        ("first", ClaimKind::First),
        ("record", ClaimKind::Record),
        ("rank", ClaimKind::Rank),
        ("practice", ClaimKind::Practice),
        ("recognition", ClaimKind::Recognition),
        ("outcome", ClaimKind::Outcome),
    ],
};

pub(super) const RELATIONS: &Words<Relation> = &Words {
    first: ("within", Relation::Within),
    others: &[
        ("<", Relation::Less),
        ("<=", Relation::LessOrEqual),
        ("=", Relation::Equal),
    ],
};

pub(super) const VERDICTS: &Words<Verdict> = &Words {
    first: ("consistent", Verdict::Consistent),
    others: &[
        ("inconsistent", Verdict::Inconsistent),
        ("partly", Verdict::Partly),
        ("uncheckable", Verdict::Uncheckable),
    ],
};

pub(super) const REASONS: &Words<NonFigureReason> = &Words {
    first: ("code", NonFigureReason::Code),
    others: &[
        ("name", NonFigureReason::Name),
        ("slogan", NonFigureReason::Slogan),
        ("section", NonFigureReason::Section),
        ("lexical", NonFigureReason::Lexical),
        ("grade", NonFigureReason::Grade),
        ("enumeration", NonFigureReason::Enumeration),
    ],
};

pub(super) const CHART_KINDS: &Words<ChartKind> = &Words {
    first: ("columns", ChartKind::Columns),
    others: &[
        ("band", ChartKind::Band),
        ("part-whole", ChartKind::PartWhole),
        ("number", ChartKind::Number),
        ("dumbbell", ChartKind::Dumbbell),
        ("meter", ChartKind::Meter),
        ("cells", ChartKind::Cells),
        ("panels", ChartKind::Panels),
        ("strip", ChartKind::Strip),
        ("dots", ChartKind::Dots),
    ],
};

pub(super) const DATUM_ROLES: &Words<DatumRole> = &Words {
    first: ("value", DatumRole::Value),
    others: &[
        ("whole", DatumRole::Whole),
        ("part", DatumRole::Part),
        ("remainder", DatumRole::Remainder),
        ("share", DatumRole::Share),
        ("before", DatumRole::Before),
        ("after", DatumRole::After),
        ("change", DatumRole::Change),
        ("band", DatumRole::Band),
        ("total", DatumRole::Total),
        ("row", DatumRole::Row),
    ],
};
