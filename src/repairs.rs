//! The repairs of the text in the short form that the page carries: where, what stood there, what is read, why.
//!
//! The build makes this form out of the full record of the restoration, which it checks first.

use crate::case::json::Json;
use crate::case::reader::{File, Node, Words, words};
use crate::i18n::Language;
#[cfg(not(target_arch = "wasm32"))]
use serde_json::Value;

/// Every repair of a text.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Repairs {
    /// The places of glosses in the text as received, each from its first code point to one past its last.
    pub glosses: Vec<(usize, usize)>,
    /// How many half-width signs the editor widened.
    pub widened: usize,
    /// The runs that were read from their bytes, in the order of the text.
    pub runs: Vec<Repair>,
}

/// A run that was read from its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repair {
    /// Where it stands in the text as received.
    pub source: (usize, usize),
    /// Where it stands in the restored text.
    pub text: (usize, usize),
    /// What stood there.
    pub received: String,
    /// What is read.
    pub restored: String,
    /// What did the damage.
    pub kind: Kind,
    /// Whether the damage, done again, gives what was received by its rules alone.
    pub closes: bool,
    /// Each character that lost a byte, and how many others could stand there by what is left of it.
    pub open: Vec<(String, usize)>,
    /// Tempting readings that the damage does not turn into what was received.
    pub fails: Vec<String>,
    /// Why this reading, in each language.
    pub why: Vec<(Language, String)>,
}

/// What did the damage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Half of a full-width space before a bracket.
    StrayByte,
    /// A gloss put between two characters whose bytes spell a third.
    SplitCharacter,
    /// A byte was lost.
    LostByte,
}

/// The words by which a kind stands in the file.
const KINDS: &Words<Kind> =
    words!(Kind: "strayByte" StrayByte, "splitCharacter" SplitCharacter, "lostByte" LostByte);

/// Reads what the build wrote. `None` if it is not that.
pub fn load(json: &str) -> Option<Repairs> {
    let value = Json::parse(json).ok()?;
    let file = File::new(&value);
    let root = file.root();
    let repairs = Repairs {
        widened: root.integer("widened"),
        glosses: root.required_list("glosses", span),
        runs: root.required_list("runs", repair),
    };
    file.none_or(repairs).ok()
}

fn repair(run: &Node<'_>) -> Repair {
    run.field("closes");
    Repair {
        source: span(&run.at(run.field("source"))),
        text: span(&run.at(run.field("text"))),
        received: run.string("received"),
        restored: run.string("restored"),
        kind: run.word("kind", KINDS),
        closes: run.boolean("closes"),
        open: run.required_list("open", open),
        fails: run.required_list("fails", words),
        why: why(&run.at(run.field("why"))),
    }
}

fn why(words: &Node<'_>) -> Vec<(Language, String)> {
    let mut why = Vec::new();
    for language in Language::ALL {
        why.push((language, words.string(language.tag())));
    }
    why
}

fn words(node: &Node<'_>) -> String {
    node.text(node.value).to_owned()
}

fn open(node: &Node<'_>) -> (String, usize) {
    let [character, others, ..] = node.value.items() else {
        node.error(node.value, "must be a pair", "build the page again");
        return Default::default();
    };
    (node.text(character).to_owned(), node.whole(others))
}

fn span(node: &Node<'_>) -> (usize, usize) {
    if let [start, end, ..] = node.value.items() {
        let (start, end) = (node.whole(start), node.whole(end));
        if start <= end {
            return (start, end);
        }
    }
    node.error(
        node.value,
        "must be two places in order",
        "build the page again",
    );
    (0, 0)
}

/// Writes the short form of a restoration, for the build to put into the page.
#[cfg(not(target_arch = "wasm32"))]
pub fn write(restoration: &crate::restoration::Restoration) -> String {
    use crate::restoration::Part;
    use serde_json::json;
    let record = restoration.record();
    let mut glosses = Vec::new();
    for segment in restoration.segments() {
        if matches!(segment.part, Part::Gloss(_)) {
            // The character stays; the gloss behind it is what was put in.
            glosses.push(json!([segment.source.start + 1, segment.source.end]));
        }
    }
    let runs: Vec<_> = record.runs.iter().map(written).collect();
    let widened: usize = record.widened.iter().map(|rule| rule.count).sum();
    json!({ "widened": widened, "glosses": glosses, "runs": runs }).to_string()
}

#[cfg(not(target_arch = "wasm32"))]
fn written(run: &crate::restoration::Run) -> Value {
    use crate::restoration::{RoundTrip, RunKind};
    use serde_json::json;
    let kind = match run.kind {
        RunKind::StrayByte => Kind::StrayByte,
        RunKind::SplitCharacter => Kind::SplitCharacter,
        RunKind::LostByte => Kind::LostByte,
    };
    let mut all = KINDS.words.iter().zip(KINDS.meanings);
    let kind = all
        .find(|(_, other)| **other == kind)
        .map(|(name, _)| *name);
    let open: Vec<_> = run
        .open
        .iter()
        .map(|open| json!([open.character, open.candidates]))
        .collect();
    let why = json!({ "zh-Hant": run.why.zh_hant, "zh-Hans": run.why.zh_hans, "en": run.why.en });
    json!({
        "kind": kind,
        "source": [run.source.start, run.source.end],
        "text": [run.text.start, run.text.end],
        "received": run.received,
        "restored": run.restored,
        "closes": run.round_trip == RoundTrip::Closes,
        "open": open,
        "fails": run.fails,
        "why": why,
    })
}

impl Repair {
    /// Why this reading, in a language.
    pub fn why(&self, language: Language) -> &str {
        let found = self.why.iter().find(|(other, _)| *other == language);
        found.map_or("", |(_, words)| words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_run_is_read_with_its_evidence() {
        let json = r#"{"glosses":[[3,8]],"widened":2,"runs":[{"kind":"lostByte","source":[0,2],"text":[0,1],
            "received":"x?","restored":"y","closes":true,"open":[["y",4]],"fails":["z"],
            "why":{"zh-Hant":"a","zh-Hans":"b","en":"c"}}]}"#;
        let repairs = load(json).unwrap();
        assert_eq!(
            (repairs.glosses.as_slice(), repairs.widened),
            (&[(3, 8)][..], 2)
        );
        assert_eq!(repairs.runs[0].why(Language::English), "c");
        assert_eq!(repairs.runs[0].open, [("y".to_owned(), 4)]);
    }

    #[test]
    fn what_the_build_writes_is_read() {
        let file = |name: &str| std::fs::read_to_string(format!("seeds/suizhou/{name}")).unwrap();
        let restoration =
            crate::restoration::Restoration::load(&file("restoration.json"), &file("text.txt"))
                .unwrap();
        let repairs = load(&write(&restoration)).unwrap();
        assert_eq!(repairs.runs.len(), restoration.record().runs.len());
        let received: Vec<char> = file("source.txt").chars().collect();
        for (start, end) in repairs.glosses {
            assert_eq!((received[start], received[end - 1]), ('(', ')'));
        }
        for run in repairs.runs {
            let words: String = received[run.source.0..run.source.1].iter().collect();
            assert_eq!(words, run.received);
        }
    }

    #[test]
    fn anything_else_is_refused() {
        for json in [
            "",
            "{}",
            "[]",
            r#"{"glosses":[[8,3]],"widened":2,"runs":[]}"#,
            r#"{"glosses":[],"widened":-1,"runs":[]}"#,
        ] {
            assert_eq!(load(json), None, "{json}");
        }
    }

    proptest! {
        #[test]
        fn no_input_stops_it(json in "\\PC*") {
            let _ = load(&json);
        }
    }
}
