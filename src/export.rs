//! A case, a chart or a figure written out as a file: tables, citations, pictures, data packages.
//!
//! Everything here is data in, data out: no clock, no browser, no file system. What a file needs from outside (the
//! address of the page, the day of access, whether it is dark) is passed in, and the same input gives the same bytes.

pub mod archive;
pub mod citation;
pub mod csv;
pub mod digest;
pub mod json;
pub mod jsonld;
pub mod licence;
pub mod package;
pub mod palette;
pub mod record;
pub mod share;
pub mod svg;
pub mod table;
