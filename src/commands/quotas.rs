//! `fleetctl quotas`

use std::cell::Cell;

use clap::Args;
use fleetctl_rules::quotas;
use serde::Serialize;

use super::over_targets;
use super::rates::{RateArgs, check_operation};
use crate::aws::{Origin, Quotas, Target, TargetKey};
use crate::bulk::lane::Limits;
use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::output::Columns;
use crate::ui::text;

const COLUMNS: Columns = Columns {
    default: &["tenant", "account", "region", "operation", "perSecond", "inUse", "origin", "quotaCode"],
    more: &["applied", "default", "adjustable"],
    open: &[],
};

/// Show the request rates of AWS IoT, and what a bulk command would use
///
/// A row for each operation in every selected tenant and Region, in calls per
/// second: perSecond is the quota, inUse what a bulk command with the same
/// --headroom, --share and --rate starts with. origin says where it comes from:
///   serviceQuotas  Service Quotas says that it is applied there
///   table          AWS's published default of us-east-1
///   rate           given with --rate
///   assumed        nothing is published; 10 is assumed
/// Where Service Quotas may not be asked or does not answer, the table counts;
/// -v says why. applied, default and adjustable are further columns.
/// Exit codes 0, 2, 3, 4, 75.
///
/// Examples:
///   fleetctl quotas CreateThing AttachPolicy --all-tenants
///   fleetctl quotas --tenant acme --share 1/4 -o json
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct QuotasArgs {
    /// Only these operations, by AWS's names, for example CreateThing
    #[arg(value_name = "OPERATION")]
    operations: Vec<String>,
    #[command(flatten)]
    rates: RateArgs,
}

/// One operation in one target.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Row<'a> {
    #[serde(flatten)]
    target: &'a TargetKey,
    operation: &'a str,
    per_second: f64,
    in_use: f64,
    origin: Origin,
    quota_code: Option<&'a str>,
    /// What Service Quotas says, if it does.
    applied: Option<f64>,
    /// AWS's published default, if there is one.
    default: Option<u32>,
    adjustable: Option<bool>,
}

pub(crate) async fn run(cx: &Context, args: QuotasArgs) -> Result<ExitStatus> {
    let limits = args.rates.limits()?;
    for name in &args.operations {
        check_operation("OPERATION", name)?;
    }
    let mut operations: Vec<&str> = args.operations.iter().map(String::as_str).collect();
    if operations.is_empty() {
        operations = quotas::all().iter().map(|rate| rate.operation).collect();
    }
    let silent = Cell::new(0);
    let status = over_targets::list(cx, &COLUMNS, None, async |target: &Target, rows| {
        let quotas = Quotas::read(target).await?;
        for note in quotas.notes() {
            cx.ui.detail(format!("{}: {note}", target.key));
        }
        silent.set(silent.get() + usize::from(quotas.is_silent()));
        let found: Vec<Row<'_>> = operations.iter().map(|op| row(target, op, &quotas, &limits)).collect();
        rows.page(&found).map(|_| ())
    })
    .await?;
    if silent.get() > 0 {
        let targets = text::count(silent.get(), "target");
        cx.ui.warn(format!(
            "Service Quotas did not tell all of {targets}; AWS's published defaults are shown"
        ));
        cx.ui.hint("`-v` says why. It takes the permission servicequotas:ListServiceQuotas.");
    }
    Ok(status)
}

fn row<'a>(target: &'a Target, operation: &'a str, quotas: &'a Quotas, limits: &Limits) -> Row<'a> {
    let quota = limits.quota(quotas, operation);
    let known = quotas::default_rate(operation);
    let listed = quotas.listed(operation);
    let code = listed.and_then(|listed| listed.code.as_deref());
    Row {
        target: &target.key,
        operation,
        per_second: quota.per_second,
        in_use: limits.in_use(quota),
        origin: quota.origin,
        quota_code: code.or(known.and_then(|rate| rate.quota_code)),
        applied: listed.map(|listed| listed.per_second),
        default: known.and_then(|rate| rate.per_second),
        adjustable: listed.map(|listed| listed.adjustable),
    }
}
