//! The JSON Schema beside the cases: it accepts both and refuses what is broken.

use crate::{all, built_in};
use boon::{Compiler, SchemaIndex, Schemas};
use serde_json::{Value, json};
use std::fs;

struct Schema {
    all: Schemas,
    root: SchemaIndex,
}

impl Schema {
    fn load() -> Self {
        let schema: Value =
            serde_json::from_str(&fs::read_to_string("seeds/case.schema.json").unwrap()).unwrap();
        let (mut all, mut compiler) = (Schemas::new(), Compiler::new());
        compiler.add_resource("case.schema.json", schema).unwrap();
        let root = compiler.compile("case.schema.json", &mut all).unwrap();
        Self { all, root }
    }

    fn faults(&self, case: &Value) -> Option<String> {
        self.all
            .validate(case, self.root)
            .err()
            .map(|error| error.to_string())
    }
}

#[test]
fn both_cases_are_valid() {
    let schema = Schema::load();
    for given in all() {
        assert_eq!(schema.faults(&given.json), None, "{}", given.case.id);
    }
}

#[test]
fn what_is_broken_is_refused() {
    let schema = Schema::load();
    let given = built_in();
    for (place, value) in [
        ("/figures/0/value", json!(3_000_000_000_i64)),
        ("/figures/0/value", json!("30億")),
        ("/figures/0/comparator", json!("~")),
        ("/figures/0/unit", Value::Null),
        ("/figures/0/quote/exact", json!("")),
        ("/figures/0/start", json!(-1)),
        ("/figures/0/obsStatus", json!("planned")),
        ("/passages/0/role", json!("title")),
        ("/charts/0/kind", json!("pie")),
        ("/claims/0/kind", json!("boast")),
        ("/version", json!("1")),
        ("/themes/0/accent", json!(7)),
        ("/themes/0/lead", json!(" ")),
        ("/translations/en/title", json!("")),
        ("/themes", json!({})),
        ("/unknown", json!(1)),
    ] {
        let mut broken = given.json.clone();
        match broken.pointer_mut(place) {
            Some(field) => *field = value,
            None => broken[place.trim_start_matches('/')] = value,
        }
        assert!(schema.faults(&broken).is_some(), "{place} is accepted");
    }
}
