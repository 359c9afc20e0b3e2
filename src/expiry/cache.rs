//! What is known of the certificates of one account in one Region, on disk: AWS tells a certificate's validity to
//! those who ask for it alone, ten times a second, and it never changes.
//!
//! A record is written at once and as a whole, so that a killed harvest has lost nothing that was answered; two
//! processes may append to one file. Lookups go through a sorted list in a temporary file, so memory stays flat.

use std::fs::{DirBuilder, File, OpenOptions};
use std::io::{BufReader, Read as _, Seek as _, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, FileExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};

pub use super::record::{Id, Known, id, id_text};

use super::Validity;
use super::record::MAX;
use crate::bulk::table::{Sorter, Spill, Table};
use crate::error::{Error, IoContext, Result};

/// Bytes that are read at once.
const READ: usize = 1 << 16;
/// Pairs that one list keeps in memory: there is a list for each target.
const CAP: usize = 1 << 13;

/// Validity and place in the file of what is known, by id and date.
type Places = Table<3>;

/// The cache of one account and Region.
#[derive(Debug)]
pub struct Cache {
    path: PathBuf,
    file: File,
    places: Places,
}

/// Where a record is in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place(pub u64);

/// The folder of all caches.
pub fn folder(state_dir: &Path) -> PathBuf {
    state_dir.join("validity")
}

fn head(account: &str, region: &str) -> String {
    format!("fleetctl certificate validity 1 {account} {region}\n")
}

/// The key of a certificate in the list: its id is a hash already.
fn key(id: &Id, created: i64) -> u64 {
    let (first, _) = id.split_first_chunk::<8>().expect("an id has 32 bytes");
    u64::from_be_bytes(*first) ^ created.cast_unsigned().wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

impl Cache {
    /// Opens the cache, or makes it; one that says it is another account's is begun anew.
    ///
    /// # Errors
    /// The failure of the file.
    pub fn open(folder: &Path, account: &str, region: &str, spill: &std::sync::Arc<Spill>) -> Result<Self> {
        let path = folder.join(format!("{account}-{region}"));
        let doing = || format!("reading what is known of certificates in `{}`", path.display());
        DirBuilder::new().recursive(true).mode(0o700).create(folder).doing(doing)?;
        let open = || OpenOptions::new().read(true).append(true).create(true).mode(0o600).open(&path);
        let mut file = open().doing(doing)?;
        let head = head(account, region);
        let mut found = vec![0; head.len()];
        let length = file.metadata().doing(doing)?.len();
        let ours = length >= head.len() as u64
            && file.read_exact_at(&mut found, 0).is_ok()
            && found == head.as_bytes();
        if !ours {
            if length > 0 {
                std::fs::remove_file(&path).doing(doing)?;
                file = open().doing(doing)?;
            }
            file.write_all(head.as_bytes()).doing(doing)?;
        }
        let mut sorter = Sorter::on(spill, CAP);
        scan(&file, |at, known| {
            let validity = [known.validity.not_before, known.validity.not_after].map(i64::cast_unsigned);
            sorter.push(key(&known.id, known.created), [validity[0], validity[1], at])
        })
        .map_err(|e| e.context(doing()))?;
        Ok(Self { path, file, places: sorter.finish()? })
    }

    /// The validity of a certificate that was registered then (milliseconds since 1970), when it is known, and where
    /// the rest is.
    ///
    /// # Errors
    /// The failure of the file.
    pub fn get(&self, id: &Id, created: i64) -> Result<Option<(Validity, Place)>> {
        let Some([not_before, not_after, at]) = self.places.get(key(id, created))? else { return Ok(None) };
        let validity = Validity { not_before: not_before.cast_signed(), not_after: not_after.cast_signed() };
        // The key has 64 of 256 bits: the id itself decides, for those who look.
        let whole = self.read(Place(at))?;
        Ok((whole.id == *id && whole.created == created).then_some((validity, Place(at))))
    }

    /// Everything that is known at a place.
    ///
    /// # Errors
    /// The failure of the file.
    pub fn read(&self, place: Place) -> Result<Known> {
        let doing = || format!("reading what is known of certificates in `{}`", self.path.display());
        let mut bytes = [0; MAX];
        let mut got = 0;
        while got < MAX {
            match self.file.read_at(&mut bytes[got..], place.0 + got as u64).doing(doing)? {
                0 => break,
                more => got += more,
            }
        }
        let changed = || Error::failed(format!("`{}` was changed by another program", self.path.display()));
        Known::decode(&bytes[..got]).map(|(known, _)| known).ok_or_else(changed)
    }

    /// Keeps what was learned, and says where. It is in the file when this returns, whatever becomes of the process.
    ///
    /// # Errors
    /// The failure of the file, for example a full disk.
    pub fn keep(&self, known: &Known) -> Result<Place> {
        let doing = || format!("keeping what is known of certificates in `{}`", self.path.display());
        let record = known.encode();
        let mut file = &self.file;
        file.write_all(&record).doing(doing)?;
        let end = file.stream_position().doing(doing)?;
        Ok(Place(end.saturating_sub(record.len() as u64)))
    }
}

/// Whether the certificates of an account and Region were ever read here.
pub fn is_there(folder: &Path, account: &str, region: &str) -> bool {
    folder.join(format!("{account}-{region}")).exists()
}

/// The certificates with this common name among those that are known of an account and Region; none where no cache is.
///
/// # Errors
/// The failure of the file.
pub fn named(folder: &Path, account: &str, region: &str, common_name: &str) -> Result<Vec<Id>> {
    let path = folder.join(format!("{account}-{region}"));
    let doing = || format!("reading what is known of certificates in `{}`", path.display());
    let file = match File::open(&path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        opened => opened.doing(doing)?,
    };
    let head = head(account, region);
    let mut found = vec![0; head.len()];
    if file.read_exact_at(&mut found, 0).is_err() || found != head.as_bytes() {
        return Ok(Vec::new());
    }
    let mut ids = std::collections::BTreeSet::new();
    scan(&file, |_, known| {
        // As X.520 compares names, for what is written in ASCII.
        if known.common_name.eq_ignore_ascii_case(common_name) {
            ids.insert(known.id);
        }
        Ok(())
    })
    .map_err(|e| e.context(doing()))?;
    Ok(ids.into_iter().collect())
}

/// Gives every whole record of the file with its place.
fn scan(file: &File, mut each: impl FnMut(u64, Known) -> Result<()>) -> Result<()> {
    let mut input = BufReader::with_capacity(READ, file);
    input.rewind().doing(|| "going to the start".into())?;
    let (mut held, mut start, mut ended) = (Vec::new(), 0_u64, false);
    loop {
        let mut at = 0;
        while at < held.len() && (ended || held.len() - at >= MAX) {
            match Known::decode(&held[at..]) {
                Some((known, length)) => {
                    each(start + at as u64, known)?;
                    at += length;
                }
                None => at += 1,
            }
        }
        if ended {
            return Ok(());
        }
        held.drain(..at);
        start += at as u64;
        let before = held.len();
        input.by_ref().take(READ as u64).read_to_end(&mut held).doing(|| "reading on".into())?;
        ended = held.len() == before;
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    fn known(number: u64) -> Known {
        let mut id = [0; 32];
        let spread = number.wrapping_mul(0x9e37_79b9_7f4a_7c15).to_be_bytes();
        id[..8].copy_from_slice(&spread);
        id[24..].copy_from_slice(&number.to_be_bytes());
        let days = i64::try_from(number).unwrap();
        let validity = Validity { not_before: days, not_after: days * 100 };
        let ca = number.is_multiple_of(3).then_some([3; 32]);
        Known { id, created: days + 5, validity, ca, common_name: format!("device-{number}") }
    }

    fn open(folder: &Path, account: &str) -> Cache {
        Cache::open(folder, account, "eu-west-1", &Spill::new(folder)).unwrap()
    }

    fn finds(cache: &Cache, number: u64) -> bool {
        let known = known(number);
        let Some((validity, place)) = cache.get(&known.id, known.created).unwrap() else { return false };
        assert_eq!((validity, cache.read(place).unwrap()), (known.validity, known));
        true
    }

    #[test]
    fn what_was_kept_is_found_by_the_next_one_and_is_private() {
        let folder = tempfile::tempdir().unwrap();
        let cache = open(folder.path(), "1");
        for number in 0..20_000 {
            let place = cache.keep(&known(number)).unwrap();
            assert_eq!(cache.read(place).unwrap(), known(number));
        }
        let mode = std::fs::metadata(&cache.path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        let next = open(folder.path(), "1");
        assert!((0..20_000).all(|number| finds(&next, number)));
        assert!(!finds(&next, 20_000));
        // The same certificate, registered at another time.
        assert_eq!(next.get(&known(5).id, 0).unwrap(), None);
        assert!(!finds(&open(folder.path(), "2"), 5));
        let name = |account| named(folder.path(), account, "eu-west-1", "device-77").unwrap();
        assert_eq!((name("1"), name("2"), name("3")), (vec![known(77).id], vec![], vec![]));
    }

    #[test]
    fn a_torn_record_costs_itself_only() {
        let folder = tempfile::tempdir().unwrap();
        let cache = open(folder.path(), "1");
        cache.keep(&known(1)).unwrap();
        let torn = &known(2).encode()[..40];
        (&cache.file).write_all(torn).unwrap();
        cache.keep(&known(3)).unwrap();
        let mut next = open(folder.path(), "1");
        assert_eq!([1, 2, 3].map(|number| finds(&next, number)), [true, false, true]);
        next.keep(&known(2)).unwrap();
        next = open(folder.path(), "1");
        assert_eq!([1, 2, 3].map(|number| finds(&next, number)), [true, true, true]);
    }

    #[test]
    fn two_at_once_keep_both() {
        let folder = tempfile::tempdir().unwrap();
        let caches = [open(folder.path(), "1"), open(folder.path(), "1")];
        for number in 0..100 {
            let cache = &caches[usize::try_from(number % 2).unwrap()];
            let place = cache.keep(&known(number)).unwrap();
            assert_eq!(cache.read(place).unwrap(), known(number));
        }
        let next = open(folder.path(), "1");
        assert!((0..100).all(|number| finds(&next, number)));
    }

    #[test]
    fn the_file_of_another_account_is_not_read() {
        let folder = tempfile::tempdir().unwrap();
        let (one, two) = (open(folder.path(), "1"), folder.path().join("2-eu-west-1"));
        one.keep(&known(1)).unwrap();
        std::fs::copy(&one.path, two).unwrap();
        assert!(!finds(&open(folder.path(), "2"), 1));
    }
}
