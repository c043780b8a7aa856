//! Draws a chart with plotters on the recording back end.

mod mark;
mod panel;
mod recorder;
