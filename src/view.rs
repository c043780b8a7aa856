//! The page alive: what follows the reader, and the one door to the browser. What is shown is written by `page`.

pub mod browser;
mod language;
mod light;
mod listen;
mod live;
pub mod loading;
mod shell;
pub mod state;

pub use shell::take_over;
