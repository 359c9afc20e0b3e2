//! `fleetctl agent enroll`

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::folder::Folder;
use crate::aws::Plain;
use crate::commands::token::{public_key, read_token, secret_key};
use crate::context::Context;
use crate::enroll::agent::{self, Order};
use crate::error::{Error, ExitStatus, Result};
use crate::output::Columns;
use crate::pki::Certificate;
use crate::settings::named;
use crate::token::{Endpoint, Expected, Fault, Payload};

const COLUMNS: Columns = Columns {
    default: &["tenantId", "agentId", "certificateId", "notAfter", "folder", "status"],
    more: &["apiEndpoint"],
    open: &[],
};

/// Enroll this agent with a registration token
///
/// Verifies the token, makes the agent's key (P-256, mode 0600, it never leaves
/// the folder) and a signing request for `O=TENANT, CN=AGENT`, and sends it to
/// the token's endpoint: signed (SigV4) with the token's credentials for Amazon
/// API Gateway, and with a presigned GetCallerIdentity by which any server can
/// tell whose request it is. The credentials themselves are not sent.
///
/// --out is a folder for key.pem, certificate.pem, chain.pem and config.json.
/// A lost answer is asked for again, and so can the command be: the key is kept,
/// and the same token and key get the same certificate. What an interrupted run
/// left of an answer is written again; no other file is replaced. With a
/// certificate of this agent there, nothing is asked (status `exists`).
///
/// Exit codes: 0, 1 (the folder has other files or another identity, or its
/// certificate has expired), 4 (refused, the error has the server's code), 65 (the token
/// is bad), 75 (no answer).
///
/// Examples:
///   fleetctl agent enroll --token press-7.token --decrypt-key encryption.key \
///     --verify-key signing.pub --out /etc/press
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct EnrollArgs {
    /// The token: a file, or `-` for stdin
    #[arg(long, value_name = "FILE")]
    token: String,
    /// The private key that tokens are encrypted to
    #[arg(long, value_name = "FILE")]
    decrypt_key: PathBuf,
    /// The provider's public key
    #[arg(long, value_name = "FILE")]
    verify_key: PathBuf,
    /// The folder of the agent's identity
    #[arg(long, value_name = "DIR", value_parser = named("give a folder"))]
    out: PathBuf,
    /// Trust these roots (PEM) instead of the system's
    #[arg(long, value_name = "FILE")]
    ca_bundle: Option<PathBuf>,
    /// The endpoint of STS that the proof is for, instead of AWS's own of the token's Region
    #[arg(long, value_name = "URL")]
    sts_endpoint: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Row {
    tenant_id: String,
    agent_id: String,
    api_endpoint: String,
    certificate_id: Option<String>,
    not_after: Option<String>,
    folder: String,
    status: &'static str,
}

pub(crate) async fn run(cx: &Context, args: EnrollArgs) -> Result<ExitStatus> {
    cx.output.check(&COLUMNS)?;
    let (decrypt, verify) = (secret_key(cx, &args.decrypt_key)?, public_key(&args.verify_key)?);
    let token = read_token(&args.token, false)?;
    let bad =
        |fault: Fault| Error::data("the token is bad").caused_by(fault.message).with_code(fault.why.code());
    let payload = Payload::open(&token, &decrypt, &verify).map_err(bad)?;
    let sts = sts_endpoint(cx, args.sts_endpoint.as_deref())?;
    let http = Plain::new(&cx.settings.env, args.ca_bundle.as_deref())?;
    let folder = Folder(&args.out);
    let claims = &payload.claims;
    let mut row = Row {
        tenant_id: claims.tenant_id.clone(),
        agent_id: claims.agent_id.clone(),
        api_endpoint: claims.api_endpoint.clone(),
        certificate_id: None,
        not_after: None,
        folder: args.out.display().to_string(),
        status: "planned",
    };
    if let Some(identity) = folder.complete()? {
        let order = Order { payload: &payload, key: &identity.key, http: &http, sts: None };
        agent::check(&order, &identity.certificate, &identity.chain).map_err(|why| {
            Error::failed(format!("`{}` holds another identity", args.out.display()))
                .caused_by(why)
                .hint("Name another folder, or move its files away.")
        })?;
        let expired = identity.certificate.info().not_after;
        if expired <= OffsetDateTime::now_utc() {
            return Err(Error::failed(format!(
                "`{}` holds an identity that has expired",
                args.out.display()
            ))
            .caused_by(format!("its certificate ended {}", expired.format(&Rfc3339).unwrap_or_default()))
            .hint("Name another folder, or move its files away."));
        }
        if !cx.dry_run() {
            folder.finish()?;
        }
        fill(&mut row, &identity.certificate, "exists");
        cx.output.one(&COLUMNS, &row)?;
        cx.ui.status("Already enrolled: nothing was asked and nothing was written.");
        return Ok(ExitStatus::Done);
    }
    claims.check(OffsetDateTime::now_utc(), Expected::default()).map_err(bad)?;
    folder.check()?;
    if cx.dry_run() {
        cx.output.one(&COLUMNS, &row)?;
        cx.ui.status("Dry run: nothing was called and nothing was written.");
        return Ok(ExitStatus::Done);
    }
    let key = folder.begin()?;
    let order = Order { payload: &payload, key: &key, http: &http, sts: sts.as_deref() };
    let (answer, certificate) = agent::enroll(&order).await?;
    folder.write(&answer)?;
    fill(&mut row, &certificate, "created");
    cx.output.one(&COLUMNS, &row)?;
    Ok(ExitStatus::Done)
}

fn fill(row: &mut Row, certificate: &Certificate, status: &'static str) {
    row.certificate_id = Some(certificate.info().certificate_id.clone());
    row.not_after = certificate.info().not_after.format(&Rfc3339).ok();
    row.status = status;
}

/// The endpoint of STS: as given, or where every call to AWS goes; none is AWS's own.
pub(super) fn sts_endpoint(cx: &Context, given: Option<&str>) -> Result<Option<String>> {
    let Some(url) = given.or(cx.settings.endpoint()).or_else(|| ambient(cx)) else { return Ok(None) };
    let endpoint: Endpoint = url
        .parse()
        .map_err(|why: String| Error::usage(format!("`--sts-endpoint {url}` is not taken")).caused_by(why))?;
    if endpoint.to_string() != endpoint.origin() {
        return Err(Error::usage(format!("`--sts-endpoint {url}` has a path")));
    }
    Ok(Some(endpoint.origin()))
}

/// The SDK's own variables, which its clients follow too.
fn ambient(cx: &Context) -> Option<&str> {
    let env = &cx.settings.env;
    env.get("AWS_ENDPOINT_URL_STS").or_else(|| env.get("AWS_ENDPOINT_URL"))
}
