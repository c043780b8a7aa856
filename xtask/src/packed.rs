//! Bytes that travel inside a page: compressed (LZMA), and written as letters that a script block can hold.
//!
//! `public/unpack.js` takes them out again. Browsers unpack deflate by themselves, but what that leaves of a program is
//! larger by an eighth, and the one file is short of room; with its own way it also needs no browser of 2023.
//!
//! What is packed may be told in the page's own words, which stand before it anyway ([`Known`]): then only what they do
//! not say takes room. A sum (Adler-32, RFC 1950) of both tells whether all is as it was.
//!
//! The letters are those of ASCII that are seen and the space, without `<`, so that no tag can occur; two of these 94
//! carry 13 bits and a little more (after basE91 of Joachim Henke). Base 64 would be a twelfth longer. There is no line
//! end among them, so that no space stands at one, where it might be lost.

use std::io::{self, Write as _};

use lzma_rust2::{LzmaOptions, LzmaWriter};

use crate::failure::Failure;

/// What is known before a block is taken out: the words of the page that holds it, as `public/single.js` gathers them,
/// and what the blocks before it held.
#[derive(Debug, Default)]
pub(crate) struct Known(Vec<u8>);

impl Known {
    /// The words of the page and of its plain pages.
    pub(crate) fn of(html: &str) -> Self {
        let parts = [
            ("<div id=\"app\">", "<script"),
            ("<div class=\"plain-page\"", "<script"),
        ];
        let words = parts.map(|(begin, end)| {
            let behind = html.find(begin).map_or("", |at| &html[at..]);
            words(behind.find(end).map_or(behind, |at| &behind[..at]))
        });
        Self(words.concat().into_bytes())
    }
}

/// What a browser takes for the words of this markup, without those that only stand in where no script runs. The page's
/// writer lets no tag begin in a value, and writes four signs by name.
fn words(markup: &str) -> String {
    let mut out = String::new();
    let mut scriptless = false;
    for part in markup.split('<').skip(1) {
        let (tag, words) = part.split_once('>').unwrap_or((part, ""));
        scriptless = (scriptless || tag == "noscript") && tag != "/noscript";
        if !scriptless {
            out.push_str(words);
        }
    }
    let signs = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&amp;", "&"),
    ];
    let out = out.trim_end();
    let out = signs
        .iter()
        .fold(out.to_owned(), |out, (name, sign)| out.replace(name, sign));
    // As whoever reads HTML does.
    out.replace("\r\n", "\n").replace('\r', "\n")
}

/// A data block of the page, which is known from then on.
///
/// # Errors
/// When the compressor fails, which it does only out of memory.
pub(crate) fn block(id: &str, bytes: &[u8], known: &mut Known) -> Result<String, Failure> {
    let packed = smallest(bytes, known).map_err(|error| {
        Failure::new(
            "packing the one file",
            error.to_string(),
            "make memory free and build again",
        )
    })?;
    known.0.extend(bytes);
    let letters = letters(&packed);
    Ok(format!(
        "<script type=\"text/plain\" id=\"{id}\">{letters}</script>\n"
    ))
}

/// Of the two ways to foretell a byte, the one that suits these: by three bits of the one before (texts) or by four
/// (programs).
fn smallest(bytes: &[u8], known: &Known) -> io::Result<Vec<u8>> {
    let (three, four) = (compressed(bytes, 3, known)?, compressed(bytes, 4, known)?);
    Ok(if four.len() < three.len() {
        four
    } else {
        three
    })
}

/// The properties of an LZMA stream, the sum of what is known and what it holds, the length of the latter, and the stream,
/// which goes on from what is known. Programs and texts are bytes without a rhythm of two or four.
fn compressed(bytes: &[u8], bits_before: u32, known: &Known) -> io::Result<Vec<u8>> {
    let mut options = LzmaOptions::with_preset(9);
    options.lc = bits_before;
    options.pb = 0;
    options.nice_len = 273;
    options.depth_limit = 1000;
    options.preset_dict = (!known.0.is_empty()).then(|| known.0.clone());
    let length = u32::try_from(bytes.len()).map_err(io::Error::other)?;
    let mut out = vec![options.get_props()];
    let mut sum = adler2::Adler32::new();
    sum.write_slice(&known.0);
    sum.write_slice(bytes);
    out.extend(sum.checksum().to_le_bytes());
    out.extend(length.to_le_bytes());
    let mut writer = LzmaWriter::new_no_header(out, &options, false)?;
    writer.write_all(bytes)?;
    writer.finish()
}

/// The letters of a block. What is left over at the end is read as bytes too many, which do no harm: the length is
/// stated.
fn letters(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len() * 5 / 4);
    let (mut bits, mut many) = (0_u32, 0_u32);
    for byte in bytes {
        bits |= u32::from(*byte) << many;
        many += 8;
        if many > 13 {
            let taken = if bits & 0x1fff > LARGEST { 13 } else { 14 };
            let value = bits & ((1 << taken) - 1);
            out.extend([letter(value % 94), letter(value / 94)]);
            bits >>= taken;
            many -= taken;
        }
    }
    out.extend([letter(bits % 94), letter(bits / 94)]);
    out
}

/// The largest value of 13 bits that leaves room for one bit more in two letters: 94² - 1 - 2¹³.
const LARGEST: u32 = 643;

/// From the space to `~` without `<`.
fn letter(digit: u32) -> char {
    let after = u32::from(digit >= u32::from(b'<' - b' '));
    let code = u32::from(b' ') + digit + after;
    char::from_u32(code).unwrap_or('~')
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
            let fits = |it: char| it != '<' && (' '..='~').contains(&it);
            assert!(letters.chars().all(fits), "{letters}");
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
        const [known, ...blocks] = require('fs').readFileSync(process.argv[1], 'utf8').split('\\0');
        for (const letters of blocks)
            console.log('=' + Buffer.from(unpacked(stored(letters), Buffer.from(known)).subarray(Buffer.from(known).length)).toString('hex'));";

    #[test]
    fn the_page_takes_out_what_was_put_in() {
        taken_out("");
        taken_out(&"各段文字 and words of the page. ".repeat(100));
    }

    fn taken_out(words: &str) {
        let known = &Known(words.into());
        let samples: Vec<_> = samples()
            .into_iter()
            .flat_map(|it| [it.clone(), it])
            .collect();
        let ways = [3, 4].into_iter().cycle();
        let packed = samples.iter().zip(ways);
        let packed = packed.map(|(it, way)| letters(&compressed(it, way, known).unwrap()));
        let name = format!("casetrace-packed-{}-{}", words.len(), std::process::id());
        let list = std::env::temp_dir().join(name);
        let blocks: Vec<_> = std::iter::once(words.to_owned()).chain(packed).collect();
        std::fs::write(&list, blocks.join("\0")).unwrap();
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
        let mut none = Known::default();
        let block = block("x", "figure ".repeat(500).as_bytes(), &mut none).unwrap();
        assert!(
            block.starts_with("<script type=\"text/plain\" id=\"x\">"),
            "{block}"
        );
        assert!(block.len() < 150, "{block}");
    }

    #[test]
    fn what_the_page_says_anyway_takes_no_room() {
        let said: String = (0..900).map(|it| format!("{} ", it * it)).collect();
        let html = format!("<div id=\"app\"><p>{said}</p></div>\n<script></script>");
        let packed = |known: &mut Known| block("x", said.as_bytes(), known).unwrap().len();
        let mut known = Known::default();
        assert!(packed(&mut Known::of(&html)) < 120);
        assert!(packed(&mut known) > 1000);
        assert!(packed(&mut known) < 120);
    }

    #[test]
    fn the_words_of_a_page_are_those_that_a_browser_shows() {
        let html = "<p>no</p><div id=\"app\"><a title=\"1 &lt; 2\">a &amp;lt; b</a><noscript><p>no</p></noscript> c</div>
            <script>no()</script><div class=\"plain-page\" lang=en><b>d</b></div><div class=\"plain-page\">e</div>
            <script>no()</script>";
        assert_eq!(Known::of(html).0, b"a &lt; b cde");
    }
}
