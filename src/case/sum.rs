//! A sum by which a block of the page shows that it is as it was built.

/// The sum of a text's bytes in UTF-8 (FNV-1a, 32 bits; draft-eastlake-fnv). It finds damage, not forgery: whoever can
/// change a page can change its sums.
pub fn sum(text: &str) -> u32 {
    let mix = |sum: u32, byte: u8| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    text.bytes().fold(0x811c_9dc5, mix)
}

#[cfg(test)]
mod tests {
    use super::sum;

    #[test]
    fn it_is_that_of_the_draft() {
        // Test vectors of the draft.
        for (text, is) in [
            ("", 0x811c_9dc5),
            ("a", 0xe40c_292c),
            ("foobar", 0xbf9c_f968),
        ] {
            assert_eq!(sum(text), is, "{text}");
        }
    }
}
