//! dump
use casetrace::numeral::{Numeral, find};
fn describe(n: &Numeral) -> String {
    let mut out = format!("{} {:?}", n.text, n.kind);
    if let Some(v) = n.value {
        out += &format!(" {v}");
    }
    if n.decimals != 0 {
        out += &format!("e{}", -n.decimals);
    }
    if let Some(b) = n.bounds {
        out += &format!(" {:?}..{:?}", b.lower, b.upper);
    }
    if let Some(p) = n.period {
        out += &format!(" {p}");
    }
    if let Some(u) = &n.unit {
        out += &format!(" {}", u.text);
    }
    let words: Vec<_> = n.qualifier_words.iter().map(|w| w.text.as_str()).collect();
    if !words.is_empty() || n.qualifier.approximate {
        out += &format!(
            " ‹{}› {}{}",
            words.join("…"),
            n.qualifier.comparator.map_or("", |c| c.code()),
            if n.qualifier.approximate { "~" } else { "" }
        );
    }
    out
}
#[test]
fn dump() {
    for line in std::fs::read_to_string(std::env::var("DUMP").unwrap())
        .unwrap()
        .lines()
    {
        println!(
            "{}\n    {}",
            line,
            find(line)
                .iter()
                .map(describe)
                .collect::<Vec<_>>()
                .join(" | ")
        );
    }
}
