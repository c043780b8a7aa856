//! Bytes that travel inside a page: compressed (LZMA), and written as letters that a script block can hold.
//!
//! `public/unpack.js` takes them out again. Browsers unpack deflate by themselves, but what that leaves of a program is
//! larger by an eighth, and the one file is short of room; with its own way it also needs no browser of 2023.
//!
//! Base 85 and not 64: five letters for four bytes where base 64 takes five and a third. The letters are those from `#`
//! to `w` without `<`, for which `x` stands, so that no tag can occur.

use std::io::{self, Write as _};

use lzma_rust2::{LzmaOptions, LzmaWriter};

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

/// A `.lzma` file that states its length. Programs and texts are bytes without a rhythm of two or four.
fn compressed(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut options = LzmaOptions::with_preset(9);
    options.pb = 0;
    options.nice_len = 273;
    options.depth_limit = 1000;
    let mut writer = LzmaWriter::new_use_header(Vec::new(), &options, Some(bytes.len() as u64))?;
    writer.write_all(bytes)?;
    writer.finish()
}

/// Four bytes as five letters, the first the most significant. What is missing of the last four is taken for zeros;
/// the count of the missing stands in front for whoever decodes.
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
    use crate::call::Call;
    use crate::place;

    #[test]
    fn no_letter_can_end_a_block() {
        let all: Vec<u8> = (0..=255).chain([255; 4]).collect();
        for count in 0..all.len() {
            let letters = letters(&all[..count]);
            assert!(!letters.contains(['<', ' ', '"']), "{letters}");
        }
    }

    /// Bytes as after a seed, of few kinds and in repeated stretches: what exercises each kind of a packed bit.
    fn sample(seed: u32, length: usize) -> Vec<u8> {
        let mut state = seed.wrapping_mul(2_654_435_761) | 1;
        let mut random = |below: u32| {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            state % below
        };
        let kinds = 2 + random(254);
        let mut bytes = Vec::new();
        while bytes.len() < length {
            let stretch = random(300) as usize;
            let back = random(u32::try_from(bytes.len()).unwrap_or(1).max(1)) as usize;
            match bytes.get(back..(back + stretch).min(bytes.len())) {
                Some(before) if random(3) > 0 => bytes.extend(before.to_vec()),
                Some(_) | None => bytes.extend((0..stretch).map(|_| random(kinds) as u8)),
            }
        }
        bytes.truncate(length);
        bytes
    }

    fn samples() -> Vec<Vec<u8>> {
        let short = (0..30).map(|length| sample(7, length));
        let long = (1..40).map(|seed| sample(seed, seed as usize * 1500));
        short.chain(long).chain([vec![0; 100_000]]).collect()
    }

    /// The page's own script, run by Node: what it takes out of a block, in hexadecimal, a line for each.
    const TAKE_OUT: &str = "
        for (const letters of require('fs').readFileSync(process.argv[1], 'latin1').split('\\n'))
            console.log('=' + Buffer.from(unpacked(stored(letters))).toString('hex'));";

    #[test]
    fn the_page_takes_out_what_was_put_in() {
        let samples = samples();
        let packed = samples.iter().map(|it| letters(&compressed(it).unwrap()));
        let list = std::env::temp_dir().join(format!("casetrace-packed-{}", std::process::id()));
        std::fs::write(&list, packed.collect::<Vec<_>>().join("\n")).unwrap();
        let script = place::root().join("public").join("unpack.js");
        let script = std::fs::read_to_string(script).unwrap() + TAKE_OUT;
        let node = Call::new("node").with(["-e", &script]).with_path(&list);
        let taken = node.answer().expect("Node runs the script");
        std::fs::remove_file(list).unwrap();
        let taken: Vec<&str> = taken.split('\n').map(str::trim).collect();
        for (index, sample) in samples.iter().enumerate() {
            let hexadecimal: String = sample.iter().map(|byte| format!("{byte:02x}")).collect();
            assert!(
                taken[index].trim_start_matches('=') == hexadecimal,
                "sample {index} of {} bytes",
                sample.len()
            );
        }
    }

    #[test]
    fn a_block_is_short_for_what_it_holds() {
        let block = block("x", "figure ".repeat(500).as_bytes()).unwrap();
        assert!(
            block.starts_with("<script type=\"text/plain\" id=\"x\">"),
            "{block}"
        );
        assert!(block.len() < 150, "{block}");
    }
}
