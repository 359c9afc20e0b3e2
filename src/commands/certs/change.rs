//! `fleetctl certs activate`, `deactivate`, `revoke` and `delete`: one shape, four changes.

use clap::Args;

use super::from::CertificatesArgs;
use crate::bulk::act::{Act, New};
use crate::context::Context;
use crate::error::{ExitStatus, Result};

/// Make certificates active
///
/// Those named by id, ARN or PEM file in every selected target, those of a
/// file (--from: certificateId, certificateArn, cert_fingerprint, cert_pem or
/// cert_file, and tenant, account, region; or bare ids), those of the things
/// that a query finds (--where), those of a CA (--issued-by), or --all. One
/// that is ACTIVE is left alone. REVOKED is final, and one in a transfer waits
/// for its end: both are refused. A run that was stopped goes on with
/// `fleetctl runs resume`. Exit codes 0, 1, 2, 3, 4, 65, 75.
///
/// Examples:
///   fleetctl certs activate 5f1c…09 --tenant acme
///   fleetctl certs activate --from ids.txt --tenant acme --dry-run
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct ActivateArgs {
    #[command(flatten)]
    certificates: CertificatesArgs,
}

/// Make certificates inactive
///
/// Takes certificates as `certs activate` does. Devices that use one of them
/// are disconnected and cannot connect until it is ACTIVE again. One that is
/// INACTIVE is left alone; one that is REVOKED or in a transfer is refused.
/// Exit codes 0, 1, 2, 3, 4, 65, 75.
///
/// Examples:
///   fleetctl certs deactivate device.pem --tenant acme
///   fleetctl certs deactivate --where 'attributes.site:lost' --all-tenants
///   fleetctl certs deactivate --issued-by old-ca.pem --tenant acme
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct DeactivateArgs {
    #[command(flatten)]
    certificates: CertificatesArgs,
}

/// Revoke certificates for good
///
/// Takes certificates as `certs activate` does. REVOKED is final: such a
/// certificate can only be deleted. One that is REVOKED is left alone; one in
/// a transfer is refused. It is asked before (--yes). Exit codes 0, 1, 2, 3,
/// 4, 65, 75.
///
/// Examples:
///   fleetctl certs revoke --from stolen.csv --all-tenants
///   fleetctl certs revoke 5f1c…09 --tenant acme --yes
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct RevokeArgs {
    #[command(flatten)]
    certificates: CertificatesArgs,
}

/// Delete certificates, with every link taken off first
///
/// Takes certificates as `certs activate` does. Each is made INACTIVE, its
/// policies and its things are detached, and it is deleted once AWS lets go of
/// it, which takes seconds. The things stay. One that is not there is done;
/// one in a transfer is refused. It is asked before (--yes). A run that was
/// stopped goes on with `fleetctl runs resume`. Exit codes 0, 1, 2, 3, 4, 65,
/// 75.
///
/// Examples:
///   fleetctl certs delete --issued-by old-ca.pem --tenant acme --dry-run
///   fleetctl certs delete --from retired.jsonl --all-tenants --yes
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct DeleteArgs {
    #[command(flatten)]
    certificates: CertificatesArgs,
}

pub(crate) async fn activate(cx: &Context, args: ActivateArgs) -> Result<ExitStatus> {
    args.certificates.run(cx, Act::SetStatus(New::Active), false).await
}

pub(crate) async fn deactivate(cx: &Context, args: DeactivateArgs) -> Result<ExitStatus> {
    args.certificates.run(cx, Act::SetStatus(New::Inactive), false).await
}

pub(crate) async fn revoke(cx: &Context, args: RevokeArgs) -> Result<ExitStatus> {
    args.certificates.run(cx, Act::SetStatus(New::Revoked), true).await
}

pub(crate) async fn delete(cx: &Context, args: DeleteArgs) -> Result<ExitStatus> {
    args.certificates.run(cx, Act::Delete, true).await
}
