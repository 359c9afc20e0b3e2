//! Reading documents out of S3, in every target and before anything is made in one: AWS IoT reads a link with the
//! credentials of whoever creates the job, so each target's own show whether it can.

use std::collections::HashMap;

use aws_config::SdkConfig;
use aws_smithy_runtime_api::client::identity::Identity;
use futures_util::{StreamExt as _, stream};
use serde_json::Value;

use super::source::{check_presigned, render};
use crate::aws::s3::{Reader, identity};
use crate::aws::{Plain, Target, TargetKey};
use crate::context::Context;
use crate::error::{Error, Result};
use crate::fleet::document::Document;
use crate::fleet::job::{Source, Stored, template};

/// Bytes that are read of a document: whatever is longer has too many characters as well.
const LIMIT: usize = 256 << 10;
/// Targets in which the document is read at once.
const AT_ONCE: usize = 64;

type Read = (Source, Option<Value>);

/// What the jobs of all targets are made of.
pub(in crate::commands::jobs) struct Sources {
    read: HashMap<TargetKey, Read>,
    /// Targets that cannot be reached at all: they say so in their turn, and the others go on.
    lost: HashMap<TargetKey, Error>,
}

impl Sources {
    /// Reads a document that lies in S3 in each of these targets; every other source is left as it is.
    ///
    /// # Errors
    /// When one of the targets cannot read it, or it is no document for a job: nothing may be created then.
    pub(in crate::commands::jobs) async fn read(
        cx: &Context,
        targets: &[&Target],
        source: &Source,
        presigned: bool,
    ) -> Result<Self> {
        let Source::Stored(stored) = source else {
            return Ok(Self { read: HashMap::new(), lost: HashMap::new() });
        };
        let http = Plain::new(&cx.settings.env, None)?;
        let explicit = cx.settings.endpoint().or(cx.config()?.endpoint_url.as_deref());
        let explicit = explicit.or(cx.settings.env.get("AWS_ENDPOINT_URL_S3")).map(str::to_owned);
        let answers = stream::iter(targets.iter().copied())
            .map(|target| {
                let (http, explicit) = (&http, explicit.as_deref());
                async move {
                    let endpoint = explicit.or(SdkConfig::endpoint_url(target.config()));
                    let signer = match identity(target.config()).await {
                        Ok(signer) => signer,
                        Err(error) => return (target, Err(Error::from(error).at(&target.key))),
                    };
                    let read = in_target(http, endpoint, target, &signer, stored, presigned).await;
                    (target, Ok(read.map_err(|e| e.at(&target.key))))
                }
            })
            .buffered(AT_ONCE)
            .collect::<Vec<_>>()
            .await;
        let (mut read, mut lost, mut failures) = (HashMap::new(), HashMap::new(), Vec::new());
        for (target, answer) in answers {
            match answer {
                Ok(Ok(found)) => drop(read.insert(target.key.clone(), found)),
                Ok(Err(error)) => failures.push(error),
                Err(error) => drop(lost.insert(target.key.clone(), error)),
            }
        }
        let mut groups = Error::together(failures).into_iter();
        let Some(first) = groups.next() else { return Ok(Self { read, lost }) };
        for other in groups {
            cx.ui.error(&other);
        }
        Err(first.hint("Nothing was created in any target."))
    }

    /// What the jobs of a target are made of, and the document as far as it can be known.
    ///
    /// # Errors
    /// As [`template::resolve`].
    pub(in crate::commands::jobs) async fn of(&self, target: &Target, source: &Source) -> Result<Read> {
        match (self.read.get(&target.key), self.lost.get(&target.key)) {
            (Some(read), _) => Ok(read.clone()),
            (None, Some(lost)) => Err(lost.clone()),
            (None, None) => template::resolve(target, source).await,
        }
    }
}

async fn in_target(
    http: &Plain,
    endpoint: Option<&str>,
    target: &Target,
    signer: &Identity,
    stored: &Stored,
    presigned: bool,
) -> Result<Read> {
    let (region, partition) = (target.key.region.as_str(), target.partition.as_str());
    let reader = Reader { http, identity: signer, region, partition, endpoint, limit: LIMIT };
    let (bytes, region) = reader.read(&stored.object).await?;
    let name = stored.object.text();
    let text =
        String::from_utf8(bytes).map_err(|_| Error::data(format!("{name}: this is not UTF-8 text")))?;
    let read = Document::parse(&name, text)?;
    let document = render(&name, read.clone(), &stored.values)?;
    check_presigned(&name, &document, presigned)?;
    let shown = Some(document.value().clone());
    if document.text == read.text {
        // The link as it was given, so that a job that was made by other means compares as the same.
        let is_link = stored.given.starts_with("https://")
            && stored.object.region.as_ref().is_none_or(|r| *r == region);
        let link = if is_link { stored.given.clone() } else { stored.object.link(&region, partition) };
        return Ok((Source::Link(link), shown));
    }
    Ok((Source::Document(document), shown))
}
