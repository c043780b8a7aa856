//! The page alive: what follows the reader, and the one door to the browser. What is shown is written by `page`.

pub mod browser;
mod evidence;
mod language;
mod light;
mod listen;
pub mod loading;
mod notices;
mod shell;
pub mod state;
mod tooltip;

pub use shell::take_over;
