//! Refuses rows whose certificate another selected target has already.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Drive;
use crate::bulk::check::Hasher;
use crate::bulk::ledger::Ledger;
use crate::bulk::row::Purpose;
use crate::bulk::run::Share;
use crate::bulk::source::{Place, Scan};
use crate::bulk::{doubles, elsewhere};
use crate::error::{Error, Result};
use crate::ui::text;

impl Drive<'_> {
    /// Asks all targets, before anything is changed, and takes the rows that are refused out of the shares. A run that
    /// is resumed was asked about at its beginning.
    pub(super) async fn refuse_elsewhere(
        &self,
        ledger: &mut Ledger<'_>,
        scan: &mut Scan,
        places: &BTreeMap<Place, usize>,
        hasher: &Hasher,
        shares: &mut [Share],
    ) -> Result<()> {
        let certificates: u64 = places.keys().map(|place| scan.demands[place].certificates).sum();
        let imports = matches!(self.task.purpose, Purpose::Import);
        let is_resumed = self.orders.book.past.is_some();
        if !imports || self.task.allow_elsewhere || is_resumed || self.lanes.len() < 2 || certificates == 0 {
            return Ok(());
        }
        let targets = text::count(self.lanes.len(), "target");
        self.cx.ui.detail(format!("asking {targets} whether they have any of {certificates} certificates"));
        let wanted =
            places.iter().map(|(place, at)| (place.clone(), scan.demands[place].span, *at)).collect();
        let invalid = Arc::new(scan.invalid.clone());
        let found = elsewhere::find(&self.input, wanted, invalid, &self.lanes, hasher).await?;
        for (at, error) in found.unasked {
            let lane = &self.lanes[at];
            // One that is paused says so itself.
            if lane.paused().is_none() {
                let key = &lane.target.key;
                self.cx.ui.warn(format!(
                    "{key} was not asked for certificates that it may have already: {}",
                    error.reason()
                ));
            }
        }
        if found.rows.is_empty() {
            return Ok(());
        }
        let (input, mut refused) = (self.input.clone(), Vec::new());
        let rows = found.rows;
        let (sender, mut wrong) = tokio::sync::mpsc::channel(64);
        let reading = tokio::task::spawn_blocking(move || {
            doubles::read(&input, &rows, |record, other| {
                let place = doubles::place_of(&record);
                // The receiver is gone only when the ledger failed; that failure is the answer.
                let _ = sender.blocking_send((input.origin(record), place, other));
                Ok(())
            })
        });
        while let Some((origin, place, other)) = wrong.recv().await {
            let other = usize::try_from(other).ok().and_then(|at| self.lanes.get(at));
            let other = other.map(|lane| lane.target.key.to_string()).unwrap_or_default();
            let what = format!(
                "the row's certificate is registered in {other} already; `--allow-elsewhere` registers it in both"
            );
            refused.push(origin.number);
            ledger.invalid(origin, places.get(&place).copied(), vec![what])?;
        }
        reading.await.map_err(|e| Error::internal("reading the input").caused_by(e.to_string()))??;
        for number in refused {
            scan.invalid.insert(number);
        }
        let skip = Arc::new(scan.invalid.clone());
        for share in shares {
            share.selection.skip = skip.clone();
        }
        Ok(())
    }
}
