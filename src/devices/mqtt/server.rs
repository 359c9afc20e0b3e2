//! Where devices connect, and how they prove each other who they are.

use std::path::Path;
use std::sync::Arc;

use rustls::client::{Resumption, WebPkiServerVerifier};
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{ClientConfig, RootCertStore};

use crate::devices::identity::Identity;
use crate::error::{Error, Result};
use crate::pki::store;

/// On this port AWS takes MQTT only with ALPN.
const HTTPS_PORT: u16 = 443;
/// The protocol that AWS knows MQTT with client certificates by.
const ALPN: &[u8] = b"x-amzn-mqtt-ca";

/// Where devices connect.
#[derive(Debug, Clone)]
pub struct Server {
    /// The endpoint's name.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// The address to dial instead, `HOST:PORT`.
    pub dial: Option<String>,
    verifier: Arc<WebPkiServerVerifier>,
}

impl Server {
    /// A server whose certificate is trusted by the CAs in a file (PEM), or else by the system's.
    ///
    /// # Errors
    /// Data (65) when the file has no certificates; Failed when the system has none.
    pub fn new(host: String, port: u16, dial: Option<String>, trust: Option<&Path>) -> Result<Self> {
        let roots = match trust {
            Some(file) => of_file(file)?,
            None => of_system()?,
        };
        let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
        let verifier = WebPkiServerVerifier::builder_with_provider(Arc::new(roots), provider);
        let verifier = verifier
            .build()
            .map_err(|e| Error::failed("preparing the check of the server").caused_by(e.to_string()))?;
        Ok(Self { host, port, dial, verifier })
    }

    /// What messages call it.
    pub fn shown(&self) -> String {
        match &self.dial {
            Some(dial) => format!("{} at {dial}", self.host),
            None => format!("{}:{}", self.host, self.port),
        }
    }

    pub(super) fn tls(&self, identity: &Identity) -> Result<ClientConfig> {
        let files = identity.read()?;
        let wrong = |what: &str, why: String| {
            Error::data(format!("the {what} of `{}` cannot be used", identity.folder.display()))
                .caused_by(why)
        };
        let chain = CertificateDer::pem_slice_iter(&files.certificates).collect::<Result<Vec<_>, _>>();
        let chain = chain.map_err(|e| wrong("certificate", e.to_string()))?;
        let key = PrivateKeyDer::from_pem_slice(&files.key).map_err(|e| wrong("key", e.to_string()))?;
        let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
        let config = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(|e| Error::internal("preparing TLS").caused_by(e.to_string()))?
            .with_webpki_verifier(self.verifier.clone())
            .with_client_auth_cert(chain, key);
        let mut config = config.map_err(|e| wrong("key and certificate", e.to_string()))?;
        // A device has one connection at a time, and a store of sessions for each would be most of its memory.
        config.resumption = Resumption::disabled();
        if self.port == HTTPS_PORT {
            config.alpn_protocols = vec![ALPN.to_vec()];
        }
        Ok(config)
    }
}

fn of_file(file: &Path) -> Result<RootCertStore> {
    let pem = store::read(file)?;
    let mut roots = RootCertStore::empty();
    for certificate in CertificateDer::pem_slice_iter(&pem).flatten() {
        roots.add_parsable_certificates([certificate]);
    }
    if roots.is_empty() {
        return Err(Error::data(format!("`{}` has no certificate of a CA in it", file.display())));
    }
    Ok(roots)
}

fn of_system() -> Result<RootCertStore> {
    let mut roots = RootCertStore::empty();
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    if roots.is_empty() {
        return Err(Error::failed("the system has no trusted CAs")
            .hint("Give those of the server with `--trust FILE`."));
    }
    Ok(roots)
}
