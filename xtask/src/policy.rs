//! The Content-Security-Policy of a page: what it may run, show and ask for, and nothing else.

use sha2::{Digest, Sha256};

/// How a page lies, on which its policy depends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lies {
    /// In a folder, with its program beside it.
    InFolder,
    /// Alone, with everything inside.
    Alone,
}

/// What Trunk's server puts its address in place of, in a script that it adds to the page. The script's digest is not
/// known before, so a page in development has no policy.
const OF_TRUNKS_SERVER: &str = "{{__TRUNK_ADDRESS__}}";

/// The first line of a head. Browsers look for it in the first kilobyte, so it stays before the policy.
pub(crate) const CHARSET: &str = "<meta charset=\"utf-8\">";

/// What is put into a page after its policy is written.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Later<'a> {
    /// Scripts.
    pub(crate) scripts: &'a [&'a str],
    /// Styles.
    pub(crate) styles: &'a [&'a str],
}

/// The page with its policy, which allows what comes later, too. To be done last: a later
/// change of a script or style would make it refuse them.
pub(crate) fn with_policy(html: &str, lies: Lies, later: Later<'_>) -> String {
    if html.contains(OF_TRUNKS_SERVER) {
        return html.to_owned();
    }
    let mut inline = Inline::of(html);
    inline
        .scripts
        .extend(later.scripts.iter().map(|it| digest(it)));
    inline
        .styles
        .extend(later.styles.iter().map(|it| digest(it)));
    let meta = format!(
        "{CHARSET}\n<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">",
        policy(&inline, lies)
    );
    html.replacen(CHARSET, &meta, 1)
}

fn policy(inline: &Inline, lies: Lies) -> String {
    let (own, asks) = match lies {
        Lies::InFolder => (" 'self'", "'self'"),
        Lies::Alone => ("", "'none'"),
    };
    let scripts = if inline.scripts.is_empty() {
        " 'none'".to_owned()
    } else {
        format!("{own} 'wasm-unsafe-eval'{}", inline.scripts)
    };
    format!(
        "default-src 'none'; script-src{scripts}; style-src{own}{}; img-src{own} data: blob:; connect-src {asks}; \
         manifest-src {asks}; font-src 'none'; base-uri 'none'; form-action 'none'",
        inline.styles
    )
}

/// The digests of the scripts and styles inside a page, each with a space before it.
#[derive(Debug, Default, PartialEq, Eq)]
struct Inline {
    scripts: String,
    styles: String,
}

impl Inline {
    /// Reads from element to element, so that nothing inside one is taken for another. Words of the page hold no `<`.
    fn of(html: &str) -> Self {
        let mut inline = Self::default();
        let mut rest = html;
        while let Some((name, behind)) = next(rest) {
            let (attributes, behind) = behind.split_once('>').unwrap_or((behind, ""));
            let (content, behind) = behind
                .split_once(&format!("</{name}>"))
                .unwrap_or((behind, ""));
            if name == "style" {
                inline.styles.push_str(&digest(content));
            } else if runs(attributes) {
                inline.scripts.push_str(&digest(content));
            }
            rest = behind;
        }
        inline
    }
}

/// The next script or style, and what comes after its name.
fn next(html: &str) -> Option<(&'static str, &str)> {
    let found = ["script", "style"].map(|name| {
        let at = html.find(&format!("<{name}"))?;
        Some((at, name))
    });
    let (at, name) = found.into_iter().flatten().min()?;
    Some((name, html.get(at + 1 + name.len()..)?))
}

/// Whether a browser runs what stands in a script with these attributes; any other type is data to it.
fn runs(attributes: &str) -> bool {
    let module = attributes.contains("type=\"module\"");
    (module || !attributes.contains("type=")) && !attributes.contains("src=")
}

fn digest(content: &str) -> String {
    format!(" 'sha256-{}'", base64(&Sha256::digest(content.as_bytes())))
}

/// Base 64 (RFC 4648, section 4), in which the standard wants its digests.
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for three in bytes.chunks(3) {
        let byte = |index: usize| usize::from(three.get(index).copied().unwrap_or(0));
        let value = (byte(0) << 16) | (byte(1) << 8) | byte(2);
        for place in 0..4 {
            let letter = LETTERS[(value >> (18 - 6 * place)) & 63];
            out.push(if place > three.len() {
                '='
            } else {
                char::from(letter)
            });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<head>\n<meta charset=\"utf-8\">\n<style>a{}</style>\n<script>1</script></head>\n<script type=\"application/json\">\"<script>2<style>\"</script><script type=\"module\">3</script><script src=\"./x.js\"></script>";

    #[test]
    fn base_64_is_as_the_standard_has_it() {
        for (bytes, expected) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(base64(bytes.as_bytes()), expected);
        }
    }

    #[test]
    fn what_runs_is_named_by_its_digest_and_data_are_not() {
        let inline = Inline::of(PAGE);
        assert_eq!(inline.scripts, digest("1") + &digest("3"));
        assert_eq!(inline.styles, digest("a{}"));
    }

    #[test]
    fn the_policy_stands_before_all_that_it_governs() {
        for (lies, holds) in [
            (
                Lies::InFolder,
                "script-src 'self' 'wasm-unsafe-eval' 'sha256-",
            ),
            (Lies::InFolder, "connect-src 'self'"),
            (Lies::Alone, "script-src 'wasm-unsafe-eval' 'sha256-"),
            (Lies::Alone, "connect-src 'none'"),
        ] {
            let page = with_policy(PAGE, lies, Later::default());
            assert!(page.contains(holds), "{page}");
            assert!(page.starts_with("<head>\n<meta charset=\"utf-8\">\n<meta http-equiv="));
        }
        let still = with_policy(
            "<meta charset=\"utf-8\"><style>a{}</style>",
            Lies::InFolder,
            Later::default(),
        );
        assert!(still.contains("script-src 'none';"), "{still}");
    }

    #[test]
    fn what_comes_later_is_named_too() {
        let page = with_policy(
            PAGE,
            Lies::Alone,
            Later {
                scripts: &["4"],
                styles: &["b{}"],
            },
        );
        assert!(page.contains(&format!("{};", digest("b{}"))), "{page}");
        assert!(
            page.contains(&format!("{}{}", digest("3"), digest("4"))),
            "{page}"
        );
    }

    #[test]
    fn a_page_of_trunks_server_has_no_policy() {
        let page = format!("{PAGE}<script>const address = '{OF_TRUNKS_SERVER}';</script>");
        assert_eq!(with_policy(&page, Lies::InFolder, Later::default()), page);
    }
}
