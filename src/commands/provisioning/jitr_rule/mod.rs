//! `fleetctl provisioning jitr-rule`: what happens when AWS IoT has registered a device's certificate.

mod files;

use std::path::PathBuf;

use clap::Args;
use fleetctl_rules::limits;
use fleetctl_rules::names::Name;

use super::arns;
use crate::aws::Target;
use crate::commands::ca::read_certificate;
use crate::commands::nouns::{at_most, check_given, check_value, templates};
use crate::commands::over_targets;
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::fleet::topic_rule::{self, COLUMNS, Receiver, Wanted};
use crate::settings::named;

/// Make the rule and the function of just-in-time registration
///
/// A CA with auto-registration registers a device's certificate on its first
/// connection as PENDING_ACTIVATION, tells so on the topic
/// $aws/events/certificates/registered/CA-ID and closes the connection. This
/// makes the topic rule that has it activated: by a Lambda function
/// (--function), and where wanted also by way of a queue (--queue). A rule that
/// is there as asked for is left alone; one that differs is an error that names
/// the differences (exit code 1), unless `--update` is given. A name instead of
/// an ARN or URL stands for the function, queue or role of that name in each
/// account and Region. Without a function the operator's way is `certs
/// activate-pending`.
///
/// With `--out` nothing is called: the function's source (Python, boto3 only),
/// its IAM policy, its trust and a script that deploys all of them with the AWS
/// CLI are written into a folder. The function activates only certificates of
/// the CAs named here, names the thing by the certificate's common name,
/// attaches the policy, and takes the serial from an allow list with
/// `--allow-table`. Attributes and a billing group that a thing has stay; what
/// it lacks of --attribute, --group and --billing-group it gets before the
/// certificate is activated. The script deploys into the account of `--account`, or into
/// the one that it is given, and stops where the credentials are of another.
///
/// Examples:
///   fleetctl provisioning jitr-rule --ca ca/ca.crt --policy device --out jitr \
///     --account 111122223333
///   AWS_PROFILE=acme sh jitr/deploy.sh
///   fleetctl provisioning jitr-rule --ca ca/ca.crt --function fleetctl-jitr \
///     --tenant acme
///   fleetctl provisioning jitr-rule --any-ca --queue registered --role ToQueue
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct JitrRuleArgs {
    /// The CA whose devices it is for: its certificate, or its id (can be repeated)
    #[arg(long, value_name = "FILE|ID", required_unless_present = "any_ca", conflicts_with = "any_ca")]
    ca: Vec<String>,
    /// For the devices of every CA with auto-registration
    #[arg(long)]
    any_ca: bool,
    /// The rule's name
    #[arg(long, value_name = "NAME", default_value = "fleetctl_jitr")]
    name: String,
    /// The function that the rule calls: name or ARN; with --out its name (fleetctl-jitr)
    #[arg(long, value_name = "FUNCTION", required_unless_present_any = ["queue", "out"])]
    function: Option<String>,
    /// The queue that the rule sends to: name or URL
    #[arg(long, value_name = "QUEUE", requires = "role")]
    queue: Option<String>,
    /// The role that may send to the queue: name or ARN
    #[arg(long, value_name = "ROLE", requires = "queue")]
    role: Option<String>,
    /// Replace a rule that differs
    #[arg(long)]
    update: bool,
    /// Write the function and what deploys it into this folder, and call nothing
    #[arg(long, value_name = "DIR", requires = "policy", conflicts_with_all = ["queue", "update"], value_parser = named("give a folder"))]
    out: Option<PathBuf>,
    /// With --out: the policy that the function gives to certificates
    #[arg(long, value_name = "NAME", requires = "out")]
    policy: Option<String>,
    /// With --out: the thing type of new things
    #[arg(long, value_name = "NAME", requires = "out")]
    thing_type: Option<String>,
    /// With --out: an attribute of the thing (can be repeated); {date} is the day of its registration in UTC
    #[arg(long, value_name = "NAME=VALUE", requires = "out")]
    attribute: Vec<String>,
    /// With --out: a static thing group of the thing (can be repeated)
    #[arg(long, value_name = "NAME", requires = "out")]
    group: Vec<String>,
    /// With --out: the billing group of the thing
    #[arg(long, value_name = "NAME", requires = "out")]
    billing_group: Option<String>,
    /// With --out: the allow list that must have the serial (`provisioning allow`)
    #[arg(long, value_name = "TABLE", requires = "out")]
    allow_table: Option<String>,
    /// With --out: the partition of AWS
    #[arg(long, value_name = "NAME", requires = "out", default_value = "aws")]
    partition: String,
}

pub(crate) async fn run(cx: &Context, args: JitrRuleArgs) -> Result<ExitStatus> {
    topic_rule::check_name(&args.name)?;
    check_given("--policy", Name::Policy, args.policy.as_deref())?;
    check_given("--thing-type", Name::ThingType, args.thing_type.as_deref())?;
    args.group.iter().try_for_each(|name| check_value("--group", Name::ThingGroup, name))?;
    at_most("--group", args.group.len(), limits::GROUPS_PER_THING)?;
    check_given("--billing-group", Name::BillingGroup, args.billing_group.as_deref())?;
    let most = limits::attributes_allowed(args.thing_type.is_some());
    at_most("--attribute", templates(&args.attribute, &["date"])?.len(), most)?;
    let cas = args.ca.iter().map(|ca| ca_id(ca)).collect::<Result<Vec<_>>>()?;
    if let Some(out) = &args.out {
        return files::write(cx, &args, &cas, out);
    }
    let only = if let [one] = cas.as_slice() { Some(one.as_str()) } else { None };
    let topic = topic_rule::registered_topic(only);
    if cas.len() > 1 {
        cx.ui.status("The rule hears of every CA; the function tells those that are named apart.");
    }
    over_targets::change(cx, &COLUMNS, async |target| {
        let wanted =
            Wanted { name: args.name.clone(), topic: topic.clone(), receivers: receivers(target, &args)? };
        Box::pin(topic_rule::ensure(target, &wanted, args.update, cx.dry_run())).await
    })
    .await
}

fn receivers(target: &Target, args: &JitrRuleArgs) -> Result<Vec<Receiver>> {
    let mut receivers = Vec::new();
    receivers.extend(args.function.as_ref().map(|f| Receiver::Function(arns::function(target, f))));
    if let (Some(queue), Some(role)) = (&args.queue, &args.role) {
        let (url, role) = (arns::queue(target, queue), arns::role(target, role)?);
        receivers.push(Receiver::Queue { url, role });
    }
    Ok(receivers)
}

/// The id of a CA: given, or that of a certificate in a file.
fn ca_id(given: &str) -> Result<String> {
    if check_value("--ca", Name::CertificateId, given).is_ok() {
        return Ok(given.to_ascii_lowercase());
    }
    let path = PathBuf::from(given);
    if !path.exists() {
        return Err(Error::usage(format!("`--ca {given}` is neither the id of a CA nor a file")));
    }
    let path = if path.is_dir() { path.join("ca.crt") } else { path };
    let certificate = read_certificate(&path)?;
    if !certificate.info().is_ca {
        return Err(Error::data(format!("`{}` is no CA certificate", path.display()))
            .hint("The rule is for devices of a CA that is registered."));
    }
    Ok(certificate.info().certificate_id.clone())
}
