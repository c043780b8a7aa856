//! The commands of CaseTrace.
fn main() {}
