//! CAs and the certificates that they signed, put into the sandbox through the SDK.

use aws_sdk_iot::types::{CertificateMode, CertificateStatus};

use super::World;

impl World {
    /// Registers a CA in sni-only mode, as active; its id.
    pub fn put_ca(&self, account: &str, region: &str, certificate: &str) -> String {
        let call = self
            .iot_in(account, region)
            .register_ca_certificate()
            .ca_certificate(certificate)
            .certificate_mode(CertificateMode::SniOnly)
            .set_as_active(true);
        self.wait(call.send()).unwrap().certificate_id.unwrap()
    }

    /// Registers a device's certificate with the CA that signed it, as active; its id.
    pub fn put_certificate(&self, account: &str, region: &str, certificate: &str, ca: &str) -> String {
        let call = self
            .iot_in(account, region)
            .register_certificate()
            .certificate_pem(certificate)
            .ca_certificate_pem(ca)
            .status(CertificateStatus::Active);
        self.wait(call.send()).unwrap().certificate_id.unwrap()
    }

    /// Sets a certificate's status.
    pub fn set_certificate(&self, account: &str, region: &str, id: &str, status: CertificateStatus) {
        let call = self.iot_in(account, region).update_certificate().certificate_id(id).new_status(status);
        self.wait(call.send()).unwrap();
    }

    /// A CA's status and its auto-registration, as AWS's words; none where it is not registered.
    pub fn ca_state(&self, account: &str, region: &str, id: &str) -> Option<[String; 2]> {
        let call = self.iot_in(account, region).describe_ca_certificate().certificate_id(id);
        let ca = self.wait(call.send()).ok()?.certificate_description?;
        Some([ca.status?.as_str().to_owned(), ca.auto_registration_status?.as_str().to_owned()])
    }
}
