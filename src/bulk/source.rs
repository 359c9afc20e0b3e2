//! The input of a run: a file, or stdin kept in the run's folder, read twice. The first pass checks every row and
//! learns what the rows need; the second hands the good ones to their lanes.

use std::collections::{BTreeMap, HashSet};
use std::io::{BufReader, BufWriter};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use super::check::{Checker, Hasher};
use super::credential::place_of;
use super::doubles::{self, Rows};
use super::row::{Certificate, Item, Origin, Purpose, Row};
use super::row_set::RowSet;
use super::shard::Shard;
use super::subject::Subject;
use super::table::{Sorter, Table};
use crate::error::{Error, IoContext, Result};
use crate::manifests::{Cell, Format, Key, Known, Options, Problem, Reader, Record, detect, secrets};
use crate::private;

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

/// What some rows need: how many, and the first lines that say so.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Users {
    /// How many rows.
    pub rows: u64,
    /// The first of their lines.
    pub lines: Vec<u64>,
}

impl Users {
    /// One more row.
    pub fn add(&mut self, line: u64) {
        self.rows += 1;
        if self.lines.len() < 5 {
            self.lines.push(line);
        }
    }

    /// One row less, after all.
    fn remove(&mut self, line: u64) {
        self.rows -= 1;
        self.lines.retain(|other| *other != line);
    }

    /// `lines 2, 3, 4, 5, 6 and 95 more`.
    pub fn show(&self) -> String {
        let lines: Vec<String> = self.lines.iter().map(u64::to_string).collect();
        let more = self.rows - self.lines.len() as u64;
        let noun = if self.rows == 1 { "line" } else { "lines" };
        let tail = if more > 0 { format!(" and {more} more") } else { String::new() };
        format!("{noun} {}{tail}", lines.join(", "))
    }
}

/// A kind of resource that rows name and a run does not make.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each is AWS's noun")]
pub enum Needed {
    ThingType,
    ThingGroup,
    BillingGroup,
    Policy,
}

/// What the rows of one tenant and Region need.
#[derive(Debug, Clone, Default)]
pub struct Demand {
    /// The rows.
    pub rows: Users,
    /// Rows with a certificate.
    pub certificates: u64,
    /// The accounts that they name beside the tenant.
    pub accounts: BTreeMap<String, Users>,
    /// What they name.
    pub names: BTreeMap<(Needed, String), Users>,
    /// Where they are.
    pub span: Span,
}

/// Where the rows of one place are in the file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Span {
    /// The first row's byte.
    pub offset: u64,
    /// The first row's line.
    pub line: u64,
    /// The first row's number.
    pub number: u64,
    /// The last row's number.
    pub last: u64,
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
/// the first for its thing.
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

fn demand(demands: &mut BTreeMap<Place, Demand>, record: &Record, row: &Row) {
    let demand = demands.entry((row.tenant.clone(), row.region.clone())).or_default();
    if demand.rows.rows == 0 {
        let Record { offset, line, number, .. } = *record;
        demand.span = Span { offset, line, number, last: number };
    }
    demand.span.last = record.number;
    demand.rows.add(row.line);
    demand.certificates += u64::from(row.certificate.is_some());
    if let Some(account) = &row.account {
        demand.accounts.entry(account.clone()).or_default().add(row.line);
    }
    each_need(row, |kind, name| demand.names.entry((kind, name.clone())).or_default().add(row.line));
}

/// Takes a row out of its demand again.
fn withdraw(demands: &mut BTreeMap<Place, Demand>, row: &Row) {
    let place = (row.tenant.clone(), row.region.clone());
    let Some(demand) = demands.get_mut(&place) else { return };
    demand.rows.remove(row.line);
    demand.certificates -= u64::from(row.certificate.is_some());
    each_need(row, |kind, name| {
        let key = (kind, name.clone());
        if let Some(users) = demand.names.get_mut(&key) {
            users.remove(row.line);
            if users.rows == 0 {
                demand.names.remove(&key);
            }
        }
    });
}

fn each_need(row: &Row, mut need: impl FnMut(Needed, &String)) {
    row.thing_type.iter().for_each(|n| need(Needed::ThingType, n));
    row.groups.iter().for_each(|n| need(Needed::ThingGroup, n));
    row.billing_group.iter().for_each(|n| need(Needed::BillingGroup, n));
    row.policies.iter().for_each(|n| need(Needed::Policy, n));
}

/// What the second pass hands on for one record.
#[derive(Debug)]
pub enum Next {
    /// A row to do.
    Item(Box<Item>),
    /// A row that needs what is missing: these are the reasons.
    Invalid(Origin, Vec<String>),
}

/// Which rows a second pass is for, and which of them it refuses.
#[derive(Debug, Clone, Default)]
pub struct Selection {
    /// The places whose rows are wanted, with the span in which they are.
    pub places: Vec<(Place, Span)>,
    /// The records that were found wrong.
    pub skip: Arc<RowSet>,
    /// What rows may not name, with the reason.
    pub missing: BTreeMap<(Needed, String), String>,
    /// Why none of these rows can be done, if so.
    pub refused: Option<String>,
}

impl Selection {
    /// Whether no row of it is refused.
    pub fn is_fine(&self) -> bool {
        self.missing.is_empty() && self.refused.is_none()
    }
}

/// The second pass for the rows of some places.
#[derive(Debug)]
pub struct Second {
    reader: Reader,
    checker: Checker,
    purpose: Purpose,
    shard: Shard,
    places: HashSet<Place>,
    last: u64,
    selection: Selection,
    file: PathBuf,
    shown: String,
    stamp: Option<Stamp>,
    read: u64,
}

/// What tells that a file was changed: its length and when it was written.
pub type Stamp = (u64, SystemTime);

/// The file as it is now; `None` where the system does not tell.
fn stamp(path: &Path) -> Option<Stamp> {
    let now = std::fs::metadata(path).ok()?;
    Some((now.len(), now.modified().ok()?))
}

/// Records after which it is looked whether the file was changed.
const LOOK_AFTER: u64 = 64;

impl Second {
    /// Starts at the first row of the selection.
    ///
    /// # Errors
    /// As [`Reader::open`].
    pub fn start(input: &Input, selection: Selection) -> Result<Self> {
        let mut reader = input.reader()?;
        let spans = || selection.places.iter().map(|(_, span)| *span);
        if let Some(first) = spans().min_by_key(|span| span.number) {
            reader.seek(first.offset, first.line, first.number)?;
        }
        let last = spans().map(|span| span.last).max().unwrap_or_default();
        let places = selection.places.iter().map(|(place, _)| place.clone()).collect();
        let (checker, purpose) = (input.checker(), input.purpose.clone());
        let (file, shown, stamp) = (input.path.clone(), input.shown.clone(), input.stamp);
        let shard = input.shard;
        Ok(Self { reader, checker, purpose, shard, places, last, selection, file, shown, stamp, read: 0 })
    }

    /// The next row of the places.
    ///
    /// # Errors
    /// The failure of the file.
    pub fn advance(&mut self) -> Result<Option<Next>> {
        while let Some(record) = self.reader.advance()? {
            if self.read.is_multiple_of(LOOK_AFTER) && stamp(&self.file) != self.stamp {
                return Err(Error::data(format!("`{}` was changed while it was read", self.shown))
                    .hint("What was done until then is in the journal. Give a file that stays as it is."));
            }
            self.read += 1;
            if record.number > self.last {
                return Ok(None);
            }
            let wanted = self.shard.has(record.number) && !self.selection.skip.contains(record.number);
            if !wanted || !self.places.contains(&place(&record)) {
                continue;
            }
            let Record { number, line, .. } = record;
            let Ok(mut row) = self.checker.row(&record) else {
                let origin = Origin { number, line, name: String::new(), thing: None, raw: Some(record.raw) };
                return Ok(Some(Next::Invalid(origin, vec!["the row was changed while it was read".into()])));
            };
            let (name, thing) = (row.name.clone(), row.thing.clone());
            let origin = Origin { number, line, name, thing, raw: Some(record.raw) };
            self.purpose.refine(&mut row);
            let mut reasons = self.missing_of(&row);
            reasons.extend(self.selection.refused.clone());
            return Ok(Some(if reasons.is_empty() {
                let work = self.purpose.work(row).of(origin.raw.as_ref());
                Next::Item(Box::new(Item { origin, work }))
            } else {
                Next::Invalid(origin, reasons)
            }));
        }
        Ok(None)
    }

    fn missing_of(&self, row: &Row) -> Vec<String> {
        if self.selection.missing.is_empty() {
            return Vec::new();
        }
        let mut reasons = Vec::new();
        each_need(row, |kind, name| {
            reasons.extend(self.selection.missing.get(&(kind, name.clone())).cloned());
        });
        reasons
    }
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
