//! Puts the few places of a text in order.
//!
//! A text has some hundred quotes, so inserting each at its place is as quick as a sort, and every sort of
//! another type would add several kilobytes to the page's program.

use super::Span;

/// The spans in the order of the text, each once.
pub fn in_order(spans: impl IntoIterator<Item = Span>) -> Vec<Span> {
    let mut ordered: Vec<Span> = Vec::new();
    for span in spans {
        let place = ordered.partition_point(|other| *other < span);
        if ordered.get(place) != Some(&span) {
            ordered.insert(place, span);
        }
    }
    ordered
}

/// Puts an item behind all those of a list that do not come after it.
pub(super) fn insert<T>(list: &mut Vec<T>, item: T, after: impl Fn(&T, &T) -> bool) {
    let place = list.partition_point(|other| !after(other, &item));
    list.insert(place, item);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn spans_come_out_sorted_and_once(spans in prop::collection::vec((0usize..9, 0usize..9), 0..40)) {
            let spans: Vec<_> = spans.into_iter().map(|(start, end)| Span::new(start, end)).collect();
            let mut expected = spans.clone();
            expected.sort_unstable();
            expected.dedup();
            prop_assert_eq!(in_order(spans), expected);
        }

        #[test]
        fn equal_items_keep_their_order(keys in prop::collection::vec(0u8..5, 0..40)) {
            let items = keys.into_iter().enumerate();
            let mut expected: Vec<_> = items.clone().collect();
            expected.sort_by_key(|(_, key)| *key);
            let mut list = Vec::new();
            items.for_each(|item| insert(&mut list, item, |one, two| one.1 > two.1));
            prop_assert_eq!(list, expected);
        }
    }
}
