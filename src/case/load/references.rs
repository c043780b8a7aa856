//! Every name that a case uses must be declared, and declared once.

use crate::case::reader::File;
use crate::case::{Case, Id};
use crate::quantity::formula::Formula;

/// Tells of the first name that is used and not declared, or declared twice.
pub(super) fn check(case: &Case, file: &File<'_>) {
    let names = Names { case, file };
    names.declared_once();
    names.value_uses();
    names.chart_uses();
    names.part_uses();
    names.formulas();
}

struct Names<'a> {
    case: &'a Case,
    file: &'a File<'a>,
}

/// The names that one thing uses of the parts of a case.
type Uses<'a> = &'a [(&'a Id, fn(&Case, &Id) -> bool)];

impl Names<'_> {
    fn declared_once(&self) {
        let mut seen: Vec<&Id> = self.case.value_ids().collect();
        seen.extend(self.case.claims.iter().map(|claim| &claim.id));
        for (index, id) in seen.iter().enumerate() {
            if seen[..index].contains(id) {
                self.file.add(
                    id.to_string(),
                    "two figures, derived values or claims have this name",
                    "rename one",
                );
            }
        }
    }

    fn value_uses(&self) {
        for derived in &self.case.derived {
            self.inputs("derived ", &derived.id, &derived.inputs);
        }
        for check in &self.case.checks {
            self.inputs("check ", &check.id, &check.inputs);
        }
        for key in &self.case.key_figures {
            self.known(&["keyFigures"], &key.of, value);
        }
        for figure in &self.case.figures {
            if let Some(whole) = &figure.is_part_of {
                self.known(&["figure ", figure.id.as_str()], whole, value);
            }
        }
    }

    fn inputs(&self, kind: &str, of: &Id, inputs: &[(String, Id)]) {
        for (name, id) in inputs {
            self.known(&[kind, of.as_str(), ", input ", name], id, value);
        }
    }

    fn chart_uses(&self) {
        for chart in &self.case.charts {
            for datum in chart.series.iter().flat_map(|series| &series.data) {
                self.known(&["chart ", chart.id.as_str()], &datum.of, shown);
            }
        }
    }

    /// The uses of themes, concepts, entities and units.
    fn part_uses(&self) {
        for it in &self.case.figures {
            let uses: Uses<'_> = &[
                (&it.theme, theme),
                (&it.concept, concept),
                (&it.entity, entity),
                (&it.unit, unit),
            ];
            self.parts("figure ", &it.id, uses);
        }
        for it in &self.case.derived {
            let uses: Uses<'_> = &[(&it.theme, theme), (&it.concept, concept), (&it.unit, unit)];
            self.parts("derived ", &it.id, uses);
        }
        for it in &self.case.claims {
            self.parts("claim ", &it.id, &[(&it.theme, theme)]);
        }
        for it in &self.case.charts {
            self.parts("chart ", &it.id, &[(&it.theme, theme)]);
        }
        for it in &self.case.checks {
            self.parts("check ", &it.id, &[(&it.theme, theme)]);
        }
    }

    fn parts(&self, kind: &str, of: &Id, uses: Uses<'_>) {
        for (id, declared) in uses {
            self.known(&[kind, of.as_str()], id, *declared);
        }
    }

    fn known(&self, place: &[&str], id: &Id, declared: fn(&Case, &Id) -> bool) {
        if !declared(self.case, id) {
            let rule = ["nothing here is called “", id.as_str(), "”"].concat();
            self.file
                .add(place.concat(), &rule, "correct the name, or declare it");
        }
    }

    /// Every name in a formula must be one of its inputs.
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
            if !inputs.iter().any(|(input, _)| input == name) {
                let rule = [
                    "its formula uses “",
                    name,
                    "”, which is not one of its inputs",
                ];
                self.file
                    .add(of.to_string(), &rule.concat(), "add the input");
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

fn theme(case: &Case, id: &Id) -> bool {
    case.theme(id).is_some()
}

fn concept(case: &Case, id: &Id) -> bool {
    case.concept(id).is_some()
}

fn entity(case: &Case, id: &Id) -> bool {
    case.entity(id).is_some()
}

fn unit(case: &Case, id: &Id) -> bool {
    case.unit(id).is_some()
}
