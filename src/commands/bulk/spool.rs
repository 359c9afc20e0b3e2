//! Rows that no file has: what a query finds is kept in the run's folder first, so that it is counted before the
//! first change, read twice as every input, and the same when the run is resumed.

use std::cell::RefCell;
use std::collections::HashSet;
use std::fs::File;
use std::hash::{BuildHasher, RandomState};
use std::io::{BufWriter, Write};
use std::path::Path;

use serde::Serialize;

use super::begin::partial;
use crate::aws::session::Sessions;
use crate::aws::target::{self, Access, each};
use crate::aws::{Target, TargetKey};
use crate::bulk::folder::RunFolder;
use crate::context::Context;
use crate::error::{IoContext, Result};
use crate::fleet::index;

/// One thing as the kept input has it.
#[derive(Serialize)]
struct Found<'a> {
    thing_name: &'a str,
    tenant: &'a str,
    region: &'a str,
}

/// Keeps the things that a query finds in every selected target, and returns the targets. All of them must
/// answer: who is not asked would be left out in silence.
pub(super) async fn query(cx: &Context, folder: &RunFolder, query: &str, kept: &Path) -> Result<Vec<Target>> {
    let sessions = Sessions::new(cx.settings.clone(), cx.config()?.clone(), folder.id.clone());
    let targets = target::select(&sessions, Access::Write).await?;
    let part = partial(kept);
    let keeping = || format!("keeping what the query finds as `{}`", kept.display());
    let mut out = BufWriter::new(File::create(&part).doing(keeping)?);
    // An empty file would be no list at all; a blank line is one without records.
    out.write_all(b"\n").doing(keeping)?;
    let out = RefCell::new((out, HashSet::new()));
    let hasher = RandomState::new();
    let answers = each(&targets, async |target| {
        index::search(target, query, |page| {
            let (out, seen) = &mut *out.borrow_mut();
            for hit in &page {
                // The index goes on changing while its pages are read, and may say a thing twice.
                let key = (&target.key.account, &target.key.region, hit.thing_name());
                if seen.insert(hasher.hash_one(key)) {
                    put(out, hit.thing_name(), &target.key).doing(keeping)?;
                }
            }
            Ok(true)
        })
        .await
    })
    .await;
    answers.into_iter().try_for_each(|(_, answer)| answer)?;
    let file = out.into_inner().0.into_inner().map_err(std::io::IntoInnerError::into_error).doing(keeping)?;
    file.sync_all().and_then(|()| std::fs::rename(&part, kept)).doing(keeping)?;
    Ok(targets)
}

fn put(out: &mut impl Write, thing_name: &str, key: &TargetKey) -> std::io::Result<()> {
    let found = Found { thing_name, tenant: &key.account, region: &key.region };
    serde_json::to_writer(&mut *out, &found)?;
    out.write_all(b"\n")
}
