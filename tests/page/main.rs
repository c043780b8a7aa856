//! The page as elements, in every language of both cases: what a reader finds in it, and what holds for all of it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod damaged;
mod places;
mod reading;
mod served;
mod snapshots;
mod worlds;
