//! The folder that is handed out, and the row that says so.

use std::path::{Path, PathBuf};

use serde::Serialize;
use serde_json::json;
use time::format_description::well_known::Rfc3339;

use super::super::root_ca::{OTHER_FILE, RootCa};
use super::ClaimCertificateArgs;
use crate::aws::{Target, TargetKey};
use crate::commands::archive::{Archive, Member};
use crate::error::{Error, IoContext as _, Result};
use crate::fleet::endpoint::ROOT_CA_FILE;
use crate::fleet::provisioning_claim::topics;
use crate::fleet::status::Status;
use crate::output::Columns;
use crate::pki::Certificate;
use crate::pki::store::{self, Outcome, PairPaths};

const CERTIFICATE: &str = "certificate.pem";
const KEY: &str = "key.pem";
const CHAIN: &str = "chain.pem";
const CONFIG: &str = "config.json";

/// The folder's name in an archive, which is where templates/greengrass.yaml looks for it, below /greengrass/v2.
const FOLDER: &str = "claim";
/// The files that are handed out.
const FILES: [Member; 6] = [
    Member { name: KEY, is_key: true },
    Member { name: CERTIFICATE, is_key: false },
    Member { name: CHAIN, is_key: false },
    Member { name: ROOT_CA_FILE, is_key: false },
    Member { name: OTHER_FILE, is_key: false },
    Member { name: CONFIG, is_key: false },
];

pub(super) const COLUMNS: Columns = Columns {
    default: &[
        "tenant",
        "account",
        "region",
        "templateName",
        "certificateId",
        "policyName",
        "folder",
        "status",
    ],
    more: &["endpoint", "clientId", "notAfter", "archive"],
    open: &[],
};

/// What became of a claim certificate.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Row {
    #[serde(flatten)]
    pub(super) target: TargetKey,
    pub(super) template_name: String,
    pub(super) certificate_id: String,
    pub(super) policy_name: String,
    pub(super) client_id: String,
    pub(super) endpoint: String,
    pub(super) folder: String,
    pub(super) not_after: Option<String>,
    pub(super) archive: Option<String>,
    pub(super) status: Status,
}

impl Row {
    pub(super) fn new(target: &Target, args: &ClaimCertificateArgs, policy: &str, endpoint: String) -> Self {
        Self {
            target: target.key.clone(),
            template_name: args.template.clone(),
            certificate_id: String::new(),
            policy_name: policy.to_owned(),
            client_id: args.client_id.clone(),
            endpoint,
            folder: args.out.display().to_string(),
            not_after: None,
            archive: args.archive.as_ref().map(|path| path.display().to_string()),
            status: Status::Created,
        }
    }

    pub(super) fn expires(&mut self, certificate: &Certificate) {
        self.not_after = certificate.info().not_after.format(&Rfc3339).ok();
    }
}

/// The folder as it was found.
pub(super) struct Bundle {
    /// The certificate that is in it.
    pub(super) certificate: Option<Certificate>,
    folder: PathBuf,
}

impl Bundle {
    /// Looks whether the folder has a certificate of an earlier run, and can take one where it has none.
    pub(super) fn look(folder: &Path, has_key: bool) -> Result<Self> {
        let mut found = Self { certificate: None, folder: folder.to_owned() };
        if !folder.exists() {
            return Ok(found);
        }
        let (certificate, key) = (folder.join(CERTIFICATE), folder.join(KEY));
        if has_key {
            if let Some(there) = store::preflight(&PairPaths { certificate, key })? {
                there.key(None)?;
                found.certificate = Some(there.certificate);
            }
        } else if certificate.exists() {
            let pem = store::read(&certificate)?;
            found.certificate = Some(Certificate::parse(&pem, &certificate.display().to_string())?);
        }
        Ok(found)
    }

    /// Whether an earlier run has finished it.
    pub(super) fn is_whole(&self) -> bool {
        self.certificate.is_some() && self.folder.join(CONFIG).exists()
    }

    /// Puts a new certificate, and its key before it, on the disk.
    pub(super) fn write(self, pem: &str, key: Option<&str>) -> Result<Certificate> {
        store::ensure_folder(&self.folder)?;
        let certificate = self.folder.join(CERTIFICATE);
        match key {
            None => store::write_certificate(&certificate, pem)?,
            Some(key) => {
                let paths = PairPaths { certificate, key: self.folder.join(KEY) };
                if let Outcome::Existing(_) = store::write_pair(&paths, pem, key)? {
                    return Err(Error::failed(format!(
                        "`{}` has just got a certificate",
                        self.folder.display()
                    ))
                    .hint("Another run works on this folder."));
                }
            }
        }
        Ok(Certificate::parse(pem.as_bytes(), CERTIFICATE)?)
    }
}

/// Puts the folder into an archive.
pub(super) fn pack(mut archive: Archive, folder: &Path) -> Result<()> {
    archive.add(FOLDER, folder, &FILES)?;
    archive.finish()
}

/// Writes the chain and the root certificate where they are missing, and then config.json, which says that the folder is whole and is made anew each
/// time.
pub(super) fn finish(
    folder: &Path,
    row: &Row,
    args: &ClaimCertificateArgs,
    root: &RootCa,
    chain: Option<&str>,
) -> Result<()> {
    root.put(folder)?;
    let path = folder.join(CHAIN);
    if let Some(chain) = chain.filter(|_| !path.exists()) {
        store::write_certificate(&path, chain)?;
    }
    let file = |name: &str| folder.join(name).exists().then(|| name.to_owned());
    let [create, from_csr, provision] = topics(&args.template);
    let config = json!({
        "templateName": row.template_name,
        "endpoint": row.endpoint,
        "port": 8883,
        "region": row.target.region,
        "account": row.target.account,
        "clientId": row.client_id,
        "certificateId": row.certificate_id,
        "notAfter": row.not_after,
        "policyName": row.policy_name,
        "certificateFile": CERTIFICATE,
        "keyFile": file(KEY),
        "chainFile": file(CHAIN),
        "rootCaFile": root.file,
        "rootCa": root.url,
        "topics": {
            "createKeysAndCertificate": format!("{create}/json"),
            "createCertificateFromCsr": format!("{from_csr}/json"),
            "registerThing": format!("{provision}/json"),
        },
    });
    let path = folder.join(CONFIG);
    std::fs::write(&path, format!("{config:#}\n")).doing(|| format!("writing `{}`", path.display()))
}
