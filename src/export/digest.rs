//! The digest by which a file is told from every other: SHA-256 (FIPS 180-4), in hexadecimal.

use sha2::{Digest, Sha256};

/// The SHA-256 of some bytes, as 64 small hexadecimal digits; what `sha256sum` prints.
pub fn sha256(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().flat_map(|byte| hex(*byte)).collect()
}

fn hex(byte: u8) -> [char; 2] {
    [byte >> 4, byte & 15].map(|half| char::from_digit(u32::from(half), 16).unwrap_or('0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_are_those_of_the_standard() {
        let check = |text: &str, expected: &str| assert_eq!(sha256(text.as_bytes()), expected);
        check(
            "",
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        );
        check(
            "abc",
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        );
    }
}
