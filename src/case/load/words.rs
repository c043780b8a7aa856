//! The words of the case file that come from closed lists.

use crate::case::reader::{Words, words};
use crate::case::{
    ChartKind, ClaimKind, DatumRole, NonFigureReason, ObservationStatus, PassageRole, Relation,
    UnitKind, Verdict,
};

pub(super) const UNIT_KINDS: &Words<UnitKind> = words!(UnitKind:
    "money" Money,
    "ratio" Ratio,
    "length" Length,
    "count" Count,
    "duration" Duration
);

pub(super) const PASSAGE_ROLES: &Words<PassageRole> = words!(PassageRole:
    "heading" Heading,
    "subheading" Subheading,
    "paragraph" Paragraph
);

pub(super) const STATUSES: &Words<ObservationStatus> = words!(ObservationStatus:
    "actual" Actual,
    "target" Target,
    "ambiguous" Ambiguous
);

pub(super) const CLAIM_KINDS: &Words<ClaimKind> = words!(ClaimKind:
    "award" Award,
    "first" First,
    "record" Record,
    "rank" Rank,
    "practice" Practice,
    "recognition" Recognition,
    "outcome" Outcome
);

pub(super) const RELATIONS: &Words<Relation> = words!(Relation:
    "within" Within,
    "<" Less,
    "<=" LessOrEqual,
    "=" Equal
);

pub(super) const VERDICTS: &Words<Verdict> = words!(Verdict:
    "consistent" Consistent,
    "inconsistent" Inconsistent,
    "partly" Partly,
    "uncheckable" Uncheckable
);

pub(super) const REASONS: &Words<NonFigureReason> = words!(NonFigureReason:
    "code" Code,
    "name" Name,
    "slogan" Slogan,
    "section" Section,
    "lexical" Lexical,
    "grade" Grade,
    "enumeration" Enumeration
);

pub(super) const CHART_KINDS: &Words<ChartKind> = words!(ChartKind:
    "columns" Columns,
    "band" Band,
    "part-whole" PartWhole,
    "number" Number,
    "dumbbell" Dumbbell,
    "meter" Meter,
    "cells" Cells,
    "panels" Panels,
    "strip" Strip,
    "dots" Dots
);

pub(super) const DATUM_ROLES: &Words<DatumRole> = words!(DatumRole:
    "value" Value,
    "whole" Whole,
    "part" Part,
    "remainder" Remainder,
    "share" Share,
    "before" Before,
    "after" After,
    "change" Change,
    "band" Band,
    "total" Total,
    "row" Row
);
