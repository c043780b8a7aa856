//! How values are put into the places of a message.

/// The words with each `{}` replaced in order; a value that is missing leaves nothing. A brace stands in no other place
/// of a message: a search for two signs at once would weigh two kilobytes in the page's program.
pub(super) fn fill(words: &str, values: &[&str]) -> String {
    let mut parts = words.split('{');
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for (index, part) in parts.enumerate() {
        filled.push_str(values.get(index).copied().unwrap_or_default());
        filled.push_str(part.strip_prefix('}').unwrap_or(part));
    }
    filled
}
