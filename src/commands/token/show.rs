//! `fleetctl token show`

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;
use time::OffsetDateTime;

use super::{public_key, read_token, secret_key};
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::output::Columns;
use crate::token::{Expected, Fault, Payload, jose, session_policy};

const COLUMNS: Columns = Columns {
    default: &["tenantId", "agentId", "issued", "expires", "apiEndpoint", "path", "signature", "status"],
    more: &[
        "algorithm",
        "encryption",
        "encryptedTo",
        "characters",
        "jti",
        "region",
        "audience",
        "invokeArn",
        "sessionArn",
        "sessionPolicy",
        "accessKeyId",
        "secretAccessKey",
        "sessionToken",
        "credentialsExpire",
        "grant",
    ],
    open: &[],
};

/// Of a token that is not opened.
const HEADER: Columns =
    Columns { default: &["algorithm", "encryption", "encryptedTo", "characters"], more: &[], open: &[] };

/// Show what a registration token says
///
/// Without --decrypt-key only the header can be read: the algorithms and the key
/// that the token is encrypted to. With it, what the token says; without
/// --verify-key the signature is not verified, and says so. Credentials and the
/// grant are left out unless --secrets is given.
///
/// Exit codes: 0, 65 when it is no token, or not for this key.
///
/// Examples:
///   fleetctl token show press-7.token
///   fleetctl token show press-7.token --decrypt-key encryption.key --verify-key signing.pub -o json
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct ShowArgs {
    /// The token: a file, `-` for stdin, or the token itself (which other users of the machine can then see)
    #[arg(value_name = "TOKEN|FILE|-")]
    token: String,
    /// The private key that it is encrypted to
    #[arg(long, value_name = "FILE")]
    decrypt_key: Option<PathBuf>,
    /// The public key that it is to be signed with
    #[arg(long, value_name = "FILE", requires = "decrypt_key")]
    verify_key: Option<PathBuf>,
    /// Show the credentials and the grant, too
    #[arg(long, requires = "decrypt_key")]
    secrets: bool,
}

#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct Row {
    algorithm: String,
    encryption: String,
    encrypted_to: String,
    characters: usize,
    #[serde(flatten)]
    payload: Option<Shown>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Shown {
    version: u32,
    tenant_id: String,
    agent_id: String,
    jti: String,
    issued: String,
    expires: String,
    api_endpoint: String,
    path: String,
    region: String,
    audience: String,
    invoke_arn: Option<String>,
    session_arn: String,
    session_policy: String,
    access_key_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    secret_access_key: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    session_token: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    grant: Option<String>,
    signature: &'static str,
    status: &'static str,
}

pub(crate) fn run(cx: &Context, args: &ShowArgs) -> Result<ExitStatus> {
    cx.output.check(if args.decrypt_key.is_some() { &COLUMNS } else { &HEADER })?;
    let token = read_token(&args.token, true)?;
    let bad = |fault: Fault| {
        Error::data("the token cannot be shown").caused_by(fault.message).with_code(fault.why.code())
    };
    let header = jose::header(&token).map_err(bad)?;
    let mut row = Row {
        algorithm: header.alg,
        encryption: header.enc,
        encrypted_to: header.kid,
        characters: token.len(),
        payload: None,
    };
    if let Some(file) = &args.decrypt_key {
        let key = secret_key(cx, file)?;
        let payload = match &args.verify_key {
            Some(verify) => Payload::open(&token, &key, &public_key(verify)?),
            None => Payload::peek(&token, &key),
        };
        row.payload = Some(shown(payload.map_err(bad)?, args));
    }
    if row.payload.is_none() {
        cx.ui.hint("Only the header can be read without `--decrypt-key FILE`.");
        cx.output.one(&HEADER, &row)?;
    } else {
        cx.output.one(&COLUMNS, &row)?;
    }
    Ok(ExitStatus::Done)
}

fn shown(payload: Payload, args: &ShowArgs) -> Shown {
    let Payload { claims, credentials, grant } = payload;
    let now = OffsetDateTime::now_utc();
    let invoke = claims.invoke_arn.as_deref().and_then(|arn| arn.parse().ok());
    let secret = |text: &str| args.secrets.then(|| text.to_owned());
    Shown {
        version: claims.version,
        issued: claims.issued_at(),
        expires: claims.expires_at(),
        session_policy: session_policy::text(invoke.as_ref()),
        access_key_id: credentials.access_key_id,
        secret_access_key: secret(&credentials.secret_access_key),
        session_token: secret(&credentials.session_token),
        grant: secret(&grant),
        signature: if args.verify_key.is_some() { "valid" } else { "notVerified" },
        status: match (claims.check(now, Expected::default()), &args.verify_key) {
            (Err(_), _) => "bad",
            (Ok(()), Some(_)) => "good",
            // Anybody who has the public key can write such a token.
            (Ok(()), None) => "unverified",
        },
        tenant_id: claims.tenant_id,
        agent_id: claims.agent_id,
        jti: claims.jti,
        api_endpoint: claims.api_endpoint,
        path: claims.path,
        region: claims.region,
        audience: claims.audience,
        invoke_arn: claims.invoke_arn,
        session_arn: claims.session_arn,
    }
}
