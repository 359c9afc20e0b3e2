//! `fleetctl certs show`

use std::path::Path;

use clap::Args;
use time::OffsetDateTime;

use crate::aws::Target;
use crate::commands::ca::read_certificate;
use crate::commands::over_targets;
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::fleet::certificate;
use crate::fleet::certificate_view::{self as view, Detail};
use crate::fleet::pages;

/// Show a registered certificate: where it is, what hangs on it, what is in it
///
/// Status, mode and CA as AWS has them, the things and policies attached, and
/// from the certificate itself subject, issuer, serial number, key and
/// validity. With --all-tenants (or --ou, --tag, several tenants or Regions) it
/// answers a list: one row for each place that has the certificate. Three calls
/// a target that has it, one for any other.
///
/// Exit codes: 0; 1 when no target has it; 3 when a target could not be asked.
///
/// Examples:
///   fleetctl certs show device.crt --all-tenants
///   fleetctl certs show 5c5e8d…64 digits…f2 --tenant acme -o yaml
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct ShowArgs {
    /// The certificate: its id, its ARN, or its file (PEM or DER)
    certificate: String,
}

/// A certificate as people name it.
fn certificate_id(text: &str) -> Result<String> {
    let id = text.rsplit_once(":cert/").map_or(text, |(_, id)| id);
    if id.len() == 64 && id.bytes().all(|b| b.is_ascii_hexdigit()) {
        return Ok(id.to_ascii_lowercase());
    }
    let path = Path::new(text);
    if path.exists() {
        return Ok(read_certificate(path)?.info().certificate_id.clone());
    }
    Err(Error::usage(format!("`{text}` is no certificate id, ARN or file"))
        .hint("An id has 64 hexadecimal digits; `fleetctl certs list` shows them."))
}

pub(crate) async fn run(cx: &Context, args: ShowArgs) -> Result<ExitStatus> {
    let id = certificate_id(&args.certificate)?;
    let now = OffsetDateTime::now_utc().unix_timestamp();
    let what = format!("certificate {id}");
    over_targets::show(cx, &view::DETAIL_COLUMNS, &what, async |t| look(t, &id, now).await).await
}

async fn look(target: &Target, id: &str, now: i64) -> Result<Option<Detail>> {
    let Some(found) = view::describe(target.iot().clone(), id).await? else { return Ok(None) };
    let mut detail = Detail::of(&target.key, found, now);
    let arn = detail.listed.certificate_arn.clone().unwrap_or_else(|| target.arn(&format!("cert/{id}")));
    let fetch = async |token| {
        let page = certificate::things_page(target.iot().clone(), &arn, token).await?;
        Ok((page.items, page.next))
    };
    let (things, policies) =
        tokio::join!(pages::all(fetch), certificate::attached_policies(target.iot().clone(), &arn));
    detail.things = things?;
    detail.policies = policies?;
    Ok(Some(detail))
}
