//! The second program: what a reader takes along is made here, and handed over; the page loads it on demand.
//!
//! In the one file it is the page's program as well, and `start` wakes the page: two programs would hold the same twice.
//!
//! `take` is data in, data out. `hand_over` is what the page calls: it reads the page's data blocks, makes the thing,
//! and downloads it, copies it or shows it in a sheet.

#[cfg(all(target_arch = "wasm32", feature = "exporter"))]
mod hand;
#[cfg(all(target_arch = "wasm32", feature = "exporter"))]
mod page;
#[cfg(all(target_arch = "wasm32", feature = "exporter"))]
mod pixels;
#[cfg(all(target_arch = "wasm32", feature = "exporter"))]
mod program;
#[cfg(all(target_arch = "wasm32", feature = "exporter"))]
mod sheet;

/// Nothing is made before it is asked for, and nothing outside a browser.
fn main() {}
