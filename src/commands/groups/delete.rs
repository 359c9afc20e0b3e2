//! `fleetctl groups delete`

use clap::Args;

use crate::commands::nouns::{self, NameArgs};
use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::fleet::thing_group::{self, NOUN};

/// Delete a thing group
///
/// Its things stay; they are only no longer in it. A group with groups below it
/// is refused unless `--recursive` is given, which deletes the lowest first. A
/// dynamic group is deleted too. One that is not there is done (exit code 0).
/// Asks first; `--yes` answers.
///
/// Examples:
///   fleetctl groups delete site-a --yes
///   fleetctl groups delete sites --recursive --dry-run
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct DeleteArgs {
    #[command(flatten)]
    named: NameArgs,
    /// Also the groups below it
    #[arg(long)]
    recursive: bool,
}

pub(crate) async fn run(cx: &Context, args: DeleteArgs) -> Result<ExitStatus> {
    let name = &args.named.name;
    let also = if args.recursive { " and every group below it" } else { "" };
    nouns::delete(cx, &NOUN, name, also, async |target| {
        thing_group::delete(target, name, args.recursive, cx.dry_run(), |group| {
            if &group.listed.thing_group_name != name {
                nouns::say_deleted(cx, target, &NOUN.called(&group.listed.thing_group_name));
            }
        })
        .await
    })
    .await
}
