//! Which tokens have been used, and by which key: a token is good for one key, however often its agent has to ask.
//!
//! A file in the state folder, appended to and synced before anything is signed; what it holds is dropped when the
//! tokens' time is over, since an expired token is refused anyway. One process has the folder at a time.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::fs::File;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use serde::{Deserialize, Serialize};

use super::wire::Refusal;
use crate::error::{Error, IoContext as _, Kind, Result};
use crate::private;

/// How many tokens are remembered at most: some 200 MB. Beyond that nobody is served until some have expired.
const MAX_ENTRIES: usize = 100_000;
/// How long after its time a token is remembered, in seconds: for a clock that is set back.
const KEEP: i64 = 300;

/// The memory of used tokens.
#[derive(Debug)]
pub struct Replays {
    folder: PathBuf,
    _lock: File,
    inner: Mutex<Inner>,
}

#[derive(Debug)]
struct Inner {
    file: File,
    entries: HashMap<String, Arc<Entry>>,
    swept: i64,
}

/// A used token. Whoever signs for it holds its certificate's lock, so that two requests at once get the same one.
#[derive(Debug)]
pub struct Entry {
    fingerprint: String,
    expires: i64,
    /// The certificate (PEM), once it is signed.
    pub certificate: tokio::sync::Mutex<Option<String>>,
    registered: AtomicBool,
}

impl Entry {
    fn new(fingerprint: String, expires: i64, certificate: Option<String>, registered: bool) -> Arc<Self> {
        let (certificate, registered) = (tokio::sync::Mutex::new(certificate), AtomicBool::new(registered));
        Arc::new(Self { fingerprint, expires, certificate, registered })
    }

    /// Whether the certificate was registered, with all that belongs to it. What has become of it since is its
    /// account's affair: it is not done again.
    pub fn is_registered(&self) -> bool {
        self.registered.load(Ordering::Acquire)
    }
}

#[derive(Serialize, Deserialize)]
#[serde(untagged, deny_unknown_fields)]
enum Line {
    Used { jti: String, request: String, expires: i64 },
    Signed { jti: String, certificate: String },
    Registered { jti: String, registered: bool },
}

impl Replays {
    /// Takes the folder, and reads what is remembered there. `wait` for another process that has it, or fail.
    ///
    /// # Errors
    /// Failed (1) when another process has the folder; data (65) when the file is damaged; the file system's.
    pub fn open(folder: &Path, wait: bool, now: i64) -> Result<Self> {
        let shown = folder.display().to_string();
        private::take_folder(folder).doing(|| format!("making the folder `{shown}`"))?;
        let locking = || format!("locking the folder `{shown}`");
        let lock = private::options().write(true).create(true).truncate(false).open(folder.join("lock"));
        let lock = lock.doing(locking)?;
        if wait {
            lock.lock().doing(locking)?;
        } else if lock.try_lock().is_err() {
            return Err(Error::new(
                Kind::Failed,
                format!("another process serves with the folder `{shown}`"),
            )
            .hint("Give each server a `--state-dir` of its own, and tokens an `--audience` of its own."));
        }
        let entries = read(&folder.join("tokens.jsonl"), now)?;
        let file = write(folder, &entries).doing(|| format!("writing into the folder `{shown}`"))?;
        let inner = Mutex::new(Inner { file, entries, swept: now });
        Ok(Self { folder: folder.to_owned(), _lock: lock, inner })
    }

    /// What is remembered of a token that was used for this request before.
    ///
    /// # Errors
    /// The refusal: the token was used with another key or subject.
    pub fn known(&self, jti: &str, fingerprint: &str) -> Result<Option<Arc<Entry>>, Refusal> {
        used(&self.inner.lock().unwrap_or_else(PoisonError::into_inner).entries, jti, fingerprint)
    }

    /// Remembers that a token is used for this request, on the disk, before anything is signed.
    ///
    /// # Errors
    /// The refusal: the token was used with another key or subject; or the file system fails.
    pub fn claim(&self, jti: &str, fingerprint: &str, expires: i64, now: i64) -> Result<Arc<Entry>, Refusal> {
        let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(entry) = used(&inner.entries, jti, fingerprint)? {
            return Ok(entry);
        }
        if now - inner.swept >= 60 || inner.entries.len() >= MAX_ENTRIES {
            self.sweep(&mut inner, now)?;
        }
        if inner.entries.len() >= MAX_ENTRIES {
            return Err(Refusal::unavailable(format!("{MAX_ENTRIES} tokens in use are remembered")));
        }
        let line = Line::Used { jti: jti.into(), request: fingerprint.into(), expires };
        append(&mut inner.file, &line).map_err(|e| self.failed(&e))?;
        let entry = Entry::new(fingerprint.into(), expires, None, false);
        inner.entries.insert(jti.to_owned(), Arc::clone(&entry));
        Ok(entry)
    }

    /// Keeps a token's certificate, on the disk, before it is given away.
    ///
    /// # Errors
    /// The file system fails.
    pub fn keep(&self, jti: &str, certificate: &str) -> Result<(), Refusal> {
        let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        let line = Line::Signed { jti: jti.into(), certificate: certificate.into() };
        append(&mut inner.file, &line).map_err(|e| self.failed(&e))
    }

    /// Remembers that a token's certificate is registered.
    ///
    /// # Errors
    /// The file system fails.
    pub fn registered(&self, jti: &str, entry: &Entry) -> Result<(), Refusal> {
        let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        let line = Line::Registered { jti: jti.into(), registered: true };
        append(&mut inner.file, &line).map_err(|e| self.failed(&e))?;
        entry.registered.store(true, Ordering::Release);
        Ok(())
    }

    fn sweep(&self, inner: &mut Inner, now: i64) -> Result<(), Refusal> {
        inner.swept = now;
        let before = inner.entries.len();
        // One that somebody holds is in work, and its line is still to come.
        inner.entries.retain(|_, entry| entry.expires + KEEP > now || Arc::strong_count(entry) > 1);
        if inner.entries.len() == before || inner.entries.values().any(|e| e.certificate.try_lock().is_err())
        {
            return Ok(());
        }
        inner.file = write(&self.folder, &inner.entries).map_err(|e| self.failed(&e))?;
        Ok(())
    }

    fn failed(&self, error: &std::io::Error) -> Refusal {
        Refusal::unavailable(format!("writing into the folder `{}`: {error}", self.folder.display()))
    }
}

fn used(
    entries: &HashMap<String, Arc<Entry>>,
    jti: &str,
    fingerprint: &str,
) -> Result<Option<Arc<Entry>>, Refusal> {
    match entries.get(jti) {
        Some(entry) if entry.fingerprint != fingerprint => {
            let message = "the token was used already, with another key or subject";
            Err(Refusal::new(409, "TokenReplayed", message))
        }
        entry => Ok(entry.map(Arc::clone)),
    }
}

fn append(file: &mut File, line: &Line) -> std::io::Result<()> {
    let mut text = serde_json::to_vec(line).map_err(std::io::Error::other)?;
    text.push(b'\n');
    let before = file.metadata()?.len();
    let written = file.write_all(&text).and_then(|()| file.sync_data());
    if written.is_err() {
        // Half a line would make the next one unreadable.
        file.set_len(before)?;
    }
    written
}

fn read(path: &Path, now: i64) -> Result<HashMap<String, Arc<Entry>>> {
    let shown = path.display().to_string();
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(HashMap::new()),
        Err(error) => return Err(error).doing(|| format!("reading `{shown}`")),
    };
    let mut used: HashMap<String, (String, i64, Option<String>, bool)> = HashMap::new();
    for (number, line) in (1..).zip(text.split_inclusive('\n')) {
        match serde_json::from_str(line) {
            Ok(Line::Used { jti, request, expires }) => {
                used.insert(jti, (request, expires, None, false));
            }
            Ok(Line::Signed { jti, certificate }) => {
                if let Some(entry) = used.get_mut(&jti) {
                    entry.2 = Some(certificate);
                }
            }
            Ok(Line::Registered { jti, registered }) => {
                if let Some(entry) = used.get_mut(&jti) {
                    entry.3 = registered;
                }
            }
            // The end of a process that was cut off: nothing had been answered for it.
            Err(_) if !line.ends_with('\n') => {}
            Err(error) => {
                return Err(Error::data(format!("{shown}:{number}: the line is damaged"))
                    .caused_by(error.to_string())
                    .hint("Without it used tokens could be used again. Move the file away once all tokens have expired."));
            }
        }
    }
    used.retain(|_, (_, expires, ..)| *expires + KEEP > now);
    let entry = |(jti, (fingerprint, expires, certificate, registered))| {
        (jti, Entry::new(fingerprint, expires, certificate, registered))
    };
    Ok(used.into_iter().map(entry).collect())
}

/// Writes the file anew, and opens it to be appended to.
fn write(folder: &Path, entries: &HashMap<String, Arc<Entry>>) -> std::io::Result<File> {
    let mut text = String::new();
    for (jti, entry) in entries {
        let used =
            Line::Used { jti: jti.clone(), request: entry.fingerprint.clone(), expires: entry.expires };
        let _ = writeln!(text, "{}", serde_json::to_string(&used)?);
        let certificate = entry.certificate.try_lock().ok().and_then(|certificate| certificate.clone());
        if let Some(certificate) = certificate {
            let signed = Line::Signed { jti: jti.clone(), certificate };
            let _ = writeln!(text, "{}", serde_json::to_string(&signed)?);
        }
        if entry.is_registered() {
            let registered = Line::Registered { jti: jti.clone(), registered: true };
            let _ = writeln!(text, "{}", serde_json::to_string(&registered)?);
        }
    }
    let (path, temporary) = (folder.join("tokens.jsonl"), folder.join("tokens.jsonl.new"));
    let mut file = private::create(&temporary)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    std::fs::rename(&temporary, &path)?;
    File::open(folder)?.sync_all()?;
    private::options().append(true).open(&path)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;

    fn lines(folder: &Path) -> usize {
        std::fs::read_to_string(folder.join("tokens.jsonl")).unwrap().lines().count()
    }

    #[test]
    fn a_token_is_for_one_key_also_after_a_restart() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("enroll");
        let memory = Replays::open(&folder, false, 1000).unwrap();
        let first = memory.claim("a", "key-1", 2000, 1000).unwrap();
        *first.certificate.try_lock().unwrap() = Some("PEM".into());
        memory.keep("a", "PEM").unwrap();
        let again = memory.claim("a", "key-1", 2000, 1001).unwrap();
        assert!(Arc::ptr_eq(&first, &again));
        assert_eq!(memory.claim("a", "key-2", 2000, 1001).unwrap_err().reason.code, "TokenReplayed");
        assert!(memory.known("a", "key-2").is_err() && memory.known("b", "key-2").unwrap().is_none());
        memory.claim("b", "key-2", 2000, 1001).unwrap();
        assert!(!first.is_registered());
        memory.registered("a", &first).unwrap();
        // Nobody else serves with this folder meanwhile.
        assert_eq!(Replays::open(&folder, false, 1000).unwrap_err().kind(), Kind::Failed);
        drop((memory, first, again));
        let memory = Replays::open(&folder, false, 1500).unwrap();
        let entry = memory.claim("a", "key-1", 2000, 1500).unwrap();
        assert_eq!(entry.certificate.try_lock().unwrap().as_deref(), Some("PEM"));
        assert!(entry.is_registered() && !memory.known("b", "key-2").unwrap().unwrap().is_registered());
        assert!(memory.claim("a", "key-2", 2000, 1500).is_err());
        assert!(memory.claim("b", "key-1", 2000, 1500).is_err());
    }

    #[test]
    fn expired_tokens_are_forgotten_while_it_runs_and_when_it_starts() {
        let home = tempfile::tempdir().unwrap();
        let memory = Replays::open(home.path(), false, 1000).unwrap();
        for n in 0..10 {
            memory.claim(&format!("old-{n}"), "key", 1100, 1000).unwrap();
        }
        assert_eq!(lines(home.path()), 10);
        memory.claim("new", "key", 3000, 1100 + KEEP + 60).unwrap();
        assert_eq!(lines(home.path()), 1);
        drop(memory);
        drop(Replays::open(home.path(), false, 3000 + KEEP).unwrap());
        assert_eq!(lines(home.path()), 0);
    }

    #[test]
    fn a_line_that_was_cut_off_is_dropped_and_a_damaged_one_is_not() {
        let home = tempfile::tempdir().unwrap();
        let memory = Replays::open(home.path(), false, 1000).unwrap();
        memory.claim("a", "key", 2000, 1000).unwrap();
        drop(memory);
        let file = home.path().join("tokens.jsonl");
        let good = std::fs::read_to_string(&file).unwrap();
        std::fs::write(&file, format!("{good}{{\"jti\":\"b\",\"req")).unwrap();
        let memory = Replays::open(home.path(), false, 1000).unwrap();
        assert!(memory.claim("a", "other", 2000, 1000).is_err());
        drop(memory);
        std::fs::write(&file, format!("damaged\n{good}")).unwrap();
        let error = Replays::open(home.path(), false, 1000).unwrap_err();
        assert_eq!(error.kind(), Kind::Data);
        assert!(error.message().contains("tokens.jsonl:1"), "{error}");
    }
}
