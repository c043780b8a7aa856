//! Every name that a case uses must be declared, and declared once; every passage must lie in the text.

use crate::case::reader::File;
use crate::case::{Case, Id};
use crate::quantity::formula::Formula;

/// Tells of the first name that is used and not declared, or declared twice.
#[inline(never)]
pub(super) fn check(case: &Case, file: &File<'_>) {
    let names = Names { case, file };
    names.declared_once();
    names.value_uses();
    names.chart_uses();
    names.part_uses();
    names.formulas();
    passages(case, file);
}

/// A text that is shorter than its passages is another, or was lost on the way.
fn passages(case: &Case, file: &File<'_>) {
    let length = case.text.chars().count();
    if let Some(beyond) = case.passages.iter().find(|it| it.end > length) {
        let rule = "it ends beyond the text";
        let place = ["passage ", beyond.id.as_str()].concat();
        file.add(place, rule, "give the text that belongs to this case");
    }
}

/// Whether a case declares a name as what it is used for.
type Declared = fn(&Case, &Id) -> bool;

struct Names<'a> {
    case: &'a Case,
    file: &'a File<'a>,
}

impl<'a> Names<'a> {
    fn declared_once(&self) {
        let mut seen = Vec::new();
        for figure in &self.case.figures {
            self.once(&mut seen, "figure ", &figure.id);
        }
        for derived in &self.case.derived {
            self.once(&mut seen, "derived ", &derived.id);
        }
        for claim in &self.case.claims {
            self.once(&mut seen, "claim ", &claim.id);
        }
    }

    fn once(&self, seen: &mut Vec<&'a Id>, kind: &str, id: &'a Id) {
        if seen.contains(&id) {
            let rule = "a figure, derived value or claim before it has this name";
            self.file
                .add([kind, id.as_str()].concat(), rule, "rename one");
        }
        seen.push(id);
    }

    fn value_uses(&self) {
        for derived in &self.case.derived {
            self.inputs("derived ", &derived.id, &derived.inputs, value);
        }
        for check in &self.case.checks {
            self.inputs("check ", &check.id, &check.inputs, shown);
        }
        for key in &self.case.key_figures {
            self.known(&["keyFigures"], &key.of, value);
        }
        for figure in &self.case.figures {
            if let Some(whole) = &figure.is_part_of {
                self.known(&["figure ", figure.id.as_str(), ", isPartOf"], whole, value);
            }
        }
    }

    /// A check may concern claims as well, which no formula can reckon with.
    fn inputs(&self, kind: &str, of: &Id, inputs: &[(String, Id)], declared: Declared) {
        for (name, id) in inputs {
            self.known(&[kind, of.as_str(), ", input ", name], id, declared);
        }
    }

    fn chart_uses(&self) {
        for chart in &self.case.charts {
            for series in &chart.series {
                for datum in &series.data {
                    self.known(&["chart ", chart.id.as_str()], &datum.of, shown);
                }
            }
        }
    }

    /// The uses of themes, concepts, entities and units.
    fn part_uses(&self) {
        for it in &self.case.figures {
            let (entity, unit) = (Some(&it.entity), Some(&it.unit));
            self.parts(
                "figure ",
                &it.id,
                &it.theme,
                Some(&it.concept),
                entity,
                unit,
            );
        }
        for it in &self.case.derived {
            let unit = Some(&it.unit);
            self.parts("derived ", &it.id, &it.theme, Some(&it.concept), None, unit);
        }
        for it in &self.case.claims {
            self.parts("claim ", &it.id, &it.theme, None, Some(&it.entity), None);
        }
        for it in &self.case.charts {
            self.parts("chart ", &it.id, &it.theme, None, None, None);
        }
        for it in &self.case.checks {
            self.parts("check ", &it.id, &it.theme, None, None, None);
        }
    }

    /// By many arguments, which the caller passes as they are; a list of them it would first have to make.
    fn parts(
        &self,
        kind: &str,
        of: &Id,
        theme: &Id,
        concept: Option<&Id>,
        entity: Option<&Id>,
        unit: Option<&Id>,
    ) {
        let uses: [(&str, Option<&Id>, Declared); 4] = [
            (", theme", Some(theme), is_theme),
            (", concept", concept, is_concept),
            (", entity", entity, is_entity),
            (", unit", unit, is_unit),
        ];
        for (field, id, declared) in uses {
            if let Some(id) = id {
                self.known(&[kind, of.as_str(), field], id, declared);
            }
        }
    }

    fn known(&self, place: &[&str], id: &Id, declared: Declared) {
        if !declared(self.case, id) {
            let rule = ["nothing here is called “", id.as_str(), "”"].concat();
            self.file
                .add(place.concat(), &rule, "correct the name, or declare it");
        }
    }

    /// Every name in a formula must be a number among its inputs.
    fn formulas(&self) {
        for derived in &self.case.derived {
            self.formula(&derived.id, &derived.formula, &derived.inputs);
        }
        for check in &self.case.checks {
            for test in &check.tests {
                self.formula(&check.id, &test.left, &check.inputs);
                self.formula(&check.id, &test.right, &check.inputs);
            }
        }
    }

    fn formula(&self, of: &Id, formula: &Formula, inputs: &[(String, Id)]) {
        for name in formula.names() {
            let known = |(input, id): &(String, Id)| input == name && value(self.case, id);
            if !inputs.iter().any(known) {
                let rule = [
                    "its formula uses “",
                    name,
                    "”, which is no number among its inputs",
                ];
                self.file
                    .add(of.as_str().to_owned(), &rule.concat(), "add the input");
            }
        }
    }
}

fn value(case: &Case, id: &Id) -> bool {
    case.figure(id).is_some() || case.derived(id).is_some()
}

fn shown(case: &Case, id: &Id) -> bool {
    value(case, id) || case.claim(id).is_some()
}

fn is_theme(case: &Case, id: &Id) -> bool {
    case.theme(id).is_some()
}

fn is_concept(case: &Case, id: &Id) -> bool {
    case.concept(id).is_some()
}

fn is_entity(case: &Case, id: &Id) -> bool {
    case.entity(id).is_some()
}

fn is_unit(case: &Case, id: &Id) -> bool {
    case.unit(id).is_some()
}
