//! Words broken into lines that fit, with nothing wider than its room.

use crate::scene::{SCALE, text};

/// Words as lines no wider than `room`; both lengths in CSS pixels. Where no line break is allowed in time (in a long
/// address), the line is broken all the same: what runs out of a picture is lost. Bold words are taken to be a tenth
/// wider than the rule that lays out charts says.
pub(super) fn fit(words: &str, size: i32, bold: bool, room: i32) -> Vec<String> {
    let size = if bold {
        size * SCALE * 11 / 10
    } else {
        size * SCALE
    };
    let room = room * SCALE;
    let lines = text::wrap(words, size, room);
    lines
        .iter()
        .flat_map(|line| broken(line, size, room))
        .collect()
}

/// A line cut wherever it is full; each piece has a character at least.
fn broken(line: &str, size: i32, room: i32) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut width = 0;
    for c in line.chars() {
        let own = text::width(c.encode_utf8(&mut [0; 4]), size);
        width += own;
        match pieces.last_mut() {
            Some(piece) if piece.is_empty() || width <= room => piece.push(c),
            Some(_) | None => {
                pieces.push(c.to_string());
                width = own;
            }
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
        let lines = fit("https://example.org/a/very/long/address", 10, false, 100);
        assert!(lines.len() > 1);
        assert_eq!(lines.concat(), "https://example.org/a/very/long/address");
        assert_eq!(fit("甲乙 丙", 10, false, 20), ["甲乙", "丙"]);
        assert_eq!(fit("", 10, false, 20), [""]);
    }

    proptest! {
        #[test]
        fn no_line_is_wider_than_its_room_and_nothing_is_lost(words in "\\PC{0,60}", room in 20..300) {
            let lines = fit(&words, 10, true, room);
            for line in &lines {
                prop_assert!(text::width(line, 110) <= room * SCALE + 10 || line.chars().count() == 1);
            }
            let strip = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(strip(&lines.concat()), strip(&words));
        }
    }
}
