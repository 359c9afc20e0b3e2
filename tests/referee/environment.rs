//! A Python environment of pinned packages below `target/`, made once by whichever test needs it first.
//!
//! The folder's name carries a hash of the pins and its marker is written last, so that an environment that was
//! interrupted or is of other pins is never used. Which package index is asked is the business of pip's own settings.

use std::ffi::OsStr;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::LazyLock;

use sha2::{Digest, Sha256};

const PINS: &str = include_str!("requirements.txt");
const MISSING: &str = "The referees need Python 3.9 or newer that can make virtual environments (`python3 -m venv`). \
    On Debian and Ubuntu install the packages python3, python3-venv and python3-pip; elsewhere install Python 3 or \
    `virtualenv`, and see to it that pip reaches a package index.";

/// The environment's own Python.
pub fn python() -> &'static Path {
    static PYTHON: LazyLock<PathBuf> = LazyLock::new(|| ready(&target()));
    &PYTHON
}

/// The folder with the Python half of the referees.
pub fn scripts() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/referee/python")
}

/// Two hexadecimal digits for each byte.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").unwrap();
        text
    })
}

fn target() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap().to_owned()
}

fn ready(target: &Path) -> PathBuf {
    let hash = hex(&Sha256::digest(PINS)[..6]);
    let folder = target.join(format!("referee-{hash}"));
    let python = folder.join("bin/python");
    let lock = File::create(target.join(format!("referee-{hash}.lock"))).unwrap();
    // Other test processes wait here; the lock ends with the process, however it ends.
    lock.lock().unwrap();
    let marker = folder.join("complete");
    if !marker.exists() {
        let mut said = Vec::new();
        let made = [in_itself, with_the_systems_pip, with_virtualenv, with_the_package_installed].iter().any(
            |make| {
                let _ = fs::remove_dir_all(&folder);
                make(&folder, &mut said)
            },
        );
        assert!(made, "{MISSING}\n\nWhat was tried:\n{}", said.join("\n"));
        fs::write(&marker, PINS).unwrap();
    }
    python
}

type Said = Vec<String>;

fn in_itself(folder: &Path, said: &mut Said) -> bool {
    run(said, "python3", &[OsStr::new("-m"), "venv".as_ref(), folder.as_os_str()])
        && install(said, &folder.join("bin/python"), &[])
}

/// Debian's python3 may lack ensurepip, but have a pip that installs into another environment.
fn with_the_systems_pip(folder: &Path, said: &mut Said) -> bool {
    let bare = [OsStr::new("-m"), "venv".as_ref(), "--without-pip".as_ref(), folder.as_os_str()];
    let python = folder.join("bin/python");
    run(said, "python3", &bare)
        && install(said, Path::new("python3"), &[OsStr::new("--python"), python.as_os_str()])
}

fn with_virtualenv(folder: &Path, said: &mut Said) -> bool {
    run(said, "python3", &[OsStr::new("-m"), "virtualenv".as_ref(), folder.as_os_str()])
        && install(said, &folder.join("bin/python"), &[])
}

/// In a container one is often root on a Debian without the package.
fn with_the_package_installed(folder: &Path, said: &mut Said) -> bool {
    let root = Command::new("id").arg("-u").output().is_ok_and(|id| id.stdout.starts_with(b"0\n"));
    if !root {
        said.push("apt-get install python3-venv: not tried, because this is not root".to_owned());
        return false;
    }
    // Its lists may be missing; the installation says so if that matters.
    let _ = run(said, "apt-get", &[OsStr::new("update")]);
    let install = ["install", "-y", "--no-install-recommends", "python3-venv"].map(OsStr::new);
    run(said, "apt-get", &install) && in_itself(folder, said)
}

fn install(said: &mut Said, python: &Path, before: &[&OsStr]) -> bool {
    let pins = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/referee/requirements.txt");
    let mut arguments = vec![OsStr::new("-m"), "pip".as_ref()];
    arguments.extend(before);
    arguments.extend(["install", "--quiet", "--disable-pip-version-check", "--requirement"].map(OsStr::new));
    arguments.push(pins.as_os_str());
    run(said, python, &arguments)
}

fn run(said: &mut Said, program: impl AsRef<Path>, arguments: &[&OsStr]) -> bool {
    let program = program.as_ref();
    let done = Command::new(program).args(arguments).stdin(Stdio::null()).output();
    let outcome = match done {
        Ok(done) if done.status.success() => return true,
        Ok(done) => {
            let text = [done.stdout, done.stderr].concat();
            let lines: Vec<String> =
                String::from_utf8_lossy(&text).lines().rev().take(6).map(str::to_owned).collect();
            lines.into_iter().rev().collect::<Vec<_>>().join("\n    ")
        }
        Err(error) => error.to_string(),
    };
    let words: Vec<_> = arguments.iter().map(|word| word.to_string_lossy()).collect();
    said.push(format!("{} {}:\n    {outcome}", program.display(), words.join(" ")));
    false
}

#[test]
fn an_environment_that_was_interrupted_is_not_used() {
    let python = python();
    let folder = python.parent().unwrap().parent().unwrap();
    assert_eq!(fs::read_to_string(folder.join("complete")).unwrap(), PINS);
    let done =
        Command::new(python).args(["-c", "import awscli, boto3, cryptography, ministack, moto"]).status();
    assert!(done.unwrap().success());
}
