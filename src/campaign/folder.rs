//! The folder of a campaign: its settings, its rows, the rows of each stage's runs, the new certificates, and how each
//! device answered. What a stage did is in the journals of its runs.

use std::collections::HashMap;
use std::fs::{File, TryLockError};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::list::Row;
use super::settings::Settings;
use crate::bulk::{folder, journal};
use crate::error::{Error, IoContext, Kind, Result};
use crate::private;

const SETTINGS: &str = "campaign.json";
const ROWS: &str = "rows.jsonl";
const ANSWERS: &str = "answers.jsonl";
/// The longest name: those of its runs are longer, and a run's has 64.
const LONGEST: usize = 40;

/// How a device answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Answer {
    /// The row's place.
    pub row: usize,
    /// It uses its new certificate; else it cannot.
    pub proven: bool,
    /// What says so: `job SUCCEEDED`, `presence event`, `confirmed`, `job FAILED`.
    pub by: String,
    /// When this was noted, in seconds since 1970.
    pub at: i64,
}

/// What the beginning of a row has made, by the journal of its run.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Handed {
    /// The id of the new certificate.
    pub new: Option<String>,
    /// The things that it was attached to: those of the old one.
    pub things: Vec<String>,
    /// It was handed out at this time or later, in seconds since 1970.
    pub since: i64,
}

/// A line of a batch.
#[derive(Deserialize)]
struct Line {
    row: usize,
}

/// A run of a stage over some rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    /// The run's name.
    pub run: String,
    /// The file of its rows.
    pub file: PathBuf,
}

/// One campaign, held by this process until it is dropped.
#[derive(Debug)]
pub struct Folder {
    /// Its name.
    pub id: String,
    /// Where it is.
    pub path: PathBuf,
    runs: PathBuf,
    _lock: Option<File>,
}

impl Folder {
    /// The folder of a campaign, whether there is one or not.
    ///
    /// # Errors
    /// Usage (2) when the id cannot name one.
    pub fn place(state_dir: &Path, id: &str) -> Result<PathBuf> {
        if id.len() > LONGEST {
            return Err(Error::usage(format!("`{id}` cannot name a campaign")).hint(format!(
                "A campaign's name has at most {LONGEST} letters, digits, '.', '_' and '-'."
            )));
        }
        folder::place(state_dir, id)?;
        Ok(state_dir.join("campaigns").join(id))
    }

    /// Takes the campaign's folder, which is made if there is none.
    ///
    /// # Errors
    /// As [`Folder::place`]; TryAgain (75) when another process holds it.
    pub fn take(state_dir: &Path, id: &str) -> Result<Self> {
        let path = Self::place(state_dir, id)?;
        let preparing = || format!("preparing the campaign's folder `{}`", path.display());
        private::take_folder(&state_dir.join("campaigns")).doing(preparing)?;
        private::take_folder(&path).doing(preparing)?;
        let options =
            private::options().read(true).write(true).create(true).truncate(false).open(path.join("lock"));
        let lock = options.doing(preparing)?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(Error::new(
                    Kind::TryAgain,
                    format!("another process is at work on campaign `{id}`"),
                )
                .hint("Wait until it ends, or stop it; then run this again."));
            }
            Err(TryLockError::Error(error)) => return Err(error).doing(preparing),
        }
        Ok(Self { id: id.to_owned(), path, runs: folder::runs(state_dir), _lock: Some(lock) })
    }

    /// Looks at a campaign that another process may be at work on.
    ///
    /// # Errors
    /// Usage (2) when there is no such campaign.
    pub fn look(state_dir: &Path, id: &str) -> Result<Self> {
        let path = Self::place(state_dir, id)?;
        if !path.join(SETTINGS).exists() {
            return Err(Error::usage(format!("there is no campaign `{id}`"))
                .hint(format!("Campaigns are in `{}`.", state_dir.join("campaigns").display())));
        }
        Ok(Self { id: id.to_owned(), path, runs: folder::runs(state_dir), _lock: None })
    }

    /// Removes the folder of a campaign that was not begun.
    pub fn forget(self) {
        if !self.path.join(SETTINGS).exists() {
            let _ = std::fs::remove_dir_all(&self.path);
        }
    }

    /// The folder of the new certificates.
    pub fn issued(&self) -> PathBuf {
        self.path.join("issued")
    }

    /// What the campaign was begun with; `None` before that.
    ///
    /// # Errors
    /// Data (65) when the file is not what was written.
    pub fn settings(&self) -> Result<Option<Settings>> {
        let path = self.path.join(SETTINGS);
        if !path.exists() {
            return Ok(None);
        }
        let text = std::fs::read_to_string(&path).doing(|| format!("reading `{}`", path.display()))?;
        serde_json::from_str(&text).map(Some).map_err(|e| damaged(&path, &e))
    }

    /// Begins the campaign: the rows first, the settings last, each whole or not at all.
    ///
    /// # Errors
    /// The failure of a file.
    pub fn begin(&self, settings: &Settings, rows: &[Row]) -> Result<()> {
        put(&self.path.join(ROWS), rows)?;
        put(&self.path.join(SETTINGS), std::slice::from_ref(settings))
    }

    /// The rows.
    ///
    /// # Errors
    /// Data (65) when the file is not what was written.
    pub fn rows(&self) -> Result<Vec<Row>> {
        lines(&self.path.join(ROWS))
    }

    /// The last answer of each row that has one, by its place.
    ///
    /// # Errors
    /// Data (65) when the file is not what was written.
    pub fn answers(&self) -> Result<HashMap<usize, Answer>> {
        let path = self.path.join(ANSWERS);
        if !path.exists() {
            return Ok(HashMap::new());
        }
        Ok(lines::<Answer>(&path)?.into_iter().map(|answer| (answer.row, answer)).collect())
    }

    /// Notes answers; they are on the disk when this returns.
    ///
    /// # Errors
    /// The failure of the file.
    pub fn note(&self, answers: &[Answer]) -> Result<()> {
        if answers.is_empty() {
            return Ok(());
        }
        let path = self.path.join(ANSWERS);
        let mut text = Vec::new();
        // A line that a killed process did not write to its end is left alone on a line of its own.
        let torn = std::fs::read(&path).is_ok_and(|bytes| bytes.last().is_some_and(|last| *last != b'\n'));
        if torn {
            text.push(b'\n');
        }
        for answer in answers {
            serde_json::to_writer(&mut text, answer).map_err(|e| Error::internal(e.to_string()))?;
            text.push(b'\n');
        }
        let write = || {
            let mut file = File::options().append(true).create(true).open(&path)?;
            file.write_all(&text)?;
            file.sync_all()
        };
        write().doing(|| format!("writing `{}`", path.display()))
    }

    /// The batches of a stage that were begun: `w1-begin`, `w2-finish`, `undo`.
    pub fn batches(&self, stage: &str) -> Vec<Batch> {
        let batch = |number: u32| self.batch(stage, number);
        (1..u32::MAX).map(batch).take_while(|batch| batch.file.exists()).collect()
    }

    fn batch(&self, stage: &str, number: u32) -> Batch {
        let name = if number == 1 { stage.to_owned() } else { format!("{stage}-{number}") };
        Batch { run: format!("{}-{name}", self.id), file: self.path.join(format!("{name}.jsonl")) }
    }

    /// Keeps the rows of the next batch of a stage.
    ///
    /// # Errors
    /// The failure of the file.
    pub fn next_batch(&self, stage: &str, rows: &[(usize, &Row)]) -> Result<Batch> {
        let number = self.batches(stage).len() + 1;
        let batch = self.batch(stage, u32::try_from(number).unwrap_or(u32::MAX));
        put(&batch.file, &rows.iter().map(batch_line).collect::<Vec<_>>())?;
        Ok(batch)
    }

    /// The same for a look at some rows, each in the line that it has in the list it is of: so messages name that line.
    ///
    /// # Errors
    /// The failure of the file.
    pub fn preview(&self, stage: &str, rows: &[(usize, &Row)]) -> Result<Batch> {
        let batch = self.batch(stage, 1);
        let mut rows = rows.to_vec();
        rows.sort_by_key(|(_, row)| row.line);
        let (mut text, mut at) = (String::new(), 1);
        for row in &rows {
            while at < row.1.line {
                text.push('\n');
                at += 1;
            }
            text += &batch_line(row).to_string();
            text.push('\n');
            at += 1;
        }
        std::fs::write(&batch.file, text).doing(|| format!("writing `{}`", batch.file.display()))?;
        Ok(batch)
    }

    /// What a beginning batch has made of its rows, by their places: also of rows that are not done yet.
    ///
    /// # Errors
    /// Data (65) when a file is damaged.
    pub fn handed(&self, batch: &Batch) -> Result<HashMap<usize, Handed>> {
        let rows: Vec<Line> = lines(&batch.file)?;
        let Some((mut reader, header)) = journal::Reader::open(&self.runs.join(&batch.run))? else {
            return Ok(HashMap::new());
        };
        let mut all: HashMap<usize, Handed> = HashMap::new();
        while let Some(record) = reader.advance()? {
            let journal::Record::Step(step) = record else { continue };
            let place = usize::try_from(step.row).ok().and_then(|at| rows.get(at));
            let Some(Line { row }) = place else { continue };
            let handed = all.entry(*row).or_default();
            handed.since = header.started;
            match &*step.operation {
                "RegisterCertificateWithoutCA" => handed.new = step.on,
                "AttachThingPrincipal" => {
                    handed.new = step.on;
                    if !handed.things.contains(&step.thing) {
                        handed.things.push(step.thing);
                    }
                }
                _ => {}
            }
        }
        Ok(all)
    }

    /// The places of a batch's rows, each with whether it is done.
    ///
    /// # Errors
    /// Data (65) when a file is damaged.
    pub fn done(&self, batch: &Batch) -> Result<Vec<(usize, bool)>> {
        let rows: Vec<Line> = lines(&batch.file)?;
        let run = self.runs.join(&batch.run);
        let past = if run.is_dir() { journal::read(&run)? } else { None };
        let is_done = |at: usize| past.as_ref().is_some_and(|past| past.status(at as u64).is_some());
        Ok(rows.iter().enumerate().map(|(at, line)| (line.row, is_done(at))).collect())
    }
}

fn batch_line((place, row): &(usize, &Row)) -> serde_json::Value {
    let mut line = json!({ "certificateId": row.certificate_id, "row": place });
    let cells = [("thing_name", &row.thing_name), ("tenant", &row.tenant), ("region", &row.region)];
    for (name, cell) in cells {
        if let Some(text) = cell {
            line[name] = json!(text);
        }
    }
    line
}

fn damaged(path: &Path, error: &serde_json::Error) -> Error {
    Error::data(format!("`{}` is not what was written", path.display())).caused_by(error.to_string())
}

/// Writes a file of JSON lines, whole or not at all.
fn put<T: Serialize>(path: &Path, lines: &[T]) -> Result<()> {
    let part = path.with_extension("partial");
    let write = || {
        let mut out = BufWriter::new(private::create(&part)?);
        for line in lines {
            serde_json::to_writer(&mut out, line)?;
            out.write_all(b"\n")?;
        }
        let file = out.into_inner().map_err(std::io::IntoInnerError::into_error)?;
        file.sync_all()?;
        std::fs::rename(&part, path)
    };
    write().doing(|| format!("writing `{}`", path.display()))
}

fn lines<T: for<'de> Deserialize<'de>>(path: &Path) -> Result<Vec<T>> {
    let text = std::fs::read_to_string(path).doing(|| format!("reading `{}`", path.display()))?;
    let mut all = Vec::new();
    for line in text.lines() {
        match serde_json::from_str(line) {
            Ok(one) => all.push(one),
            // A killed process may leave half a line; what it was to say is found out again.
            Err(_) if !line.ends_with('}') => {}
            Err(e) => return Err(damaged(path, &e)),
        }
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use super::*;

    #[test]
    fn answers_survive_half_a_line_and_the_last_counts() {
        let state = tempfile::tempdir().unwrap();
        let campaign = Folder::take(state.path(), "spring").unwrap();
        let answer = |row, proven| Answer { row, proven, by: "confirmed".into(), at: 1 };
        campaign.note(&[answer(0, false), answer(1, true)]).unwrap();
        let path = campaign.path.join(ANSWERS);
        let mut text = std::fs::read_to_string(&path).unwrap();
        text.push_str("{\"row\":2,\"prov");
        std::fs::write(&path, text).unwrap();
        campaign.note(&[answer(0, true)]).unwrap();
        let answers = campaign.answers().unwrap();
        assert_eq!(answers.len(), 2);
        assert!(answers[&0].proven && answers[&1].proven);
    }

    #[test]
    fn a_campaign_is_held_by_one_process_and_its_name_leaves_room() {
        let state = tempfile::tempdir().unwrap();
        let held = Folder::take(state.path(), "spring").unwrap();
        assert_eq!(Folder::take(state.path(), "spring").unwrap_err().kind(), Kind::TryAgain);
        assert_eq!(Folder::look(state.path(), "spring").unwrap_err().kind(), Kind::Usage);
        held.forget();
        assert!(!state.path().join("campaigns/spring").exists());
        assert!(Folder::take(state.path(), &"x".repeat(41)).is_err());
        assert!(Folder::take(state.path(), "../x").is_err());
    }
}
