//! The things of a thing group or billing group: AWS answers their names only.

use serde::Serialize;

use super::pages::{self, Page};
use crate::aws::{AwsError, Target, TargetKey};
use crate::error::{Error, Result};
use crate::output::Columns;

/// The columns of a group's thing.
pub const COLUMNS: Columns =
    Columns { default: &["tenant", "account", "region", "thingName"], more: &[], open: &[] };

/// One thing of a group.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Member<'t> {
    /// Where it is.
    #[serde(flatten)]
    pub target: &'t TargetKey,
    /// Its name.
    pub thing_name: String,
}

/// Reads every member of `group`, page by page; `each` returns whether to go on.
///
/// # Errors
/// The failed call, or what `each` answered.
pub(super) async fn list<'t>(
    target: &'t Target,
    group: &str,
    fetch: impl AsyncFn(Option<String>) -> Result<Page<String>, AwsError>,
    mut each: impl FnMut(Member<'t>) -> Result<bool>,
) -> Result<()> {
    pages::items(fetch, |thing_name| each(Member { target: &target.key, thing_name }))
        .await
        .map_err(|e: Error| e.context(format!("listing the things of {group}")))
}
