//! The files beside the page that hold the whole case, for readers without scripts: tables, case file, data package.

use casetrace::export::csv;
use casetrace::i18n::Language;
use casetrace::page::{self, reading::Reading};
use casetrace::take;

use crate::address::Address;
use crate::case_files::CaseFiles;
use crate::failure::Failure;

/// Name and content of each file: the case file with its schema, and in each language a table of all figures and the
/// package.
///
/// # Errors
/// When the case does not load, or the package cannot be written, which would be a mistake of ours.
pub(crate) fn files(case: &CaseFiles) -> Result<Vec<(String, Vec<u8>)>, Failure> {
    let mut files = vec![
        (
            take::CASE_NAME.to_owned(),
            take::handed_out(case.whole()).into(),
        ),
        (take::SCHEMA_NAME.to_owned(), take::SCHEMA.into()),
    ];
    for language in Language::ALL {
        let reading = Reading::served(case.world(language)?);
        let voice = reading.voice();
        files.push((take::figures_name(voice), csv::figures(voice).into()));
        files.push((take::package_name(voice), package(case, &reading)?));
    }
    Ok(files)
}

/// Where a page's own of these files lie, and of which kind each is.
pub(crate) fn published(reading: &Reading) -> Vec<(String, &'static str)> {
    let voice = reading.voice();
    let files = [
        (take::figures_name(voice), "text/csv"),
        (take::CASE_NAME.to_owned(), "application/json"),
        (take::package_name(voice), "application/zip"),
    ];
    let beside = |(name, kind)| (format!("./{name}"), kind);
    files.map(beside).into()
}

/// The package in the language of a page. It says the page's address or, where the build is told none, its name.
fn package(case: &CaseFiles, reading: &Reading) -> Result<Vec<u8>, Failure> {
    let file = reading.page_in(reading.language());
    let link = match Address::of_the_build()? {
        Some(address) => address.of_page(&file),
        None => file.trim_start_matches("./").to_owned(),
    };
    let package = take::archive(reading.voice(), &link, case.whole(), case.received());
    package.map_err(|said| {
        let (what, how) = ("writing the data package", "report it");
        Failure::new(what, said.to_string(), how)
    })
}

/// The page with no link to these files, for where there are none beside it: there the program makes them, and without
/// it the links would lead nowhere, and the section would be a bare heading.
pub(crate) fn made_by_the_program(html: &str) -> String {
    const SECTION: &str = "<section class=\"take-case";
    let html = html.replace(SECTION, &[SECTION, " scripted"].concat());
    // It stands in a sentence, which would end without it: it leads to where it is.
    let terms = format!("<a href=\"{}\" download=\"\"", take::TERMS_NAME);
    let html = html.replace(&terms, &format!("<a href=\"#/{}\"", page::method::SECTION));
    let mut out = String::with_capacity(html.len());
    let mut rest = html.as_str();
    while let Some((before, after)) = rest.split_once("<a class=\"button\" href=\"")
        && let Some((name, behind)) = after.split_once('"')
    {
        let file = behind.starts_with(" download=");
        let (class, name) = if file {
            ("button scripted", "#/take")
        } else {
            ("button", name)
        };
        out.push_str(&format!("{before}<a class=\"{class}\" href=\"{name}\""));
        rest = behind;
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case_files::tests::fixture;

    #[test]
    fn a_page_alone_names_no_file() {
        let reading = Reading::served(fixture().world(Language::English).unwrap());
        let section = page::take::section(&reading).markup()
            + &page::take::of_terms().markup()
            + "<a class=\"button\" href=\"x\">";
        let alone = made_by_the_program(&section);
        assert_eq!(
            alone
                .matches("class=\"button scripted\" href=\"#/take\" download=")
                .count(),
            3
        );
        assert!(alone.ends_with("<a class=\"button\" href=\"x\">"));
        let names = files(&fixture()).unwrap().into_iter().map(|(name, _)| name);
        for name in names.chain([take::TERMS_NAME.to_owned()]) {
            assert!(!alone.contains(&format!("\"{name}\"")), "{name}");
        }
        assert!(alone.starts_with("<section class=\"take-case scripted\""));
    }

    #[test]
    fn every_link_of_the_page_leads_to_a_file() {
        let case = fixture();
        let files = files(&case).unwrap();
        for language in Language::ALL {
            let reading = Reading::served(case.world(language).unwrap());
            let section = page::take::section(&reading).markup();
            let links = section.split("href=\"").skip(1);
            let links: Vec<_> = links.filter_map(|rest| rest.split('"').next()).collect();
            assert_eq!(links.len(), 3);
            for link in links {
                let found = files.iter().find(|(name, _)| name == link);
                assert!(
                    found.is_some_and(|(_, content)| content.len() > 500),
                    "{link}"
                );
            }
        }
    }
}
