//! Keys of AWS KMS: the digest is made here and signed there, and the key never leaves.
//!
//! KMS is called in the account of the ambient credentials. The calls run on a runtime of the signer's own, so that
//! signing works in any thread, async or not, whatever the caller's runtime does meanwhile.

use std::sync::{Arc, Mutex, PoisonError, mpsc};
use std::time::Duration;

use aws_sdk_kms as kms;
use aws_smithy_types::Blob;
use kms::types::{KeyUsageType, MessageType, SigningAlgorithmSpec};
use openssl::hash::hash;
use tokio::runtime::{Builder, Handle, Runtime, RuntimeFlavor};
use tokio::time::Instant;

use super::address::KmsKey;
use super::algorithm_of;
use crate::aws::{AwsError, Call as _, Class, Sessions};
use crate::error::{Error, Result};
use crate::pki::{self, SignatureAlgorithm, Signer, SignerProblem};

/// The most signatures a second that are asked for: half of the quota, which an account's users of a Region share.
///
/// Source: AWS KMS developer guide, "Request quotas": Sign has 1,000 requests a second for RSA keys and 1,000 for
/// ECC keys, each shared with Verify and, for RSA, with Encrypt and Decrypt (editions before 2024: 500 and 300; what
/// is throttled there is repeated by the SDK).
const SIGNATURES_PER_SECOND: u32 = 500;

/// A key in AWS KMS that signs.
pub(super) struct KmsSigner {
    client: kms::Client,
    key: KmsKey,
    spki: Vec<u8>,
    algorithm: SignatureAlgorithm,
    pace: Arc<Pace>,
    /// `None` only while it is dropped.
    runtime: Option<Runtime>,
}

impl Drop for KmsSigner {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            // A runtime may not wait for its threads inside of another one.
            runtime.shutdown_background();
        }
    }
}

/// Finds the key and reads its public half.
pub(super) async fn open(sessions: &Sessions, key: &KmsKey) -> Result<KmsSigner> {
    let region = match &key.region {
        Some(region) => region.clone(),
        None => sessions.regions().await?.swap_remove(0),
    };
    let client = kms::Client::new(&sessions.ambient_in(&region).await?);
    let runtime = Builder::new_multi_thread()
        .worker_threads(1)
        .thread_name("kms")
        .enable_all()
        .build()
        .map_err(|e| Error::internal("starting the signer's thread").caused_by(e.to_string()))?;
    let call = client.get_public_key().key_id(&key.id);
    let mut signer = KmsSigner {
        client,
        key: key.clone(),
        spki: Vec::new(),
        algorithm: SignatureAlgorithm::EcdsaSha256,
        pace: Arc::new(Pace::new(SIGNATURES_PER_SECOND)),
        runtime: Some(runtime),
    };
    let asked = signer.runtime().spawn(async move { call.send().await.aws("GetPublicKey") });
    let answer = asked.await.map_err(|e| Error::internal("asking AWS KMS").caused_by(e.to_string()))?;
    let answer = answer.map_err(|error| {
        let hint = hint(&error, &region);
        let error = Error::from(error).context(format!("reading the public key of {key} in {region}"));
        match hint {
            Some(hint) => error.hint(hint),
            None => error,
        }
    })?;
    if answer.key_usage != Some(KeyUsageType::SignVerify) {
        let usage = answer.key_usage.as_ref().map_or("unknown", KeyUsageType::as_str);
        return Err(Error::data(format!("{key} does not sign: its key usage is {usage}"))
            .hint("Make one with `aws kms create-key --key-usage SIGN_VERIFY --key-spec ECC_NIST_P256`."));
    }
    signer.spki = answer.public_key.map(Blob::into_inner).unwrap_or_default();
    signer.algorithm = algorithm_of(&signer.spki, &key.to_string())?;
    if !answer.signing_algorithms.unwrap_or_default().contains(&signer.spec()) {
        return Err(Error::data(format!("{key} does not sign with {}", signer.spec().as_str())));
    }
    Ok(signer)
}

impl KmsSigner {
    fn runtime(&self) -> &Runtime {
        self.runtime.as_ref().expect("it is taken on drop only")
    }

    fn spec(&self) -> SigningAlgorithmSpec {
        match self.algorithm {
            SignatureAlgorithm::EcdsaSha256 => SigningAlgorithmSpec::EcdsaSha256,
            SignatureAlgorithm::EcdsaSha384 => SigningAlgorithmSpec::EcdsaSha384,
            SignatureAlgorithm::EcdsaSha512 => SigningAlgorithmSpec::EcdsaSha512,
            SignatureAlgorithm::RsaSha256 => SigningAlgorithmSpec::RsassaPkcs1V15Sha256,
        }
    }

    fn failed(&self, error: AwsError) -> pki::Error {
        let problem = match error.class {
            Class::Access | Class::Expired | Class::WrongAccount => SignerProblem::Access,
            Class::Throttled | Class::Unavailable => SignerProblem::Unavailable,
            Class::Exists | Class::NotFound | Class::Refused => SignerProblem::Refused,
        };
        let region = self.client.config().region().map(ToString::to_string).unwrap_or_default();
        let hint = hint(&error, &region);
        let failed = pki::Error::signer(problem, format!("{} did not sign", self.key)).caused_by(error);
        match hint {
            Some(hint) => failed.with_hint(hint),
            None => failed,
        }
    }
}

impl Signer for KmsSigner {
    fn algorithm(&self) -> SignatureAlgorithm {
        self.algorithm
    }

    fn public_key(&self) -> &[u8] {
        &self.spki
    }

    fn sign(&self, message: &[u8]) -> pki::Result<Vec<u8>> {
        let digest = hash(self.algorithm.digest(), message)
            .map_err(|stack| pki::Error::crypto("make a digest", stack))?;
        let call = self
            .client
            .sign()
            .key_id(&self.key.id)
            .message(Blob::new(&*digest))
            .message_type(MessageType::Digest)
            .signing_algorithm(self.spec());
        let pace = Arc::clone(&self.pace);
        let (answer, wait) = mpsc::sync_channel(1);
        self.runtime().spawn(async move {
            pace.turn().await;
            // Nobody waits any more only when the caller's thread is gone.
            let _ = answer.send(call.send().await.aws("Sign"));
        });
        let answer = waiting(|| wait.recv())
            .map_err(|_| pki::Error::signer(SignerProblem::Refused, "the call of AWS KMS was broken off"))?
            .map_err(|error| self.failed(error))?;
        Ok(answer.signature.map(Blob::into_inner).unwrap_or_default())
    }
}

/// Waits without holding up the other tasks of a runtime's thread.
fn waiting<T>(wait: impl FnOnce() -> T) -> T {
    match Handle::try_current().map(|runtime| runtime.runtime_flavor()) {
        Ok(RuntimeFlavor::MultiThread) => tokio::task::block_in_place(wait),
        _ => wait(),
    }
}

fn hint(error: &AwsError, region: &str) -> Option<String> {
    if error.class == Class::NotFound {
        return Some(format!(
            "KMS was asked in {region} with your own credentials; keys and aliases are of one account and Region. \
             An ARN says both."
        ));
    }
    if error.is("AccessDeniedException") {
        return Some("The key policy must allow you kms:GetPublicKey and kms:Sign.".to_owned());
    }
    if error.is("DisabledException") || error.is("KMSInvalidStateException") {
        return Some(
            "The key is disabled or is going to be deleted; `aws kms describe-key` tells.".to_owned(),
        );
    }
    None
}

/// Leaves the same gap between all calls: a signer has no burst to spend.
struct Pace {
    gap: Duration,
    next: Mutex<Option<Instant>>,
}

impl Pace {
    fn new(per_second: u32) -> Self {
        Self { gap: Duration::from_secs(1) / per_second, next: Mutex::new(None) }
    }

    async fn turn(&self) {
        let at = {
            let mut next = self.next.lock().unwrap_or_else(PoisonError::into_inner);
            let now = Instant::now();
            let at = next.map_or(now, |next| next.max(now));
            *next = Some(at + self.gap);
            at
        };
        tokio::time::sleep_until(at).await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_keep_their_distance() {
        let runtime = Builder::new_current_thread().enable_time().build();
        let runtime = runtime.expect("a runtime starts");
        let took = runtime.block_on(async {
            let (pace, start) = (Pace::new(100), Instant::now());
            for _ in 0..11 {
                pace.turn().await;
            }
            start.elapsed()
        });
        assert!(took >= Duration::from_millis(100), "11 calls at 100 a second took {took:?}");
    }

    #[test]
    fn waiting_is_possible_in_every_kind_of_thread() {
        assert_eq!(waiting(|| 1), 1);
        let single = Builder::new_current_thread().build().expect("a runtime starts");
        assert_eq!(single.block_on(async { waiting(|| 2) }), 2);
        let multi = Builder::new_multi_thread().worker_threads(1).build().expect("a runtime starts");
        assert_eq!(multi.block_on(async { waiting(|| 3) }), 3);
        let task = async { tokio::spawn(async { waiting(|| 4) }).await.expect("it ends") };
        assert_eq!(multi.block_on(task), 4);
        let blocking = async { tokio::task::spawn_blocking(|| waiting(|| 5)).await.expect("it ends") };
        assert_eq!(multi.block_on(blocking), 5);
    }
}
