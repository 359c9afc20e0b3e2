//! `fleetctl index enable`

use clap::Args;
use fleetctl_rules::names::Name;

use super::WaitArgs;
use crate::commands::nouns;
use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::fleet::index::{Add, CustomField, GeoLocation, Mode, Remove};

/// Turn the fleet index on, or let it hold more
///
/// Only adds: what is indexed already stays, whoever asked for it. When
/// everything is there, nothing is written. Any change makes AWS rebuild the
/// index; AWS bills index updates and queries. `changes` says what differs,
/// before → after; with `--dry-run` nothing is written.
///
/// Examples:
///   fleetctl index enable --wait
///   fleetctl index enable --mode registry-and-shadow --connectivity \
///     --custom-field attributes.version:String --all-tenants --wait \
///     --timeout 1h
///   fleetctl index enable --named-shadow gps \
///     --geo shadow.name.gps.reported.position:LonLat
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct EnableArgs {
    /// What of a thing is indexed
    #[arg(long, value_enum, default_value = "registry")]
    mode: Mode,
    /// Also index whether a thing is connected
    #[arg(long)]
    connectivity: bool,
    /// Also index this named shadow (can be repeated; AWS allows 10)
    #[arg(long, value_name = "NAME")]
    named_shadow: Vec<String>,
    /// Also index the violations that Device Defender found
    #[arg(long)]
    device_defender: bool,
    /// Also index thing groups
    #[arg(long)]
    groups: bool,
    /// Let statistics be asked for this field: its type is Number, String or Boolean (can be repeated; AWS
    /// allows 5)
    #[arg(long, value_name = "NAME:TYPE")]
    custom_field: Vec<CustomField>,
    /// Let queries ask what is near by this field of a shadow: latitude first, or `:LonLat` (AWS allows 1)
    #[arg(long, value_name = "NAME[:ORDER]")]
    geo: Vec<GeoLocation>,
    #[command(flatten)]
    wait: WaitArgs,
}

pub(crate) async fn run(cx: &Context, args: EnableArgs) -> Result<ExitStatus> {
    args.named_shadow.iter().try_for_each(|n| nouns::check_value("--named-shadow", Name::Shadow, n))?;
    let add = Add {
        mode: Some(args.mode),
        connectivity: args.connectivity,
        device_defender: args.device_defender,
        named_shadows: args.named_shadow,
        geo_locations: args.geo,
        custom_fields: args.custom_field,
        groups: args.groups,
    };
    super::change(cx, Remove::default(), add, &args.wait).await
}
