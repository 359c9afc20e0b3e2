//! `fleetctl templates render`: a template with its values filled in, some of which AWS is asked for.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::PathBuf;

use clap::Args;

use super::fill::{Field, fields, fill};
use super::find;
use crate::aws::Target;
use crate::context::Context;
use crate::error::{Error, ExitStatus, IoContext as _, Result};
use crate::fleet::endpoint::{self, Kind};

/// Fill a template in
///
/// Templates have places for values: {name}, or {name=default}. `--set` gives
/// them. What is not given and is one of these is of the target: {tenant},
/// {account}, {region}; and {data_endpoint} and {credential_endpoint}, which
/// DescribeEndpoint is asked for. When all of them are given, nothing is called.
/// {partition} is that of the target where one is asked, that of the caller
/// where a tenant is selected, else that of --region by its name: aws-cn for
/// cn-…, aws-us-gov for us-gov-…, and `aws` without one. Values that are
/// missing, and values that the template has no place for, are errors that name
/// them (exit code 2). In JSON and YAML values are quoted.
///
/// With `--out` a new file is written; one that is there stays.
///
/// Examples:
///   fleetctl templates render greengrass --tenant acme --set template=cores \
///     --set role_alias=GreengrassCore --set serial_number=7 --out config.yaml
///   fleetctl templates render mosquitto-bridge --set client_id=gateway-1 \
///     --set data_endpoint=example-ats.iot.eu-west-1.amazonaws.com
///   fleetctl templates render device-policy --region cn-north-1
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct RenderArgs {
    /// The template's name, as `templates list` shows it
    name: String,
    /// A value (can be repeated)
    #[arg(long, value_name = "NAME=VALUE")]
    set: Vec<String>,
    /// Write a new file instead of stdout (`-`)
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// What a target tells.
const OF_THE_TARGET: [&str; 6] =
    ["tenant", "account", "region", PARTITION, "data_endpoint", "credential_endpoint"];

/// What a target tells although it has a default, which is for those who ask nobody.
const PARTITION: &str = "partition";

pub(crate) async fn run(cx: &Context, args: RenderArgs) -> Result<ExitStatus> {
    let template = find(&args.name)?;
    let mut values = given(&args.set)?;
    let fields = fields(template.text);
    let open: Vec<&Field> = fields.iter().filter(|f| !values.contains_key(&f.name)).collect();
    let asked: Vec<&str> = open
        .iter()
        .filter(|f| f.default.is_none())
        .map(|f| f.name.as_str())
        .filter(|name| OF_THE_TARGET.contains(name))
        .collect();
    let partition = open.iter().any(|f| f.name == PARTITION && f.default.is_some());
    if asked.is_empty() && partition {
        // As below: nothing is asked for what is refused.
        fill(template.name, template.text, &values)?;
        values.insert(PARTITION.to_owned(), partition_of_the_selection(cx).await?);
    } else if !asked.is_empty() {
        // What would be refused anyway is refused before AWS is asked.
        let mut pretended = values.clone();
        pretended.extend(asked.iter().map(|name| ((*name).to_owned(), String::new())));
        fill(template.name, template.text, &pretended)?;
        let target = one_target(cx, &asked).await?;
        if partition {
            values.insert(PARTITION.to_owned(), target.partition.clone());
        }
        for name in asked {
            values.insert(name.to_owned(), of_target(&target, name).await?);
        }
    }
    let text = fill(template.name, template.text, &values)?;
    match args.out.as_ref().filter(|path| path.as_os_str() != "-") {
        None => cx.output.text(&text)?,
        Some(path) if cx.dry_run() => cx.ui.status(format!("Would write `{}`.", path.display())),
        Some(path) => {
            let mut file = std::fs::OpenOptions::new();
            let file = file.write(true).create_new(true).open(path);
            let written = file.and_then(|mut file| file.write_all(text.as_bytes()));
            written.doing(|| format!("writing `{}`", path.display()))?;
        }
    }
    Ok(ExitStatus::Done)
}

/// The values of `--set`.
pub(crate) fn given(set: &[String]) -> Result<BTreeMap<String, String>> {
    let mut values = BTreeMap::new();
    for text in set {
        let Some((name, value)) = text.split_once('=') else {
            return Err(Error::usage(format!("`--set {text}` has no `=`")));
        };
        if values.insert(name.to_owned(), value.to_owned()).is_some() {
            return Err(Error::usage(format!("`--set {name}` is given twice")));
        }
    }
    Ok(values)
}

/// The partition of a template that needs nothing else of a target: policies that are the same in every account.
async fn partition_of_the_selection(cx: &Context) -> Result<String> {
    let flags = &cx.settings.flags;
    let tenants = [&flags.tenant, &flags.ou, &flags.tag];
    if flags.all_tenants || tenants.iter().any(|list| !list.is_empty()) {
        return Ok(cx.sessions()?.ambient().await?.partition().to_owned());
    }
    let mut of_regions: Vec<&str> = flags.region.iter().map(|region| partition_of(region)).collect();
    of_regions.dedup();
    match of_regions[..] {
        [] => Ok("aws".to_owned()),
        [one] => Ok(one.to_owned()),
        _ => Err(Error::usage("the selected Regions are of different partitions")
            .hint("Select one `--region`, or give `--set partition=NAME`.")),
    }
}

/// The partition of a Region by its name (AWS SDKs, `partitions.json`: `regionRegex`).
fn partition_of(region: &str) -> &'static str {
    if region.starts_with("cn-") {
        "aws-cn"
    } else if region.starts_with("us-gov-") {
        "aws-us-gov"
    } else {
        "aws"
    }
}

async fn one_target(cx: &Context, asked: &[&str]) -> Result<Target> {
    cx.also_writes();
    let mut targets = cx.targets_to_read().await?;
    match (targets.pop(), targets.len()) {
        (Some(target), 0) => Ok(target),
        (_, more) => Err(Error::usage(format!(
            "{} are selected, and `{}` is another one in each",
            crate::ui::text::count(more + 1, "target"),
            asked[0]
        ))
        .hint("Select one tenant and one Region, or give the value by `--set`.")),
    }
}

async fn of_target(target: &Target, name: &str) -> Result<String> {
    Ok(match name {
        "account" => target.key.account.clone(),
        "region" => target.key.region.clone(),
        PARTITION => target.partition.clone(),
        "data_endpoint" => endpoint::address(target, Kind::Data).await?,
        "credential_endpoint" => endpoint::address(target, Kind::Credentials).await?,
        _ => target.key.tenant.clone().ok_or_else(|| {
            Error::usage("the target is no tenant, and the template needs `tenant`")
                .hint("Give `--set tenant=NAME`, or select a tenant.")
        })?,
    })
}
