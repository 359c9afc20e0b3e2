//! Fleet provisioning by claim: a device connects with a certificate that may do nothing else, gets one of its own,
//! and registers itself through a template. The messages are JSON.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use openssl::hash::MessageDigest;
use openssl::nid::Nid;
use openssl::pkey::PKey;
use openssl::x509::{X509Name, X509Req};
use serde_json::json;
use zeroize::Zeroizing;

use super::identity::{CERTIFICATE, Identity, KEY};
use super::mqtt::{Server, Session};
use super::pattern::{Pattern, Words};
use super::record::{self, Expected, Provisioned, Registered};
use super::request::{answers, ask};
use crate::error::{Error, Result};
use crate::pki::store::{self, Outcome, PairPaths};
use crate::pki::{KeyKind, PrivateKey};

/// The topic at which AWS makes key and certificate.
const CREATE_KEYS: &str = "$aws/certificates/create/json";
/// The topic at which AWS signs a request.
const CREATE_FROM_CSR: &str = "$aws/certificates/create-from-csr/json";

/// How devices provision themselves.
#[derive(Debug, Clone)]
pub struct Provisioning {
    /// The template's name.
    pub template: String,
    /// What a device connects as until it is a thing: two at once with one client id end each other's connections.
    pub client_id: Pattern,
    /// The device makes its key itself, and sends a signing request.
    pub from_csr: bool,
    /// The folder in which each device's identity gets a folder of its own.
    pub out: PathBuf,
    /// What was found in AWS beforehand, if it was asked.
    pub expected: Option<Expected>,
}

/// Makes the device of this name and number a member of the fleet, with a claim. One whose folder is complete is left alone.
///
/// Key and certificate are on the disk (the key 0600) before AWS is asked to register them: AWS shows a key once.
///
/// # Errors
/// Data (65) when the folder is there and not complete, or the claim cannot be used; Failed, with AWS's code, when
/// something is rejected, and then the folder is removed again; Timeout; TryAgain when the connection is lost.
pub async fn provision(
    server: &Server,
    claim: &Identity,
    words: Words<'_>,
    parameters: &BTreeMap<String, String>,
    how: &Provisioning,
    patience: std::time::Duration,
) -> Result<Provisioned> {
    let folder = how.out.join(words.name);
    if let Some(registered) = record::read(&folder)? {
        return Ok(record::provisioned(folder, registered, true));
    }
    let mut session = Session::connect(server, &how.client_id.fill(words), claim, patience).await?;
    let done = with_claim(&mut session, &folder, parameters, how).await;
    session.close().await;
    let mut registered = done?;
    let expected = how.expected.as_ref();
    registered.provisioned = expected.map(|e| e.origin(words.name, &registered.thing_name, &server.host));
    record::write(&folder, &registered)?;
    Ok(record::provisioned(folder, registered, false))
}

async fn with_claim(
    session: &mut Session,
    folder: &Path,
    parameters: &BTreeMap<String, String>,
    how: &Provisioning,
) -> Result<Registered> {
    let create = if how.from_csr { CREATE_FROM_CSR } else { CREATE_KEYS };
    let provision = format!("$aws/provisioning-templates/{}/provision/json", how.template);
    session.subscribe(&[answers(create), answers(&provision)].concat()).await?;
    let own = if how.from_csr { Some(PrivateKey::generate(KeyKind::EcP256)?) } else { None };
    let (question, doing) = match &own {
        Some(key) => {
            (json!({ "certificateSigningRequest": signing_request(key)? }), "CreateCertificateFromCsr")
        }
        None => (json!({}), "CreateKeysAndCertificate"),
    };
    let made = ask(session, create, &question, doing).await.map_err(|e| {
        let silent = e.kind() == crate::error::Kind::Timeout;
        if silent {
            e.hint("The policy of the claim has to allow these topics, and the Region to have them.")
        } else {
            e
        }
    })?;
    let text = |name: &str| {
        made[name].as_str().ok_or_else(|| Error::failed(format!("{doing} answered without `{name}`")))
    };
    let key = match own {
        Some(key) => key.to_pem()?,
        None => Zeroizing::new(text("privateKey")?.to_owned()),
    };
    keep(folder, text("certificatePem")?, &key)?;
    let question = json!({
        "certificateOwnershipToken": text("certificateOwnershipToken")?,
        "parameters": parameters,
    });
    let doing = format!("RegisterThing of the template `{}`", how.template);
    let answer = ask(session, &provision, &question, &doing).await.inspect_err(|error| {
        if error.kind() == crate::error::Kind::Failed {
            // Rejected: nothing uses the certificate, and AWS deletes it.
            forget(folder);
        }
    })?;
    let thing = answer["thingName"].as_str();
    let thing = thing.ok_or_else(|| Error::failed(format!("{doing} answered without a thing")))?;
    let configuration = answer["deviceConfiguration"].as_object();
    Ok(Registered {
        thing_name: thing.to_owned(),
        certificate_id: text("certificateId")?.to_owned(),
        template: how.template.clone(),
        device_configuration: configuration
            .into_iter()
            .flatten()
            .map(|(k, v)| (k.clone(), v.clone()))
            .collect(),
        provisioned: None,
    })
}

fn keep(folder: &Path, certificate: &str, key: &str) -> Result<()> {
    store::ensure_folder(folder)?;
    let paths = PairPaths { certificate: folder.join(CERTIFICATE), key: folder.join(KEY) };
    match store::write_pair(&paths, certificate, key)? {
        Outcome::Written => Ok(()),
        Outcome::Existing(_) => {
            Err(Error::data(format!("another process has provisioned into `{}`", folder.display())))
        }
    }
}

/// Removes what [`keep`] wrote.
fn forget(folder: &Path) {
    for file in [KEY, CERTIFICATE] {
        let _ = fs::remove_file(folder.join(file));
    }
    let _ = fs::remove_dir(folder);
}

/// A request of which only the key counts: AWS gives the certificate a subject of its own choice.
pub(crate) fn signing_request(key: &PrivateKey) -> Result<String> {
    let failed =
        |e: openssl::error::ErrorStack| Error::internal("making a signing request").caused_by(e.to_string());
    let pem = key.to_pem()?;
    let key = PKey::private_key_from_pem(pem.as_bytes()).map_err(failed)?;
    let make = || {
        let mut name = X509Name::builder()?;
        name.append_entry_by_nid(Nid::COMMONNAME, "AWS IoT Certificate")?;
        let mut request = X509Req::builder()?;
        request.set_version(0)?;
        request.set_subject_name(&name.build())?;
        request.set_pubkey(&key)?;
        request.sign(&key, MessageDigest::sha256())?;
        request.build().to_pem()
    };
    Ok(String::from_utf8_lossy(&make().map_err(failed)?).into_owned())
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn what_was_rejected_leaves_no_folder() {
        let home = tempfile::TempDir::new().unwrap();
        let folder = home.path().join("sim-1");
        keep(&folder, "certificate", "key").unwrap();
        forget(&folder);
        assert!(!folder.exists());
    }

    #[test]
    fn a_signing_request_is_of_the_key() {
        let key = PrivateKey::generate(KeyKind::EcP256).unwrap();
        let request = signing_request(&key).unwrap();
        let read = crate::pki::SigningRequest::parse(request.as_bytes(), "it").unwrap();
        assert_eq!(read.spki(), key.spki());
    }
}
