//! What each ink of a scene looks like in a file: the rules of `style/chart.css`, as attributes.

use crate::export::palette::{Accent, Palette};
use crate::i18n::Language;
use crate::scene::Ink;

/// An attribute and its value.
pub(super) type Attribute = (&'static str, &'static str);

/// The attributes of an ink. `tests/export` holds them against the sheet, rule by rule.
pub fn attributes(ink: Ink, palette: &Palette, accent: &Accent) -> Vec<Attribute> {
    match ink {
        Ink::Label => vec![("fill", palette.ink), ("font-weight", "600")],
        Ink::Note => vec![("fill", palette.ink_2)],
        Ink::Axis => vec![("fill", palette.ink_3)],
        Ink::Number => vec![
            ("fill", accent.ink),
            ("font-weight", "650"),
            ("letter-spacing", "-0.02em"),
        ],
        Ink::Inside => vec![("fill", palette.on_accent), ("font-weight", "650")],
        Ink::Grid => stroke(palette.line, "1", "none"),
        Ink::Rule => stroke(palette.ink, "1.5", "none"),
        Ink::Track => stroke(palette.edge, "1", "none"),
        Ink::Link => stroke(accent.mark, "3", "none"),
        Ink::Mark | Ink::Part | Ink::After => vec![("fill", accent.mark), ("stroke", "none")],
        Ink::Derived => stroke(accent.mark, "2", accent.soft),
        Ink::Rest | Ink::Before => vec![("fill", palette.edge), ("stroke", "none")],
        Ink::Band => stroke(accent.mark, "1.5", palette.tint),
        Ink::Empty => stroke(palette.edge, "1", palette.paper),
        Ink::Goal => {
            let mut attributes = stroke(accent.mark, "2", "none");
            attributes.push(("stroke-dasharray", "5 3"));
            attributes
        }
        Ink::Open => {
            let mut attributes = stroke(accent.mark, "2.5", "none");
            attributes.extend([("stroke-linecap", "round"), ("stroke-linejoin", "round")]);
            attributes
        }
    }
}

/// The attributes of the frame around the chosen mark.
pub fn chosen(accent: &Accent) -> Vec<Attribute> {
    let mut attributes = stroke(accent.mark, "3", accent.mark);
    attributes.push(("fill-opacity", "0.14"));
    attributes
}

/// The same around words on another's bar, which has the accent's colour itself.
pub fn chosen_on(palette: &Palette) -> Vec<Attribute> {
    stroke(palette.on_accent, "3", "none")
}

fn stroke(colour: &'static str, width: &'static str, fill: &'static str) -> Vec<Attribute> {
    vec![("fill", fill), ("stroke", colour), ("stroke-width", width)]
}

/// The fonts of a language, all of them the system's: those of `style/tokens.css`.
pub const fn fonts(language: Language) -> &'static str {
    match language {
        Language::Traditional => {
            "\"PingFang TC\", \"Microsoft JhengHei\", \"Noto Sans CJK TC\", \"Noto Sans TC\", system-ui, sans-serif"
        }
        Language::Simplified => {
            "\"PingFang SC\", \"Microsoft YaHei\", \"Noto Sans CJK SC\", \"Noto Sans SC\", system-ui, sans-serif"
        }
        Language::English => {
            "-apple-system, \"Segoe UI\", Roboto, \"Noto Sans\", \"Liberation Sans\", Arial, \"PingFang TC\", \"Microsoft JhengHei\", \"Noto Sans CJK TC\", sans-serif"
        }
    }
}
