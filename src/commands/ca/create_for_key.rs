//! `fleetctl ca create --key …`: the certificate of a CA whose key is in AWS KMS or a PKCS#11 token.

use time::OffsetDateTime;

use super::create::{COLUMNS, CreateArgs, Made};
use super::read_certificate;
use crate::commands::authority::{ADDRESS_FILE, open_key, read_address};
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::fleet::status::Status;
use crate::pki::authority::{CaRequest, create_ca_with};
use crate::pki::store::{self, PairPaths};
use crate::pki::{KeyKind, PublicKeyInfo};
use crate::signers::KeyAddress;

/// `text` is the address as it was typed, which is what `ca.uri` says.
pub(super) async fn run(
    cx: &Context,
    args: &CreateArgs,
    text: &str,
    address: &KeyAddress,
) -> Result<ExitStatus> {
    if address.is_file() {
        return Err(Error::usage("`--key` names a file")
            .hint("It is for keys in AWS KMS (`awskms:…`) and PKCS#11 tokens (`pkcs11:…`); without it a key is made."));
    }
    let paths = PairPaths { certificate: args.out.join("ca.crt"), key: args.out.join(ADDRESS_FILE) };
    if args.out.join("ca.key").exists() {
        return Err(another(args, "its key is in ca.key"));
    }
    let signer = open_key(cx, address, None).await?;
    let said = paths.key.exists();
    if said && read_address(&paths.key)? != *address {
        return Err(another(args, &format!("its key is where {ADDRESS_FILE} says")));
    }
    let parent = args.parent.open(cx).await?;
    let chain = parent.as_ref().filter(|p| !p.chain().is_empty()).map(|_| args.out.join("chain.pem"));
    if paths.certificate.exists() {
        let existing = read_certificate(&paths.certificate)?;
        let info = existing.info();
        let issued_so = parent.as_ref().map_or(info.issuer == info.subject, |p| p.signed(&existing));
        if !said || !issued_so || info.subject.common_name().as_deref() != Some(args.cn.as_str()) {
            return Err(another(args, &info.subject.text()));
        }
        existing.require_key(signer.public_key())?;
        cx.output.one(&COLUMNS, &Made::new(&existing, &paths, chain.as_ref(), Status::Exists))?;
        return Ok(ExitStatus::Done);
    }
    let kind = PublicKeyInfo::of_spki(signer.public_key()).kind.unwrap_or(KeyKind::EcP256);
    let request = CaRequest {
        common_name: &args.cn,
        organization: args.organization.as_deref(),
        organizational_units: args.units.iter().map(String::as_str).collect(),
        country: args.country.as_deref(),
        key_kind: kind,
        days: args.days,
        now: OffsetDateTime::now_utc(),
    };
    let certificate = match &parent {
        None => create_ca_with(&request, signer.as_ref())?,
        Some(parent) => {
            parent.permits()?;
            parent.issue(&request, signer.public_key())?
        }
    };
    if cx.dry_run() {
        cx.ui.status("Dry run: the key was used, nothing was written.");
        let mut plan = Made::new(&certificate, &paths, chain.as_ref(), Status::Planned);
        plan.certificate_id = String::new();
        cx.output.one(&COLUMNS, &plan)?;
        return Ok(ExitStatus::Done);
    }
    store::ensure_folder(&args.out)?;
    // A crash between the two leaves an address without a certificate, with which the next run goes on.
    if !said {
        store::write_certificate(&paths.key, &format!("{text}\n"))?;
    }
    if let (Some(file), Some(parent)) = (&chain, &parent) {
        parent.write_chain(file)?;
    }
    store::write_certificate(&paths.certificate, &certificate.to_pem())?;
    cx.output.one(&COLUMNS, &Made::new(&certificate, &paths, chain.as_ref(), Status::Created))?;
    Ok(ExitStatus::Done)
}

fn another(args: &CreateArgs, which: &str) -> Error {
    Error::failed(format!("`{}` holds another CA already: {which}", args.out.display()))
        .hint("A CA is never overwritten; give another folder.")
}
