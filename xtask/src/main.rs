//! The commands of CaseTrace, for newcomers, developers and Trunk: `cargo xtask help` lists them.

mod address;
mod arguments;
mod brief;
mod browsed;
mod browser;
mod bundle;
mod call;
mod case_files;
mod case_rules;
mod check;
mod compress;
mod display;
mod document;
mod early;
mod engines;
mod failure;
mod floor;
mod gallery;
mod hook;
mod keys;
mod manifest;
mod names;
mod node;
mod notices;
mod packed;
mod place;
mod plain;
mod policy;
mod program;
mod remap;
mod script;
mod serve;
mod sheets;
mod single;
mod size;
mod staged;
mod step;
mod sums;
mod take;
mod tools;
mod variables;
mod version;

use std::process::ExitCode;

use arguments::Command;
use failure::Failure;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match arguments::parse(&words).and_then(|command| run(&command)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\n{failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: &Command) -> Result<(), Failure> {
    match command {
        Command::Serve(options) => serve::run(options),
        Command::Build(options) => bundle::build(options),
        Command::Hook => hook::run(),
        Command::Help => {
            println!("{}", arguments::HELP);
            Ok(())
        }
        Command::Test => check::run(),
        Command::Size => size::run(),
        Command::Bench(options) => browsed::bench(options),
        Command::Shots(options) => browsed::shots(options),
        Command::Drawings => browsed::drawings(),
    }
}
