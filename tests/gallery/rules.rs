//! What holds for every picture, whatever the data: words keep apart and inside, every datum is a mark with a name.

use crate::specimens::{State, specimen};
use crate::{Picture, each};
use casetrace::case::{ChartKind, DatumRole, ObservationStatus};
use casetrace::chart;
use casetrace::i18n::Language;
use casetrace::measure::Origin;
use casetrace::quantity::Comparator;
use casetrace::scene::{Bounds, Form, Ink, Item, Meaning, Role, SCALE, plot};
use casetrace::wording::Voice;

/// What a line of words may stick out by, in tenths of a pixel: the widths are assumed, and assumed wide.
const SLACK: i32 = 2 * SCALE;

/// Looks for faults in every picture and tells them all.
fn check(fault: impl Fn(&Picture<'_>) -> Vec<String>) {
    let mut faults = Vec::new();
    let mut pictures = 0;
    each(|picture| {
        pictures += 1;
        let found = fault(picture).into_iter();
        faults.extend(found.map(|fault| format!("{}: {fault}", picture.name)));
    });
    assert!(pictures > 500, "the gallery is drawn");
    assert!(
        faults.is_empty(),
        "{} faults\n{}",
        faults.len(),
        faults.join("\n")
    );
}

struct Words {
    item: usize,
    bounds: Bounds,
    words: String,
}

fn words(picture: &Picture<'_>) -> Vec<Words> {
    let items = picture.scene.items.iter().enumerate();
    let shapes = items.flat_map(|(item, it)| it.shapes.iter().map(move |shape| (item, shape)));
    let line = |(item, shape): (usize, &casetrace::scene::Shape)| match &shape.form {
        Form::Text(line) => Some(Words {
            item,
            bounds: shape.bounds(),
            words: line.words.clone(),
        }),
        Form::Rect(..) | Form::Line(_) | Form::Polygon(_) | Form::Circle(..) => None,
    };
    shapes.filter_map(line).collect()
}

#[test]
fn no_words_leave_the_picture() {
    check(|picture| {
        let (width, height) = (picture.scene.width * SCALE, picture.scene.height * SCALE);
        let leaves = |it: &Words| {
            let across = it.bounds.from.0 < -SLACK || it.bounds.to.0 > width + SLACK;
            across || it.bounds.from.1 < -SLACK || it.bounds.to.1 > height + SLACK
        };
        let outside = words(picture).into_iter().filter(leaves);
        outside
            .map(|it| {
                format!(
                    "“{}” at {:?}–{:?} of {width} × {height}",
                    it.words, it.bounds.from, it.bounds.to
                )
            })
            .collect()
    });
}

#[test]
fn no_shape_leaves_the_picture() {
    check(|picture| {
        let (width, height) = (picture.scene.width * SCALE, picture.scene.height * SCALE);
        let shapes = picture.scene.items.iter().flat_map(|item| &item.shapes);
        let leaves = |bounds: &Bounds| {
            bounds.from.0 < -SLACK
                || bounds.to.0 > width + SLACK
                || bounds.from.1 < -SLACK
                || bounds.to.1 > height + SLACK
        };
        let drawn = shapes.filter(|shape| !matches!(shape.form, Form::Text(_)));
        let outside = drawn.filter(|shape| leaves(&shape.bounds()));
        outside
            .map(|shape| format!("{:?} at {:?}", shape.ink, shape.bounds()))
            .collect()
    });
}

/// A line's box has air above and below the letters.
fn tight(bounds: &Bounds) -> Bounds {
    let air = (bounds.to.1 - bounds.from.1) / 6;
    Bounds {
        from: (bounds.from.0, bounds.from.1 + air),
        to: (bounds.to.0, bounds.to.1 - air),
    }
}

#[test]
fn no_words_cover_others() {
    check(|picture| {
        let all = words(picture);
        let mut faults = Vec::new();
        for (index, one) in all.iter().enumerate() {
            let covered = all[..index]
                .iter()
                .filter(|other| tight(&one.bounds).overlaps(tight(&other.bounds)));
            faults.extend(covered.map(|other| {
                let whose = if one.item == other.item {
                    "its own"
                } else {
                    "another's"
                };
                format!("“{}” covers {whose} “{}”", one.words, other.words)
            }));
        }
        faults
    });
}

/// Words stand in the band whose they are, or clear of it.
#[test]
fn no_edge_of_a_band_runs_through_its_own_words() {
    check(|picture| {
        let bands = picture
            .scene
            .items
            .iter()
            .enumerate()
            .filter_map(|(index, item)| {
                let of_band = |shape: &&casetrace::scene::Shape| {
                    shape.ink == Ink::Band && matches!(shape.form, Form::Rect(..))
                };
                let area = item.shapes.iter().find(of_band)?;
                Some((index, area.bounds()))
            });
        let all = words(picture);
        let mut faults = Vec::new();
        for (index, area) in bands {
            let own = all.iter().filter(|it| it.item == index);
            let cut = own.filter(|it| {
                let line = tight(&it.bounds);
                let across = area.from.0 <= line.from.0 && line.to.0 <= area.to.0;
                line.overlaps(area) && !across
            });
            faults.extend(cut.map(|it| format!("“{}” over {area:?}", it.words)));
        }
        faults
    });
}

fn marks<'a>(picture: &'a Picture<'_>) -> Vec<&'a Meaning> {
    picture.scene.marks().map(|(_, meaning)| meaning).collect()
}

#[test]
fn every_datum_is_a_mark_and_the_marks_are_in_reading_order() {
    check(|picture| {
        let ids = marks(picture)
            .into_iter()
            .map(|meaning| meaning.origin.id());
        let mut drawn: Vec<_> = ids.collect();
        drawn.dedup();
        // A row of unit cells is one mark, and the number of cells has one of its own.
        let told: Vec<_> = picture.plan.data().map(|datum| datum.origin.id()).collect();
        if drawn == told {
            Vec::new()
        } else {
            vec![format!("{drawn:?} drawn of {told:?}")]
        }
    });
}

#[test]
fn every_mark_has_a_name_that_keeps_the_qualifier() {
    check(|picture| {
        let case = picture.plan.voice.case;
        let own = picture.plan.voice.language == case.language;
        let mut faults = Vec::new();
        for meaning in marks(picture) {
            let figure = case.figure(meaning.origin.id());
            let word = figure.and_then(|figure| figure.qualifier_text.as_deref());
            if meaning.spoken.chars().count() < 3 || meaning.spoken.contains(['{', '}']) {
                faults.push(format!("“{}” is no name", meaning.spoken));
            }
            if word.is_some_and(|word| own && !meaning.spoken.contains(word)) {
                faults.push(format!("“{}” lost {word:?}", meaning.spoken));
            }
        }
        faults
    });
}

/// How each language says that the true value lies beyond or near the written one.
const QUALIFIED: [(Language, [&str; 3]); 3] = [
    (Language::Traditional, ["超過", "不足", "約"]),
    (Language::Simplified, ["超过", "不足", "约"]),
    (Language::English, ["more than", "under", "about"]),
];

#[test]
fn a_qualifier_is_said_in_every_language() {
    let states = ["-up-", "-down-", "-near-"];
    check(|picture| {
        let Some(state) = states.iter().position(|state| picture.name.contains(state)) else {
            return Vec::new();
        };
        let language = picture.plan.voice.language;
        let (_, words) = QUALIFIED
            .iter()
            .find(|(other, _)| *other == language)
            .unwrap();
        let said = marks(picture)
            .iter()
            .any(|meaning| meaning.spoken.to_lowercase().contains(words[state]));
        let shown = crate::rules::words(picture)
            .iter()
            .any(|it| it.words.to_lowercase().contains(words[state]));
        let mut faults = Vec::new();
        faults.extend((!said).then(|| format!("nobody says {}", words[state])));
        faults.extend((!shown).then(|| format!("nothing shows {}", words[state])));
        faults
    });
}

#[test]
fn a_figure_without_a_value_draws_no_length() {
    check(|picture| {
        let missing = |meaning: &Meaning| {
            let figure = picture.plan.voice.case.figure(meaning.origin.id());
            figure.is_some_and(|figure| figure.value.is_none() && figure.bounds.is_none())
        };
        let mut faults = Vec::new();
        for (item, meaning) in picture
            .scene
            .marks()
            .filter(|(_, meaning)| missing(meaning))
        {
            let solid = item.shapes.iter().filter(|shape| match &shape.form {
                Form::Rect(from, to) => from.0 != to.0 && from.1 != to.1,
                Form::Circle(..) | Form::Polygon(_) => true,
                Form::Line(_) | Form::Text(_) => false,
            });
            let inks: Vec<_> = solid.map(|shape| shape.ink).collect();
            faults.extend(
                (!inks.is_empty())
                    .then(|| format!("{} is drawn with {inks:?}", meaning.origin.id())),
            );
        }
        faults
    });
}

#[test]
fn a_chart_without_data_has_no_mark() {
    check(|picture| {
        let (data, marks) = (picture.plan.data().count(), picture.scene.marks().count());
        ((data == 0) != (marks == 0))
            .then(|| format!("{marks} marks"))
            .into_iter()
            .collect()
    });
}

#[test]
fn a_picture_has_a_sensible_size() {
    check(|picture| {
        let (width, height) = (picture.scene.width, picture.scene.height);
        (!(200..=1600).contains(&width)
            || !(20..=2400).contains(&height) && picture.plan.data().next().is_some())
        .then(|| format!("{width} × {height}"))
        .into_iter()
        .collect()
    });
}

/// Whether a shape covers ground: what of a picture a reader takes for an amount.
fn is_solid(shape: &casetrace::scene::Shape) -> bool {
    let stated = matches!(
        shape.ink,
        Ink::Mark | Ink::Part | Ink::After | Ink::Before | Ink::Rest | Ink::Derived
    );
    stated && !matches!(shape.form, Form::Text(_))
}

fn figure<'a>(picture: &Picture<'a>, meaning: &Meaning) -> Option<&'a casetrace::case::Figure> {
    picture.plan.voice.case.figure(meaning.origin.id())
}

#[test]
fn what_is_aimed_at_is_not_inked_as_if_it_were_so() {
    check(|picture| {
        let aimed = |meaning: &Meaning| {
            figure(picture, meaning).is_some_and(|it| it.status != ObservationStatus::Actual)
        };
        let marks = picture.scene.marks().filter(|(_, meaning)| aimed(meaning));
        let solid = marks.filter(|(item, _)| item.shapes.iter().any(is_solid));
        solid
            .map(|(_, meaning)| format!("{} is drawn solid", meaning.origin.id()))
            .collect()
    });
}

#[test]
fn what_is_derived_is_hollow_and_what_is_stated_is_not() {
    let filled = |item: &Item| {
        let stated = [Ink::Mark, Ink::Part, Ink::After, Ink::Before, Ink::Rest];
        item.shapes.iter().any(|shape| stated.contains(&shape.ink))
    };
    let hollow = |item: &Item| item.shapes.iter().any(|shape| shape.ink == Ink::Derived);
    check(|picture| {
        let wrong = picture
            .scene
            .marks()
            .filter(|(item, meaning)| match meaning.origin {
                Origin::Derived(_) => filled(item),
                Origin::Quoted(_) | Origin::Claimed(_) => hollow(item),
            });
        wrong
            .map(|(_, meaning)| format!("{:?}", meaning.origin))
            .collect()
    });
}

#[test]
fn what_is_aimed_at_is_called_so_in_the_picture() {
    check(|picture| {
        let caveats = picture.plan.data().filter(|datum| {
            datum
                .number
                .as_ref()
                .is_some_and(|number| number.status != ObservationStatus::Actual)
        });
        let shown: String = words(picture)
            .into_iter()
            .map(|it| it.words + " ")
            .collect();
        let first = |caveat: &str| {
            caveat
                .split([',', '，', ' '])
                .next()
                .unwrap_or_default()
                .to_owned()
        };
        let unsaid = caveats
            .filter_map(|datum| datum.caveat.as_deref())
            .map(first)
            .filter(|word| !shown.contains(word));
        unsaid.map(|word| format!("nothing shows {word}")).collect()
    });
}

/// Whether the item says a direction, and no part of the arrow is lost on a solid shape of the same colour.
fn shows_direction(item: &Item) -> bool {
    let solid: Vec<_> = item
        .shapes
        .iter()
        .filter(|shape| is_solid(shape))
        .map(casetrace::scene::Shape::bounds)
        .collect();
    let hidden = |bounds: &Bounds| {
        solid.iter().any(|it| {
            let across = it.from.0 - SCALE <= bounds.from.0 && bounds.to.0 <= it.to.0 + SCALE;
            across && it.from.1 - SCALE <= bounds.from.1 && bounds.to.1 <= it.to.1 + SCALE
        })
    };
    let mut open = item
        .shapes
        .iter()
        .filter(|shape| shape.ink == Ink::Open)
        .peekable();
    open.peek().is_some() && open.all(|shape| !hidden(&shape.bounds()))
}

#[test]
fn beyond_a_qualified_number_a_direction_can_be_seen() {
    check(|picture| {
        if !picture.plan.kind().draws_to_scale() {
            return Vec::new();
        }
        let beyond = |meaning: &Meaning| {
            figure(picture, meaning).is_some_and(|it| it.comparator.is_some() && it.value.is_some())
        };
        let marks = picture.scene.marks().filter(|(_, meaning)| beyond(meaning));
        let silent = marks.filter(|(item, _)| !shows_direction(item));
        silent
            .map(|(_, meaning)| format!("{} has no direction", meaning.origin.id()))
            .collect()
    });
}

/// Whether an arrow points to larger numbers, by the last leg of its shaft.
fn points_up(item: &Item, kind: ChartKind) -> Option<bool> {
    let shaft = item.shapes.iter().find(|shape| shape.ink == Ink::Open)?;
    match &shaft.form {
        Form::Line(points) => {
            let [.., before, tip] = points.as_slice() else {
                return None;
            };
            let upright = kind == ChartKind::Columns;
            Some(if upright {
                tip.1 < before.1
            } else {
                tip.0 > before.0
            })
        }
        Form::Rect(..) | Form::Polygon(_) | Form::Circle(..) | Form::Text(_) => None,
    }
}

#[test]
fn an_arrow_points_where_the_word_says_and_no_other_is_drawn() {
    check(|picture| {
        let kind = picture.plan.kind();
        if !kind.draws_to_scale() {
            return Vec::new();
        }
        let data = picture.plan.data().zip(picture.scene.marks());
        let wrong = data.filter(|(datum, (item, _))| {
            let quantity = datum.number.as_ref().and_then(|number| number.quantity);
            let word = quantity.and_then(|quantity| quantity.qualifier.comparator);
            let up = |it| matches!(it, Comparator::Greater | Comparator::GreaterOrEqual);
            let drawn = item.shapes.iter().any(|shape| shape.ink == Ink::Open);
            // A change or a share is only said: no place of the picture stands for it.
            drawn && points_up(item, kind) != word.map(up)
        });
        wrong
            .map(|(_, (_, meaning))| format!("{} points elsewhere", meaning.origin.id()))
            .collect()
    });
}

#[test]
fn no_range_is_drawn_that_the_words_do_not_give() {
    check(|picture| {
        let stated = picture
            .scene
            .marks()
            .filter(|(_, meaning)| matches!(meaning.origin, Origin::Quoted(_)));
        let ranges = stated.filter(|(item, _)| {
            item.shapes.iter().any(|shape| {
                shape.ink == Ink::Derived && shape.bounds().to.0 > shape.bounds().from.0 + SCALE
            })
        });
        ranges
            .map(|(_, meaning)| format!("{} has a range", meaning.origin.id()))
            .collect()
    });
}

/// Whether an item is one bar across the picture, which counts nothing.
fn is_bar(item: &Item, width: i32) -> bool {
    let wide = |shape: &casetrace::scene::Shape| match &shape.form {
        Form::Rect(from, to) => to.0 - from.0 == width * SCALE,
        Form::Line(_) | Form::Polygon(_) | Form::Circle(..) | Form::Text(_) => false,
    };
    item.shapes.iter().any(wide)
}

#[test]
fn a_count_is_drawn_in_full_or_not_at_all() {
    check(|picture| {
        let counts = matches!(picture.plan.kind(), ChartKind::Cells | ChartKind::Dots);
        let total = picture
            .plan
            .data()
            .find(|datum| datum.role == DatumRole::Total);
        let case = picture.plan.voice.case;
        let written = |id: &casetrace::case::Id| {
            let derived = case.derived(id).map(|derived| derived.value);
            derived
                .or_else(|| case.figure(id)?.value)?
                .normalize()
                .to_string()
                .parse::<usize>()
                .ok()
        };
        let mut faults = Vec::new();
        for (item, meaning) in picture.scene.marks().filter(|_| counts) {
            let drawn = item
                .shapes
                .iter()
                .filter(|shape| !matches!(shape.form, Form::Text(_) | Form::Line(_)))
                .count();
            let of = total.map_or(meaning.origin.id(), |datum| datum.origin.id());
            let expected = written(of);
            faults.extend(
                (drawn > 0 && Some(drawn) != expected && !is_bar(item, picture.scene.width))
                    .then(|| format!("{drawn} drawn of {expected:?}")),
            );
        }
        faults
    });
}

#[test]
fn a_place_in_a_set_of_stated_size_has_no_open_end() {
    check(|picture| {
        let mut faults = Vec::new();
        for (datum, (item, _)) in picture
            .plan
            .data()
            .zip(picture.scene.marks())
            .filter(|_| picture.plan.kind() == ChartKind::Strip)
        {
            let size = datum
                .standing
                .as_ref()
                .and_then(|standing| standing.set_size);
            let open = item.shapes.iter().chain(
                picture
                    .scene
                    .items
                    .iter()
                    .filter(|it| it.role == Role::Scaffold)
                    .flat_map(|it| &it.shapes),
            );
            let open = open.filter(|shape| shape.ink == Ink::Open).count();
            let only = picture.plan.data().count() == 1;
            faults.extend(
                (only && size.is_some_and(|size| size <= 8) && open > 0)
                    .then(|| "its strip goes on".to_owned()),
            );
        }
        faults
    });
}

#[test]
fn a_chart_without_data_has_no_axis() {
    check(|picture| {
        let empty = picture.plan.data().next().is_none();
        words(picture)
            .into_iter()
            .filter(|_| empty)
            .map(|it| format!("“{}” of nothing", it.words))
            .collect()
    });
}

#[test]
fn an_axis_counts_points_by_the_hundredth_and_does_not_call_them_per_cent() {
    let read = |name: &str| std::fs::read_to_string(format!("{}/{name}", crate::GALLERY)).unwrap();
    let (case, text) = (read("case.json"), read("text.txt"));
    let axis = |case: &str| {
        let case = casetrace::case::load(case, &text).unwrap();
        let chart = specimen(&case, ChartKind::Band, State::Plain).unwrap();
        let voice = Voice {
            case: &case,
            language: Language::Traditional,
            money: None,
        };
        let plan = chart::plan(&chart, voice);
        let scene = plot::draw(&plan, plot::WIDTHS[0]);
        let shapes = scene.items.iter().flat_map(|item| item.shapes.clone());
        let shapes = shapes.filter(|shape| shape.ink == Ink::Axis);
        let words = shapes.filter_map(|shape| match shape.form {
            Form::Text(line) => Some(line.words),
            Form::Rect(..) | Form::Line(_) | Form::Polygon(_) | Form::Circle(..) => None,
        });
        words.collect::<Vec<_>>()
    };
    let shares = axis(&case);
    let label = "\"kind\": \"ratio\", \"label\": \"%\"";
    let points = axis(&case.replace(label, "\"kind\": \"ratio\", \"label\": \"個百分點\""));
    assert!(
        shares.len() > 3 && shares.iter().all(|it| it.ends_with('%')),
        "{shares:?}"
    );
    let without: Vec<_> = shares.iter().map(|it| it.trim_end_matches('%')).collect();
    assert_eq!(points, without);
}

#[test]
fn in_an_open_set_no_place_is_drawn_beyond_the_one_taken() {
    check(|picture| {
        let mut faults = Vec::new();
        for datum in picture.plan.data() {
            let standing = datum.standing.as_ref();
            let Some(standing) = standing.filter(|it| it.set_size.is_none()) else {
                continue;
            };
            let item = picture.scene.items.iter().find(
                |item| matches!(&item.role, Role::Mark(meaning) if meaning.origin == datum.origin),
            );
            let shapes = item.map_or(&[][..], |item| &item.shapes);
            let beyond = (standing.position + 1).to_string();
            let drawn = shapes.iter().any(|shape| {
                matches!(&shape.form, Form::Text(line) if line.words == beyond && picture.plan.kind() == ChartKind::Strip)
            });
            faults.extend(drawn.then(|| format!("a place {beyond} after {}", standing.position)));
        }
        faults
    });
}
