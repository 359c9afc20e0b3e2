//! How far a campaign is: counts by wave, from its folder and the journals of its runs.

use std::collections::{HashMap, HashSet};

use serde::Serialize;

use crate::campaign::folder::{Answer, Folder, Handed};
use crate::campaign::{Row, Settings};
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::output::Columns;

pub(super) const COLUMNS: Columns = Columns {
    default: &["campaign", "wave", "rows", "begun", "waiting", "proven", "failed", "finished", "undone"],
    more: &[],
    open: &[],
};

/// Failed devices that are named on the terminal.
const NAMED: usize = 10;

/// How one wave is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct WaveView {
    campaign: String,
    /// Counted from 1.
    pub(super) wave: usize,
    /// Its rows.
    pub(super) rows: usize,
    /// Those whose new certificate is attached and handed out.
    pub(super) begun: usize,
    /// Those of them whose device has not answered; none that is undone.
    pub(super) waiting: usize,
    /// Those whose device is proven to use it.
    pub(super) proven: usize,
    /// Those whose device answered that it cannot.
    pub(super) failed: usize,
    /// Those whose old certificate is taken off.
    pub(super) finished: usize,
    /// Those whose new certificate was taken off again.
    undone: usize,
}

/// A campaign as it is on the disk.
#[derive(Debug)]
pub(super) struct Campaign {
    pub(super) folder: Folder,
    pub(super) settings: Settings,
    pub(super) rows: Vec<Row>,
    /// The last answers, by row.
    pub(super) answers: HashMap<usize, Answer>,
    /// The rows whose new certificate is handed out.
    pub(super) begun: HashSet<usize>,
    /// What their beginning has made, also where it is not done.
    pub(super) handed: HashMap<usize, Handed>,
    /// The rows of a batch that takes old certificates off, each with whether it is done.
    pub(super) finishing: HashMap<usize, bool>,
    /// Likewise of one that takes new certificates off.
    pub(super) undoing: HashMap<usize, bool>,
}

impl Campaign {
    /// Reads it.
    pub(super) fn open(folder: Folder) -> Result<Self> {
        let Some(settings) = folder.settings()? else {
            return Err(Error::usage(format!("campaign `{}` was not begun", folder.id)));
        };
        let (rows, answers) = (folder.rows()?, folder.answers()?);
        let mut campaign = Self {
            folder,
            settings,
            rows,
            answers,
            begun: HashSet::new(),
            handed: HashMap::new(),
            finishing: HashMap::new(),
            undoing: HashMap::new(),
        };
        campaign.refresh()?;
        Ok(campaign)
    }

    /// Reads again what its runs did.
    pub(super) fn refresh(&mut self) -> Result<()> {
        for wave in 1..=self.waves() {
            for batch in self.folder.batches(&begin_stage(wave)) {
                let done = self.folder.done(&batch)?.into_iter().filter(|(_, done)| *done);
                self.begun.extend(done.map(|(row, _)| row));
                self.handed.extend(self.folder.handed(&batch)?);
            }
            for batch in self.folder.batches(&finish_stage(wave)) {
                self.finishing.extend(self.folder.done(&batch)?);
            }
        }
        for batch in self.folder.batches(UNDO) {
            self.undoing.extend(self.folder.done(&batch)?);
        }
        Ok(())
    }

    /// How many waves.
    pub(super) fn waves(&self) -> usize {
        self.settings.waves.count()
    }

    /// Whether a device is proven to use its new certificate.
    pub(super) fn is_proven(&self, row: usize) -> bool {
        self.answers.get(&row).is_some_and(|answer| answer.proven)
    }

    /// How a wave is.
    pub(super) fn wave(&self, wave: usize) -> WaveView {
        let mut view = WaveView { campaign: self.folder.id.clone(), wave, ..WaveView::default() };
        for (at, _) in self.rows.iter().enumerate().filter(|(_, row)| row.wave == wave) {
            let begun = self.begun.contains(&at);
            let undone = self.undoing.get(&at) == Some(&true);
            view.rows += 1;
            view.begun += usize::from(begun);
            match self.answers.get(&at) {
                Some(answer) if answer.proven => view.proven += 1,
                Some(_) => view.failed += 1,
                None => view.waiting += usize::from(begun && !undone),
            }
            view.finished += usize::from(self.finishing.get(&at) == Some(&true));
            view.undone += usize::from(undone);
        }
        view
    }

    /// How every wave is.
    pub(super) fn views(&self) -> Vec<WaveView> {
        (1..=self.waves()).map(|wave| self.wave(wave)).collect()
    }

    /// The things of a row: those that its new certificate is attached to, or the one that its list names.
    pub(super) fn things(&self, row: usize) -> &[String] {
        match self.handed.get(&row) {
            Some(handed) if !handed.things.is_empty() => &handed.things,
            _ => self.rows[row].thing_name.as_slice(),
        }
    }

    /// What the device of a row is called.
    pub(super) fn name(&self, row: usize) -> String {
        let things = self.things(row);
        let row = &self.rows[row];
        let at = row.tenant.as_ref().map(|tenant| format!(" of {tenant}")).unwrap_or_default();
        match things.first() {
            Some(thing) => format!("thing `{thing}`{at}"),
            None => format!("certificate {}{at}", row.certificate_id),
        }
    }

    /// Names the devices that failed; they stay on their old certificates.
    pub(super) fn say_failed(&self, cx: &Context) {
        let mut failed: Vec<&Answer> = self.answers.values().filter(|answer| !answer.proven).collect();
        failed.sort_by_key(|answer| answer.row);
        for answer in failed.iter().take(NAMED) {
            cx.ui.warn(format!("{} stays on its old certificate: {}", self.name(answer.row), answer.by));
        }
        if failed.len() > NAMED {
            let file = self.folder.path.join("answers.jsonl");
            cx.ui.warn(format!("and {} more; all answers are in `{}`", failed.len() - NAMED, file.display()));
        }
    }
}

/// The stage that takes new certificates off.
pub(super) const UNDO: &str = "undo";

/// The stage that begins a wave.
pub(super) fn begin_stage(wave: usize) -> String {
    format!("w{wave}-begin")
}

/// The stage that ends it.
pub(super) fn finish_stage(wave: usize) -> String {
    format!("w{wave}-finish")
}

/// `--status ID`.
pub(super) fn status(cx: &Context, id: &str) -> Result<ExitStatus> {
    let campaign = Campaign::open(Folder::look(&cx.settings.state_dir()?, id)?)?;
    cx.output.all(&COLUMNS, &campaign.views())?;
    campaign.say_failed(cx);
    Ok(ExitStatus::Done)
}
