//! The input of a run: a file, or stdin kept in the run's folder, read twice. The first pass checks every row and
//! learns what the rows need; the second hands the good ones to their lanes.

mod demand;
mod names;
mod second;

use std::collections::BTreeMap;
use std::io::{BufReader, BufWriter};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::book::now;
use super::check::{Checker, Hasher};
use super::credential::place_of;
use super::doubles::{self, Rows};
use super::row::{Certificate, Origin, Purpose};
use super::row_set::RowSet;
use super::shard::Shard;
use super::subject::Subject;
use super::table::{Sorter, Table};
use crate::error::{IoContext, Result};
use crate::manifests::{Cell, Format, Key, Known, Options, Problem, Reader, Record, detect, secrets};
use crate::private;

pub use demand::{Demand, Needed, Span, Users};
use demand::{demand, withdraw};
pub use names::names;
use second::stamp;
pub use second::{Next, Second, Selection, Stamp};

/// Tenant and Region as a row writes them.
pub type Place = (Option<String>, Option<String>);

/// A file of records.
#[derive(Debug, Clone)]
pub struct Input {
    /// Where it is.
    pub path: PathBuf,
    /// What messages call it.
    pub shown: String,
    /// Its form.
    pub format: Format,
    /// How its records are read.
    pub options: Options,
    /// Policies that every certificate gets.
    pub policies: Vec<String>,
    /// What is done with its rows.
    pub purpose: Purpose,
    /// Whether it was kept, because it can be read only once.
    pub spooled: bool,
    /// Where lists that are too long for memory go: the run's folder.
    pub scratch: PathBuf,
    /// Which columns count.
    pub known: Known,
    /// Which of its rows are done by this process.
    pub shard: Shard,
    /// Whether one certificate may be that of several rows' things.
    pub shared_certificates: bool,
    /// What it was when it was opened.
    pub stamp: Option<Stamp>,
    /// When its run began, in seconds since 1970.
    pub as_of: i64,
}

impl Input {
    /// The input that a command names; `-` is stdin. What is no regular file, as stdin and pipes, can be read only
    /// once and is kept as `spool`, which is in the run's folder. Waits for all of it.
    ///
    /// # Errors
    /// The failure of the file.
    pub fn open(
        file: &Path,
        spool: &Path,
        format: Option<Format>,
        options: Options,
        policies: Vec<String>,
        known: Known,
    ) -> Result<Self> {
        let shown = if file == Path::new("-") { "stdin".to_owned() } else { file.display().to_string() };
        let opening = || format!("opening `{shown}`");
        let from: Option<Box<dyn std::io::Read>> = if file == Path::new("-") {
            Some(Box::new(std::io::stdin().lock()))
        } else if std::fs::metadata(file).doing(opening)?.is_file() {
            None
        } else {
            Some(Box::new(std::fs::File::open(file).doing(opening)?))
        };
        let spooled = from.is_some();
        if let Some(mut from) = from.filter(|_| !spool.exists()) {
            let keeping = || format!("keeping `{shown}` as `{}`", spool.display());
            // Kept whole or not at all: an earlier attempt's is what its run goes on with.
            let part = spool.with_extension("partial");
            let file = private::create(&part).doing(keeping)?;
            let mut out = BufWriter::new(&file);
            // What `certs issue` writes has keys in it, which nothing here needs.
            secrets::copy(BufReader::new(&mut from), &mut out).doing(|| format!("reading `{shown}`"))?;
            drop(out);
            file.sync_all().and_then(|()| std::fs::rename(&part, spool)).doing(keeping)?;
        }
        let path = if spooled { spool.to_owned() } else { file.to_owned() };
        let format = match format {
            Some(format) => format,
            None => detect(&path, known)?,
        };
        let stamp = stamp(&path);
        let scratch = spool.parent().unwrap_or(Path::new("")).to_owned();
        Ok(Self {
            path,
            shown,
            format,
            options,
            policies,
            purpose: Purpose::Import,
            spooled,
            scratch,
            known,
            shard: Shard::default(),
            shared_certificates: false,
            stamp,
            as_of: now(),
        })
    }

    /// Opens it for reading.
    ///
    /// # Errors
    /// As [`Reader::open`].
    pub fn reader(&self) -> Result<Reader> {
        Reader::open(&self.path, &self.shown, self.format, &self.options, self.known)
    }

    /// What checks its records.
    pub(super) fn checker(&self) -> Checker {
        let folder = if self.spooled { None } else { self.path.parent() };
        let folder = folder.unwrap_or(Path::new("")).to_owned();
        Checker::new(folder, self.policies.clone())
            .of(self.purpose.subject(), self.known)
            .allowing_expired(self.options.allow_expired)
            .as_of(self.as_of)
    }

    /// The origin that this record is.
    pub fn origin(&self, record: Record) -> Origin {
        let name = self.checker().identity(&record).unwrap_or_default();
        let thing = record.text(&Key::ThingName).filter(|_| self.purpose.subject().is_certificate());
        let thing = thing.map(str::to_owned);
        Origin { number: record.number, line: record.line, name, thing, raw: Some(record.raw) }
    }

    /// The problem as people see it: `devices.csv:7: column 3 (attr.site): …`.
    pub fn show(&self, problem: &Problem) -> String {
        format!("{}:{}: {problem}", self.shown, problem.line)
    }
}

/// What the first pass found.
#[derive(Debug)]
pub struct Scan {
    /// Records of this shard.
    pub rows: u64,
    /// Wrong records of other shards.
    pub wrong_elsewhere: u64,
    /// Good records of this shard with certificates that have expired or are not valid yet.
    pub outside_validity: u64,
    /// The records that are wrong.
    pub invalid: RowSet,
    /// What the good rows need, by tenant and Region as they write them.
    pub demands: BTreeMap<Place, Demand>,
    /// Every row by [`Hasher::of_thing`].
    pub seen: Arc<Rows>,
}

/// Reads every record and checks it; `invalid` is called for each wrong one, and after those for each that is not
/// the first for its thing. The first of an allow list's rows for a serial is wrong as well where another says
/// something else of it: one may say that it is blocked.
///
/// # Errors
/// As [`Reader::open`] and [`Reader::advance`]; what `invalid` answers.
pub fn scan(
    input: &Input,
    reader: &mut Reader,
    hasher: &Hasher,
    mut invalid: impl FnMut(&Reader, Record, Vec<Problem>) -> Result<()>,
) -> Result<Scan> {
    let checker = input.checker();
    let mut seen = Sorter::new(&input.scratch);
    let mut holders = (!input.shared_certificates && input.purpose.subject() == Subject::Thing)
        .then(|| Sorter::new(&input.scratch));
    let mut entries = (input.purpose.subject() == Subject::Serial).then(|| Sorter::new(&input.scratch));
    let mut scan = Scan {
        rows: 0,
        wrong_elsewhere: 0,
        outside_validity: 0,
        invalid: RowSet::default(),
        demands: BTreeMap::new(),
        seen: Arc::default(),
    };
    while let Some(record) = reader.advance()? {
        let own = input.shard.has(record.number);
        scan.rows += u64::from(own);
        let read = checker.row(&record).and_then(|row| match input.purpose.refuses(&row) {
            None => Ok(row),
            Some(what) => Err(vec![Problem { line: record.line, place: None, what: what.to_owned() }]),
        });
        let name = match &read {
            Ok(row) => Some(row.name.clone()),
            Err(_) => checker.identity(&record),
        };
        if let Some(name) = name {
            let (tenant, region) = place(&record);
            let hash = hasher.of_thing(tenant.as_deref(), region.as_deref(), &name);
            seen.push(hash, [record.number, record.line])?;
            if let Some(entries) = &mut entries {
                let says = read.as_ref().ok().map(|row| &row.entry);
                entries.push(hash, [record.number, record.line, hasher.of(says)])?;
            }
        }
        match read {
            Ok(mut row) => {
                if let (Some(holders), Some(key)) =
                    (&mut holders, row.certificate.as_ref().map(Certificate::key))
                {
                    let (tenant, region) = place(&record);
                    let hash = hasher.of_thing(tenant.as_deref(), region.as_deref(), key);
                    holders.push(hash, [record.number, record.line])?;
                }
                if own {
                    scan.outside_validity += u64::from(row.outside_validity);
                    input.purpose.refine(&mut row);
                    demand(&mut scan.demands, &record, &row);
                }
            }
            Err(problems) => {
                scan.invalid.insert(record.number);
                if own {
                    invalid(reader, record, problems)?;
                } else {
                    scan.wrong_elsewhere += 1;
                }
            }
        }
    }
    if let Some(entries) = entries {
        let contradicted = doubles::contradicted(&entries.finish()?, &scan.invalid)?;
        refuse(input, &checker, &mut scan, &contradicted, &mut invalid, |record, other| {
            let text = checker.identity(record).unwrap_or_default();
            let what = format!(
                "serial `{text}` is in line {other} again, which says something else: nobody can tell which one is meant"
            );
            (what, input.purpose.subject().cell(record).map(|cell| cell.place.clone()))
        })?;
    }
    let seen = seen.finish()?;
    let doubles = doubles::later(&seen, &scan.invalid)?;
    scan.seen = Arc::new(seen);
    refuse(input, &checker, &mut scan, &doubles, &mut invalid, |record, first| {
        let subject = input.purpose.subject();
        let text = checker.identity(record).unwrap_or_default();
        let what =
            format!("{} `{text}` is in line {first} already; {} has one row", subject.noun(), subject.one());
        (what, subject.cell(record).map(|cell| cell.place.clone()))
    })?;
    if let Some(holders) = holders {
        let doubles = doubles::later(&holders.finish()?, &scan.invalid)?;
        refuse(input, &checker, &mut scan, &doubles, &mut invalid, |record, first| {
            let keys = [
                Key::CertPem,
                Key::CertFile,
                Key::CertFingerprint,
                Key::CertificateArn,
                Key::CsrPem,
                Key::CsrFile,
            ];
            let cell = keys.iter().find_map(|key| record.cell(key));
            let what = format!(
                "the certificate is that of line {first} already; several things have one only with \
                 --shared-certificates"
            );
            (what, cell.map(|cell| cell.place.clone()))
        })?;
    }
    Ok(scan)
}

/// Makes rows invalid that were good: `why` says what is wrong with each, and where.
fn refuse(
    input: &Input,
    checker: &Checker,
    scan: &mut Scan,
    rows: &Table<1>,
    invalid: &mut impl FnMut(&Reader, Record, Vec<Problem>) -> Result<()>,
    why: impl Fn(&Record, u64) -> (String, Option<Arc<str>>),
) -> Result<()> {
    if rows.is_empty() {
        return Ok(());
    }
    let reader = input.reader()?;
    doubles::read(input, rows, |record, first| {
        if !input.shard.has(record.number) {
            scan.invalid.insert(record.number);
            scan.wrong_elsewhere += 1;
            return Ok(());
        }
        if let Ok(mut row) = checker.row(&record) {
            scan.outside_validity -= u64::from(row.outside_validity);
            input.purpose.refine(&mut row);
            withdraw(&mut scan.demands, &row);
        }
        scan.invalid.insert(record.number);
        let (what, place) = why(&record, first);
        let problem = Problem { line: record.line, place, what };
        invalid(&reader, record, vec![problem])
    })
}

/// Where the record's thing or certificate is, as it writes it: an ARN says so as well.
pub(super) fn place(record: &Record) -> Place {
    let find = |key: &Key| record.text(key).map(str::to_owned);
    let arn = arn_cell(record).and_then(|cell| place_of(&cell.text));
    let account = || find(&Key::Account).or_else(|| arn.map(|(account, _)| account.to_owned()));
    (
        find(&Key::Tenant).or_else(account),
        find(&Key::Region).or_else(|| arn.map(|(_, region)| region.to_owned())),
    )
}

/// The cell that has a certificate's ARN.
pub(super) fn arn_cell(record: &Record) -> Option<&Cell> {
    record
        .cell(&Key::CertificateArn)
        .or_else(|| record.cell(&Key::CertFingerprint).filter(|cell| cell.text.starts_with("arn:")))
}
