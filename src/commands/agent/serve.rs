//! `fleetctl agent serve`

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;
use serde::Serialize;
use time::format_description::well_known::Rfc3339;
use tokio::net::TcpListener;
use tokio::sync::mpsc;

use super::provider::ProviderArgs;
use crate::context::Context;
use crate::enroll::server::{self, Event, Server};
use crate::enroll::whose::{Proven, Whose};
use crate::error::{Error, ExitStatus, IoContext as _, Result};
use crate::output::Columns;
use crate::pki::store;
use crate::token::endpoint::check_path;

const COLUMNS: Columns = Columns {
    default: &["tenantId", "agentId", "certificateId", "notAfter", "account", "status", "error"],
    more: &["jti", "peer", "proven", "code"],
    open: &[],
};

/// Run the endpoint that enrolls agents
///
/// Answers POST on --path: verifies the grant of the token and the signing
/// request against each other, has STS say whose session the presigned
/// GetCallerIdentity is of, and signs with the CA. One token is for one key: it
/// is remembered in the state folder until it expires, and the same request
/// gets the same certificate again. With --register the certificate is
/// registered in the account of the token's tenant before it is answered, at
/// the pace of that account's quotas: thing and policies come first, ACTIVE
/// comes last. An agent whose thing has another certificate is refused
/// (ThingTaken) unless --replace. GET /healthz answers 200. Only the tenants of
/// --tenant are served, or all.
///
/// A row for each request goes to stdout: use -o jsonl. Tenant, agent and token
/// of a refused one are told once the grant's signature is verified; `proven`
/// says whether that is all that shows whose it is (grant), or STS has said it
/// (session). SIGTERM and Ctrl-C end it once what is under way has been
/// answered (exit code 0). Without --tls-cert it
/// listens on this machine only, unless --plain-http says that TLS is done by
/// what stands before it.
///
/// Examples:
///   fleetctl agent serve --ca ca --verify-key signing.pub --audience fleet \
///     --listen 0.0.0.0:8443 --tls-cert server.pem --tls-key server.key -o jsonl
///   fleetctl agent serve --ca int --ca-key awskms:alias/agents --verify-key signing.pub \
///     --audience fleet --register --policy agent --config-file agent.json
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct ServeArgs {
    /// Where to listen
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:8443")]
    listen: SocketAddr,
    /// The path of the registration call
    #[arg(long, value_name = "PATH", default_value = "/agents")]
    path: String,
    /// The server's certificate and chain (PEM)
    #[arg(long, value_name = "FILE", requires = "tls_key")]
    tls_cert: Option<PathBuf>,
    /// The server's key (PEM)
    #[arg(long, value_name = "FILE", requires = "tls_cert")]
    tls_key: Option<PathBuf>,
    /// Listen without TLS beyond this machine: a proxy or a load balancer does it
    #[arg(long, conflicts_with = "tls_cert")]
    plain_http: bool,
    #[command(flatten)]
    provider: ProviderArgs,
}

#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct Row {
    tenant_id: Option<String>,
    agent_id: Option<String>,
    jti: Option<String>,
    certificate_id: Option<String>,
    not_after: Option<String>,
    account: Option<String>,
    peer: Option<String>,
    /// What shows whose the request is.
    proven: Option<Proven>,
    status: &'static str,
    code: Option<String>,
    error: Option<String>,
}

pub(crate) async fn run(cx: &Context, args: ServeArgs) -> Result<ExitStatus> {
    cx.output.check(&COLUMNS)?;
    if check_path(&args.path).is_err() || args.path.is_empty() || args.path == "/healthz" {
        return Err(Error::usage(format!("`--path {}` is no path such as /agents", args.path)));
    }
    let tls = match (&args.tls_cert, &args.tls_key) {
        (Some(chain), Some(key)) => Some(server::tls(&store::read(chain)?, &store::read(key)?)?),
        _ if args.listen.ip().is_loopback() || args.plain_http => None,
        _ => {
            return Err(Error::usage(format!("`--listen {}` is reached from elsewhere", args.listen)).hint(
                "Give `--tls-cert` and `--tls-key`, or `--plain-http` where something before it does TLS.",
            ));
        }
    };
    let listener = TcpListener::bind(args.listen).await.doing(|| format!("listening on {}", args.listen))?;
    let address = listener.local_addr().doing(|| "listening".into())?;
    let provider = args.provider.open(cx, false).await?;
    let scheme = if tls.is_some() { "https" } else { "http" };
    let (events, mut told) = mpsc::channel(256);
    let server = Arc::new(Server::new(provider, args.path.clone(), tls, events));
    let stop = cx.drain_on_signal();
    let mut serving = tokio::spawn(Arc::clone(&server).serve(listener, stop));
    drop(server);
    cx.ui.status(format!("Serving on {scheme}://{address}{}; stop it with Ctrl-C.", args.path));
    let mut rows = cx.output.list(&COLUMNS)?;
    let mut ended = false;
    loop {
        tokio::select! {
            biased;
            event = told.recv() => match event {
                Some(event) => {
                    rows.row(&row(event))?;
                    rows.flush()?;
                }
                None => break,
            },
            _ = &mut serving, if !ended => {
                ended = true;
                // What has been told by now is all there is; a connection that hangs tells nothing any more.
                told.close();
            }
        }
    }
    rows.finish()?;
    Ok(ExitStatus::Done)
}

fn row(event: Event) -> Row {
    match event {
        Event::Enrolled { peer, enrolled } => Row {
            certificate_id: Some(enrolled.answer.certificate_id),
            not_after: enrolled.not_after.format(&Rfc3339).ok(),
            account: enrolled.account,
            status: if enrolled.again { "exists" } else { "created" },
            ..of(peer, Some(enrolled.whose))
        },
        Event::Refused { peer, whose, refusal } => Row {
            status: "refused",
            code: Some(refusal.reason.code),
            error: Some(refusal.reason.message),
            ..of(peer, whose)
        },
    }
}

fn of(peer: SocketAddr, whose: Option<Whose>) -> Row {
    let peer = Some(peer.ip().to_string());
    let Some(whose) = whose else { return Row { peer, ..Row::default() } };
    Row {
        tenant_id: Some(whose.tenant),
        agent_id: Some(whose.agent),
        jti: Some(whose.jti),
        proven: Some(whose.proven),
        peer,
        ..Row::default()
    }
}
