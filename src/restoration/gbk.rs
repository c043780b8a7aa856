//! Knows which two bytes are which character in GBK, by the table of the WHATWG Encoding Standard.
//!
//! Only single bytes below 80 and pairs count; the four-byte forms of GB 18030 are no part of GBK.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use encoding_rs::GB18030;

/// What two bytes are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pair {
    /// A character.
    Char(char),
    /// A code of the private-use area: it has a place in the table, but no public meaning.
    Private,
    /// No pair at all.
    Undefined,
}

/// What each pair is, the lead byte first.
static PAIRS: LazyLock<Vec<Pair>> = LazyLock::new(|| {
    let pairs = (0..=u16::MAX).map(u16::to_be_bytes);
    pairs.map(decode).collect()
});

static BYTES: LazyLock<BTreeMap<char, [u8; 2]>> = LazyLock::new(|| {
    let pairs = (0..=u16::MAX).map(u16::to_be_bytes);
    pairs
        .filter_map(|pair| encoded(pair).map(|character| (character, pair)))
        .collect()
});

/// The two bytes of a character, where GBK has any.
pub(super) fn pair_of(character: char) -> Option<[u8; 2]> {
    BYTES.get(&character).copied()
}

/// What these two bytes are when read as one pair.
pub(super) fn read(pair: [u8; 2]) -> Pair {
    let place = usize::from(u16::from_be_bytes(pair));
    PAIRS.get(place).copied().unwrap_or(Pair::Undefined)
}

fn decode(pair: [u8; 2]) -> Pair {
    let decoded = GB18030.decode_without_bom_handling_and_without_replacement(&pair);
    let mut chars = decoded.iter().flat_map(|text| text.chars());
    match (pair[0] >= 0x80, chars.next(), chars.next()) {
        (true, Some(character), None) if is_private(character) => Pair::Private,
        (true, Some(character), None) => Pair::Char(character),
        (true | false, _, _) => Pair::Undefined,
    }
}

/// The character of this pair, unless the standard writes it with other bytes.
fn encoded(pair: [u8; 2]) -> Option<char> {
    let Pair::Char(character) = decode(pair) else {
        return None;
    };
    let mut buffer = [0; 4];
    let (bytes, _, unmappable) = GB18030.encode(character.encode_utf8(&mut buffer));
    (!unmappable && bytes.as_ref() == pair).then_some(character)
}

fn is_private(character: char) -> bool {
    ('\u{e000}'..='\u{f8ff}').contains(&character)
}

#[cfg(test)]
mod tests {
    use super::{Pair, pair_of, read};

    #[test]
    fn pairs_are_read_as_the_standard_says() {
        assert_eq!(read([0xd2, 0xbb]), Pair::Char('一'));
        assert_eq!(read([0xa9, 0x8f]), Pair::Char('⿵'));
        assert_eq!(read([0xaf, 0xd5]), Pair::Private);
        assert_eq!(read([0x93, 0x28]), Pair::Undefined);
        assert_eq!(read([0x41, 0x42]), Pair::Undefined);
    }

    #[test]
    fn only_two_byte_characters_have_a_pair() {
        assert_eq!(pair_of('一'), Some([0xd2, 0xbb]));
        assert_eq!(pair_of('a'), None);
        assert_eq!(pair_of('😀'), None);
        assert_eq!(pair_of('\u{e000}'), None);
    }
}
