//! How fast the bundle starts and answers, in a headless browser: `cargo xtask bench` builds nothing, runs this, and
//! reports medians and spread beside the targets of `xtask/budget.json`. It judges nothing: machines differ.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a benchmark that cannot measure has nothing to go on with"
)]
#![allow(
    dead_code,
    reason = "tests and benchmark share the harness, and each uses its part"
)]

mod bench_input;
mod bench_start;
mod debugger;
mod driver;
mod early;
mod family;
mod page;
mod sample;
mod server;
mod trap;
mod wire;

use std::{env, fs};

use serde_json::Value;

fn main() {
    let runs = env::var("CASETRACE_RUNS")
        .ok()
        .and_then(|runs| runs.parse().ok())
        .unwrap_or(7);
    let budget = budget();
    println!("Start: {runs} loads each with an empty cache, brotli; median (least to most).\n");
    bench_start::report(runs, &budget);
    println!("\nAnswering: 200 hovers and 200 arrow keys; 95th percentile (median, most).\n");
    bench_input::report(&budget);
}

fn budget() -> Value {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/xtask/budget.json");
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"))
}
