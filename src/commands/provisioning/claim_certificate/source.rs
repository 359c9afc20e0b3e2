//! Where a claim certificate comes from: AWS with a key of AWS's, AWS for a signing request, or a CA of one's own.

use std::path::PathBuf;

use time::OffsetDateTime;

use super::ClaimCertificateArgs;
use super::bundle::Bundle;
use crate::aws::{Class, Target};
use crate::commands::authority::{CaArgs, OpenCa};
use crate::context::Context;
use crate::error::{Error, Result};
use crate::fleet::{certificate, issuance};
use crate::pki::authority::DeviceRequest;
use crate::pki::csr::SigningRequest as Csr;
use crate::pki::{Certificate, DistinguishedName, KeyKind, PrivateKey, store};

/// Where the certificate comes from.
pub(super) enum Source {
    /// AWS makes key and certificate.
    Aws,
    /// AWS signs a request.
    Csr(Csr),
    /// A CA of one's own.
    Own(Box<Own>),
}

/// What a CA of one's own needs to know.
pub(super) struct Own {
    pub(super) ca: OpenCa,
    subject: DistinguishedName,
    days: u32,
    kind: KeyKind,
}

impl Source {
    /// Reads files and opens keys; calls nothing but the key's own service.
    pub(super) async fn open(cx: &Context, args: &ClaimCertificateArgs) -> Result<Self> {
        if let Some(path) = &args.csr {
            let name = path.display().to_string();
            return Ok(Self::Csr(Csr::parse(&store::read(path)?, &name)?));
        }
        let Some(ca) = args.ca.clone() else { return Ok(Self::Aws) };
        let (key, chain, passphrase): (_, _, Option<PathBuf>) =
            (args.ca_key.clone(), args.ca_chain.clone(), args.ca_passphrase_file.clone());
        let ca = CaArgs::named(ca, key, chain, passphrase).open(cx).await?;
        ca.authority()?.check(args.days, OffsetDateTime::now_utc())?;
        let subject = DistinguishedName::common(&format!("{} claim", args.template))?;
        Ok(Self::Own(Box::new(Own { ca, subject, days: args.days, kind: args.key_kind })))
    }

    /// The certificate, INACTIVE where it is new, when it and its key are on the disk: that of the folder, or another.
    pub(super) async fn certificate(self, target: &Target, bundle: Bundle) -> Result<Certificate> {
        let iot = || target.iot().clone();
        match self {
            Self::Aws => {
                if let Some(there) = bundle.certificate {
                    return Ok(there);
                }
                let made = issuance::create_keys(iot()).await;
                let made = made.map_err(|e| Error::from(e).context("having AWS make a certificate"))?;
                bundle.write(&made.pem, Some(&made.key))
            }
            Self::Csr(csr) => {
                if let Some(there) = bundle.certificate {
                    there.require_key(csr.spki())?;
                    return Ok(there);
                }
                let made = certificate::create_from_csr(iot(), &csr.to_pem(), false).await;
                let (_, pem) = made.map_err(|e| Error::from(e).context("having AWS sign the request"))?;
                bundle.write(&pem, None)
            }
            Self::Own(own) => {
                let certificate = match bundle.certificate {
                    Some(there) => there,
                    None => own.issue(bundle)?,
                };
                own.register(target, &certificate).await?;
                Ok(certificate)
            }
        }
    }

    /// Whether the folder gets a key.
    pub(super) fn has_key(&self) -> bool {
        !matches!(self, Self::Csr(_))
    }

    /// The certificates behind it that devices present, PEM.
    pub(super) fn chain(&self) -> Option<String> {
        let Self::Own(own) = self else { return None };
        let above = own.ca.chain.iter().map(Certificate::to_pem);
        Some(std::iter::once(own.ca.certificate.to_pem()).chain(above).collect())
    }
}

impl Own {
    fn issue(&self, bundle: Bundle) -> Result<Certificate> {
        let key = PrivateKey::generate(self.kind)?;
        let certificate = self.ca.authority()?.issue_device_certificate(&DeviceRequest {
            subject: &self.subject,
            spki: key.spki(),
            sans: &[],
            days: self.days,
            now: OffsetDateTime::now_utc(),
        })?;
        bundle.write(&certificate.to_pem(), Some(&key.to_pem()?))
    }

    /// Registers it under the CA where that is active here, else without one.
    async fn register(&self, target: &Target, certificate: &Certificate) -> Result<()> {
        let id = &certificate.info().certificate_id;
        let iot = || target.iot().clone();
        if !certificate.is_signed_by(&self.ca.certificate) {
            return Err(Error::failed(format!("the folder's certificate {id} is of another CA"))
                .hint("Choose another `--out`."));
        }
        if certificate::status(iot(), id).await?.is_some() {
            return Ok(());
        }
        let ca = issuance::ca_status(iot(), &self.ca.certificate.info().certificate_id).await?;
        let ca = (ca.as_deref() == Some("ACTIVE")).then(|| self.ca.certificate.to_pem());
        match issuance::register(iot(), &certificate.to_pem(), ca.as_deref(), false).await {
            Err(e) if e.class != Class::Exists => {
                Err(Error::from(e).context(format!("registering the certificate {id}")))
            }
            _ => Ok(()),
        }
    }
}
