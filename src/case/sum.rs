//! A sum by which a block of the page shows that it is as it was built.

use crc::{CRC_32_ISO_HDLC, Crc, NoTable};

/// The CRC-32 of some bytes (ISO/IEC 3309, as in ZIP). It finds damage, not forgery: whoever can change a page can
/// change its sums.
pub fn sum(bytes: &[u8]) -> u32 {
    // A table would weigh up to 16 KB, which no packing makes smaller.
    Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC).checksum(bytes)
}

#[cfg(test)]
mod tests {
    use super::sum;

    #[test]
    fn it_tells_one_digit_from_another() {
        // The check value of the catalogue of parametrised CRC algorithms.
        assert_eq!(sum(b"123456789"), 0xcbf4_3926);
        assert_ne!(sum(b"1250000000"), sum(b"1350000000"));
    }
}
