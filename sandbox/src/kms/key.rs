//! One key: made, described, used, and scheduled for deletion.

use std::time::{Duration, SystemTime};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use openssl::error::ErrorStack;
use openssl::hash::{MessageDigest, hash};
use openssl::pkey::{PKey, Private};
use serde_json::{Value, json};

use super::spec::{self, Spec};
use super::{arn, invalid, seconds, text};
use crate::api::{Answer, ApiError, Caller};

/// The longest message that is signed, in bytes (service model, `PlaintextType`).
const LONGEST_MESSAGE: usize = 4096;

/// A key of KMS.
pub(super) struct Key {
    spec: Spec,
    usage: String,
    description: String,
    since: SystemTime,
    /// When it goes, and after how many days, once that was asked for.
    deletion: Option<(SystemTime, u64)>,
    /// `None` for a symmetric key.
    secret: Option<PKey<Private>>,
}

impl Key {
    /// Makes a key of what `CreateKey` says.
    pub(super) fn make(input: &Value, now: SystemTime) -> Result<Self, ApiError> {
        let word = |name: &str| input.get(name).and_then(Value::as_str);
        let name = word("KeySpec").or(word("CustomerMasterKeySpec")).unwrap_or("SYMMETRIC_DEFAULT");
        let unsupported = |text: String| ApiError::new("UnsupportedOperationException", 400, text);
        let spec = Spec::of(name)
            .ok_or_else(|| unsupported(format!("The sandbox makes no keys of the spec {name}.")))?;
        if word("Origin").is_some_and(|origin| origin != "AWS_KMS")
            || input.get("MultiRegion") == Some(&Value::Bool(true))
        {
            return Err(unsupported(
                "The sandbox makes keys of the origin AWS_KMS in one Region.".to_owned(),
            ));
        }
        let usage = word("KeyUsage").unwrap_or("ENCRYPT_DECRYPT");
        if word("KeyUsage").is_none() && !spec.is_symmetric() {
            return Err(invalid("You must specify a KeyUsage value for an asymmetric CMK."));
        }
        if !spec.allows(usage) {
            return Err(invalid(format!("KeyUsage {usage} is not compatible with KeySpec {name}")));
        }
        Ok(Self {
            spec,
            usage: usage.to_owned(),
            description: word("Description").unwrap_or_default().to_owned(),
            since: now,
            deletion: None,
            secret: spec.generate().map_err(|e| internal(&e))?,
        })
    }

    /// What `CreateKey` and `DescribeKey` show.
    pub(super) fn view(&self, caller: &Caller, id: &str) -> Value {
        let mut view = json!({
            "AWSAccountId": caller.account,
            "KeyId": id,
            "Arn": arn(caller, &format!("key/{id}")),
            "CreationDate": seconds(self.since),
            "Enabled": self.deletion.is_none(),
            "Description": self.description,
            "KeyUsage": self.usage,
            "KeyState": if self.deletion.is_none() { "Enabled" } else { "PendingDeletion" },
            "Origin": "AWS_KMS",
            "KeyManager": "CUSTOMER",
            "CustomerMasterKeySpec": self.spec.name,
            "KeySpec": self.spec.name,
            "MultiRegion": false,
        });
        view[self.algorithms_member()] = self.spec.algorithms(&self.usage).into();
        if let Some((at, _)) = self.deletion {
            view["DeletionDate"] = seconds(at).into();
        }
        view
    }

    /// `GetPublicKey`.
    pub(super) fn public_key(&self, arn: &str) -> Answer {
        self.check_state(arn)?;
        let Some(secret) = &self.secret else {
            let text = format!("{arn} key spec is SYMMETRIC_DEFAULT which is not valid for GetPublicKey.");
            return Err(ApiError::new("UnsupportedOperationException", 400, text));
        };
        let spki = secret.public_key_to_der().map_err(|e| internal(&e))?;
        let mut answer = json!({
            "KeyId": arn,
            "PublicKey": STANDARD.encode(spki),
            "CustomerMasterKeySpec": self.spec.name,
            "KeySpec": self.spec.name,
            "KeyUsage": self.usage,
        });
        answer[self.algorithms_member()] = self.spec.algorithms(&self.usage).into();
        Ok(answer)
    }

    /// `Sign`.
    pub(super) fn sign(&self, arn: &str, input: &Value) -> Answer {
        let (message, algorithm) = (text(input, "Message")?, text(input, "SigningAlgorithm")?);
        let message = STANDARD
            .decode(message)
            .ok()
            .filter(|message| (1..=LONGEST_MESSAGE).contains(&message.len()))
            .ok_or_else(|| {
                invalid(
                    "Value at 'message' failed to satisfy constraint: Member must have length from 1 to 4096",
                )
            })?;
        self.check_state(arn)?;
        let misused = |text: String| ApiError::new("InvalidKeyUsageException", 400, text);
        let secret = self.secret.as_ref().filter(|_| self.usage == "SIGN_VERIFY");
        let secret = secret.ok_or_else(|| {
            misused(format!("{arn} key usage is {} which is not valid for Sign.", self.usage))
        })?;
        let md = spec::digest(algorithm).filter(|_| self.spec.algorithms(&self.usage).contains(&algorithm));
        let md = md.ok_or_else(|| {
            misused(format!("Algorithm {algorithm} is incompatible with key spec {}.", self.spec.name))
        })?;
        let digest = match input.get("MessageType").and_then(Value::as_str).unwrap_or("RAW") {
            "RAW" => {
                let kind = MessageDigest::from_nid(md.type_());
                let kind = kind.ok_or_else(|| invalid("The digest is not known."))?;
                hash(kind, &message).map_err(|e| internal(&e))?.to_vec()
            }
            "DIGEST" if message.len() == md.size() => message,
            "DIGEST" => return Err(invalid(format!("Digest is invalid length for algorithm {algorithm}."))),
            other => return Err(invalid(format!("{other} is no MessageType that the sandbox knows."))),
        };
        if input.get("DryRun") == Some(&Value::Bool(true)) {
            let text = "The request would have succeeded, but the DryRun option is set.";
            return Err(ApiError::new("DryRunOperationException", 400, text));
        }
        let signature = spec::sign(secret, algorithm, md, &digest).map_err(|e| internal(&e))?;
        Ok(json!({ "KeyId": arn, "Signature": STANDARD.encode(signature), "SigningAlgorithm": algorithm }))
    }

    /// `ScheduleKeyDeletion`.
    pub(super) fn schedule_deletion(&mut self, arn: &str, now: SystemTime, input: &Value) -> Answer {
        self.check_state(arn)?;
        let days = input.get("PendingWindowInDays").map_or(Some(30), Value::as_u64);
        let days = days
            .filter(|days| (7..=30).contains(days))
            .ok_or_else(|| invalid("PendingWindowInDays must be from 7 to 30."))?;
        let at = now + Duration::from_secs(days * 86_400);
        self.deletion = Some((at, days));
        Ok(json!({
            "KeyId": arn,
            "DeletionDate": seconds(at),
            "KeyState": "PendingDeletion",
            "PendingWindowInDays": days,
        }))
    }

    fn check_state(&self, arn: &str) -> Result<(), ApiError> {
        if self.deletion.is_none() {
            return Ok(());
        }
        Err(ApiError::new("KMSInvalidStateException", 400, format!("{arn} is pending deletion.")))
    }

    fn algorithms_member(&self) -> &'static str {
        if self.usage == "SIGN_VERIFY" { "SigningAlgorithms" } else { "EncryptionAlgorithms" }
    }
}

fn internal(error: &ErrorStack) -> ApiError {
    ApiError::new("KMSInternalException", 500, format!("cryptography failed: {error}"))
}
