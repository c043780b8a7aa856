//! Knows how a run that was read one byte off can be read, pairs dropped from it included.

use super::lexicon::Lexicon;
use crate::restoration::gbk::{self, Pair};

/// Stands for a character of which nothing is known.
const UNKNOWN: char = '〓';
/// So many readings are followed at once.
const BEAM: usize = 48;
const FOR_A_DROPPED_PAIR: i32 = 4;
const FOR_AN_UNKNOWN: i32 = 6;

/// A shifted run.
pub(super) struct Shifted {
    /// The byte left over before the run: the lead of its first character.
    pub(super) first: u8,
    /// The pairs as they were read.
    pub(super) pairs: Vec<[u8; 2]>,
    /// What completes the last character.
    pub(super) end_of: End,
    /// Where the run ends in its line.
    pub(super) end: usize,
}

/// What completes the last character of a run.
#[derive(Clone, Copy)]
pub(super) enum End {
    /// This byte.
    Trail(u8),
    /// A byte that is not known.
    Open,
}

#[derive(Clone)]
struct Draft {
    text: Vec<char>,
    score: i32,
}

/// What may stand between a byte and the next visible one, and how many pairs were dropped for it.
struct Fill {
    text: Vec<char>,
    dropped: i32,
}

/// The readings supported best, all alike, the first by code point first.
pub(super) fn read(
    run: &Shifted,
    before: Option<char>,
    after: Option<&char>,
    lexicon: &Lexicon,
) -> Vec<Vec<char>> {
    let mut beam = vec![Draft {
        text: Vec::new(),
        score: 0,
    }];
    let mut lead = run.first;
    for [trail, next] in run.pairs.iter().copied() {
        beam = extend(&beam, &fills(lead, Some(trail), lexicon), before, lexicon);
        lead = next;
    }
    let last = match run.end_of {
        End::Trail(trail) => fills(lead, Some(trail), lexicon),
        End::Open => fills(lead, None, lexicon),
    };
    best(
        extend(&beam, &last, before, lexicon),
        before,
        after,
        lexicon,
    )
}

fn extend(beam: &[Draft], fills: &[Fill], before: Option<char>, lexicon: &Lexicon) -> Vec<Draft> {
    let mut longer: Vec<Draft> = beam
        .iter()
        .flat_map(|draft| {
            fills
                .iter()
                .map(move |fill| grown(draft, fill, before, lexicon))
        })
        .collect();
    longer.sort_by(|one, other| {
        other
            .score
            .cmp(&one.score)
            .then_with(|| one.text.cmp(&other.text))
    });
    longer.truncate(BEAM);
    longer
}

fn grown(draft: &Draft, fill: &Fill, before: Option<char>, lexicon: &Lexicon) -> Draft {
    let mut grown = draft.clone();
    grown.score -= FOR_A_DROPPED_PAIR * fill.dropped;
    for &character in &fill.text {
        let last = grown.text.last().copied().or(before);
        grown.score += support(last, character, lexicon);
        grown.text.push(character);
    }
    grown
}

fn support(last: Option<char>, character: char, lexicon: &Lexicon) -> i32 {
    if character == UNKNOWN {
        return -FOR_AN_UNKNOWN;
    }
    lexicon.support(last.unwrap_or(UNKNOWN), character)
}

fn best(
    mut drafts: Vec<Draft>,
    before: Option<char>,
    after: Option<&char>,
    lexicon: &Lexicon,
) -> Vec<Vec<char>> {
    for draft in &mut drafts {
        let last = draft.text.last().copied().or(before);
        draft.score += match (last, after) {
            (Some(last), Some(&next)) => lexicon.support(last, next),
            (last, None) => i32::from(last == Some('。')),
            (None, Some(_)) => 0,
        };
    }
    let top = drafts.iter().map(|draft| draft.score).max();
    let supported = drafts.into_iter().filter(|draft| Some(draft.score) == top);
    supported.map(|draft| draft.text).collect()
}

/// Every way from a lead byte to a visible trail byte over at most two dropped pairs.
fn fills(lead: u8, trail: Option<u8>, lexicon: &Lexicon) -> Vec<Fill> {
    let Some(trail) = trail else {
        return open_end(lead, lexicon);
    };
    let mut fills = Vec::new();
    if let Pair::Char(character) = gbk::read([lead, trail]) {
        fills.push(Fill {
            text: vec![character],
            dropped: 0,
        });
    }
    let firsts: Vec<_> = lexicon
        .characters()
        .filter(|(_, pair)| pair[0] == lead)
        .collect();
    let lasts: Vec<_> = lexicon
        .characters()
        .filter(|(_, pair)| pair[1] == trail)
        .collect();
    for &(first, [_, high]) in &firsts {
        for &(last, [low, _]) in &lasts {
            if drops(high, low) {
                fills.push(Fill {
                    text: vec![first, last],
                    dropped: 1,
                });
            }
            fills.extend(between((first, high), (last, low), lexicon));
        }
    }
    fills.push(Fill {
        text: vec![UNKNOWN; 2],
        dropped: 1,
    });
    fills
}

fn between(
    (first, high): (char, u8),
    (last, low): (char, u8),
    lexicon: &Lexicon,
) -> impl Iterator<Item = Fill> {
    lexicon
        .characters()
        .filter_map(move |(middle, [lead, trail])| {
            let known = lexicon.knows((first, middle)) || lexicon.knows((middle, last));
            (known && drops(high, lead) && drops(trail, low)).then(|| Fill {
                text: vec![first, middle, last],
                dropped: 2,
            })
        })
}

fn open_end(lead: u8, lexicon: &Lexicon) -> Vec<Fill> {
    let known = lexicon.characters().filter(|(_, pair)| pair[0] == lead);
    known
        .map(|(character, _)| Fill {
            text: vec![character],
            dropped: 1,
        })
        .chain([Fill {
            text: vec![UNKNOWN],
            dropped: 1,
        }])
        .collect()
}

fn drops(lead: u8, trail: u8) -> bool {
    gbk::read([lead, trail]) == Pair::Private
}
