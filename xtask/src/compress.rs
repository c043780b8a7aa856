//! The bundle compressed as a web server sends it. Node's zlib does it: it holds the reference encoders, and a newcomer
//! need not wait for others to compile.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::call::Call;
use crate::failure::Failure;
use crate::place;

/// One file of the bundle, its sizes in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sized {
    /// Path within the bundle.
    pub(crate) name: String,
    /// As it lies there.
    pub(crate) raw: u64,
    /// By gzip, level 9.
    pub(crate) gzip: u64,
    /// By brotli, quality 11, window 2²².
    pub(crate) brotli: u64,
}

/// The compressed bundle: sizes, and a folder with a `.br` beside each name.
#[derive(Debug, Clone)]
pub(crate) struct Compressed {
    /// Every file, by name.
    pub(crate) files: Vec<Sized>,
    /// Where the `.br` files are; outside `dist/`, which stays as Trunk left it.
    pub(crate) folder: PathBuf,
}

const SCRIPT: &str = r#"
const fs = require('fs'), path = require('path'), zlib = require('zlib');
const [from, to] = process.argv.slice(-2);
const constants = zlib.constants;
const names = fs.readdirSync(from, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile())
  .map(entry => path.relative(from, path.join(entry.parentPath ?? entry.path, entry.name)));
const files = names.map(name => {
  const bytes = fs.readFileSync(path.join(from, name));
  const brotli = zlib.brotliCompressSync(bytes, { params: {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 22,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  } });
  const target = path.join(to, name + '.br');
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, brotli);
  return { name: name.split(path.sep).join('/'), raw: bytes.length,
    gzip: zlib.gzipSync(bytes, { level: 9 }).length, brotli: brotli.length };
});
console.log(JSON.stringify(files));
"#;

/// Compresses every file of `dist/`.
///
/// # Errors
/// When there is no bundle, or Node fails.
pub(crate) fn bundle() -> Result<Compressed, Failure> {
    let dist = place::dist();
    if !dist.join("index.html").is_file() {
        return Err(Failure::new(
            "looking for the bundle",
            format!("there is no {}", dist.join("index.html").display()),
            "run `cargo xtask build` first",
        ));
    }
    crate::node::ensure()?;
    let folder = place::root().join("target").join("compressed");
    // Old files with other hashes in their names would only lie there; if they cannot go, no harm is done.
    let _ = fs::remove_dir_all(&folder);
    compress(&dist, &folder)
}

/// A text compressed as if it were a file of the bundle.
///
/// # Errors
/// When `target/` cannot be written, or Node fails.
pub(crate) fn text(name: &str, text: &str) -> Result<Sized, Failure> {
    let folder = place::root().join("target").join("measured");
    let failed = |said: String| {
        Failure::new(
            "compressing a part of the bundle",
            said,
            "see that target/ can be written",
        )
    };
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder)
        .and_then(|()| fs::write(folder.join(name), text))
        .map_err(|error| failed(format!("{}: {error}", folder.display())))?;
    let files = compress(&folder, &folder.join("brotli"))?.files;
    let found = files.into_iter().find(|file| file.name == name);
    found.ok_or_else(|| failed(format!("{name} was not found again")))
}

fn compress(from: &Path, to: &Path) -> Result<Compressed, Failure> {
    let call = Call::new("node")
        .with(["-e", SCRIPT])
        .with_path(from)
        .with_path(to);
    let answer = call.answer().and_then(|answer| read(&answer));
    let mut files = answer.ok_or_else(|| {
        Failure::new(
            "compressing the bundle",
            format!("Node could not compress {}", from.display()),
            "see that `node --version` is 18.17 or later and that target/ can be written",
        )
    })?;
    files.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(Compressed {
        files,
        folder: to.to_owned(),
    })
}

fn read(answer: &str) -> Option<Vec<Sized>> {
    let files: Value = serde_json::from_str(answer).ok()?;
    let sized = |file: &Value| {
        Some(Sized {
            name: file["name"].as_str()?.to_owned(),
            raw: file["raw"].as_u64()?,
            gzip: file["gzip"].as_u64()?,
            brotli: file["brotli"].as_u64()?,
        })
    };
    files.as_array()?.iter().map(sized).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_measured_and_compressed_beside() {
        let folder = std::env::temp_dir().join(format!("casetrace-br-{}", std::process::id()));
        let (from, to) = (folder.join("from"), folder.join("to"));
        fs::create_dir_all(from.join("sub")).unwrap();
        fs::write(from.join("b.txt"), "b".repeat(1000)).unwrap();
        fs::write(from.join("sub/a.txt"), "").unwrap();
        let compressed = compress(&from, &to).unwrap();
        let names: Vec<&str> = compressed
            .files
            .iter()
            .map(|file| file.name.as_str())
            .collect();
        assert_eq!(names, ["b.txt", "sub/a.txt"]);
        let b = &compressed.files[0];
        assert_eq!(b.raw, 1000);
        assert!(b.brotli < b.gzip && b.gzip < 100, "{b:?}");
        assert_eq!(fs::metadata(to.join("b.txt.br")).unwrap().len(), b.brotli);
        fs::remove_dir_all(folder).unwrap();
    }
}
