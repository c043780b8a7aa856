//! The page: components that turn the case and the state into markup, one a file.

pub mod browser;
mod chart;
mod claims;
mod evidence;
mod failure;
mod head;
mod masthead;
mod method;
mod notice;
mod report;
mod sentence;
mod shell;
pub mod state;
mod table;
mod theme;
mod tooltip;
mod words;
pub mod world;

pub use failure::{Failure, Trouble};
pub use shell::Shell;
