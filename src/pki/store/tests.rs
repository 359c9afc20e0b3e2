//! The store on a real file system: what is taken, missing, in the way or full.
#![allow(clippy::unwrap_used, reason = "tests")]

use super::*;
use crate::pki::ErrorKind;
use crate::pki::authority::{CaRequest, create_ca};
use crate::pki::key_kind::KeyKind;
use time::macros::datetime;

fn ca() -> (String, Zeroizing<String>) {
    let request = CaRequest {
        common_name: "Store test",
        organization: None,
        organizational_units: Vec::new(),
        country: None,
        key_kind: KeyKind::EcP256,
        days: 10,
        now: datetime!(2026-11-21 12:00 UTC),
    };
    let issued = create_ca(&request).unwrap();
    (issued.certificate.to_pem(), issued.key.to_pem().unwrap())
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

fn path_of(error: &Error) -> PathBuf {
    match error.kind() {
        ErrorKind::Io { path } => path.clone(),
        other => panic!("{other:?}: {error}"),
    }
}

#[test]
fn a_pair_is_written_once_and_then_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let paths = PairPaths::in_folder(folder.path(), "root");
    let (certificate, key) = ca();
    assert!(preflight(&paths).unwrap().is_none());
    assert!(names(folder.path()).is_empty(), "preflight leaves nothing");
    assert!(matches!(write_pair(&paths, &certificate, &key).unwrap(), Outcome::Written));
    assert_eq!(names(folder.path()), ["root.crt", "root.key"]);

    let (other, other_key) = ca();
    let Outcome::Existing(existing) = write_pair(&paths, &other, &other_key).unwrap() else { panic!() };
    assert_eq!(existing.certificate.to_pem(), certificate);
    assert!(!existing.key_is_exposed);
    existing.key(None).unwrap();
    assert_eq!(fs::read_to_string(&paths.key).unwrap(), *key);
}

#[cfg(unix)]
#[test]
fn keys_are_private_and_exposed_ones_are_noticed() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let paths = PairPaths::in_folder(folder.path(), "root");
    let (certificate, key) = ca();
    write_pair(&paths, &certificate, &key).unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&paths.key), 0o600);
    assert_eq!(mode(&paths.certificate) & !0o644, 0, "at most 0644");
    fs::set_permissions(&paths.key, fs::Permissions::from_mode(0o640)).unwrap();
    let existing = preflight(&paths).unwrap().unwrap();
    assert!(existing.key_is_exposed);
}

#[test]
fn a_key_of_another_certificate_is_a_mismatch() {
    let folder = tempfile::tempdir().unwrap();
    let paths = PairPaths::in_folder(folder.path(), "root");
    write_certificate(&paths.certificate, &ca().0).unwrap();
    write_key(&paths.key, &ca().1).unwrap();
    let existing = preflight(&paths).unwrap().unwrap();
    assert_eq!(*existing.key(None).unwrap_err().kind(), ErrorKind::Mismatch);
}

#[test]
fn half_a_pair_is_named_and_not_completed() {
    let folder = tempfile::tempdir().unwrap();
    let paths = PairPaths::in_folder(folder.path(), "root");
    let (certificate, key) = ca();
    write_key(&paths.key, "mine").unwrap();
    assert_eq!(path_of(&write_pair(&paths, &certificate, &key).unwrap_err()), paths.key);
    assert_eq!(names(folder.path()), ["root.key"]);
    assert_eq!(fs::read_to_string(&paths.key).unwrap(), "mine");
}

#[test]
fn a_name_taken_in_the_middle_takes_the_key_back() {
    let folder = tempfile::tempdir().unwrap();
    let paths = PairPaths::in_folder(folder.path(), "root");
    let key = Pending::new(&paths.key, b"key", Mode::Key).unwrap();
    let certificate = Pending::new(&paths.certificate, b"certificate", Mode::Certificate).unwrap();
    fs::write(&paths.certificate, "somebody else's").unwrap();
    let files = [key, certificate];
    assert_eq!(path_of(&place(&files).unwrap_err()), paths.certificate);
    drop(files);
    assert_eq!(names(folder.path()), ["root.crt"]);
    assert_eq!(fs::read_to_string(&paths.certificate).unwrap(), "somebody else's");
}

#[test]
fn the_way_without_hard_links_does_not_overwrite_either() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.key");
    let pending = Pending::new(&path, b"key", Mode::Key).unwrap();
    pending.copy().unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"key");
    assert_eq!(path_of(&pending.copy().unwrap_err()), path);
}

#[test]
fn folders_that_cannot_be_used_are_named() {
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("missing");
    let error = preflight(&PairPaths::in_folder(&missing, "root")).unwrap_err();
    assert_eq!(path_of(&error), missing);
    assert!(error.to_string().contains("does not exist"));

    let file = folder.path().join("file");
    fs::write(&file, "").unwrap();
    let error = preflight(&PairPaths::in_folder(&file, "root")).unwrap_err();
    assert_eq!(path_of(&error), file);
    assert!(error.to_string().contains("is not a folder"));
    assert_eq!(path_of(&ensure_folder(&file).unwrap_err()), file);

    ensure_folder(&missing).unwrap();
    assert!(preflight(&PairPaths::in_folder(&missing, "root")).is_ok());
}

#[cfg(unix)]
#[test]
fn links_and_folders_in_place_of_a_file_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let paths = PairPaths::in_folder(folder.path(), "root");
    std::os::unix::fs::symlink(folder.path().join("nowhere"), &paths.key).unwrap();
    let error = preflight(&paths).unwrap_err();
    assert_eq!(path_of(&error), paths.key);
    assert!(error.to_string().contains("symbolic link"));
    assert!(write_key(&paths.key, "key").is_err(), "a dangling link is not written through");
    assert_eq!(names(folder.path()), ["root.key"]);
    fs::remove_file(&paths.key).unwrap();
    fs::create_dir(&paths.key).unwrap();
    assert!(preflight(&paths).unwrap_err().to_string().contains("is not a file"));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_and_a_folder_without_permission_name_the_path() {
    // /dev/full answers every write with ENOSPC; /proc takes no files, not even from root.
    let full = OpenOptions::new().write(true).open("/dev/full").unwrap();
    let cause = fill(full, b"key").unwrap_err();
    let error = cannot_write(Path::new("a.key"), cause);
    assert_eq!(path_of(&error), Path::new("a.key"));
    assert!(error.hint().unwrap().contains("full"));
    let error = preflight(&PairPaths::in_folder(Path::new("/proc"), "root")).unwrap_err();
    assert_eq!(path_of(&error), Path::new("/proc"));
}

#[test]
fn a_huge_file_is_not_read_whole() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("big");
    File::create(&path).unwrap().set_len(MAX_FILE_BYTES + 1).unwrap();
    assert!(read(&path).unwrap_err().to_string().contains("larger"));
    assert!(read(&folder.path().join("none")).unwrap_err().to_string().contains("none"));
}
