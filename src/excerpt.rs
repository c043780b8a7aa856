//! Parts of a text by bytes. A slice would panic where a place lies beyond the text or within a sign; here nothing is
//! left of it, and the program holds no words of such a panic. The library's search for words panics in that way too.

/// The part from one byte up to another; empty where there is no such part.
///
/// ```
/// use casetrace::excerpt::between;
///
/// assert_eq!(between("隨州", 3, 6), "州");
/// assert_eq!(between("隨州", 1, 6), "");
/// assert_eq!(between("隨州", 3, 9), "");
/// ```
#[inline(never)]
pub fn between(text: &str, start: usize, end: usize) -> &str {
    text.get(start..end).unwrap_or_default()
}

/// The part from a byte on; empty where there is none.
pub fn from(text: &str, start: usize) -> &str {
    between(text, start, text.len())
}

/// The part up to a byte; empty where there is none.
pub fn up_to(text: &str, end: usize) -> &str {
    between(text, 0, end)
}

/// Where some words begin for the first time; never where there are none.
///
/// ```
/// use casetrace::excerpt::find;
///
/// assert_eq!(find("一條路、一座橋", "一座"), Some(12));
/// assert_eq!(find("一條路", ""), None);
/// ```
pub fn find(text: &str, words: &str) -> Option<usize> {
    let length = words.len().max(1);
    let mut places = text.as_bytes().windows(length);
    places.position(|place| place == words.as_bytes())
}

/// What stands before some words and what behind, the first time that they occur.
pub fn around<'a>(text: &'a str, words: &str) -> Option<(&'a str, &'a str)> {
    let at = find(text, words)?;
    Some((up_to(text, at), from(text, at + words.len())))
}
