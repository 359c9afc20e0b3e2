//! The input of an undo: what a run did, kept in the undo's own folder, and the targets in which it did so.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

use super::kept::Keeping;
use crate::aws::session::Sessions;
use crate::aws::target::{self, Access};
use crate::aws::{Target, TargetKey};
use crate::bulk::folder::{self, RunFolder};
use crate::bulk::undo::{self, Line};
use crate::context::Context;
use crate::error::{Error, IoContext, Result};

/// Keeps what the run did, unless an earlier attempt has, and returns the run's targets.
pub(super) async fn open(cx: &Context, own: &RunFolder, run: &str, kept: &Path) -> Result<Vec<Target>> {
    let (from, kept) = (folder::place(&cx.settings.state_dir()?, run)?, kept.to_owned());
    let keys = tokio::task::spawn_blocking(move || {
        if !kept.exists() {
            keep(&from, &kept)?;
        }
        targets_of(&kept)
    });
    let keys = keys.await.map_err(|e| Error::internal("reading the journal").caused_by(e.to_string()))??;
    select(cx, own, run, &keys).await
}

fn keep(from: &Path, kept: &Path) -> Result<()> {
    let mut list = Keeping::begin(kept, "what is to be undone")?;
    if let Some(survey) = undo::survey(from)? {
        undo::deeds(from, &survey, |key, row| {
            list.put(&Line {
                thing_name: row.name,
                tenant: key.account.clone(),
                region: key.region.clone(),
                tenant_name: key.tenant.clone(),
                undo: row.deeds,
            })
        })?;
    }
    list.end()
}

/// The targets of the kept lines.
fn targets_of(kept: &Path) -> Result<BTreeSet<TargetKey>> {
    let reading = || format!("reading `{}`", kept.display());
    let mut keys = BTreeSet::new();
    for line in BufReader::new(File::open(kept).doing(reading)?).lines() {
        let line: Line = serde_json::from_str(&line.doing(reading)?)
            .map_err(|e| Error::data(reading()).caused_by(e.to_string()))?;
        keys.insert(TargetKey { tenant: line.tenant_name, account: line.tenant, region: line.region });
    }
    Ok(keys)
}

/// Selects the run's own targets: tenants by their accounts, and the caller's own account where that was worked on.
async fn select(cx: &Context, own: &RunFolder, run: &str, keys: &BTreeSet<TargetKey>) -> Result<Vec<Target>> {
    let mut targets = Vec::new();
    let (of_tenants, ambient): (Vec<&TargetKey>, Vec<&TargetKey>) =
        keys.iter().partition(|key| key.tenant.is_some());
    for group in [of_tenants, ambient].into_iter().filter(|group| !group.is_empty()) {
        let distinct = |of: fn(&TargetKey) -> &String| {
            group.iter().map(|key| of(key).clone()).collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>()
        };
        let mut settings = cx.settings.clone();
        settings.flags.region = distinct(|key| &key.region);
        if group[0].tenant.is_some() {
            settings.flags.tenant = distinct(|key| &key.account);
        }
        let sessions = Sessions::new(settings, cx.config()?.clone(), own.id.clone());
        let found = target::select(&sessions, Access::Write).await?;
        let same = |a: &TargetKey, b: &TargetKey| (&a.account, &a.region) == (&b.account, &b.region);
        if let Some(lost) = group.iter().find(|key| !found.iter().any(|t| same(&t.key, key))) {
            return Err(Error::usage(format!(
                "run `{run}` worked on {lost}, and the credentials lead to another account"
            ))
            .hint("Use the credentials that the run had; nothing was changed."));
        }
        targets.extend(found.into_iter().filter(|t| group.iter().any(|key| same(&t.key, key))));
    }
    Ok(targets)
}
