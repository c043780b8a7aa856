//! What the build asks of a case beyond what the page's loader must know: that its file keeps the schema, so that a field
//! misspelt is not passed over, that no field stands twice, that every slot names something the case declares, and that
//! no scale is shared by unlike things.

use boon::{Compiler, Schemas};
use casetrace::case::{Case, Chart, ChartKind, DatumRole, Piece, Template};
use casetrace::{measure, take};
use serde_json::Value;

use crate::keys;

/// The first fault of a case file, in words; `None` for a sound one. What does not parse is the loader's to tell.
pub(crate) fn fault(json: &str) -> Option<String> {
    let case: Value = serde_json::from_str(json).ok()?;
    let twice = keys::twice(json).map(|path| format!("{path}: stands twice; keep one of the two"));
    twice
        .or_else(|| against_schema(&case))
        .or_else(|| against_names(&case))
        .or_else(|| against_signs(&case))
}

/// Characters that steer a device, which HTML does not hand on as they are. A line may end.
fn against_signs(case: &Value) -> Option<String> {
    let mut fault = None;
    walk(case, "", &mut |path, words| {
        if words.contains(|it: char| it.is_control() && it != '\n') {
            fault.get_or_insert(format!("{path}: take the control character out"));
        }
    });
    fault
}

fn against_schema(case: &Value) -> Option<String> {
    let schema = serde_json::from_str(take::SCHEMA).ok()?;
    let (mut all, mut compiler) = (Schemas::new(), Compiler::new());
    compiler.add_resource(take::SCHEMA_NAME, schema).ok()?;
    let root = compiler.compile(take::SCHEMA_NAME, &mut all).ok()?;
    let error = all.validate(case, root).err()?;
    Some(error.to_string())
}

/// A slot that names nothing would be an empty place in a sentence.
fn against_names(case: &Value) -> Option<String> {
    let declared = declared(case);
    let mut fault = None;
    walk(case, "", &mut |path, words| {
        if let Ok(template) = Template::parse(words) {
            let ids = template.pieces().iter().filter_map(Piece::id);
            let unknown = |id: &str| !declared.iter().any(|one| one == id);
            for id in ids.filter(|id| unknown(id.as_str())) {
                let told = format!("{path}: nothing is called “{id}”; correct the slot {{{id}}}");
                fault.get_or_insert(told);
            }
        }
    });
    fault
}

/// The first fault of a case that loads: numbers of unlike units on one scale, a chart without what it is made of, or a
/// part of itself.
pub(crate) fn unlike(case: &Case) -> Option<String> {
    let own = case.figures.iter();
    let own = own.filter(|it| it.is_part_of.as_ref() == Some(&it.id));
    let mut own = own.map(|it| format!("figure {}, isPartOf: it is no part of itself", it.id));
    own.next().or_else(|| {
        let mut charts = case.charts.iter();
        charts.find_map(|chart| mixed(case, chart).or_else(|| roleless(chart)))
    })
}

/// Which datum a chart lacks, without which nothing of it could be drawn.
fn roleless(chart: &Chart) -> Option<String> {
    let (wanted, words): (&[DatumRole], _) = match chart.kind {
        ChartKind::Dumbbell => (&[DatumRole::Before, DatumRole::After], "before and after"),
        ChartKind::PartWhole => (&[DatumRole::Whole, DatumRole::Part], "whole and part"),
        ChartKind::Cells => (&[DatumRole::Total], "total"),
        ChartKind::Columns
        | ChartKind::Band
        | ChartKind::Number
        | ChartKind::Meter
        | ChartKind::Panels
        | ChartKind::Strip
        | ChartKind::Dots => return None,
    };
    let has = |role: &DatumRole| {
        let mut data = chart.series.iter().flat_map(|series| &series.data);
        data.any(|datum| datum.role == *role)
    };
    let lacks = !wanted.iter().all(has);
    lacks.then(|| format!("chart {}: give its data the role {words}", chart.id))
}

/// Which unit a chart sets on the scale of another.
fn mixed(case: &Case, chart: &Chart) -> Option<String> {
    if !shares_a_scale(chart.kind) {
        return None;
    }
    let data = chart.series.iter().flat_map(|series| &series.data);
    // These are words beside the picture.
    let drawn = data.filter(|it| !matches!(it.role, DatumRole::Share | DatumRole::Change));
    let units = drawn.filter_map(|it| Some(&measure::number(case, &it.of)?.unit.id));
    let mut units: Vec<_> = units.collect();
    units.dedup();
    let [first, other, ..] = units.as_slice() else {
        return None;
    };
    Some(format!(
        "chart {}: {other} on a scale of {first}; show unlike things as panels",
        chart.id
    ))
}

/// Whether all data of a chart of that kind lie on one scale.
const fn shares_a_scale(kind: ChartKind) -> bool {
    match kind {
        ChartKind::Columns | ChartKind::Band | ChartKind::PartWhole | ChartKind::Meter => true,
        ChartKind::Number
        | ChartKind::Dumbbell
        | ChartKind::Cells
        | ChartKind::Panels
        | ChartKind::Strip
        | ChartKind::Dots => false,
    }
}

/// The names of all figures, derived values and claims.
fn declared(case: &Value) -> Vec<String> {
    let lists = ["figures", "derived", "claims"].map(|list| case[list].as_array());
    let items = lists.into_iter().flatten().flatten();
    let names = items.filter_map(|item| item["id"].as_str());
    names.map(str::to_owned).collect()
}

/// Every string that may hold slots, with its place; quotes and formulas are the report's and arithmetic.
fn walk(value: &Value, path: &str, look: &mut impl FnMut(&str, &str)) {
    match value {
        Value::String(words) => look(path, words),
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                walk(item, &format!("{path}[{index}]"), look);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                if !matches!(name.as_str(), "quote" | "formula" | "inputs" | "tests") {
                    walk(field, &format!("{path}/{name}"), look);
                }
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place;
    use std::fs;

    fn fixture() -> Value {
        let path = place::root().join("tests/fixture/case.json");
        serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
    }

    #[test]
    fn a_sound_case_has_no_fault() {
        assert_eq!(fault(&fixture().to_string()), None);
    }

    fn unlike_in(case: &Value) -> Option<String> {
        let text = fs::read_to_string(place::root().join("tests/fixture/text.txt")).unwrap();
        unlike(&casetrace::case::load(&case.to_string(), &text).unwrap())
    }

    #[test]
    fn unlike_things_share_no_scale() {
        assert_eq!(unlike_in(&fixture()), None);
        let mut case = fixture();
        case["charts"][0]["series"][0]["data"][0]["of"] = "mileage".into();
        let told = unlike_in(&case).unwrap();
        assert!(told.starts_with("chart visit-columns: "), "{told}");
        assert!(told.contains("distance"), "{told}");
    }

    #[test]
    fn a_chart_that_could_draw_nothing_is_told_what_it_lacks() {
        let mut case = fixture();
        let charts = case["charts"].as_array_mut().unwrap();
        let chart = charts.iter_mut().find(|it| it["kind"] == "dumbbell");
        chart.unwrap()["series"][0]["data"][0]["role"] = "value".into();
        let told = unlike_in(&case).unwrap();
        assert_eq!(
            told,
            "chart waiting: give its data the role before and after"
        );
    }

    #[test]
    fn nothing_is_a_part_of_itself() {
        let mut case = fixture();
        case["figures"][0]["isPartOf"] = case["figures"][0]["id"].clone();
        assert!(unlike_in(&case).unwrap().starts_with("figure centres"));
    }

    #[test]
    fn a_field_misspelt_is_told_by_its_name() {
        let mut case = fixture();
        let figure = case["figures"][0].as_object_mut().unwrap();
        let word = figure.remove("qualifierText").unwrap();
        figure.insert("qualifierTxt".to_owned(), word);
        let told = fault(&case.to_string()).unwrap();
        assert!(told.contains("figures/0"), "{told}");
        assert!(told.contains("qualifierT"), "{told}");
    }

    #[test]
    fn a_field_that_stands_twice_is_told_with_its_place() {
        let case = fixture().to_string();
        let twice = case.replacen("\"decimals\":", "\"decimals\":9,\"decimals\":", 1);
        let told = fault(&twice).unwrap();
        assert!(
            told.ends_with("/decimals: stands twice; keep one of the two"),
            "{told}"
        );
    }

    #[test]
    fn a_slot_without_a_figure_is_told_with_its_place() {
        for (pointer, place) in [
            ("/charts/0/title", "/charts[0]/title"),
            ("/translations/en/title", "/translations/en/title"),
        ] {
            let mut case = fixture();
            *case.pointer_mut(pointer).unwrap() = "About {nobody}".into();
            let told = fault(&case.to_string()).unwrap();
            assert!(told.starts_with(&format!("{place}: ")), "{told}");
            assert!(told.contains("{nobody}"), "{told}");
        }
    }
}
