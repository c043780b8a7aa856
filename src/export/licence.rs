//! Which of a case's terms are licences, and where each is read.

use crate::case::{Case, License};

/// Words of SPDX that stand where a licence would and name none: that nobody knows, and that there is none.
const NO_LICENCE: [&str; 2] = ["NOASSERTION", "NONE"];

fn is_licence(license: &License) -> bool {
    !NO_LICENCE.contains(&license.name.as_str())
}

/// The licences that the case names, each for some part of it.
pub fn named(case: &Case) -> Vec<&License> {
    let all = case.licenses.iter();
    all.filter(|license| is_licence(license)).collect()
}

/// The licences under which the whole case stands: all of them, or none where a part of it has none that is known.
/// A licence given for the whole would be taken for that of every part.
pub fn of_all(case: &Case) -> Vec<&License> {
    let known = case.licenses.iter().all(is_licence);
    if known { named(case) } else { Vec::new() }
}

/// The page of the SPDX list that tells the licence.
pub fn page(license: &License) -> String {
    format!("https://spdx.org/licenses/{}.html", license.name)
}
