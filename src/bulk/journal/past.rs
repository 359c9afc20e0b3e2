//! The reading side: what earlier attempts of a run did.

use std::collections::{BTreeMap, HashMap};
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

use super::FILE;
use super::record::{Header, Intent, Record, StepDone};
use crate::aws::TargetKey;
use crate::error::{Error, IoContext, Result};
use crate::fleet::status::Status;

fn damaged(path: &Path, line: u64) -> Error {
    let folder = path.parent().unwrap_or(Path::new("")).display();
    Error::data(format!(
        "{}:{line}: the journal is damaged: this line is not what was written",
        path.display()
    ))
    .hint(format!(
        "Move `{folder}` away and run the command again: what AWS has of it already is read, and the rest is done."
    ))
}

/// How far before an intent a certificate is looked for, in seconds: more than clocks differ.
const LOOKED_BACK: i64 = 3600;

/// Reads a journal record by record.
#[derive(Debug)]
pub struct Reader {
    path: PathBuf,
    input: BufReader<File>,
    line: u64,
    /// The bytes of the good records so far.
    pub good: u64,
    /// The targets that the next records name by their places.
    pub targets: Vec<TargetKey>,
}

impl Reader {
    /// Opens the journal in a run's folder, and reads what the run is; `None` when there is no journal, or one
    /// that was not written beyond its first line: nothing can have been done then.
    ///
    /// # Errors
    /// Data (65) when the first line is damaged; the failure of the file.
    pub fn open(folder: &Path) -> Result<Option<(Self, Header)>> {
        let path = folder.join(FILE);
        let file = match File::open(&path) {
            Ok(file) => file,
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(e) => return Err(e).doing(|| format!("opening the journal `{}`", path.display())),
        };
        let input = BufReader::with_capacity(1 << 16, file);
        let mut reader = Self { path, input, line: 0, good: 0, targets: Vec::new() };
        match reader.advance()? {
            Some(Record::Run(header)) => Ok(Some((reader, header))),
            Some(_) => Err(damaged(&reader.path, 1)),
            None => Ok(None),
        }
    }

    /// The next record; `None` at the end, and at a last line that was not written to its end.
    ///
    /// # Errors
    /// Data (65) when a whole line is not what was written; the failure of the file.
    pub fn advance(&mut self) -> Result<Option<Record>> {
        let mut bytes = Vec::new();
        let reading = || format!("reading the journal `{}`", self.path.display());
        let length = self.input.read_until(b'\n', &mut bytes).doing(reading)?;
        self.line += 1;
        let whole = bytes.pop_if(|b| *b == b'\n').is_some();
        let record = Record::parse(&bytes);
        if record.is_none() {
            // A machine that stops while it writes leaves half a line, or blocks of zeros.
            let torn = !whole || bytes.iter().all(|b| *b == 0);
            return if torn { Ok(None) } else { Err(damaged(&self.path, self.line)) };
        }
        self.good += length as u64;
        if let Some(Record::Targets { targets }) = &record {
            self.targets.clone_from(targets);
        }
        Ok(record)
    }
}

/// What a row that is not done has of its calls.
#[derive(Debug, Clone, Default)]
pub struct Made {
    /// The calls that took effect.
    pub steps: Vec<StepDone>,
    /// Calls that may have taken effect.
    pub intents: Vec<Intent>,
}

/// What earlier attempts of a run did. One byte for each row, and what is known of the rows that were in work.
#[derive(Debug, Clone)]
pub struct Past {
    /// What the run is.
    pub header: Header,
    /// All targets that it has had so far.
    pub targets: Vec<TargetKey>,
    /// The bytes of the journal that are good.
    pub length: u64,
    /// Attempts so far.
    pub attempts: u64,
    /// How many rows are done.
    pub done: u64,
    /// Where the output ends that has all rows which are done.
    pub output: Option<u64>,
    rows: Vec<u8>,
    /// What the rows that are not done have of their calls, by number.
    pub made: HashMap<u64, Made>,
    /// The ids of the certificates that the run has made.
    pub certificates: BTreeMap<String, i64>,
}

impl Past {
    /// How a row ended, if it is done.
    pub fn status(&self, row: u64) -> Option<Status> {
        let code = *self.rows.get(usize::try_from(row).ok()?)?;
        Status::ENDS.get(usize::from(code).checked_sub(1)?).copied()
    }

    fn end(&mut self, row: u64, status: &str) {
        let Some(code) = Status::ENDS.iter().position(|s| s.word() == status) else { return };
        let (Ok(at), Ok(code)) = (usize::try_from(row), u8::try_from(code + 1)) else { return };
        if self.rows.len() <= at {
            self.rows.resize(at + 1, 0);
        }
        self.done += u64::from(self.rows[at] == 0);
        self.rows[at] = code;
        self.made.remove(&row);
    }
}

/// Reads the journal in a run's folder; `None` as in [`Reader::open`].
///
/// # Errors
/// Data (65) when it is damaged; the failure of the file.
pub fn read(folder: &Path) -> Result<Option<Past>> {
    let Some((mut reader, header)) = Reader::open(folder)? else { return Ok(None) };
    let mut past = Past {
        header,
        targets: Vec::new(),
        length: 0,
        attempts: 0,
        done: 0,
        output: None,
        rows: Vec::new(),
        made: HashMap::new(),
        certificates: BTreeMap::new(),
    };
    while let Some(record) = reader.advance()? {
        match record {
            Record::Run(_) => return Err(damaged(&reader.path, reader.line)),
            Record::Attempt { .. } => past.attempts += 1,
            Record::Targets { targets } => {
                past.targets
                    .extend(targets.into_iter().filter(|t| !past.targets.contains(t)).collect::<Vec<_>>());
            }
            Record::Intent(intent) => past.made.entry(intent.row).or_default().intents.push(intent),
            Record::Step(step) => {
                let made = past.made.entry(step.row).or_default();
                if matches!(&*step.operation, "CreateCertificateFromCsr" | "CreateKeysAndCertificate")
                    && let Some(id) = &step.on
                {
                    let at = made.intents.last().map_or(0, |i| i.at);
                    past.certificates.insert(id.clone(), at);
                    made.intents.clear();
                }
                made.steps.push(step);
            }
            Record::Row { row, status, at } => {
                past.end(row, &status);
                past.output = at.or(past.output);
            }
        }
    }
    past.length = reader.good;
    // They are only looked at where a call's effect is open, and only those made since.
    let open = past.made.values().flat_map(|made| &made.intents).map(|intent| intent.at).min();
    past.certificates.retain(|_, at| open.is_some_and(|open| *at + LOOKED_BACK >= open));
    Ok(Some(past))
}
