//! `fleetctl agent sign`

use std::io::Read as _;
use std::path::PathBuf;

use clap::Args;

use super::provider::ProviderArgs;
use crate::context::Context;
use crate::enroll::lambda::{self, Form};
use crate::enroll::whose::Shown;
use crate::enroll::wire::MAX_REQUEST;
use crate::error::{Error, ExitStatus, IoContext as _, Kind, Result};

/// The largest input: a request as base64 in an event, with what API Gateway says of it.
const MAX_INPUT: u64 = 4 * MAX_REQUEST as u64;

/// Answer one enrollment request: verify it and sign its certificate
///
/// Reads the request of `agent enroll` from the file or stdin and writes the
/// answer to stdout: certificate, chain and configuration. An event of a Lambda
/// function (API Gateway, payload format 1.0 or 2.0) is answered in the form that
/// API Gateway takes back, refusals too. Checks what `agent serve` checks, and
/// asks STS about the proof. Which tokens were used is remembered in the state
/// folder: several signers that do not share one cannot tell a token that was
/// used twice.
///
/// Exit codes: 0 signed (of an event: answered), 4 (the proof is refused), 5 (the
/// request is refused), 75 (STS or AWS does not answer).
///
/// Examples:
///   fleetctl agent sign --ca ca --verify-key signing.pub --audience fleet < request.json
///   fleetctl agent sign event.json --ca int --ca-key awskms:alias/agents \
///     --verify-key signing.pub --audience fleet --register --policy agent
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct SignArgs {
    /// The request or the event; `-` is stdin
    #[arg(value_name = "FILE", default_value = "-")]
    request: PathBuf,
    #[command(flatten)]
    provider: ProviderArgs,
}

pub(crate) async fn run(cx: &Context, args: SignArgs) -> Result<ExitStatus> {
    let input = read(&args.request)?;
    let provider = args.provider.open(cx, true).await?;
    let (form, result) = match lambda::body(&input) {
        Ok((form, body)) => (form, provider.answer(&body, &Shown::default()).await),
        Err(refusal) => (Form::Event, Err(refusal)),
    };
    if form == Form::Event || result.is_ok() {
        let text = serde_json::to_string(&lambda::answer(form, &result));
        let text = text.map_err(|e| Error::internal(e.to_string()))?;
        cx.output.text(&format!("{text}\n"))?;
    }
    match result {
        Ok(_) => Ok(ExitStatus::Done),
        Err(refusal) => {
            let reason = refusal.reason;
            let kind = match (refusal.status, reason.code.as_str()) {
                (500.., _) => Kind::TryAgain,
                (_, "ProofRefused" | "ProofExpired") => Kind::Access,
                _ => Kind::Check,
            };
            let error =
                Error::new(kind, "the request is refused").caused_by(reason.message).with_code(reason.code);
            if form == Form::Bare {
                return Err(error);
            }
            cx.ui.warn(error.to_string());
            Ok(ExitStatus::Done)
        }
    }
}

fn read(path: &std::path::Path) -> Result<Vec<u8>> {
    let shown = path.display().to_string();
    let mut bytes = Vec::new();
    if path.as_os_str() == "-" {
        std::io::stdin().lock().take(MAX_INPUT).read_to_end(&mut bytes).doing(|| "reading stdin".into())?;
    } else {
        let file = std::fs::File::open(path).doing(|| format!("opening `{shown}`"))?;
        file.take(MAX_INPUT).read_to_end(&mut bytes).doing(|| format!("reading `{shown}`"))?;
    }
    Ok(bytes)
}
