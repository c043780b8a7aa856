//! Reads the case out of the page and wakes the page.

use crate::view::{browser, loading, take_over};

/// Wakes the page. A case that breaks a rule, or a panic, which none should cause, ends in words over the served
/// page and not in a blank one.
pub fn start() {
    std::panic::set_hook(Box::new(|panic| {
        browser::end("stopped", &panic.to_string());
    }));
    browser::starts();
    match loading::served() {
        Ok(world) => take_over(world),
        Err(error) => browser::end("damaged", &error.to_string()),
    }
}
