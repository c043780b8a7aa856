//! The pinned tools: found on PATH if exactly right, else installed once into the cache that all clones share.

use std::env;
use std::ffi::OsString;
use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use crate::call::Call;
use crate::failure::Failure;
use crate::step::{self, Step};
use crate::{node, place, remap};

/// Trunk: 0.22 asks for a newer compiler than the pinned one.
const TRUNK: &str = "0.21.14";
/// wasm-opt's package. `Trunk.toml` names the same version in its own words; a test compares.
const BINARYEN: &str = "132.0.0";
/// What the page is compiled for.
const TARGET: &str = "wasm32-unknown-unknown";
/// The accessibility rules that the browser tests run.
const AXE: &str = "4.14.1";

/// Tools at hand: what to put before `PATH` so that Trunk finds exactly these.
#[derive(Debug, Clone)]
pub(crate) struct Toolbox {
    folders: Vec<PathBuf>,
}

impl Toolbox {
    /// `PATH` with the tools first.
    pub(crate) fn path(&self) -> OsString {
        let own = self.folders.iter().cloned();
        let inherited = env::var_os("PATH").unwrap_or_default();
        let all = own.chain(env::split_paths(&inherited));
        // Joining fails only on a folder with a separator in its name, and such a folder PATH cannot express.
        env::join_paths(all).unwrap_or(inherited)
    }

    /// A call of Trunk with these tools. Everything was fetched, so it need not ask the network.
    pub(crate) fn trunk(&self, command: &str) -> Call {
        let call = Call::new(self.trunk_program())
            .with(["--offline", "--skip-version-check"])
            .with_variable("PATH", self.path())
            .with_variable(remap::VARIABLE, remap::flags())
            .without_variable("NO_COLOR")
            // Trunk's own stack says nothing about our page.
            .without_variable("RUST_BACKTRACE")
            .within(&place::root());
        // Trunk 0.21 takes NO_COLOR's usual value, 1, for a mistake.
        let plain = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        if plain {
            call.with(["--color", "never", command])
        } else {
            call.with([command])
        }
    }

    /// Not by `PATH` alone: the search for the program itself uses our own `PATH`, not the child's.
    fn trunk_program(&self) -> OsString {
        let name = executable("trunk");
        self.folders
            .iter()
            .map(|folder| folder.join(&name))
            .find(|path| path.is_file())
            .map_or(OsString::from("trunk"), OsString::from)
    }
}

/// Brings everything a build needs: Node, the wasm target, the crates, the tools; and, where that takes long anyway,
/// a first compilation of the page in the profile to come.
///
/// # Errors
/// When something cannot be found or installed; the failure names it and the mend.
pub(crate) fn ensure(release: bool) -> Result<Toolbox, Failure> {
    node::ensure()?;
    let tools = tools()?;
    let all_there = tools.iter().all(Tool::is_installed) && wasm_target_is_there();
    if all_there {
        fetch_crates(&place::logs())?;
    } else {
        let _lock = lock(&place::tools()?)?;
        set_up(&tools, release)?;
    }
    Ok(Toolbox {
        folders: tools.iter().map(Tool::folder_of_programs).collect(),
    })
}

/// A call of the pinned optimiser, installed if need be.
///
/// # Errors
/// When it cannot be installed.
pub(crate) fn wasm_opt() -> Result<Call, Failure> {
    let [.., tool] = tools()?;
    if !tool.is_installed() {
        let _lock = lock(&place::tools()?)?;
        step::side_by_side(vec![tool.installation()])?;
    }
    Ok(Call::new(
        tool.folder_of_programs().join(executable(tool.program)),
    ))
}

/// The accessibility rules' script, installed if need be.
///
/// # Errors
/// When npm fails.
pub(crate) fn axe() -> Result<PathBuf, Failure> {
    let axe = Tool::new("axe-core", AXE, Source::Npm("axe-core"))?;
    let script = axe.home.join("node_modules/axe-core/axe.min.js");
    if !script.is_file() {
        let _lock = lock(&place::tools()?)?;
        step::side_by_side(vec![axe.installation()])?;
    }
    Ok(script)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Source {
    /// A crate, and whether its default features are wanted.
    Crate(&'static str, bool),
    /// An npm package.
    Npm(&'static str),
}

#[derive(Debug, Clone)]
struct Tool {
    program: &'static str,
    version: String,
    source: Source,
    home: PathBuf,
    on_path: Option<PathBuf>,
}

impl Tool {
    fn new(program: &'static str, version: &str, source: Source) -> Result<Self, Failure> {
        Ok(Self {
            program,
            version: version.to_owned(),
            source,
            home: place::tools()?.join(format!("{program}-{version}")),
            on_path: None,
        })
    }

    /// With the program on `PATH`, if `says` that this is exactly the version.
    fn or_on_path(mut self, says: &str) -> Self {
        if self.home.is_dir() {
            return self;
        }
        let answer = Call::new(executable(self.program))
            .with(["--version"])
            .answer();
        if answer.is_some_and(|answer| states(&answer, says)) {
            self.on_path = found_on_path(self.program);
        }
        self
    }

    fn is_installed(&self) -> bool {
        self.on_path.is_some() || self.home.is_dir()
    }

    fn folder_of_programs(&self) -> PathBuf {
        match (&self.on_path, self.source) {
            (Some(folder), _) => folder.clone(),
            (None, Source::Crate(..)) => self.home.join("bin"),
            (None, Source::Npm(_)) => self.home.join("node_modules").join(".bin"),
        }
    }

    fn installation(&self) -> Step<'_> {
        let usually = match self.source {
            Source::Crate(..) => "2 to 4 minutes",
            Source::Npm(_) => "5 seconds",
        };
        let name = format!("installing {} {}", self.program, self.version);
        Step::new(name, usually, || self.install())
    }

    /// Installs beside the final place and renames, so that what was broken off never counts as installed.
    fn install(&self) -> Result<(), Failure> {
        let staging = self.home.with_extension("part");
        let step = format!("installing {} {}", self.program, self.version);
        let writable = |error: std::io::Error| {
            Failure::new(
                step.as_str(),
                format!("{}: {error}", staging.display()),
                "make that folder writable, or set XDG_CACHE_HOME to one that is",
            )
        };
        remove(&staging).map_err(writable)?;
        fs::create_dir_all(&staging).map_err(writable)?;
        match self.source {
            Source::Crate(name, default_features) => {
                self.install_crate(name, default_features, &staging)?;
            }
            Source::Npm(name) => {
                node::install(&format!("{name}@{}", self.version), &staging, &self.log())?
            }
        }
        remove(&self.home).map_err(writable)?;
        fs::rename(&staging, &self.home).map_err(writable)
    }

    /// Compiles without optimisation: these programs then work for a second longer, and compile in half the time.
    fn install_crate(
        &self,
        name: &str,
        default_features: bool,
        staging: &Path,
    ) -> Result<(), Failure> {
        let target = staging.join("target");
        let mut call = Call::cargo(["install", "--locked", name, "--version", &self.version])
            .with(["--root"])
            .with_path(staging)
            .with_variable("CARGO_TARGET_DIR", &target)
            .with_variable("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
            .with_variable("CARGO_PROFILE_RELEASE_LTO", "false")
            .with_variable("CARGO_PROFILE_RELEASE_DEBUG", "0")
            .with_variable("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .without_variable("RUSTFLAGS")
            .within(&place::root());
        if !default_features {
            call = call.with(["--no-default-features"]);
        }
        call.quietly(
            &format!("installing {name} {}", self.version),
            "see whether cargo reaches its registry (`cargo search trunk`) and whether a C linker is installed, then run the command again",
            &self.log(),
        )?;
        // Hundreds of megabytes that nobody needs again; if they cannot go, the tool works all the same.
        let _ = fs::remove_dir_all(target);
        Ok(())
    }

    fn log(&self) -> PathBuf {
        place::logs().join(format!("install-{}.log", self.program))
    }
}

fn tools() -> Result<[Tool; 3], Failure> {
    let bindgen = locked_version("wasm-bindgen", &lock_file()?)?;
    Ok([
        Tool::new("trunk", TRUNK, Source::Crate("trunk", false))?
            .or_on_path(&format!("trunk {TRUNK}")),
        Tool::new(
            "wasm-bindgen",
            &bindgen,
            Source::Crate("wasm-bindgen-cli", true),
        )?
        .or_on_path(&format!("wasm-bindgen {bindgen}")),
        Tool::new("wasm-opt", BINARYEN, Source::Npm("binaryen"))?
            .or_on_path(&format!("wasm-opt version {}", major(BINARYEN))),
    ])
}

fn set_up(tools: &[Tool], release: bool) -> Result<(), Failure> {
    println!(
        "Setting up, once for all clones, in {}:",
        place::tools()?.display()
    );
    let mut steps: Vec<Step<'_>> = tools
        .iter()
        .filter(|tool| !tool.is_installed())
        .map(Tool::installation)
        .collect();
    steps.push(Step::new(
        "wasm target, crates, and a first compilation of the page",
        "1 to 3 minutes",
        move || first_compilation(release),
    ));
    step::side_by_side(steps)
}

/// The same call of cargo as Trunk's, so that Trunk finds it done.
fn first_compilation(release: bool) -> Result<(), Failure> {
    let logs = place::logs();
    if !wasm_target_is_there() {
        Call::new("rustup")
            .with(["target", "add", TARGET])
            .within(&place::root())
            .quietly(
                "adding the wasm target",
                "install Rust by rustup (https://rustup.rs), which can add the target wasm32-unknown-unknown",
                &logs.join("target.log"),
            )?;
    }
    fetch_crates(&logs)?;
    let profile: &[&str] = if release { &["--release"] } else { &[] };
    Call::cargo([
        "build",
        "--target=wasm32-unknown-unknown",
        "--bin",
        "casetrace",
    ])
    .with(profile.iter().copied())
    .with_variable(remap::VARIABLE, remap::flags())
    .within(&place::root())
    .quietly(
        "compiling the page",
        "mend what the compiler names",
        &logs.join("page.log"),
    )
}

fn fetch_crates(logs: &Path) -> Result<(), Failure> {
    Call::cargo(["fetch"]).within(&place::root()).quietly(
        "fetching the crates",
        "see whether cargo reaches its registry, then run the command again",
        &logs.join("fetch.log"),
    )
}

fn wasm_target_is_there() -> bool {
    Call::new("rustc")
        .with(["--print", "target-libdir", "--target", TARGET])
        .within(&place::root())
        .answer()
        .is_some_and(|folder| Path::new(&folder).is_dir())
}

/// Held while something is installed, so that two clones do not install at once.
fn lock(folder: &Path) -> Result<File, Failure> {
    let path = folder.join("lock");
    let failed = |error: std::io::Error| {
        Failure::new(
            "locking the cache of tools",
            format!("{}: {error}", path.display()),
            "make that folder writable, or set XDG_CACHE_HOME to one that is",
        )
    };
    fs::create_dir_all(folder).map_err(failed)?;
    let file = File::create(&path).map_err(failed)?;
    match file.try_lock() {
        Ok(()) => return Ok(file),
        Err(TryLockError::WouldBlock) => {
            println!("Waiting for another clone, which is installing tools …");
        }
        Err(TryLockError::Error(error)) => return Err(failed(error)),
    }
    file.lock().map_err(failed)?;
    Ok(file)
}

fn lock_file() -> Result<String, Failure> {
    let path = place::root().join("Cargo.lock");
    fs::read_to_string(&path).map_err(|error| {
        Failure::new(
            "reading Cargo.lock",
            format!("{}: {error}", path.display()),
            "restore it: `git checkout Cargo.lock`",
        )
    })
}

fn locked_version(package: &str, lock_file: &str) -> Result<String, Failure> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock_file.lines().skip_while(|line| *line != name);
    lines
        .nth(1)
        .and_then(|line| line.strip_prefix("version = \"")?.strip_suffix('"'))
        .map(str::to_owned)
        .ok_or_else(|| {
            Failure::new(
                "reading Cargo.lock",
                format!("it names no version of {package}"),
                "run `cargo update --workspace`",
            )
        })
}

/// Whether a program's answer to `--version` is `expected`, or goes on after it with more than a longer number.
fn states(answer: &str, expected: &str) -> bool {
    answer.lines().next().is_some_and(|line| {
        line.strip_prefix(expected)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    })
}

fn found_on_path(program: &str) -> Option<PathBuf> {
    let name = executable(program);
    env::split_paths(&env::var_os("PATH")?).find(|folder| folder.join(&name).is_file())
}

fn executable(program: &str) -> String {
    format!("{program}{}", env::consts::EXE_SUFFIX)
}

fn major(version: &str) -> &str {
    version.split('.').next().unwrap_or(version)
}

fn remove(folder: &Path) -> std::io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
        Ok(()) | Err(_) => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_of_a_package_is_read_from_the_lock_file() {
        let text = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"9\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.126\"\nsource = \"x\"\n";
        assert_eq!(locked_version("wasm-bindgen", text).unwrap(), "0.2.126");
        assert!(locked_version("trunk", text).is_err());
    }

    #[test]
    fn the_lock_file_names_the_bindings_this_workspace_pins() {
        let pinned = fs::read_to_string(place::root().join("Cargo.toml")).unwrap();
        let locked = locked_version("wasm-bindgen", &lock_file().unwrap()).unwrap();
        assert!(pinned.contains(&format!("\"={locked}\"")), "{locked}");
    }

    #[test]
    fn trunk_is_told_the_optimiser_that_is_installed() {
        let told = fs::read_to_string(place::root().join("Trunk.toml")).unwrap();
        let expected = format!("wasm_opt = \"version_{}\"", major(BINARYEN));
        assert!(told.contains(&expected), "{expected}");
    }

    #[test]
    fn only_the_exact_version_on_path_counts() {
        assert!(states("trunk 0.21.14", "trunk 0.21.14"));
        assert!(states(
            "wasm-opt version 132 (version_132)",
            "wasm-opt version 132"
        ));
        assert!(!states("trunk 0.21.1", "trunk 0.21.14"));
        assert!(!states("trunk 0.21.145", "trunk 0.21.14"));
        assert!(!states("trunk 0.21.14-beta", "trunk 0.21.14"));
    }

    #[test]
    fn an_installation_that_fails_is_not_taken_for_installed() {
        let home = env::temp_dir().join(format!("casetrace-tools-{}", std::process::id()));
        let tool = Tool {
            program: "nothing",
            version: "not-a-version".into(),
            source: Source::Crate("nothing", true),
            home: home.join("nothing-1.0"),
            on_path: None,
        };
        assert!(tool.install().is_err());
        assert!(!tool.is_installed());
        fs::remove_dir_all(home).unwrap();
    }
}
