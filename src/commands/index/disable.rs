//! `fleetctl index disable`

use clap::{ArgGroup, Args};

use super::WaitArgs;
use crate::commands::nouns;
use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::fleet::index::{Add, Remove};

/// Take something out of the fleet index, or turn it off
///
/// Only what is named goes; the rest stays, whoever asked for it. A custom
/// field or geo location whose source would go is an error until it is named
/// too. What is not there is done (exit code 0), and nothing is written. AWS
/// rebuilds the index after a change. Asks first; `--yes` answers.
///
/// Dynamic thing groups whose query needs what would go are looked for first
/// (one call for each thing group), and fleet metrics that query or aggregate it
/// (one call for each), and are named; then nothing is changed: AWS would refuse
/// it, and a metric would measure nothing. `index fields --remove` does the same.
///
/// `changes` says what differs, before → after; with `--dry-run` nothing is
/// written.
///
/// Examples:
///   fleetctl index disable --connectivity --all-tenants --dry-run
///   fleetctl index disable --shadow --custom-field shadow.reported.fw
///   fleetctl index disable --all --tenant acme --yes
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
#[command(group = ArgGroup::new("what").required(true).multiple(true))]
pub(crate) struct DisableArgs {
    /// The index of things as a whole; thing groups stay unless `--groups` is given
    #[arg(
        long,
        group = "what",
        conflicts_with_all = ["shadow", "connectivity", "device_defender", "named_shadow", "custom_field", "geo"]
    )]
    all: bool,
    /// The unnamed shadow
    #[arg(long, group = "what")]
    shadow: bool,
    /// Whether a thing is connected
    #[arg(long, group = "what")]
    connectivity: bool,
    /// This named shadow (can be repeated)
    #[arg(long, value_name = "NAME", group = "what")]
    named_shadow: Vec<String>,
    /// The violations that Device Defender found
    #[arg(long, group = "what")]
    device_defender: bool,
    /// Thing groups
    #[arg(long, group = "what")]
    groups: bool,
    /// This custom field (can be repeated)
    #[arg(long, value_name = "NAME", group = "what")]
    custom_field: Vec<String>,
    /// This field as a place
    #[arg(long, value_name = "NAME", group = "what")]
    geo: Vec<String>,
    #[command(flatten)]
    wait: WaitArgs,
}

pub(crate) async fn run(cx: &Context, args: DisableArgs) -> Result<ExitStatus> {
    let what =
        if args.all { "turn the fleet index off" } else { "take what is named out of the fleet index" };
    nouns::confirm(cx, what).await?;
    let remove = Remove {
        all: args.all,
        shadow: args.shadow,
        connectivity: args.connectivity,
        device_defender: args.device_defender,
        named_shadows: args.named_shadow,
        geo_locations: args.geo,
        custom_fields: args.custom_field,
        groups: args.groups,
    };
    super::change(cx, remove, Add::default(), &args.wait).await
}
