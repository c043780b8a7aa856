//! Bytes that travel inside a page: compressed (zlib, RFC 1950), and written as letters that a script block can hold.
//!
//! Base 85 and not 64: five letters for four bytes where base 64 takes five and a third, and the one file is short of
//! room. The letters are those from `#` to `w` without `<`, for which `x` stands, so that no tag can occur.

use std::io;
use std::num::NonZeroU64;

use crate::failure::Failure;

/// A data block of the page.
///
/// # Errors
/// When the compressor fails, which it does only out of memory.
pub(crate) fn block(id: &str, bytes: &[u8]) -> Result<String, Failure> {
    let packed = compressed(bytes).map_err(|error| {
        Failure::new(
            "packing the one file",
            error.to_string(),
            "make memory free and build again",
        )
    })?;
    let letters = letters(&packed);
    Ok(format!(
        "<script type=\"text/plain\" id=\"{id}\">{letters}</script>\n"
    ))
}

/// By the most thorough compressor there is for what every browser unpacks; more rounds than five gain next to nothing.
fn compressed(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let options = zopfli::Options {
        iteration_count: const { NonZeroU64::new(5).unwrap() },
        ..zopfli::Options::default()
    };
    let mut out = Vec::new();
    zopfli::compress(options, zopfli::Format::Zlib, bytes, &mut out)?;
    Ok(out)
}

/// Four bytes as five letters, the first the most significant. What is missing of the last four is taken for zeros;
/// they come after the end of a zlib stream, so the count of the missing stands in front for whoever decodes.
fn letters(bytes: &[u8]) -> String {
    let missing = bytes.len().next_multiple_of(4) - bytes.len();
    let mut out = missing.to_string();
    for four in bytes.chunks(4) {
        let byte = |index: usize| u32::from(four.get(index).copied().unwrap_or(0));
        let mut value = (byte(0) << 24) | (byte(1) << 16) | (byte(2) << 8) | byte(3);
        let mut five = [' '; 5];
        for letter in five.iter_mut().rev() {
            *letter = self::letter(value % 85);
            value /= 85;
        }
        out.extend(five);
    }
    out
}

fn letter(digit: u32) -> char {
    match u8::try_from(digit).map_or('x', |digit| char::from(b'#' + digit)) {
        '<' => 'x',
        letter => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As `public/single.js` reads them.
    fn bytes(letters: &str) -> Vec<u8> {
        let missing: usize = letters[..1].parse().unwrap();
        let digit = |letter: u8| {
            if letter == b'x' {
                25
            } else {
                u32::from(letter - b'#')
            }
        };
        let four = |five: &[u8]| five.iter().fold(0, |value, it| value * 85 + digit(*it));
        let fives = letters.as_bytes()[1..].chunks(5);
        let mut out: Vec<u8> = fives.flat_map(|five| four(five).to_be_bytes()).collect();
        out.truncate(out.len() - missing);
        out
    }

    #[test]
    fn bytes_come_back_from_their_letters() {
        let all: Vec<u8> = (0..=255).chain([255; 4]).collect();
        for count in 0..all.len() {
            let letters = letters(&all[..count]);
            assert_eq!(bytes(&letters), all[..count], "{count}");
            assert!(!letters.contains(['<', ' ', '"']), "{letters}");
        }
    }

    #[test]
    fn a_block_holds_what_a_browser_unpacks() {
        let text = "figure ".repeat(500);
        let block = block("x", text.as_bytes()).unwrap();
        let (_, rest) = block.split_once("id=\"x\">").unwrap();
        let (letters, _) = rest.split_once("</script>").unwrap();
        let back = miniz_oxide::inflate::decompress_to_vec_zlib(&bytes(letters)).unwrap();
        assert_eq!(back, text.as_bytes());
        assert!(block.len() < 200, "{block}");
    }
}
