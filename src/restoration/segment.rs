//! Knows how the two texts run side by side.

use std::collections::BTreeMap;

use super::{LoadError, Record, Rule, Span};

/// A stretch of both texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// What the stretch is.
    pub part: Part,
    /// Where it stands in the text as received.
    pub source: Span,
    /// Where it stands in the restored text.
    pub text: Span,
    /// What stood there.
    pub received: String,
    /// What stands there now.
    pub restored: String,
}

/// What a stretch of both texts is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The same in both.
    Kept,
    /// A character whose gloss was taken out: the gloss' index in the record.
    Gloss(usize),
    /// A form the editor widened: the rule's index in the record.
    Widened(usize),
    /// A run that was read from its bytes: its index in the record.
    Run(usize),
}

struct Mark {
    end: usize,
    part: Part,
    received: String,
}

type Marks = BTreeMap<usize, Mark>;

/// Lays the record over the restored text; the segments cover both texts whole.
pub(super) fn lay(record: &Record, text: &str) -> Result<Vec<Segment>, LoadError> {
    let chars: Vec<char> = text.chars().collect();
    count("text.characters", chars.len(), record.text.characters)?;
    let mut marks = Marks::new();
    mark_runs(record, &chars, &mut marks)?;
    mark_widened(record, &chars, &mut marks)?;
    mark_glosses(record, &chars, &mut marks)?;
    check_exceptions(record, chars.len())?;
    let segments = walk(&chars, marks);
    check_sources(record, &segments)?;
    let received = segments.last().map_or(0, |segment| segment.source.end);
    count("source.characters", received, record.source.characters)?;
    Ok(segments)
}

fn mark_runs(record: &Record, chars: &[char], marks: &mut Marks) -> Result<(), LoadError> {
    for (index, run) in record.runs.iter().enumerate() {
        let path = || format!("runs[{index}].text");
        let stands = chars
            .get(run.text.start..run.text.end)
            .filter(|stands| !stands.is_empty())
            .ok_or_else(|| LoadError::new(path(), Rule::SpanInText))?;
        if !stands.iter().copied().eq(run.restored.chars()) {
            let found = stands.iter().collect();
            return Err(LoadError::new(path(), Rule::TextAgrees { found }));
        }
        if covered(marks, run.text.start) || marks.range(run.text.start..run.text.end).count() > 0 {
            return Err(LoadError::new(path(), Rule::Apart));
        }
        let received = run.received.clone();
        let mark = Mark {
            end: run.text.end,
            part: Part::Run(index),
            received,
        };
        marks.insert(run.text.start, mark);
    }
    Ok(())
}

fn mark_widened(record: &Record, chars: &[char], marks: &mut Marks) -> Result<(), LoadError> {
    for (index, rule) in record.widened.iter().enumerate() {
        let places: Vec<usize> = (0..chars.len())
            .filter(|place| chars.get(*place) == Some(&rule.restored) && !covered(marks, *place))
            .collect();
        count(&format!("widened[{index}].count"), places.len(), rule.count)?;
        for place in places {
            let received = rule.received.to_string();
            marks.insert(
                place,
                Mark {
                    end: place + 1,
                    part: Part::Widened(index),
                    received,
                },
            );
        }
    }
    Ok(())
}

fn mark_glosses(record: &Record, chars: &[char], marks: &mut Marks) -> Result<(), LoadError> {
    for (index, gloss) in record.glosses.iter().enumerate() {
        for (entry, &place) in gloss.at.iter().enumerate() {
            let path = || format!("glosses[{index}].at[{entry}]");
            let stands = *chars
                .get(place)
                .ok_or_else(|| LoadError::new(path(), Rule::SpanInText))?;
            if stands != gloss.character {
                let found = stands.to_string();
                return Err(LoadError::new(path(), Rule::TextAgrees { found }));
            }
            if covered(marks, place) {
                return Err(LoadError::new(path(), Rule::Apart));
            }
            let received = format!("{}({})", gloss.character, gloss.pinyin);
            marks.insert(
                place,
                Mark {
                    end: place + 1,
                    part: Part::Gloss(index),
                    received,
                },
            );
        }
    }
    Ok(())
}

fn check_exceptions(record: &Record, length: usize) -> Result<(), LoadError> {
    let outside = record
        .exceptions
        .iter()
        .position(|exception| exception.at >= length);
    outside.map_or(Ok(()), |index| {
        Err(LoadError::new(
            format!("exceptions[{index}].at"),
            Rule::SpanInText,
        ))
    })
}

fn walk(chars: &[char], marks: Marks) -> Vec<Segment> {
    let mut walk = Walk {
        chars,
        text: 0,
        source: 0,
        segments: Vec::new(),
    };
    for (start, mark) in marks {
        walk.keep_until(start);
        walk.push(mark.end, mark.part, mark.received);
    }
    walk.keep_until(chars.len());
    walk.segments
}

struct Walk<'a> {
    chars: &'a [char],
    text: usize,
    source: usize,
    segments: Vec<Segment>,
}

impl Walk<'_> {
    fn keep_until(&mut self, end: usize) {
        if self.text < end {
            let same = self.slice(end);
            self.push(end, Part::Kept, same);
        }
    }

    fn push(&mut self, end: usize, part: Part, received: String) {
        let text = Span {
            start: self.text,
            end,
        };
        let source_end = self.source + received.chars().count();
        let source = Span {
            start: self.source,
            end: source_end,
        };
        let restored = self.slice(end);
        (self.text, self.source) = (end, source_end);
        self.segments.push(Segment {
            part,
            source,
            text,
            received,
            restored,
        });
    }

    fn slice(&self, end: usize) -> String {
        self.chars
            .get(self.text..end)
            .unwrap_or_default()
            .iter()
            .collect()
    }
}

fn check_sources(record: &Record, segments: &[Segment]) -> Result<(), LoadError> {
    for segment in segments {
        let Part::Run(index) = segment.part else {
            continue;
        };
        if record.runs.get(index).map(|run| run.source) != Some(segment.source) {
            let Span { start, end } = segment.source;
            let rule = Rule::SourceAgrees { start, end };
            return Err(LoadError::new(format!("runs[{index}].source"), rule));
        }
    }
    Ok(())
}

fn covered(marks: &Marks, place: usize) -> bool {
    let before = marks.range(..=place).next_back();
    before.is_some_and(|(_, mark)| mark.end > place)
}

fn count(path: &str, found: usize, stated: usize) -> Result<(), LoadError> {
    if found == stated {
        Ok(())
    } else {
        Err(LoadError::new(path, Rule::Count { found }))
    }
}
