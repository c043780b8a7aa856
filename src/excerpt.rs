//! Parts of a text by bytes. A slice would panic where a place lies beyond the text or within a sign; here nothing is
//! left of it, and the program holds no words of such a panic.

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
