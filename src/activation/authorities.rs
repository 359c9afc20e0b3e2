//! The CAs of the certificates: those of files, and those that AWS is asked for once.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::OnceCell;

use crate::bulk::lane::{Fault, Lane};
use crate::fleet::issuance;
use crate::pki::{Certificate, Crl};

/// A CA and what it has revoked.
#[derive(Debug)]
pub struct Authority {
    /// Its certificate.
    pub certificate: Certificate,
    /// Its revocation list.
    pub crl: Option<Arc<Crl>>,
}

type Known = Arc<OnceCell<Option<Arc<Authority>>>>;

/// The CAs by their ids, which are the hashes of their certificates: whoever says what one is cannot say otherwise.
#[derive(Debug, Default)]
pub struct Authorities {
    crls: Vec<Arc<Crl>>,
    known: Mutex<HashMap<String, Known>>,
}

impl Authorities {
    /// Those that are known, with all revocation lists.
    pub fn new(certificates: &[Certificate], crls: Vec<Arc<Crl>>) -> Self {
        let all = Self { crls, known: Mutex::default() };
        for certificate in certificates {
            let authority = all.with_list(certificate.clone());
            let id = certificate.info().certificate_id.clone();
            let known = Known::new(OnceCell::new_with(Some(Some(authority))));
            all.known.lock().unwrap_or_else(PoisonError::into_inner).insert(id, known);
        }
        all
    }

    fn with_list(&self, certificate: Certificate) -> Arc<Authority> {
        // Of several, the newest says most.
        let own = self.crls.iter().filter(|crl| crl.is_signed_by(&certificate));
        let crl = own.max_by_key(|crl| crl.this_update).cloned();
        Arc::new(Authority { certificate, crl })
    }

    /// A CA by its id; `None` when AWS has none of it here.
    ///
    /// # Errors
    /// The failed call.
    pub async fn of(&self, lane: &Lane, id: &str) -> Result<Option<Arc<Authority>>, Fault> {
        let known = {
            let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
            known.entry(id.to_owned()).or_default().clone()
        };
        let ask = || async {
            let pem = lane.call("DescribeCACertificate", |iot| issuance::ca_pem(iot, id)).await?.value;
            let certificate = pem.and_then(|pem| Certificate::parse(pem.as_bytes(), "the CA").ok());
            let own = certificate.filter(|certificate| certificate.info().certificate_id == id);
            Ok::<_, Fault>(own.map(|certificate| self.with_list(certificate)))
        };
        let found = known.get_or_try_init(ask).await?.clone();
        if found.is_none() {
            // Another target may have it.
            self.known.lock().unwrap_or_else(PoisonError::into_inner).remove(id);
        }
        Ok(found)
    }
}
