//! Removal of what devices became by claim. The template names these things, so no name tells them from real ones:
//! what a run has written down of them does, and AWS has to agree with it before and while they are deleted.

use std::collections::{BTreeMap, BTreeSet};

use futures_util::{StreamExt as _, TryStreamExt as _, stream};
use serde_json::{Value, json};

use super::marks::{bulk_args, remove_identities};
use crate::aws::Target;
use crate::bulk::row::{Only, Purpose};
use crate::commands::bulk::{self, Rows, Source, Task};
use crate::context::Context;
use crate::devices::Provisioned;
use crate::error::{Error, ExitStatus, Kind, Result};
use crate::fleet::{certificate, pages, thing};
use crate::ui::text;

/// Things that are looked at at a time.
const AT_ONCE: usize = 16;

/// How things that devices became by claim are deleted.
#[derive(Debug, Clone, Copy)]
pub(super) struct Claimed<'a> {
    /// The selected targets.
    pub(super) targets: &'a [Target],
    /// Those of this run only.
    pub(super) of_run: Option<&'a str>,
    /// Ask before it begins.
    pub(super) asks: bool,
    /// It is a part of a command that has an answer of its own.
    pub(super) part: bool,
}

/// What is to become of one.
enum Verdict {
    /// It is this program's to delete.
    Delete,
    /// It is deleted already; its keys may be there yet.
    Gone,
    /// It stays, for this reason.
    Left(String),
}

/// A row of a bulk run over several targets.
pub(super) fn row_in(thing: &str, account: &str, region: &str) -> Value {
    json!({ "thing_name": thing, "account": account, "region": region })
}

impl Claimed<'_> {
    /// Deletes what may be deleted, its certificates and its keys; says what is left.
    ///
    /// # Errors
    /// The failed call, before anything is deleted; Usage (2) and Failed (1) when nobody confirms.
    pub(super) async fn delete(self, cx: &Context, found: Vec<Provisioned>) -> Result<ExitStatus> {
        let judged = stream::iter(found).map(async |one| Ok::<_, Error>((self.judge(&one).await?, one)));
        let judged: Vec<(Verdict, Provisioned)> = judged.buffered(AT_ONCE).try_collect().await?;
        let (mut doomed, mut gone) = (Vec::new(), Vec::new());
        let mut left: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (verdict, one) in judged {
            match verdict {
                Verdict::Delete => doomed.push(one),
                Verdict::Gone => gone.push(one),
                Verdict::Left(why) => left.entry(why).or_default().push(one.registered.thing_name),
            }
        }
        for (why, names) in &left {
            cx.ui.warn(format!("left alone: {}: {why}", names.join(", ")));
        }
        let deleted = if doomed.is_empty() { ExitStatus::Done } else { self.run(cx, &doomed).await? };
        if !cx.dry_run() {
            gone.extend(self.gone(doomed, deleted == ExitStatus::Done).await?);
            if !gone.is_empty() {
                remove_identities(cx, gone.iter().map(|one| &one.identity));
            }
        }
        Ok(match deleted {
            ExitStatus::Done if !left.is_empty() => ExitStatus::Code(Kind::Partial),
            deleted => deleted,
        })
    }

    async fn run(self, cx: &Context, doomed: &[Provisioned]) -> Result<ExitStatus> {
        if self.asks && !cx.dry_run() {
            let things = text::count(doomed.len(), "thing");
            let names = text::some_of(doomed.iter().map(|one| one.registered.thing_name.as_str()));
            let question = format!("delete {things} with their certificates and keys{names}");
            cx.ui.confirm_count(&question, doomed.len() as u64).await?;
        }
        let mut only: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for one in doomed {
            let had = &one.registered;
            only.entry(had.thing_name.clone()).or_default().insert(had.certificate_id.clone());
        }
        let many = cx.settings.selects_many();
        let rows: Vec<Value> = doomed
            .iter()
            .map(|one| match one.registered.provisioned.as_ref().filter(|_| many) {
                Some(origin) => row_in(&one.registered.thing_name, &origin.account, &origin.region),
                None => json!({ "thing_name": one.registered.thing_name }),
            })
            .collect();
        let rows = Rows::new("the test devices", move |put| rows.iter().try_for_each(&mut *put));
        let task =
            Task { part: self.part, ..Task::new(Purpose::DeleteOnly(Only::new(only)), Source::Rows(rows)) };
        Box::pin(bulk::run(cx, task, bulk_args(&cx.run_id)?)).await
    }

    fn target(&self, one: &Provisioned) -> Option<&Target> {
        let origin = one.registered.provisioned.as_ref()?;
        self.targets.iter().find(|t| t.key.account == origin.account && t.key.region == origin.region)
    }

    /// Those of which nothing is there any more: only then their keys are of no use.
    async fn gone(self, doomed: Vec<Provisioned>, all: bool) -> Result<Vec<Provisioned>> {
        if all {
            return Ok(doomed);
        }
        let mut gone = Vec::new();
        for one in doomed {
            if matches!(self.judge(&one).await?, Verdict::Gone) {
                gone.push(one);
            }
        }
        Ok(gone)
    }

    /// Compares what was written down with what AWS says.
    async fn judge(&self, one: &Provisioned) -> Result<Verdict> {
        let had = &one.registered;
        let left = |why: String| Ok(Verdict::Left(why));
        let Some(origin) = &had.provisioned else {
            return left("thing.json does not say where they were provisioned".into());
        };
        if !origin.new_thing {
            return left("nothing says that there were no things of these names before".into());
        }
        if self.of_run.is_some_and(|run| run != origin.run) {
            return left("they were provisioned by another run".into());
        }
        let Some(target) = self.target(one) else {
            return left(format!(
                "of account {} in {}, which is not selected",
                origin.account, origin.region
            ));
        };
        let (name, id) = (had.thing_name.as_str(), had.certificate_id.as_str());
        let look = async || {
            let there = thing::read(target.iot().clone(), name).await?.is_some();
            let certificate = certificate::status(target.iot().clone(), id).await?.is_some();
            match (there, certificate) {
                (false, false) => return Ok(Verdict::Gone),
                (false, true) => return left("the thing is gone, and its certificate is not".into()),
                (true, false) => return left("the certificate is gone, and the thing is not".into()),
                (true, true) => {}
            }
            let arn = target.arn(&format!("cert/{id}"));
            let principals = principals(target, name).await?;
            if principals != [arn.clone()] {
                return left("the certificate of then is not the one principal of the thing".into());
            }
            if things(target, &arn).await? != [name] {
                return left("another thing has the certificate, too".into());
            }
            Ok(Verdict::Delete)
        };
        look().await.map_err(|e| e.at(&target.key))
    }
}

async fn principals(target: &Target, name: &str) -> Result<Vec<String>> {
    let mut all = Vec::new();
    let fetch = async |token| {
        let page = thing::principals_page(target.iot().clone(), name, token).await?;
        Ok((page.items, page.next))
    };
    pages::items(fetch, |one| {
        all.push(one);
        Ok::<_, crate::aws::AwsError>(true)
    })
    .await?;
    Ok(all)
}

async fn things(target: &Target, arn: &str) -> Result<Vec<String>> {
    let mut all = Vec::new();
    let fetch = async |token| {
        let page = certificate::things_page(target.iot().clone(), arn, token).await?;
        Ok((page.items, page.next))
    };
    pages::items(fetch, |one| {
        all.push(one);
        Ok::<_, crate::aws::AwsError>(true)
    })
    .await?;
    Ok(all)
}
