//! From a certificate up to one that is trusted: the path, and what is wrong with it.
//!
//! Each link is looked at here, so that a fault can be named; OpenSSL has the last word on a path without faults,
//! because it knows extensions that this module does not (name constraints, policies).

use openssl::stack::Stack;
use openssl::x509::store::{X509Store, X509StoreBuilder};
use openssl::x509::verify::{X509VerifyFlags, X509VerifyParam};
use openssl::x509::{X509, X509StoreContext};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::certificate::Certificate;
use super::error::{Error, Result};

/// The longest path that is looked for, in certificates.
const MAX_PATH: usize = 10;

/// How many certificates are tried as issuers while the path of one certificate is looked for.
const MAX_TRIED: usize = 200;

/// Critical extensions that this module leaves to OpenSSL: name constraints and the policies.
const LEFT_TO_OPENSSL: [&str; 5] = ["2.5.29.30", "2.5.29.32", "2.5.29.33", "2.5.29.36", "2.5.29.54"];

/// What paths are built from.
pub struct Trust {
    anchors: Vec<Certificate>,
    others: Vec<Certificate>,
    store: X509Store,
    at: OffsetDateTime,
}

/// The path of one certificate.
#[derive(Debug)]
pub struct Chain<'a> {
    /// The certificate, its issuer, and so on up.
    pub path: Vec<&'a Certificate>,
    /// Whether the last of them is trusted.
    pub anchored: bool,
    /// What is wrong, in the path's order; empty does not mean that it is anchored.
    pub faults: Vec<Fault>,
}

/// One thing that is wrong with a path, as a sentence part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault(pub String);

impl Trust {
    /// `anchors` are trusted as they are, self-signed or not; `others` only lead to them. Validity is judged at `at`.
    pub fn new(anchors: Vec<Certificate>, others: Vec<Certificate>, at: OffsetDateTime) -> Result<Self> {
        let store =
            store(&anchors, at).map_err(|stack| Error::crypto("set up a certificate store", stack))?;
        Ok(Self { anchors, others, store, at })
    }

    /// Whether anything is trusted at all.
    pub fn has_anchors(&self) -> bool {
        !self.anchors.is_empty()
    }

    /// The best path of a certificate: a sound one that is anchored if there is one, otherwise an anchored one,
    /// otherwise the longest. `beside` are certificates that came with it.
    pub fn chain<'a>(&'a self, leaf: &'a Certificate, beside: &'a [Certificate]) -> Chain<'a> {
        let mut search = Search { trust: self, beside, tried: 0, best: None };
        search.extend(vec![leaf]);
        let mut chain = search.best.expect("the certificate alone is a path");
        if !chain.anchored {
            let last = *chain.path.last().expect("a path begins with the certificate");
            chain.faults.extend(self.impostor(last, beside));
        } else if chain.faults.is_empty()
            && let Some(reason) = self.refused_by_openssl(leaf, beside)
        {
            chain.faults.push(Fault(format!("OpenSSL refuses the chain: {reason}")));
        }
        chain
    }

    /// A certificate with the name of the missing issuer, whose key did not sign.
    fn impostor(&self, last: &Certificate, beside: &[Certificate]) -> Option<Fault> {
        let mut all = self.anchors.iter().chain(&self.others).chain(beside);
        let name = &last.info().issuer;
        let found = all.find(|other| other.info().subject == *name && !last.is_signed_by(other))?;
        if last.der() == found.der() {
            return Some(Fault(format!("{} is damaged: its own key did not sign it", name.text())));
        }
        Some(Fault(format!("the key of {} did not sign {}", name.text(), last.info().subject.text())))
    }

    fn refused_by_openssl(&self, leaf: &Certificate, beside: &[Certificate]) -> Option<String> {
        let verify = || {
            let mut untrusted = Stack::new()?;
            for other in self.others.iter().chain(beside) {
                untrusted.push(X509::from_der(other.der())?)?;
            }
            let leaf = X509::from_der(leaf.der())?;
            X509StoreContext::new()?.init(&self.store, &leaf, &untrusted, |context| {
                let good = context.verify_cert()?;
                Ok((!good).then(|| context.error().error_string().to_owned()))
            })
        };
        verify().unwrap_or_else(|stack: openssl::error::ErrorStack| Some(stack.to_string()))
    }
}

fn store(anchors: &[Certificate], at: OffsetDateTime) -> Result<X509Store, openssl::error::ErrorStack> {
    let mut store = X509StoreBuilder::new()?;
    let mut param = X509VerifyParam::new()?;
    param.set_time(at.unix_timestamp());
    param.set_flags(X509VerifyFlags::PARTIAL_CHAIN)?;
    store.set_param(&param)?;
    for anchor in anchors {
        store.add_cert(X509::from_der(anchor.der())?)?;
    }
    Ok(store.build())
}

struct Search<'a> {
    trust: &'a Trust,
    beside: &'a [Certificate],
    tried: usize,
    best: Option<Chain<'a>>,
}

impl<'a> Search<'a> {
    /// Tries every issuer of the path's last certificate. Ends at the first sound path.
    fn extend(&mut self, path: Vec<&'a Certificate>) {
        let last = *path.last().expect("a path begins with the certificate");
        let anchored = self.trust.anchors.iter().any(|anchor| anchor.der() == last.der());
        let faults = faults(&path, self.trust.at);
        let found = Chain { path: path.clone(), anchored, faults };
        if self.best.as_ref().is_none_or(|best| rank(&found) > rank(best)) {
            self.best = Some(found);
        }
        if anchored || path.len() == MAX_PATH {
            return;
        }
        let trust = self.trust;
        for issuer in trust.anchors.iter().chain(&trust.others).chain(self.beside) {
            let known = path.iter().any(|one| one.der() == issuer.der());
            if known || issuer.info().subject != last.info().issuer {
                continue;
            }
            self.tried += 1;
            if self.tried > MAX_TRIED || self.best.as_ref().is_some_and(|c| c.anchored && c.faults.is_empty())
            {
                return;
            }
            if last.is_signed_by(issuer) {
                self.extend([path.as_slice(), &[issuer]].concat());
            }
        }
    }
}

fn rank(chain: &Chain<'_>) -> (bool, bool, usize) {
    let sound = chain.faults.is_empty();
    (chain.anchored, chain.anchored && sound, if chain.anchored { 0 } else { chain.path.len() })
}

/// What is wrong with the links; signatures have been verified, and the first one's dates are not looked at.
fn faults(path: &[&Certificate], at: OffsetDateTime) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut cas_below = 0;
    for (index, certificate) in path.iter().enumerate() {
        let (info, extensions) = (certificate.info(), certificate.extensions());
        let name = info.subject.text();
        let mut found = |problem: String| faults.push(Fault(format!("{name}: {problem}")));
        let unknown = |oid: &&String| !LEFT_TO_OPENSSL.contains(&oid.as_str());
        if let Some(oid) = extensions.other_critical.iter().find(unknown) {
            found(format!("it has a critical extension that is not known ({oid})"));
        }
        if index == 0 {
            continue;
        }
        if !info.is_ca {
            found("it is no CA (basicConstraints CA:TRUE is missing)".to_owned());
        } else if !extensions.permits_use("keyCertSign") {
            found("its keyUsage has no keyCertSign".to_owned());
        }
        if extensions.path_length.is_some_and(|most| cas_below > most) {
            let most = extensions.path_length.unwrap_or_default();
            found(format!("its path length permits {most} CAs below it, and there are {cas_below}"));
        }
        if info.not_after < at {
            found(format!("it expired at {}", text(info.not_after)));
        } else if info.not_before > at {
            found(format!("it is not valid before {}", text(info.not_before)));
        }
        let named = path[index - 1].extensions().authority_key_id;
        if let (Some(named), Some(own)) = (named, &info.subject_key_id)
            && named != *own
        {
            found("its key identifier is not the one that the certificate below names".to_owned());
        }
        // RFC 5280 §6.1.4 (l): those that only carry a new key of one CA do not count.
        cas_below += u64::from(info.subject != info.issuer);
    }
    faults
}

fn text(at: OffsetDateTime) -> String {
    at.format(&Rfc3339).unwrap_or_else(|_| at.to_string())
}
