//! Where the pages will be served, if the build is told: what search engines and chats want to know in absolute terms.

use casetrace::export::share;
use casetrace::page::reading::Reading;

use crate::document::escaped;
use crate::failure::Failure;

/// The variable that names the address; `cargo xtask build --address` sets it.
pub(crate) const VARIABLE: &str = "CASETRACE_ADDRESS";

/// The address of the folder, with a slash at its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Address(String);

impl Address {
    /// The address that the build is for; `None` if it was told none.
    ///
    /// # Errors
    /// When what was told is no address of a folder.
    pub(crate) fn of_the_build() -> Result<Option<Self>, Failure> {
        let told = std::env::var(VARIABLE).unwrap_or_default();
        Some(told.trim())
            .filter(|it| !it.is_empty())
            .map(Self::read)
            .transpose()
    }

    fn read(told: &str) -> Result<Self, Failure> {
        let after = told
            .strip_prefix("https://")
            .or_else(|| told.strip_prefix("http://"));
        let odd = |it: char| it.is_whitespace() || it.is_control() || "\"<>?#\\".contains(it);
        match after {
            Some(host) if !host.starts_with('/') && !host.is_empty() && !host.contains(odd) => {
                Ok(Self(format!("{}/", told.trim_end_matches('/'))))
            }
            Some(_) | None => Err(Failure::new(
                "reading the address of the site",
                format!("`{told}` is no address of a folder"),
                "give one such as https://example.org/cases/, without `?` and `#`",
            )),
        }
    }

    /// Where one of the pages is: the folder itself for its index.
    pub(crate) fn of_page(&self, file: &str) -> String {
        let file = file.trim_start_matches("./");
        [
            self.0.as_str(),
            if file == "index.html" { "" } else { file },
        ]
        .concat()
    }

    /// What the head of a page says of its own address and, where the case has one, of its picture.
    pub(crate) fn said(&self, reading: &Reading, picture: Option<&str>) -> String {
        let own = escaped(&self.of_page(&reading.page_in(reading.language())));
        let page = format!(
            "\n<link rel=\"canonical\" href=\"{own}\">{}",
            property("url", &own)
        );
        let picture = picture.map(|name| self.picture(reading, name));
        page + &picture.unwrap_or_default()
    }

    fn picture(&self, reading: &Reading, name: &str) -> String {
        let (width, height) = share::SIZE;
        [
            property("image", &escaped(&[self.0.as_str(), name].concat())),
            property("image:type", "image/png"),
            property("image:width", &width.to_string()),
            property("image:height", &height.to_string()),
            property("image:alt", &escaped(&share::words(reading.voice()))),
            "\n<meta name=\"twitter:card\" content=\"summary_large_image\">".to_owned(),
        ]
        .concat()
    }
}

fn property(name: &str, content: &str) -> String {
    format!("\n<meta property=\"og:{name}\" content=\"{content}\">")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case_files::tests::fixture;
    use casetrace::i18n::Language;

    #[test]
    fn an_address_is_that_of_a_folder() {
        for (told, expected) in [
            ("https://example.org", Some("https://example.org/")),
            ("https://example.org/a/b/", Some("https://example.org/a/b/")),
            ("http://localhost:8080/x", Some("http://localhost:8080/x/")),
            ("example.org", None),
            ("https://", None),
            ("https:///x", None),
            ("https://example.org/?a", None),
            ("https://example.org/\"><script>", None),
            ("javascript:alert(1)", None),
        ] {
            let read = Address::read(told);
            assert_eq!(read.ok().map(|it| it.0).as_deref(), expected, "{told}");
        }
    }

    #[test]
    fn a_page_says_its_own_address_and_picture() {
        let address = Address::read("https://example.org/a").unwrap();
        let case = fixture();
        for language in Language::ALL {
            let reading = Reading::served(case.world(language).unwrap());
            let said = address.said(&reading, Some("b.png"));
            let file = if language == case.language() {
                "".into()
            } else {
                format!("{}.html", language.tag())
            };
            let own = format!("https://example.org/a/{file}\">");
            assert!(
                said.contains(&format!("rel=\"canonical\" href=\"{own}")),
                "{said}"
            );
            assert!(
                said.contains(&format!("\"og:url\" content=\"{own}")),
                "{said}"
            );
            assert!(
                said.contains("\"og:image\" content=\"https://example.org/a/b.png\">"),
                "{said}"
            );
            assert!(
                said.contains(&escaped(&share::words(reading.voice()))),
                "{said}"
            );
            assert!(!address.said(&reading, None).contains("og:image"));
        }
    }
}
