//! CaseTrace: a public case report made explorable, every figure tied to the sentence that states it.

pub mod restoration;
