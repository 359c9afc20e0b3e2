//! Claims: certificates that can do nothing but provision a device by one template. Those of a trusted user live five
//! minutes; those that are built into devices are ordinary certificates with a narrow policy.

use aws_smithy_types::DateTime;
use serde_json::{Value, json};
use zeroize::Zeroizing;

use super::timestamp;
use crate::aws::{AwsError, Call, Target};

/// A claim of a trusted user. AWS shows its key this once.
pub struct Claim {
    /// The certificate's id; it is in no list.
    pub certificate_id: String,
    /// The certificate, PEM.
    pub certificate_pem: String,
    /// Its private key, PEM.
    pub key: Zeroizing<String>,
    /// The moment after which AWS takes it no more; five minutes from now.
    pub expiration: Option<DateTime>,
}

impl Claim {
    /// The moment of its end as text.
    pub fn expires(&self) -> Option<String> {
        self.expiration.as_ref().map(timestamp)
    }
}

impl std::fmt::Debug for Claim {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Claim").field("certificate_id", &self.certificate_id).finish_non_exhaustive()
    }
}

/// Has AWS make a claim for a template. The same request again makes another; one whose answer was lost ends by
/// itself.
///
/// # Errors
/// The failed call.
pub async fn create(target: &Target, template: &str) -> Result<Claim, AwsError> {
    let call = target.iot().create_provisioning_claim().template_name(template);
    let answer = call.send().await.aws("CreateProvisioningClaim")?;
    Ok(Claim {
        certificate_id: answer.certificate_id.unwrap_or_default(),
        certificate_pem: answer.certificate_pem.unwrap_or_default(),
        key: Zeroizing::new(answer.key_pair.and_then(|pair| pair.private_key).unwrap_or_default()),
        expiration: answer.expiration,
    })
}

/// The topics of provisioning by claim, without `/accepted` and `/rejected` (guide, "Device provisioning MQTT API").
pub fn topics(template: &str) -> [String; 3] {
    [
        "$aws/certificates/create".to_owned(),
        "$aws/certificates/create-from-csr".to_owned(),
        format!("$aws/provisioning-templates/{template}/provision"),
    ]
}

/// The policy of a claim that is built into devices: to connect with these client ids, to ask for a certificate, and to
/// provision by this one template; JSON and CBOR (guide, "Provisioning by claim").
pub fn policy(target: &Target, template: &str, client: &str) -> Value {
    let all = |kind: &str| -> Vec<String> {
        topics(template).iter().map(|topic| target.arn(&format!("{kind}/{topic}/*"))).collect()
    };
    json!({
        "Version": "2012-10-17",
        "Statement": [
            { "Effect": "Allow", "Action": "iot:Connect", "Resource": target.arn(&format!("client/{client}")) },
            { "Effect": "Allow", "Action": ["iot:Publish", "iot:Receive"], "Resource": all("topic") },
            { "Effect": "Allow", "Action": "iot:Subscribe", "Resource": all("topicfilter") }
        ]
    })
}
