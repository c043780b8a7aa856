//! Serves the built bundle to the tests: from memory, at any sub-path, logged, damaged on request.

use std::collections::BTreeMap;
use std::fmt;
use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock};
use std::{env, fs, thread};

use crate::early;

/// How the bundle is served.
#[derive(Clone, Copy)]
pub(crate) struct Serving {
    /// The path the bundle lies at, with a slash at both ends.
    pub(crate) base: &'static str,
    /// Changes the bytes of the page in each language, to see what becomes of a damaged one.
    pub(crate) alter: Option<fn(&mut Vec<u8>)>,
    /// Files whose names end like this are not there.
    pub(crate) missing: Option<&'static str>,
    /// Serve brotli where the browser takes it; `CASETRACE_COMPRESSED` names the folder of `.br` files.
    pub(crate) compressed: bool,
    /// The type under which `.wasm` is sent, for hosts that do not know it.
    pub(crate) wasm_type: &'static str,
}

impl Serving {
    /// As it is, at the root.
    pub(crate) const PLAIN: Self = Self {
        base: "/",
        alter: None,
        missing: None,
        compressed: false,
        wasm_type: "application/wasm",
    };
}

impl Default for Serving {
    fn default() -> Self {
        Self::PLAIN
    }
}

/// One request that came in, and how it was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Access {
    /// Path as asked for.
    pub(crate) path: String,
    /// HTTP status.
    pub(crate) status: u16,
}

impl fmt::Display for Access {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.status, self.path)
    }
}

/// A server on a free port of this machine, stopped when dropped.
pub(crate) struct Server {
    address: SocketAddr,
    base: &'static str,
    accesses: Arc<Mutex<Vec<Access>>>,
    stopped: Arc<AtomicBool>,
}

impl Server {
    /// Starts serving the bundle in `CASETRACE_DIST`, else `dist/`, with the script `early` written into its pages.
    pub(crate) fn start(serving: Serving, early: Option<&str>) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
        let server = Self {
            address: listener.local_addr().expect("an address"),
            base: serving.base,
            accesses: Arc::default(),
            stopped: Arc::default(),
        };
        let site = Arc::new(Site::new(serving, early));
        let (accesses, stopped) = (server.accesses.clone(), server.stopped.clone());
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                if stopped.load(Ordering::Relaxed) {
                    return;
                }
                let (site, accesses) = (site.clone(), accesses.clone());
                // A browser that breaks off a connection is no concern of the test.
                thread::spawn(move || drop(converse(&stream, &site, &accesses)));
            }
        });
        server
    }

    /// The page's address.
    pub(crate) fn url(&self) -> String {
        format!("{}{}", self.origin(), self.base)
    }

    /// Scheme, host and port.
    pub(crate) fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// All requests up to now.
    pub(crate) fn accesses(&self) -> Vec<Access> {
        self.accesses.lock().expect("the log").clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stopped.store(true, Ordering::Relaxed);
        // Wakes the listener, so that it sees the flag.
        let _ = TcpStream::connect(self.address);
    }
}

/// The bundle's folder.
pub(crate) fn dist() -> PathBuf {
    env::var_os("CASETRACE_DIST").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("dist"),
        PathBuf::from,
    )
}

/// The names of the bundle's files.
pub(crate) fn names_of_bundle() -> Vec<&'static str> {
    bundle().keys().map(String::as_str).collect()
}

struct File {
    plain: Vec<u8>,
    brotli: Option<Vec<u8>>,
}

/// The bundle, read once for all tests.
fn bundle() -> &'static BTreeMap<String, File> {
    static BUNDLE: OnceLock<BTreeMap<String, File>> = OnceLock::new();
    BUNDLE.get_or_init(|| {
        let mut files = BTreeMap::new();
        collect(&dist(), "", &mut files);
        files
    })
}

fn collect(folder: &Path, prefix: &str, files: &mut BTreeMap<String, File>) {
    let entries = fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("{}: {error}: run `cargo xtask build`", folder.display()));
    for entry in entries.map_while(Result::ok) {
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        let path = entry.path();
        if path.is_dir() {
            collect(&path, &format!("{name}/"), files);
        } else {
            let file = File::read(&path, &name);
            files.insert(name, file);
        }
    }
}

impl File {
    fn read(path: &Path, name: &str) -> Self {
        let brotli = env::var_os("CASETRACE_COMPRESSED")
            .and_then(|folder| fs::read(Path::new(&folder).join(format!("{name}.br"))).ok());
        let plain = fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        Self { plain, brotli }
    }
}

/// What one server answers with.
struct Site {
    serving: Serving,
    altered: BTreeMap<&'static str, Vec<u8>>,
}

struct Answer<'a> {
    status: u16,
    kind: &'static str,
    brotli: bool,
    body: &'a [u8],
}

impl Site {
    fn new(serving: Serving, early: Option<&str>) -> Self {
        let altered = |name: &'static str| {
            let page = &bundle()[name].plain;
            let mut changed = early.map_or(page.clone(), |script| early::with_script(page, script));
            if let Some(alter) = serving.alter.filter(|_| name != "casetrace.html") {
                let before = changed.clone();
                alter(&mut changed);
                assert!(changed != before, "the damage changed nothing in {name}");
            }
            (changed != *page).then_some((name, changed))
        };
        Self {
            serving,
            altered: early::PAGES.into_iter().filter_map(altered).collect(),
        }
    }

    fn answer(&self, path: &str, takes_brotli: bool) -> Answer<'_> {
        let name = match path.strip_prefix(self.serving.base) {
            Some("") => "index.html",
            Some(name) => name,
            None => "",
        };
        let missing = self.serving.missing.is_some_and(|end| name.ends_with(end));
        let Some(file) = bundle().get(name).filter(|_| !missing) else {
            return Answer {
                status: 404,
                kind: "text/plain",
                brotli: false,
                body: b"not here",
            };
        };
        let altered = self.altered.get(name);
        let brotli = file
            .brotli
            .as_ref()
            .filter(|_| self.serving.compressed && takes_brotli && altered.is_none());
        Answer {
            status: 200,
            kind: if name.ends_with(".wasm") {
                self.serving.wasm_type
            } else {
                kind(name)
            },
            brotli: brotli.is_some(),
            body: altered.or(brotli).unwrap_or(&file.plain),
        }
    }
}

/// Answers the requests of one connection until the browser closes it.
fn converse(stream: &TcpStream, site: &Site, accesses: &Mutex<Vec<Access>>) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream);
    while let Some((path, takes_brotli)) = request(&mut reader)? {
        let answer = site.answer(&path, takes_brotli);
        let status = answer.status;
        accesses
            .lock()
            .expect("the log")
            .push(Access { path, status });
        respond(stream, &answer)?;
    }
    Ok(())
}

/// The path of the next request and whether brotli is welcome; `None` at the connection's end.
fn request(reader: &mut impl BufRead) -> std::io::Result<Option<(String, bool)>> {
    let mut first = String::new();
    if reader.read_line(&mut first)? == 0 {
        return Ok(None);
    }
    let path = first.split(' ').nth(1).unwrap_or("/");
    let path = path.split('?').next().unwrap_or(path).to_owned();
    let mut takes_brotli = false;
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line)? == 0 || line == "\r\n" {
            return Ok(Some((path, takes_brotli)));
        }
        let line = line.to_ascii_lowercase();
        takes_brotli |= line.starts_with("accept-encoding:") && line.contains("br");
    }
}

fn respond(mut stream: &TcpStream, answer: &Answer<'_>) -> std::io::Result<()> {
    let encoding = if answer.brotli {
        "Content-Encoding: br\r\n"
    } else {
        ""
    };
    let head = format!(
        "HTTP/1.1 {} X\r\nContent-Type: {}\r\nContent-Length: {}\r\n{encoding}\r\n",
        answer.status,
        answer.kind,
        answer.body.len()
    );
    stream.write_all(&[head.as_bytes(), answer.body].concat())
}

fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("txt") => "text/plain; charset=utf-8",
        Some(_) | None => "application/octet-stream",
    }
}
