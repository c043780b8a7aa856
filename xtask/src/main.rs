//! The commands of CaseTrace, for newcomers, developers and Trunk: `cargo xtask help` lists them.

mod arguments;
mod bundle;
mod call;
mod embed;
mod failure;
mod node;
mod place;
mod serve;
mod step;
mod tools;

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
        Command::Build => bundle::build(),
        Command::Hook => embed::run(),
        Command::Help => {
            println!("{}", arguments::HELP);
            Ok(())
        }
        Command::Test | Command::Size | Command::Bench(_) | Command::Shots(_) => Err(Failure::new(
            "looking up the command",
            "it is announced but not yet in this revision",
            "take a later revision",
        )),
    }
}
