//! The colours of an exported picture: those of `style/tokens.css`, as literals, since a file has no style sheet.

/// Whether a picture is dark on light or light on dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scheme {
    /// Dark on light; paper is always so.
    #[default]
    Light,
    /// Light on dark.
    Dark,
}

/// The colours of a scheme, by the names that the tokens have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    /// The ground.
    pub paper: &'static str,
    /// Strong words.
    pub ink: &'static str,
    /// Secondary words.
    pub ink_2: &'static str,
    /// Words along an axis.
    pub ink_3: &'static str,
    /// Hairlines.
    pub line: &'static str,
    /// Edges that must be seen.
    pub edge: &'static str,
    /// The neutral ground of an interval.
    pub tint: &'static str,
    /// Words on an accent.
    pub on_accent: &'static str,
    /// The accents of the themes, the neutral one first.
    pub accents: [Accent; 7],
}

/// The accent of a theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accent {
    /// Marks and rules.
    pub mark: &'static str,
    /// Grounds and fills of what is derived.
    pub soft: &'static str,
    /// Words.
    pub ink: &'static str,
}

impl Scheme {
    /// Its colours.
    pub const fn palette(self) -> &'static Palette {
        match self {
            Self::Light => &LIGHT,
            Self::Dark => &DARK,
        }
    }
}

impl Palette {
    /// The accent of that number; a number that there is none for takes the neutral one.
    pub fn accent(&self, number: u8) -> &Accent {
        self.accents
            .get(usize::from(number))
            .unwrap_or(&self.accents[0])
    }
}

/// Dark on light.
const LIGHT: Palette = Palette {
    paper: "#ffffff",
    ink: "#15181c",
    ink_2: "#434950",
    ink_3: "#5b626a",
    line: "#d5d9dd",
    edge: "#7a828b",
    tint: "#e9ecef",
    on_accent: "#ffffff",
    accents: [
        Accent {
            mark: "#3f4751",
            soft: "#e6e9ed",
            ink: "#2d333a",
        },
        Accent {
            mark: "#1d61a8",
            soft: "#e1edf9",
            ink: "#16518f",
        },
        Accent {
            mark: "#0b7468",
            soft: "#daf1ed",
            ink: "#07615a",
        },
        Accent {
            mark: "#7046ab",
            soft: "#efe8f9",
            ink: "#5f3a97",
        },
        Accent {
            mark: "#94560a",
            soft: "#faebd8",
            ink: "#7e4806",
        },
        Accent {
            mark: "#b02a5c",
            soft: "#fbe6ee",
            ink: "#98214d",
        },
        Accent {
            mark: "#50691c",
            soft: "#ebf2da",
            ink: "#435916",
        },
    ],
};

/// Light on dark.
const DARK: Palette = Palette {
    paper: "#131518",
    ink: "#eceef0",
    ink_2: "#bcc2c9",
    ink_3: "#a0a7b0",
    line: "#343a41",
    edge: "#808994",
    tint: "#2a2f35",
    on_accent: "#101214",
    accents: [
        Accent {
            mark: "#aab2bc",
            soft: "#2b3037",
            ink: "#cdd3da",
        },
        Accent {
            mark: "#6ba9ee",
            soft: "#17304b",
            ink: "#9cc6f5",
        },
        Accent {
            mark: "#45b8a8",
            soft: "#10352f",
            ink: "#7fd3c6",
        },
        Accent {
            mark: "#b494e6",
            soft: "#33264a",
            ink: "#cdb6f0",
        },
        Accent {
            mark: "#dc9a48",
            soft: "#3f2a10",
            ink: "#ecba7b",
        },
        Accent {
            mark: "#ef84aa",
            soft: "#471c2f",
            ink: "#f5a9c4",
        },
        Accent {
            mark: "#a3bd63",
            soft: "#2b3515",
            ink: "#bfd48b",
        },
    ],
};
