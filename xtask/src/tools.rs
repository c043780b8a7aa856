//! The pinned tools: found on PATH if exactly right, else installed once into the cache that all clones share.

mod tool;

use std::env;
use std::ffi::OsString;
use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use crate::call::Call;
use crate::failure::Failure;
use crate::step::{self, Step};
use crate::{node, place, remap};
use tool::{Source, Tool, executable};

/// Trunk: 0.22 asks for a newer compiler than the pinned one.
const TRUNK: &str = "0.21.14";
/// wasm-opt's package. `Trunk.toml` names the same version in its own words; a test compares.
const BINARYEN: &str = "132.0.0";
/// What the page is compiled for.
const TARGET: &str = "wasm32-unknown-unknown";
/// The accessibility rules that the browser tests run.
const AXE: &str = "4.14.1";
/// Firefox's driver.
const GECKODRIVER: &str = "0.37.1";

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
        let _lock = lock(&place::tools()?, "lock")?;
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
        let _lock = lock(&place::tools()?, "lock")?;
        step::side_by_side(vec![tool.installation()])?;
    }
    Ok(Call::new(
        tool.folder_of_programs().join(executable(tool.program)),
    ))
}

/// Firefox's driver in the pinned version, compiled if need be. It has a lock of its own, so that it is compiled beside
/// other work.
///
/// # Errors
/// When cargo fails.
pub(crate) fn geckodriver() -> Result<PathBuf, Failure> {
    let tool = gecko()?;
    let _lock = lock(&place::tools()?, "lock-geckodriver")?;
    if !tool.is_installed() {
        tool.install()?;
    }
    Ok(tool.folder_of_programs().join(executable(tool.program)))
}

/// The same, where it has been compiled before.
pub(crate) fn geckodriver_if_there() -> Option<PathBuf> {
    let tool = gecko().ok().filter(Tool::is_installed)?;
    Some(tool.folder_of_programs().join(executable(tool.program)))
}

fn gecko() -> Result<Tool, Failure> {
    Tool::new(
        "geckodriver",
        GECKODRIVER,
        Source::Crate("geckodriver", true),
    )
}

/// The accessibility rules' script, installed if need be.
///
/// # Errors
/// When npm fails.
pub(crate) fn axe() -> Result<PathBuf, Failure> {
    let axe = Tool::new("axe-core", AXE, Source::Npm("axe-core"))?;
    let script = axe.home.join("node_modules/axe-core/axe.min.js");
    if !script.is_file() {
        let _lock = lock(&place::tools()?, "lock")?;
        step::side_by_side(vec![axe.installation()])?;
    }
    Ok(script)
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
fn lock(folder: &Path, name: &str) -> Result<File, Failure> {
    let path = folder.join(name);
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

fn major(version: &str) -> &str {
    version.split('.').next().unwrap_or(version)
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
}
