//! `fleetctl provisioning allow remove`

use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;

use super::{TableArg, serials};
use crate::bulk::allow::{Allow, Deed, Entering};
use crate::bulk::row::{Purpose, Work};
use crate::bulk::subject::Subject;
use crate::commands::bulk::{self, BulkArgs, Source, Task};
use crate::commands::few::{apply_to, item};
use crate::commands::nouns;
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::fleet::allow_list::Wanted;

/// Take serials off the allow list
///
/// Those that are named, or those of a file (--from: a column serial, or bare
/// serials; other columns are read over). Their devices cannot register any
/// more; certificates that they have stay as they are. A serial that has
/// registered stays, and its row fails and names its certificate: without its
/// entry it could be allowed a second time by mistake. --force removes it.
///
/// Asks before it begins; above 100 serials the number has to be typed. `--yes`
/// answers. A serial that is not there counts as removed. Exit codes 0, 1, 2,
/// 3, 4, 65, 75.
///
/// Examples:
///   fleetctl provisioning allow remove SN-0001 --tenant acme
///   fleetctl provisioning allow remove --from scrapped.csv --force --yes
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
#[command(
    override_usage = "fleetctl provisioning allow remove [OPTIONS] <SERIAL>...\n       fleetctl provisioning allow remove [OPTIONS] --from <FILE>"
)]
pub(crate) struct RemoveArgs {
    /// The serials
    #[arg(value_name = "SERIAL", conflicts_with = "from", required_unless_present = "from")]
    serials: Vec<String>,
    /// Take the serials from this file; `-` reads stdin
    #[arg(long, value_name = "FILE")]
    from: Option<PathBuf>,
    /// Remove serials that have registered, too
    #[arg(long)]
    force: bool,
    /// Do the good rows when some are wrong
    #[arg(long)]
    skip_invalid: bool,
    #[command(flatten)]
    table: TableArg,
    #[command(flatten)]
    bulk: BulkArgs,
}

pub(crate) async fn run(cx: &Context, args: RemoveArgs) -> Result<ExitStatus> {
    let allow = Allow { table: Arc::from(&*args.table.table), deed: Deed::Remove { force: args.force } };
    if let Some(file) = args.from {
        let task = Task {
            skip_invalid: args.skip_invalid,
            asks: true,
            ..Task::new(Purpose::Allow(allow), Source::File(file))
        };
        return Box::pin(bulk::run(cx, task, args.bulk)).await;
    }
    if let Some(flag) = args.bulk.of_a_run().or(args.skip_invalid.then_some("--skip-invalid")) {
        return Err(Error::usage(format!("`{flag}` goes with `--from`")));
    }
    let serials = serials(args.serials)?;
    let what = match serials.as_slice() {
        [one] => format!("serial `{one}`"),
        all => Subject::Serial.count(all.len() as u64),
    };
    let also = Purpose::Allow(allow.clone()).also();
    let what = format!("remove {what}{also} `{}`", args.table.table);
    nouns::confirm_count(cx, &what, serials.len() as u64).await?;
    let items = serials.into_iter().map(|serial| {
        let wanted = Wanted { serial: serial.clone(), ..Wanted::default() };
        item(serial, Work::Allow(Box::new(Entering { wanted, allow: allow.clone() })))
    });
    apply_to(cx, "removing", Subject::Serial, items.collect()).await
}
