//! The digests of the bundle's files, in the form that `sha256sum -c` reads.

use std::fs;
use std::io;
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::failure::Failure;

/// The name of the list.
pub(crate) const NAME: &str = "SHA256SUMS";

/// Lists every file of a folder; to be done when nothing changes any more.
///
/// # Errors
/// When a file cannot be read.
pub(crate) fn list(folder: &Path) -> Result<String, Failure> {
    let mut lines = Vec::new();
    collect(folder, "", &mut lines).map_err(|error| {
        Failure::new(
            "listing the bundle's digests",
            format!("{}: {error}", folder.display()),
            "make the folder readable",
        )
    })?;
    lines.sort();
    let line = |(name, digest)| format!("{digest}  {name}\n");
    Ok(lines.into_iter().map(line).collect())
}

fn collect(folder: &Path, prefix: &str, lines: &mut Vec<(String, String)>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{name}/"), lines)?;
        } else if name != NAME {
            lines.push((name, hexadecimal(&fs::read(entry.path())?)));
        }
    }
    Ok(())
}

/// The SHA-256 of some bytes.
pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_but_the_list_is_listed_in_order() {
        let folder = std::env::temp_dir().join(format!("casetrace-sums-{}", std::process::id()));
        fs::create_dir_all(folder.join("sub")).unwrap();
        for name in ["b", "sub/a", NAME] {
            fs::write(folder.join(name), "").unwrap();
        }
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(
            list(&folder).unwrap(),
            format!("{empty}  b\n{empty}  sub/a\n")
        );
        fs::remove_dir_all(folder).unwrap();
    }
}
