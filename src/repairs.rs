//! The repairs of the text in the short form that the page carries: where, what stood there, what is read, why.
//!
//! The build makes this form out of the full record of the restoration, which it checks first.

use crate::case::json::Json;
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
pub const KINDS: [(&str, Kind); 3] = [
    ("strayByte", Kind::StrayByte),
    ("splitCharacter", Kind::SplitCharacter),
    ("lostByte", Kind::LostByte),
];

/// Reads what the build wrote. `None` if it is not that.
pub fn load(json: &str) -> Option<Repairs> {
    let value = Json::parse(json).ok()?;
    let mut repairs = Repairs {
        widened: whole(value.get("widened")?)?,
        ..Repairs::default()
    };
    for place in value.get("glosses")?.as_list()? {
        repairs.glosses.push(span(place)?);
    }
    for run in value.get("runs")?.as_list()? {
        repairs.runs.push(repair(run)?);
    }
    Some(repairs)
}

fn repair(run: &Json) -> Option<Repair> {
    let kind = run.get("kind")?.as_str()?;
    let mut repair = Repair {
        source: span(run.get("source")?)?,
        text: span(run.get("text")?)?,
        received: words(run.get("received")?)?,
        restored: words(run.get("restored")?)?,
        kind: KINDS
            .iter()
            .find(|(name, _)| *name == kind)
            .map(|(_, kind)| *kind)?,
        closes: flag(run.get("closes")?)?,
        open: Vec::new(),
        fails: Vec::new(),
        why: Vec::new(),
    };
    for open in run.get("open")?.as_list()? {
        let [character, others, ..] = open.as_list()? else {
            return None;
        };
        repair.open.push((words(character)?, whole(others)?));
    }
    for reading in run.get("fails")?.as_list()? {
        repair.fails.push(words(reading)?);
    }
    for language in Language::ALL {
        repair
            .why
            .push((language, words(run.get("why")?.get(language.tag())?)?));
    }
    Some(repair)
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
    let kind = KINDS
        .iter()
        .find(|(_, other)| *other == kind)
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

fn flag(value: &Json) -> Option<bool> {
    if let Json::Bool(flag) = value {
        Some(*flag)
    } else {
        None
    }
}

fn whole(value: &Json) -> Option<usize> {
    if let Json::Number(number) = value {
        usize::try_from((*number)?).ok()
    } else {
        None
    }
}

fn span(value: &Json) -> Option<(usize, usize)> {
    let [start, end, ..] = value.as_list()? else {
        return None;
    };
    let (start, end) = (whole(start)?, whole(end)?);
    (start <= end).then_some((start, end))
}

fn words(value: &Json) -> Option<String> {
    value.as_str().map(str::to_owned)
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
