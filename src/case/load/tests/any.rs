//! Whatever stands in a case file, it is read or refused with a reason.

use super::{FIXTURE, fixture, load, read};
use proptest::prelude::*;
use serde_json::{Value, json};

/// Replaces the value that `steps` choose.
fn replace(value: &mut Value, steps: &[usize], new: Value) {
    let Some((step, rest)) = steps.split_first() else {
        *value = new;
        return;
    };
    let mut below: Vec<&mut Value> = match value {
        Value::Array(list) => list.iter_mut().collect(),
        Value::Object(map) => map.values_mut().collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => Vec::new(),
    };
    let count = below.len().max(1);
    match below.get_mut(step % count) {
        Some(below) => replace(below, rest, new),
        None => *value = new,
    }
}

fn swap() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        Just(json!([])),
        Just(json!({})),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "\\PC{0,8}".prop_map(Value::from),
        "[-0-9a-z{}./|]{0,12}".prop_map(Value::from),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn a_case_with_any_value_swapped_is_read_or_refused_with_a_reason(
        steps in prop::collection::vec(any::<usize>(), 1..7),
        value in swap(),
    ) {
        let mut case = fixture();
        replace(&mut case, &steps, value);
        if let Err(error) = read(&case) {
            prop_assert!(!error.path.is_empty() && !error.rule.is_empty() && !error.mend.is_empty(), "{error:?}");
        }
    }

    #[test]
    fn a_case_cut_short_is_refused(length in 0..FIXTURE.trim_end().len()) {
        let cut = &FIXTURE[..FIXTURE.floor_char_boundary(length)];
        prop_assert_eq!(load(cut, "").unwrap_err().rule, "the file must be JSON");
    }

    #[test]
    fn any_json_is_refused_without_a_panic(value in swap()) {
        prop_assert!(read(&value).is_err());
    }
}
