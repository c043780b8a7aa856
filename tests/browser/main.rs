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
mod debugger;
mod driver;
mod early;
mod family;
mod page;
mod paper;
mod server;
mod trap;
mod wire;

mod access;
mod bundle;
mod case;
mod charts;
mod drawings;
mod embeds;
mod forms;
mod frames;
mod harness;
mod keyboard;
mod languages;
mod print;
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
