//! Browser tests of the release bundle: `cargo xtask test` builds it, finds a browser and runs them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]
#![allow(
    dead_code,
    reason = "tests and benchmark share the harness, and each uses its part"
)]

mod axe;
mod driver;
mod early;
mod family;
mod page;
mod pdf;
mod server;
mod trap;
mod wire;

mod access;
mod bundle;
mod case;
mod charts;
mod forms;
mod harness;
mod keyboard;
mod languages;
mod printed;
mod privacy;
mod shots;
mod smoke;
mod start;
mod take;
mod takeover;
mod tracing;
mod troubles;
mod unscripted;
