//! Files in one zip archive, with the same bytes for the same files: in the order given, all of the same moment.

use crate::case::sum;
use rawzip::path::EntryPath;
use rawzip::time::UtcDateTime;
use rawzip::{CompressionMethod, DataDescriptorOutput, ZipArchiveWriter};
use std::error::Error;
use std::fmt;
use std::io::Write;

/// A file by its path in a folder or archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its path, with `/` between the folders.
    pub path: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl File {
    /// A file of text, in UTF-8.
    pub fn text(path: &str, text: &str) -> Self {
        Self {
            path: path.to_owned(),
            bytes: text.as_bytes().to_vec(),
        }
    }
}

/// Why files cannot be put into an archive: the library's own words, such as that a path is too long.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArchiveError {
    /// The words.
    pub reason: String,
}

impl fmt::Display for ArchiveError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            out,
            "the files cannot be put into an archive: {}",
            self.reason
        )
    }
}

impl Error for ArchiveError {}

impl From<rawzip::Error> for ArchiveError {
    fn from(error: rawzip::Error) -> Self {
        let reason = error.to_string();
        Self { reason }
    }
}

impl From<std::io::Error> for ArchiveError {
    fn from(error: std::io::Error) -> Self {
        let reason = error.to_string();
        Self { reason }
    }
}

/// The first moment that a zip archive can name, 1 January 1980, in seconds since 1970. There is no clock here, and
/// an archive of today must not differ from one of tomorrow.
const MOMENT: i64 = 315_532_800;

/// How hard the compression tries, of 10.
const LEVEL: u8 = 6;

/// The archive, deflated (RFC 1951).
///
/// # Errors
/// When the library refuses a path; paths of a data package it takes.
pub fn zip(files: &[File]) -> Result<Vec<u8>, ArchiveError> {
    let mut archive = ZipArchiveWriter::new(Vec::new());
    for file in files {
        let entry = archive.new_file(EntryPath::verbatim(file.path.as_bytes()));
        let entry = entry
            .compression_method(CompressionMethod::DEFLATE)
            .last_modified(UtcDateTime::from_unix(MOMENT));
        let (mut entry, _) = entry.start()?;
        let packed = miniz_oxide::deflate::compress_to_vec(&file.bytes, LEVEL);
        entry.write_all(&packed)?;
        let length = u64::try_from(file.bytes.len()).unwrap_or(u64::MAX);
        // The checksum that an archive states of a file (APPNOTE 4.4.7); the library would count it from a table.
        entry.finish(DataDescriptorOutput::new(sum(&file.bytes), length))?;
    }
    Ok(archive.finish()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files() -> [File; 3] {
        [
            File::text("a.txt", "one one one one one one one"),
            File::text("folder/項目.txt", "二"),
            File::text("empty", ""),
        ]
    }

    #[test]
    fn files_are_read_back_from_the_archive() {
        let bytes = zip(&files()).unwrap();
        let archive = rawzip::ZipArchive::from_slice(&bytes).unwrap();
        let mut entries = archive.entries();
        for file in files() {
            let entry = entries.next_entry().unwrap().unwrap();
            let path = entry.file_path().try_normalize().unwrap();
            assert_eq!(path.as_ref(), file.path);
            let packed = archive.get_entry(entry.wayfinder()).unwrap();
            let bytes = miniz_oxide::inflate::decompress_to_vec(packed.data()).unwrap();
            assert_eq!(bytes, file.bytes);
            assert_eq!(entry.crc32(), rawzip::crc32(&file.bytes));
        }
        assert!(entries.next_entry().unwrap().is_none());
    }

    #[test]
    fn the_same_files_give_the_same_bytes() {
        assert_eq!(zip(&files()), zip(&files()));
    }
}
