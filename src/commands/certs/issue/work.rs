//! Makes the identities: workers take batches of rows, make keys and certificates, and put them out in the order of the
//! rows. A batch is small enough to stay in a core's own cache, and memory does not grow with the number of rows.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;
use zeroize::Zeroizing;

use super::folder::Folders;
use super::manifest::{Entry, Manifest};
use super::merge;
use super::order::{Batch, Order, Sink};
use super::pack::Pack;
use super::partial::{Holds, PARTIAL, Partial};
use super::rows::{Row, Rows};
use super::rules::{Planned, Rules};
use crate::bulk::stop::Stop;
use crate::commands::authority::OpenCa;
use crate::error::{Error, Result};
use crate::output::Output;
use crate::pki::certificate::certificate_id;
use crate::pki::fresh_key::{FreshKey, KeyMaker};
use crate::pki::mold::{Mold, Serials};
use crate::pki::{Certificate, KeyKind};

/// Signatures that are under way at once where each is a call to somewhere else.
const REMOTE_WORKERS: usize = 16;

/// Bytes that are wiped.
type Secret = Zeroizing<Vec<u8>>;

/// Where identities go.
#[derive(Debug)]
pub(super) enum Out {
    Folders(Box<Folders>),
    Archive,
    Lines,
    Stdout(Output),
}

/// What is protected by the passphrase.
#[derive(Debug, Clone)]
pub(super) struct Sealed {
    pub(super) passphrase: Arc<Zeroizing<Vec<u8>>>,
    pub(super) keys: bool,
    pub(super) pkcs12: bool,
}

/// Everything that was decided.
pub(super) struct Job {
    pub(super) ca: OpenCa,
    pub(super) rules: Rules,
    /// The rows that the first pass found.
    pub(super) rows: u64,
    pub(super) kind: KeyKind,
    pub(super) days: u32,
    pub(super) now: OffsetDateTime,
    pub(super) sealed: Option<Sealed>,
    pub(super) out: Out,
    pub(super) manifest: Manifest,
    pub(super) manifest_file: Option<PathBuf>,
    /// The archive, or the file of lines.
    pub(super) file: Option<Partial>,
    /// Whether the manifest goes into the one that is there.
    pub(super) merges: bool,
    pub(super) stop: Stop,
    /// Rows that are done, for the progress.
    pub(super) done: Arc<AtomicU64>,
}

/// What was done.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Totals {
    pub(super) issued: u64,
    pub(super) existing: u64,
    /// The earliest end of validity of those that were there.
    pub(super) earliest: Option<OffsetDateTime>,
}

impl Totals {
    /// Counts an identity that was there.
    pub(super) fn kept(&mut self, there: &Certificate) {
        let not_after = there.info().not_after;
        self.existing += 1;
        self.earliest = Some(self.earliest.map_or(not_after, |earliest| earliest.min(not_after)));
    }

    /// Adds those of a batch.
    pub(super) fn add(&mut self, batch: Self) {
        self.issued += batch.issued;
        self.existing += batch.existing;
        self.earliest = [self.earliest, batch.earliest].into_iter().flatten().min();
    }
}

/// An identity that was just made.
pub(super) struct Identity<'a> {
    pub(super) name: &'a str,
    pub(super) tenant: Option<&'a str>,
    /// PEM
    pub(super) certificate: &'a [u8],
    pub(super) id: String,
    /// PEM
    pub(super) key: Zeroizing<String>,
    pub(super) pkcs12: Option<Secret>,
}

/// What all workers share.
struct Shared<'a> {
    job: &'a Job,
    mold: Mold<'a>,
    chain: String,
    feed: Mutex<Feed>,
    order: Order,
}

struct Feed {
    rows: Rows,
    next: u64,
    read: u64,
}

/// The last second of validity of a job's certificates.
pub(super) fn not_after(job_ca: &OpenCa, kind: KeyKind, days: u32, now: OffsetDateTime) -> Result<String> {
    let authority = job_ca.authority()?;
    Ok(rfc3339(Mold::new(&authority, kind, days, now)?.not_after()))
}

pub(super) fn rfc3339(at: OffsetDateTime) -> String {
    at.format(&Rfc3339).unwrap_or_default()
}

impl Job {
    /// Does it. `unchanged` tells at the end whether the input is still what was checked.
    ///
    /// # Errors
    /// The first failure. Folders that are complete stay; a file that is not is removed.
    pub(super) fn run(mut self, unchanged: impl FnOnce(&Rules) -> bool) -> Result<Totals> {
        let file = self.file.take();
        let authority = self.ca.authority()?;
        let chain: String =
            std::iter::once(&self.ca.certificate).chain(&self.ca.chain).map(Certificate::to_pem).collect();
        let mut manifest = match &self.manifest_file {
            Some(path) if self.merges => Some(Partial::beside(path, PARTIAL, Holds::Certificates)?),
            Some(path) => Some(Partial::create(path, Holds::Certificates)?),
            None => None,
        };
        if let Some(manifest) = &mut manifest {
            manifest.write(&self.manifest.header())?;
        }
        let stdout = if let Out::Stdout(output) = &self.out { Some(output.clone()) } else { None };
        let shared = Shared {
            job: &self,
            mold: Mold::new(&authority, self.kind, self.days, self.now)?,
            chain,
            feed: Mutex::new(Feed { rows: super::checked::again(&self.rules)?, next: 0, read: 0 }),
            order: Order::new(Sink { file, stdout, manifest, totals: Totals::default() }),
        };
        shared.work()?;
        let Shared { feed, order, .. } = shared;
        let feed = feed.into_inner().unwrap_or_else(PoisonError::into_inner);
        if feed.read != self.rows || !unchanged(&self.rules) {
            let shown = self.rules.source.shown();
            return Err(Error::data(format!("`{shown}` was changed while it was read"))
                .hint("Run the same command again."));
        }
        finish(order.into_sink(), &self)
    }

    /// Rows that a worker takes at once: what takes long is done in small batches.
    fn batch(&self) -> u64 {
        let slow = self.sealed.is_some() || self.ca.signer.is_remote();
        match (&self.out, self.kind) {
            (_, KeyKind::Rsa(_)) => 4,
            _ if slow => 8,
            (Out::Folders(_), _) => 32,
            _ => 128,
        }
    }

    fn workers(&self) -> usize {
        let cores = thread::available_parallelism().map_or(1, usize::from);
        let wanted = match self.out {
            _ if self.ca.signer.is_remote() => REMOTE_WORKERS,
            // While one waits for the disk, none of the cores is idle.
            Out::Folders(_) => cores + 1,
            _ => cores,
        };
        let batches = self.rows.div_ceil(self.batch());
        usize::try_from(batches).map_or(wanted, |batches| batches.clamp(1, wanted))
    }
}

fn finish(mut sink: Sink, job: &Job) -> Result<Totals> {
    if let Some(file) = &mut sink.file {
        if let Out::Archive = job.out {
            file.write(&Pack::end_of_archive()?)?;
        }
        file.sync()?;
    }
    if let Some(manifest) = &mut sink.manifest {
        manifest.sync()?;
    }
    sink.file.map(Partial::name).transpose()?;
    match (sink.manifest, &job.manifest_file) {
        (Some(fresh), Some(path)) if job.merges && path.exists() => merge::into(fresh, path)?,
        (manifest, _) => manifest.map(Partial::name).transpose().map(drop)?,
    }
    Ok(sink.totals)
}

impl Shared<'_> {
    fn work(&self) -> Result<()> {
        thread::scope(|scope| {
            let workers: Vec<_> =
                (0..self.job.workers()).map(|_| scope.spawn(|| Worker::new(self)?.run())).collect();
            let mut ended = Ok(());
            for worker in workers {
                let result = worker.join().unwrap_or_else(|_| Err(Error::internal("a worker broke off")));
                if ended.is_ok() {
                    ended = result;
                }
            }
            ended
        })
    }
}

struct Worker<'s> {
    shared: &'s Shared<'s>,
    keys: KeyMaker,
    serials: Serials,
    /// Whether a signature was verified: one of each worker where the key is at hand, all where it is not.
    verified: bool,
    /// The certificate of the row in work, and its PEM.
    der: Vec<u8>,
    pem: Vec<u8>,
    pack: Option<Pack>,
    batch: Batch,
}

/// Tells the others to end when a worker ends before the rows do, by an error or by a panic.
struct Alarm<'s> {
    shared: &'s Shared<'s>,
    over: bool,
}

impl Drop for Alarm<'_> {
    fn drop(&mut self) {
        if !self.over {
            self.shared.order.break_off();
        }
    }
}

impl<'s> Worker<'s> {
    fn new(shared: &'s Shared<'s>) -> Result<Self> {
        let mut alarm = Alarm { shared, over: false };
        let job = shared.job;
        let seconds = u64::try_from(job.now.unix_timestamp()).unwrap_or_default();
        let pack = match job.out {
            Out::Archive => Some(Pack::archive(seconds, &shared.chain)?),
            Out::Lines | Out::Stdout(_) => Some(Pack::lines()),
            Out::Folders(_) => None,
        };
        let keys = KeyMaker::new(job.kind)?;
        alarm.over = true;
        let (serials, batch) = (Serials::default(), Batch::default());
        Ok(Self { shared, keys, serials, verified: false, der: Vec::new(), pem: Vec::new(), pack, batch })
    }

    fn run(mut self) -> Result<()> {
        let mut alarm = Alarm { shared: self.shared, over: false };
        let mut rows = Vec::new();
        while let Some(number) = self.take(&mut rows)? {
            for row in &rows {
                self.row(row)?;
            }
            if !self.put(number)? {
                break;
            }
            self.shared.job.done.fetch_add(rows.len() as u64, Ordering::Relaxed);
        }
        alarm.over = true;
        Ok(())
    }

    /// The next batch and its number.
    fn take(&self, rows: &mut Vec<Row>) -> Result<Option<u64>> {
        let job = self.shared.job;
        if let Some(why) = job.stop.asked() {
            let hint = match job.out {
                Out::Folders(_) => "Run the same command again: folders that are complete are skipped.",
                _ => "Nothing was left behind; run the same command again.",
            };
            return Err(Error::new(why, "interrupted").hint(hint));
        }
        rows.clear();
        let mut feed = self.shared.feed.lock().unwrap_or_else(PoisonError::into_inner);
        for _ in 0..job.batch() {
            let Some(row) = feed.rows.advance()? else { break };
            rows.push(row);
        }
        if rows.is_empty() {
            return Ok(None);
        }
        feed.read += rows.len() as u64;
        feed.next += 1;
        Ok(Some(feed.next - 1))
    }

    fn row(&mut self, row: &Row) -> Result<()> {
        let job = self.shared.job;
        let planned = job.rules.plan(row).map_err(|problems| {
            let shown = job.rules.source.shown();
            let problem = super::checked::at(&shown, row, &problems.join("; "));
            Error::data("a row is wrong that was right when it was checked").caused_by(problem)
        })?;
        let tenant = job.rules.tenant_of(row);
        if let Out::Folders(folders) = &job.out
            && let Some(there) = folders.existing(&planned)?
        {
            self.existing(&there, &planned, tenant, row);
            self.batch.totals.kept(&there);
            return Ok(());
        }
        self.make(&planned, tenant, row)
    }

    fn existing(&mut self, there: &Certificate, planned: &Planned, tenant: Option<&str>, row: &Row) {
        let not_after = rfc3339(there.info().not_after);
        let pem = there.to_pem();
        let entry = Entry {
            name: &planned.name,
            tenant,
            certificate: pem.as_bytes(),
            id: &there.info().certificate_id,
            not_after: Some(&not_after),
        };
        self.shared.job.manifest.add(&entry, row, &mut self.batch.lines);
    }

    fn make(&mut self, planned: &Planned, tenant: Option<&str>, row: &Row) -> Result<()> {
        let job = self.shared.job;
        let key = self.keys.make()?;
        let serial = self.serials.draw()?;
        self.shared.mold.cast(&serial, &planned.subject, &planned.sans, key.spki(), &mut self.der)?;
        if !self.verified || job.ca.signer.is_remote() {
            self.shared.mold.verify(&self.der)?.require_key(key.spki())?;
            self.verified = true;
        }
        self.pem.clear();
        Mold::append_pem(&self.der, &mut self.pem);
        let (key, pkcs12) = self.sealed(&key, &planned.name, &self.der)?;
        let id = certificate_id(&self.der);
        let (name, certificate) = (planned.name.as_str(), self.pem.as_slice());
        if job.manifest_file.is_some() {
            let entry = Entry { name, tenant, certificate, id: &id, not_after: None };
            job.manifest.add(&entry, row, &mut self.batch.lines);
        }
        let identity = Identity { name, tenant, certificate, id, key, pkcs12 };
        match (&job.out, &mut self.pack) {
            (Out::Folders(folders), _) => {
                if !folders.write(&identity, self.shared.chain.as_bytes())? {
                    let what = format!("somebody else wrote `{name}` meanwhile");
                    return Err(Error::failed(what).hint("Run the same command again."));
                }
            }
            (_, Some(pack)) => pack.add(&identity, &self.shared.chain, &job.manifest.not_after)?,
            (_, None) => {}
        }
        self.batch.totals.issued += 1;
        Ok(())
    }

    /// The key as PEM and, where it is wanted, with its certificate as PKCS#12.
    fn sealed(&self, key: &FreshKey, name: &str, der: &[u8]) -> Result<(Zeroizing<String>, Option<Secret>)> {
        let ca = &self.shared.job.ca;
        let Some(sealed) = &self.shared.job.sealed else { return Ok((key.to_pem(), None)) };
        let pem = if sealed.keys { key.to_encrypted_pem(&sealed.passphrase)? } else { key.to_pem() };
        if !sealed.pkcs12 {
            return Ok((pem, None));
        }
        let passphrase = str::from_utf8(&sealed.passphrase)
            .map_err(|_| Error::data("the passphrase of PKCS#12 files must be UTF-8"))?;
        let chain: Vec<Certificate> = std::iter::once(&ca.certificate).chain(&ca.chain).cloned().collect();
        Ok((pem, Some(key.to_pkcs12(name, der, &chain, passphrase)?)))
    }

    /// Hands the batch over; `false` when another worker has failed.
    fn put(&mut self, number: u64) -> Result<bool> {
        if let Some(pack) = &mut self.pack {
            pack.take(&mut self.batch.bytes)?;
        }
        if let (Out::Folders(folders), true) = (&self.shared.job.out, self.batch.totals.issued > 0) {
            folders.sync()?;
        }
        let batch = std::mem::take(&mut self.batch);
        let Some(empty) = self.shared.order.put(number, batch)? else { return Ok(false) };
        self.batch = empty;
        Ok(true)
    }
}
