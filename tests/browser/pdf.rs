//! A printed file read back: as much of PDF 1.7 as tells pages, their size, and whether words stand on them.

/// What a printed file holds.
#[derive(Debug, PartialEq)]
pub(crate) struct Pdf {
    /// How many pages.
    pub(crate) pages: usize,
    /// The distinct media boxes, in points.
    pub(crate) sizes: Vec<String>,
    /// How many pieces of text are shown (operators `Tj` and `TJ`).
    pub(crate) texts: usize,
}

impl Pdf {
    /// Reads a file; `None` if it does not begin and end as one.
    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        let tail = bytes.split_at(bytes.len().saturating_sub(1024)).1;
        if !bytes.starts_with(b"%PDF-1.") || !holds(tail, b"%%EOF") {
            return None;
        }
        let all = with_streams(bytes);
        let text = String::from_utf8_lossy(&all);
        let mut sizes: Vec<String> = text.split("/MediaBox").skip(1).filter_map(size).collect();
        sizes.sort();
        sizes.dedup();
        Some(Self {
            pages: text.split("/Type").skip(1).filter(is_page).count(),
            sizes,
            texts: text.matches(" Tj").count()
                + text.matches(" TJ").count()
                + text.matches("]TJ").count(),
        })
    }
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// Whether what follows `/Type` names a page, and not the list of them.
fn is_page(after: &&str) -> bool {
    let name = after.trim_start().strip_prefix("/Page");
    name.is_some_and(|rest| !rest.starts_with(|next: char| next.is_ascii_alphabetic()))
}

/// Width and height of a box that begins at nought, in whole points.
fn size(after: &str) -> Option<String> {
    let (numbers, _) = after.trim_start().strip_prefix('[')?.split_once(']')?;
    let numbers: Vec<f64> = numbers
        .split_whitespace()
        .map_while(|number| number.parse().ok())
        .collect();
    match numbers[..] {
        [0.0, 0.0, width, height] => Some(format!("{width:.0} x {height:.0}")),
        _ => None,
    }
}

/// The file, and after it what its compressed streams hold.
fn with_streams(bytes: &[u8]) -> Vec<u8> {
    let mut all = bytes.to_vec();
    let mut rest = bytes;
    while let Some(at) = rest
        .windows(7)
        .position(|window| window == b"stream\n" || window == b"stream\r")
    {
        rest = rest.split_at(at + 7).1;
        let data = rest.strip_prefix(b"\n").unwrap_or(rest);
        // What is no such stream (a picture, a font) says so at once.
        if let Ok(unpacked) = miniz_oxide::inflate::decompress_to_vec_zlib(data) {
            all.push(b'\n');
            all.extend(unpacked);
        }
    }
    all
}
