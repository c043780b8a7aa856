//! Words broken into lines that fit, with nothing wider than its room.

use crate::scene::SCALE;
use crate::scene::text::{self, Weight};

/// Words as lines no wider than `room`; both lengths in CSS pixels. Where no line break is allowed in time (in a long
/// address), the line is broken all the same: what runs out of a picture is lost. None is broken inside one of `whole`
/// that fits on it.
pub(super) fn fit(
    words: &str,
    whole: &[String],
    size: i32,
    weight: Weight,
    room: i32,
) -> Vec<String> {
    let (size, room) = (size * SCALE, room * SCALE);
    let lines = text::wrap_whole(words, whole, size, weight, room);
    let lines = lines.iter();
    lines
        .flat_map(|line| broken(line, size, weight, room))
        .collect()
}

/// A line cut wherever it is full; each piece has a character at least.
fn broken(line: &str, size: i32, weight: Weight, room: i32) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for c in line.chars() {
        let fits = |piece: &str| text::width(&format!("{piece}{c}"), size, weight) <= room;
        match pieces.last_mut() {
            Some(piece) if piece.is_empty() || fits(piece) => piece.push(c),
            Some(_) | None => pieces.push(c.to_string()),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_address_is_broken_where_it_is_full() {
        let lines = fit(
            "https://example.org/a/very/long/address",
            &[],
            10,
            Weight::Regular,
            100,
        );
        assert!(lines.len() > 1);
        assert_eq!(lines.concat(), "https://example.org/a/very/long/address");
        assert_eq!(fit("甲乙 丙", &[], 10, Weight::Regular, 20), ["甲乙", "丙"]);
        assert_eq!(fit("", &[], 10, Weight::Regular, 20), [""]);
    }

    proptest! {
        #[test]
        fn no_line_is_wider_than_its_room_and_nothing_is_lost(words in "\\PC{0,60}", room in 20..300) {
            let lines = fit(&words, &[], 10, Weight::Bold, room);
            for line in &lines {
                prop_assert!(text::width(line, 10 * SCALE, Weight::Bold) <= room * SCALE || line.chars().count() == 1);
            }
            let strip = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(strip(&lines.concat()), strip(&words));
        }
    }
}
