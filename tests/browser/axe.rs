//! axe-core in the page: what it finds wrong, and what it cannot decide.

use std::{env, fmt, fs};

use serde_json::{Value, json};

use crate::page::Page;

/// The rules a page must keep, by axe's tags.
pub(crate) const TAGS: [&str; 8] = [
    "wcag2a",
    "wcag2aa",
    "wcag21a",
    "wcag21aa",
    "wcag22a",
    "wcag22aa",
    "best-practice",
    "section508",
];

/// One rule's result at one element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Finding {
    /// The rule's id, `color-contrast` for one.
    pub(crate) rule: String,
    /// The element's selector.
    pub(crate) target: String,
    /// axe's reason.
    pub(crate) reason: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at {}: {}", self.rule, self.target, self.reason)
    }
}

/// What axe says of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Report {
    /// Broken rules.
    pub(crate) violations: Vec<Finding>,
    /// What axe cannot decide, so that a test of ours must.
    pub(crate) incomplete: Vec<Finding>,
    /// How many rules were kept: nought would mean that nothing was looked at.
    pub(crate) passes: usize,
}

/// Runs the rules of `tags` over the page as it stands.
pub(crate) fn run(page: &Page, tags: &[&str]) -> Report {
    if page.eval("typeof window.axe") == "undefined" {
        // By `new Function`-free means: the script is run by the driver, which no content policy hinders.
        page.run(&format!("{}\nwindow.axe = axe;", script()), &[]);
    }
    let result = page.run(
        "return axe.run(document, {
             runOnly: { type: 'tag', values: arguments[0] },
             resultTypes: ['violations', 'incomplete'],
         }).then(result => ({
             violations: result.violations, incomplete: result.incomplete, passes: result.passes.length,
         }));",
        &[json!(tags)],
    );
    Report {
        violations: findings(&result["violations"]),
        incomplete: findings(&result["incomplete"]),
        passes: result["passes"].as_u64().map_or(0, |count| count as usize),
    }
}

fn script() -> String {
    let path = env::var("CASETRACE_AXE").unwrap_or_else(|_| {
        panic!("CASETRACE_AXE names no axe.min.js: run `cargo xtask test`, which installs it")
    });
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn findings(rules: &Value) -> Vec<Finding> {
    let rules = rules.as_array().cloned().unwrap_or_default();
    rules.iter().flat_map(findings_of_rule).collect()
}

fn findings_of_rule(rule: &Value) -> Vec<Finding> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let nodes = rule["nodes"].as_array().cloned().unwrap_or_default();
    let finding = |node: &Value| Finding {
        rule: text(&rule["id"]),
        target: node["target"].to_string(),
        reason: text(&node["failureSummary"]).replace('\n', " "),
    };
    nodes.iter().map(finding).collect()
}
