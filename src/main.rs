//! Starts the page.

fn main() {
    casetrace::app::start();
}
