//! `fleetctl things delete`

use clap::Args;
use fleetctl_rules::names::Name;

use super::create::{apply, item, named};
use crate::bulk::row::{Certificates, Removal, Work};
use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::ui::text;

/// Delete things
///
/// In every selected target. The things' certificates are detached and stay as
/// they are; AWS takes some seconds to settle that, which is waited for. A
/// thing that is not there counts as deleted. Asks before it begins. Exit codes
/// 0, 1, 2, 3, 4.
///
/// Examples:
///   fleetctl things delete lamp-1 --tenant acme
///   fleetctl things delete lamp-1 lamp-2 --yes
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct DeleteArgs {
    /// The things' names
    #[arg(required = true, value_name = "NAME")]
    names: Vec<String>,
}

pub(crate) async fn run(cx: &Context, mut args: DeleteArgs) -> Result<ExitStatus> {
    args.names.iter().try_for_each(|n| named(Name::Thing, n))?;
    let mut seen = std::collections::HashSet::new();
    args.names.retain(|n| seen.insert(n.clone()));
    if !cx.dry_run() {
        let what = match args.names.as_slice() {
            [one] => format!("thing `{one}`"),
            names => text::count(names.len(), "thing"),
        };
        let places = if cx.settings.selects_many() { " in every selected target" } else { "" };
        cx.ui.confirm(&format!("delete {what}{places}")).await?;
    }
    let items = args
        .names
        .into_iter()
        .map(|n| item(n.clone(), Work::Delete(Removal { name: n, certificates: Certificates::Keep })))
        .collect();
    apply(cx, "deleting", items).await
}
