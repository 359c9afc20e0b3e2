//! The addresses that devices of an account and Region connect to.

use crate::aws::{Call, Target};
use crate::error::{Error, Result};

/// Where AWS publishes the root certificate that device endpoints are vouched for by (guide, "Server
/// authentication": the `-ATS` endpoints are signed by Amazon Trust Services).
pub const ROOT_CA_URL: &str = "https://www.amazontrust.com/repository/AmazonRootCA1.pem";
/// The certificate that is published there, Amazon Root CA 1, in PEM.
pub const ROOT_CA_PEM: &str = include_str!("../../templates/AmazonRootCA1.pem");
/// The name of the file that holds it.
pub const ROOT_CA_FILE: &str = "AmazonRootCA1.pem";

/// Which address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// MQTT and HTTPS for devices.
    Data,
    /// The credential provider, which role aliases are used at.
    Credentials,
}

impl Kind {
    /// AWS's word for it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Data => "iot:Data-ATS",
            Self::Credentials => "iot:CredentialProvider",
        }
    }
}

/// The address of an endpoint.
///
/// # Errors
/// The failed call.
pub async fn address(target: &Target, kind: Kind) -> Result<String> {
    let call = target.iot().describe_endpoint().endpoint_type(kind.word());
    let answer = call.send().await.aws("DescribeEndpoint");
    let answer =
        answer.map_err(|e| Error::from(e).context(format!("asking for the endpoint {}", kind.word())))?;
    answer
        .endpoint_address
        .filter(|address| !address.is_empty())
        .ok_or_else(|| Error::failed(format!("AWS names no endpoint {}", kind.word())))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;
    use crate::pki::Certificate;

    /// The fingerprint is the one that Amazon Trust Services publishes for Amazon Root CA 1.
    #[test]
    fn the_root_certificate_is_amazons() {
        let root = Certificate::parse(ROOT_CA_PEM.as_bytes(), ROOT_CA_FILE).unwrap();
        let info = root.info();
        assert_eq!(info.certificate_id, "8ecde6884f3d87b1125ba31ac3fcb13d7016de7f57cc904fe1cb97c6ae98196e");
        assert!(info.subject.text().contains("CN=Amazon Root CA 1"), "{}", info.subject.text());
        assert!(root.is_signed_by(&root));
        assert_eq!(root.to_pem(), ROOT_CA_PEM);
    }
}
