//! The custom properties of our style sheets in few letters: those who edit the sheets read the long names, and nobody else
//! does.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::place;

/// What scripts set, or tests read, keeps its name.
const KEPT: [&str; 4] = ["--accent", "--ink", "--least", "--most"];

/// A sheet of ours with its custom properties in few letters, the same in every sheet.
pub(crate) fn shortened(sheet: &str) -> String {
    static NAMES: OnceLock<BTreeMap<String, String>> = OnceLock::new();
    let names = NAMES.get_or_init(|| short_names(&sheets()));
    replaced(sheet, names)
}

/// All sheets of the repository as one; nothing where there are none.
fn sheets() -> String {
    let files = std::fs::read_dir(place::root().join("style"));
    let files = files.into_iter().flatten().flatten();
    let mut sheets: Vec<_> = files
        .filter_map(|file| std::fs::read_to_string(file.path()).ok())
        .collect();
    sheets.sort();
    sheets.concat()
}

/// Each name with a short one; those that are written most often get the shortest.
fn short_names(sheets: &str) -> BTreeMap<String, String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for name in names(sheets).filter(|name| !KEPT.contains(name)) {
        *counts.entry(name).or_default() += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(name, count)| (std::cmp::Reverse(*count), *name));
    let names = counts.into_iter().enumerate();
    names
        .map(|(index, (name, _))| (name.to_owned(), letters(index)))
        .collect()
}

/// `--a` to `--z`, then `--aa` and so on.
fn letters(index: usize) -> String {
    const ALPHABET: &[u8; 26] = b"abcdefghijklmnopqrstuvwxyz";
    let last = char::from(ALPHABET[index % 26]);
    match index / 26 {
        0 => format!("--{last}"),
        more => format!("{}{last}", letters(more - 1)),
    }
}

fn replaced(sheet: &str, short: &BTreeMap<String, String>) -> String {
    let mut out = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some((before, name)) = names(rest)
        .next()
        .and_then(|name| rest.split_once(name).map(|(before, _)| (before, name)))
    {
        out.push_str(before);
        out.push_str(short.get(name).map_or(name, String::as_str));
        rest = &rest[before.len() + name.len()..];
    }
    out + rest
}

/// The custom properties that a sheet declares or uses, in its order.
fn names(sheet: &str) -> impl Iterator<Item = &str> {
    let is_part = |it: char| it.is_ascii_alphanumeric() || it == '-' || it == '_';
    sheet.match_indices("--").filter_map(move |(at, _)| {
        let own = !sheet[..at].ends_with(is_part);
        let rest = &sheet[at..];
        let end = rest.find(|it| !is_part(it)).unwrap_or(rest.len());
        (own && end > 2).then_some(&rest[..end])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_used_name_is_the_shortest_and_all_are_told_apart() {
        let sheet = ".b--c{--gap-2:1;--gap:var(--gap-2);--least:var(--gap-2)}";
        let short = short_names(sheet);
        assert_eq!(
            replaced(sheet, &short),
            ".b--c{--a:1;--b:var(--a);--least:var(--a)}"
        );
        let letters: Vec<_> = [0, 25, 26, 27, 52].map(letters).into();
        assert_eq!(letters, ["--a", "--z", "--aa", "--ab", "--ba"]);
    }

    #[test]
    fn no_two_names_of_our_sheets_become_one() {
        let sheets = sheets();
        let short = short_names(&sheets);
        assert!(short.len() > 30);
        let mut all: Vec<_> = short.values().map(String::as_str).chain(KEPT).collect();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), short.len() + KEPT.len());
        // What is replaced is exactly what was there.
        let back: BTreeMap<_, _> = short
            .iter()
            .map(|(long, it)| (it.clone(), long.clone()))
            .collect();
        assert_eq!(replaced(&replaced(&sheets, &short), &back), sheets);
    }

    #[test]
    fn scripts_set_only_names_that_are_kept() {
        let page = std::fs::read_to_string(place::root().join("public/index.html")).unwrap();
        for set in page.split("setProperty('").skip(1) {
            let name = set.split('\'').next().unwrap();
            assert!(KEPT.contains(&name), "{name}");
        }
    }
}
