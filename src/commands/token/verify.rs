//! `fleetctl token verify`

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;
use time::OffsetDateTime;

use super::{public_key, read_token, secret_key};
use crate::context::Context;
use crate::error::{Error, ExitStatus, Kind, Result};
use crate::output::Columns;
use crate::token::{Expected, Fault, Payload};

const COLUMNS: Columns = Columns {
    default: &["tenantId", "agentId", "jti", "expires", "audience", "status"],
    more: &["signedBy"],
    open: &[],
};

/// Verify a registration token
///
/// Checks form and algorithms, the encryption, the signature, the version, the
/// time, and, where they are given, the audience, the tenant (--tenant) and the
/// agent. Whether it was used already is known to the server only.
///
/// Exit codes: 0 good, 5 bad (the error says why and has a code), 65 when a key's
/// file is none.
///
/// Examples:
///   fleetctl token verify press-7.token --decrypt-key encryption.key --verify-key signing.pub
///   fleetctl token verify - --decrypt-key e.key --verify-key s.pub --tenant acme --agent press-7
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct VerifyArgs {
    /// The token: a file, `-` for stdin, or the token itself (which other users of the machine can then see)
    #[arg(value_name = "TOKEN|FILE|-")]
    token: String,
    /// The private key that it is encrypted to
    #[arg(long, value_name = "FILE")]
    decrypt_key: PathBuf,
    /// The public key that it is to be signed with
    #[arg(long, value_name = "FILE")]
    verify_key: PathBuf,
    /// The server that it must be for
    #[arg(long, value_name = "TEXT")]
    audience: Option<String>,
    /// The agent that it must be for
    #[arg(long, value_name = "ID")]
    agent: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Row {
    tenant_id: String,
    agent_id: String,
    jti: String,
    expires: String,
    audience: String,
    signed_by: String,
    status: &'static str,
}

pub(crate) fn run(cx: &Context, args: &VerifyArgs) -> Result<ExitStatus> {
    cx.output.check(&COLUMNS)?;
    let (decrypt, verify) = (secret_key(cx, &args.decrypt_key)?, public_key(&args.verify_key)?);
    let token = read_token(&args.token, true)?;
    let bad = |fault: Fault| {
        Error::new(Kind::Check, "the token is bad").caused_by(fault.message).with_code(fault.why.code())
    };
    let payload = Payload::open(&token, &decrypt, &verify).map_err(bad)?;
    let expected = Expected {
        audience: args.audience.as_deref(),
        tenant: cx.settings.flags.tenant.first().map(String::as_str),
        agent: args.agent.as_deref(),
    };
    payload.claims.check(OffsetDateTime::now_utc(), expected).map_err(bad)?;
    let row = Row {
        expires: payload.claims.expires_at(),
        tenant_id: payload.claims.tenant_id,
        agent_id: payload.claims.agent_id,
        jti: payload.claims.jti,
        audience: payload.claims.audience,
        signed_by: verify.id().to_owned(),
        status: "good",
    };
    cx.output.one(&COLUMNS, &row)?;
    Ok(ExitStatus::Done)
}
